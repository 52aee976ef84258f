#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/answer_map.h"
#include "cli/answer_options.h"
#include "cli/boundary_question_options.h"
#include "cli/command.h"
#include "cli/gap_options.h"
#include "cli/place_argument.h"
#include "cli/point_batch.h"
#include "cli/question_options.h"
#include "cli/session.h"
#include "cli/sql_question_options.h"
#include "query/questions.h"
#include "query/row_ground.h"
#include "support/error.h"

namespace obuhvat {
namespace {

enum class Subject {
  none,
  municipalities,
  projects,
  partners,
  donors,
  centres,  // up to here rows can be grouped
  districts,
  at,
  gaps,
  boundaries,
  findings,
  sql
};

class QueryCommand : public Command {
 public:
  explicit QueryCommand(std::string only) : only_(std::move(only)) {}

  static std::vector<std::string> names() {
    std::vector<std::string> out;
    for (const auto& question : questions()) out.push_back(question.name);
    return out;
  }

  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "query",
        "ask: municipalities, projects, partners, donors, centres, districts, at, gaps, "
        "boundaries, findings, sql");
    command->require_subcommand(1);
    command->fallthrough();
    for (const auto& question : questions())
      if (only_.empty() || only_ == question.name) (this->*question.declare)(*command, question);
    return command;
  }

  int run(Session& session) override {
    answer_.check();
    if (subject_ == Subject::sql) {
      AnswerTable answer = sql_.ask(session);
      answer_.shape(answer, Language::en);
      answer_.print(session, std::move(answer));
      return 0;
    }
    const Language language = parse_language(language_);
    question_.check();
    gaps_.check(question_);
    batch_.check();
    if (subject_ == Subject::at) check_point();
    if (!map_.file.empty()) settle_map(session, language);
    session.read_only(parts());
    if (subject_ == Subject::boundaries) {
      AnswerTable answer = boundaries_.ask(session, language);
      answer_.shape(answer, language);
      answer_.print(session, std::move(answer));
      return 0;
    }
    UnderstoodQuestion understood = question_.question(session, language);
    if (subject_ == Subject::municipalities && question_.picks_projects() && !question_.uncovered)
      understood.question.units = UnitsWanted::covered;
    if (batch_.is_wanted()) {
      if (explain_) tell(session, understood);
      return batch_.run(session, understood.question, answer_.columns());
    }
    AnswerTable answer = ask(session, understood);
    question_.apply_ranges(answer);
    if (explain_) {
      tell(session, understood);
      session.tell("the same in SQL: " + sql_of(session.dataset(), understood.question));
    }
    if (subject_ == Subject::projects) tell_national(session, understood.question);
    if (!answer_.group_by()) answer_.shape(answer, language);
    if (!map_.file.empty()) draw_answer(answer, understood.question, map_, session);
    if (const auto by = answer_.group_by()) {
      answer = tell_groups(session, grouped(session.dataset(), understood.question, answer, *by));
      answer_.shape(answer, language);
    } else if (answer_.needs_geometry()) {
      add_ground(answer, session.dataset());
    }
    answer_.print(session, std::move(answer));
    return 0;
  }

 private:
  struct FixedQuestion {
    Subject subject;
    std::string name;
    std::string help;
    QuestionParts parts;
    void (QueryCommand::*declare)(CLI::App&, const FixedQuestion&) = &QueryCommand::declare_plain;
  };

  static std::vector<FixedQuestion> questions() {
    const std::vector<std::string> work{"projects", "municipalities"};
    return {
        {Subject::municipalities,
         "municipalities",
         "municipalities and what works in them",
         {.nearness = true, .covered = true, .figures = {"projects", "partners", "population"}}},
        {Subject::projects,
         "projects",
         "projects, by where, when and with whom",
         {.nearness = true, .national = true, .figures = {"partners", "municipalities"}}},
        {Subject::partners,
         "partners",
         "partners and their projects",
         {.nearness = true, .national = true, .figures = work}},
        {Subject::donors,
         "donors",
         "donors and the projects they pay for",
         {.nearness = true, .national = true, .figures = work}},
        {Subject::centres,
         "centres",
         "reception centres",
         {.nearness = true, .covered = true, .far = true, .figures = {"projects", "capacity"}}},
        {Subject::districts,
         "districts",
         "districts and what works in them",
         {.nearness = true,
          .covered = true,
          .figures = {"projects", "partners", "municipalities", "population"}}},
        {Subject::at,
         "at",
         "what is at a point",
         {.places = false, .figures = {}},
         &QueryCommand::declare_at},
        {Subject::gaps,
         "gaps",
         "municipalities and centres that nobody works in, and why",
         {.far = true, .figures = {"population", "capacity"}},
         &QueryCommand::declare_gaps},
        {Subject::boundaries, "boundaries", "", {}, &QueryCommand::declare_boundaries},
        {Subject::findings,
         "findings",
         "what was noticed when the records were read",
         {.figures = {}},
         &QueryCommand::declare_findings},
        {Subject::sql, "sql", "a SELECT over the store, read-only", {}, &QueryCommand::declare_sql},
    };
  }

  CLI::App& declare_fixed(CLI::App& query, const FixedQuestion& question) {
    CLI::App& command = *query.add_subcommand(question.name, question.help);
    command.final_callback([this, subject = question.subject] { subject_ = subject; });
    question_.declare(command, question.parts);
    const bool can_group = question.subject <= Subject::centres;
    answer_.declare(command,
                    can_group ? AnswerOptions::Grouping::yes : AnswerOptions::Grouping::no);
    declare_language(command);
    command.add_flag("--explain", explain_,
                     "say on standard error how the question was understood");
    if (question.subject == Subject::findings) return command;
    command
        .add_option("--draw", map_.file,
                    "draw the answer as a map too: a .png, .svg or .pdf (A4, style report)")
        ->type_name("FILE");
    command.add_option("--title", map_.title, "of that map (default: what was asked about)")
        ->type_name("TEXT");
    command.add_flag("--overwrite", overwrite_, "replace the map if it exists");
    return command;
  }

  void declare_plain(CLI::App& query, const FixedQuestion& question) {
    declare_fixed(query, question);
  }

  void declare_gaps(CLI::App& query, const FixedQuestion& question) {
    gaps_.declare(declare_fixed(query, question));
  }

  void declare_boundaries(CLI::App& query, const FixedQuestion& question) {
    boundaries_.declare(query, [this, subject = question.subject] { subject_ = subject; });
    CLI::App& command = *query.get_subcommand(question.name);
    answer_.declare(command, AnswerOptions::Grouping::no);
    declare_language(command);
  }

  void declare_language(CLI::App& command) {
    command.add_option("--lang", language_, "of names: en, sr-Latn or sr-Cyrl (default: en)")
        ->type_name("LANG");
  }

  void declare_at(CLI::App& query, const FixedQuestion& question) {
    CLI::App& command = declare_fixed(query, question);
    command.add_option("POINT", point_, "the point as LON,LAT in degrees, e.g. 20.46,44.81");
    batch_.declare(command);
  }

  void declare_findings(CLI::App& query, const FixedQuestion& question) {
    CLI::App& command = declare_fixed(query, question);
    command
        .add_option("--severity", severities_, "only these: info, warning or error (repeatable)")
        ->check(CLI::IsMember({"info", "warning", "error"}).description(""))
        ->type_name("SEVERITY")
        ->allow_extra_args(false);
    command.add_option("--code", codes_, "only findings of this code (repeatable)")
        ->type_name("CODE")
        ->allow_extra_args(false);
  }

  void declare_sql(CLI::App& query, const FixedQuestion& question) {
    CLI::App& command = *query.add_subcommand(question.name, question.help);
    command.final_callback([this, subject = question.subject] { subject_ = subject; });
    sql_.declare(command);
    answer_.declare(command, AnswerOptions::Grouping::no);
  }

  /// What of the store the question needs: reading the rest would take longer than the answer.
  StoreParts parts() const {
    if (subject_ == Subject::boundaries) return {};
    StoreParts parts;
    parts.records = false;
    parts.context = false;
    parts.place_words = question_.selectors.projects.size() == 1;
    parts.findings = parts.boundary_sets = subject_ == Subject::findings;
    parts.outlines = subject_ == Subject::at || subject_ == Subject::gaps ||
                     question_.needs_outlines(subject_ == Subject::centres
                                                  ? QuestionOptions::MeasuredTo::points
                                                  : QuestionOptions::MeasuredTo::outlines) ||
                     answer_.needs_geometry();
    if (subject_ == Subject::at && !batch_.is_wanted()) parts.outlines_about = parse_point(point_);
    return parts;
  }

  AnswerTable ask(Session& session, UnderstoodQuestion& understood) const {
    const Dataset& dataset = session.dataset();
    const Question& question = understood.question;
    switch (subject_) {
      case Subject::municipalities:
        return ask_municipalities(dataset, question);
      case Subject::projects:
        return ask_projects(dataset, question);
      case Subject::partners:
        return ask_partners(dataset, question);
      case Subject::donors:
        return ask_donors(dataset, question);
      case Subject::centres:
        return ask_centres(dataset, question);
      case Subject::districts:
        return ask_districts(dataset, question);
      case Subject::gaps:
        return gaps_.ask(session, question, understood.lines);
      case Subject::findings:
        return ask_the_findings(dataset, question);
      default:
        break;
    }
    const auto point = parse_point(point_);
    AnswerTable answer = ask_at(dataset, *point, question);
    if (answer.rows.empty()) throw Error(explain_outside(*point, session));
    return answer;
  }

  AnswerTable ask_the_findings(const Dataset& dataset, const Question& question) const {
    std::vector<Severity> severities;
    for (const auto& name : severities_) severities.push_back(*severity_from(name));
    return ask_findings(dataset, question, severities, codes_);
  }

  void check_point() const {
    if (batch_.is_wanted()) {
      if (!point_.empty()) throw UsageError("the points come from a file; leave out " + point_);
      answer_.check_for_batch();
      return;
    }
    if (!parse_point(point_))
      throw UsageError(fmt::format(
          "{}; write LON,LAT, e.g. obuhvat query at 20.46,44.81",
          point_.empty() ? "there is no point to query at" : point_ + " is not a point"));
  }

  void settle_map(Session& session, Language language) {
    if (batch_.is_wanted()) throw UsageError("--draw is for one point; leave it out for a file");
    map_.language = language;
    map_.overwrite = overwrite_ ? Overwrite::yes : Overwrite::no;
    map_.args = session.options.args;
    check_answer_map(map_);
  }

  std::string sql_of(const Dataset& dataset, const Question& question) const {
    const QuestionSql sql(dataset, question, question_.column_ranges());
    switch (subject_) {
      case Subject::municipalities:
        return sql.municipalities();
      case Subject::projects:
        return sql.projects();
      case Subject::partners:
        return sql.partners();
      case Subject::donors:
        return sql.donors();
      case Subject::centres:
        return sql.centres();
      case Subject::districts:
        return sql.districts();
      case Subject::at:
        return sql.at(*parse_point(point_));
      case Subject::gaps:
        return sql.gaps(gaps_.period(question));
      default:
        break;
    }
    return "SELECT severity, code, file, \"row\", project_id, message FROM finding ORDER BY id";
  }

  static void tell(Session& session, const UnderstoodQuestion& understood) {
    for (const auto& line : understood.lines) session.tell(line);
    session.tell(
        "coordinates are WGS 84 (EPSG:4326), longitude first, in the question as in the store; "
        "none was transformed unless a line above says how");
  }

  static AnswerTable tell_groups(Session& session, GroupedAnswer&& grouped) {
    if (grouped.in_several > 0)
      session.say(fmt::format(
          "{} rows in all; {} of them {} in more than one group, so the counts of the groups add "
          "up to more",
          grouped.total, grouped.in_several, grouped.in_several == 1 ? "is" : "are"));
    return std::move(grouped.table);
  }

  /// A place has no national projects and no distance to them unless asked.
  void tell_national(Session& session, const Question& question) const {
    const bool by_place = question_.has_place() && !question_.national;
    if (!by_place && !question.near) return;
    std::string ids;
    for (const auto& project : session.dataset().projects)
      if (project.coverage == CoverageKind::national && question.selection.includes(project))
        ids += (ids.empty() ? "" : ", ") + project.id.text();
    if (!ids.empty())
      session.say(
          fmt::format("not listed, for they name no municipality but cover the country: {}{}", ids,
                      question.near ? "; they have no distance" : " (add them with --national)"));
  }

  std::string only_;
  Subject subject_ = Subject::none;
  QuestionOptions question_;
  AnswerOptions answer_;
  GapOptions gaps_;
  PointBatch batch_;
  BoundaryQuestionOptions boundaries_;
  std::string language_ = "en";
  std::string point_;
  SqlQuestionOptions sql_;
  std::vector<std::string> severities_;
  std::vector<std::string> codes_;
  AnswerMap map_;
  bool overwrite_ = false;
  bool explain_ = false;
};

}  // namespace

std::vector<std::string> question_first(std::vector<std::string> args) {
  const auto query = std::find(args.begin(), args.end(), "query");
  // Only where an option stands in between: what follows a question is its own.
  if (query == args.end() || query + 1 == args.end() || !(query + 1)->starts_with("-")) return args;
  const auto names = QueryCommand::names();
  const auto question = std::find_first_of(query + 1, args.end(), names.begin(), names.end());
  if (question != args.end()) std::rotate(query + 1, question, question + 1);
  return args;
}

std::unique_ptr<Command> make_query_command(std::string only) {
  return std::make_unique<QueryCommand>(std::move(only));
}

}  // namespace obuhvat
