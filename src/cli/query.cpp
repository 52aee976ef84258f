#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/boundary_question_options.h"
#include "cli/command.h"
#include "cli/place_argument.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "export/table_writer.h"
#include "query/questions.h"
#include "store/sql_query.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using Ask = AnswerTable (*)(const Dataset&, const Question&);

class QueryCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "query", "ask: municipalities, projects, partners, centres, at, gaps, boundaries, sql");
    command->require_subcommand(1);
    command->fallthrough();
    subject(*command, "municipalities", "municipalities and what works in them",
            ask_municipalities);
    subject(*command, "projects", "projects, by where, when and with whom", ask_projects);
    subject(*command, "partners", "partners and their projects", ask_partners);
    subject(*command, "centres", "reception centres", ask_centres);
    subject(*command, "gaps", "municipalities and centres without a project", ask_gaps);
    boundaries_.declare(*command, [this] { subject_ = "boundaries"; });
    CLI::App* at = command->add_subcommand("at", "what is at a point");
    at->add_option("POINT", at_, "the point as LON,LAT in degrees, e.g. 20.46,44.81");
    at->final_callback([this] { subject_ = "at"; });
    CLI::App* sql = command->add_subcommand("sql", "a SELECT over the store, read-only");
    sql->add_option("SELECT", sql_, "the SQL text")->required();
    sql->add_option("--time-limit", limits_.seconds, "seconds it may take (default: 10)")
        ->check(CLI::PositiveNumber);
    sql->final_callback([this] { subject_ = "sql"; });

    selectors_.declare(*command);
    command
        ->add_option("--format", format_,
                     "table, csv, json or geojson (default: table on a "
                     "terminal, else csv)")
        ->check(CLI::IsMember({"table", "csv", "json", "geojson"}).description(""))
        ->type_name("FORMAT");
    command
        ->add_option("--lang", language_,
                     "language of names: en, sr-Latn or sr-Cyrl "
                     "(default: en)")
        ->type_name("LANG");
    command->add_option("--at", at_, "only what is at this point")->type_name("LON,LAT");
    command->add_option("--in", in_, "only what is in this municipality, city or centre's place")
        ->type_name("PLACE");
    auto* near =
        command
            ->add_option("--near", near_, "distances from a point, centre or municipality's border")
            ->type_name("PLACE");
    command->add_option("--within-km", within_km_, "only up to this many kilometres of --near")
        ->needs(near)
        ->check(CLI::NonNegativeNumber)
        ->type_name("KM");
    command->add_option("--nearest", nearest_, "only this many, the nearest to --near")
        ->needs(near)
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    auto* covered = command->add_flag("--covered", covered_, "only where a project works");
    command->add_flag("--uncovered", uncovered_, "only where no project works")->excludes(covered);
    command->add_flag("--national", national_,
                      "with --in: count projects with national coverage in");
    return command;
  }

  int run(Session& session) override {
    if (subject_ == "sql") {
      print(session, session.has_store() ? query_sql(session.store_path(), sql_, limits_)
                                         : query_sql(session.dataset(), sql_, limits_));
      return 0;
    }
    const Language language = parse_language(language_);
    selectors_.check();
    if (subject_ == "at") check_point();
    const Dataset& dataset = session.dataset();
    if (subject_ == "boundaries") {
      print(session, boundaries_.ask(session, language));
      return 0;
    }
    Question question;
    question.language = language;
    question.selection = selectors_.selection(dataset);
    question.include_national = national_;
    if (!in_.empty()) restrict_to(in_, session, question);
    if (!near_.empty()) measure_from(near_, session, question);
    if (subject_ == "at") return answer_at(session, question);
    if (!at_.empty()) restrict_to(at_, session, question);
    if (covered_ || (selectors_.picks_projects() && !uncovered_ && subject_ == "municipalities"))
      question.units = UnitsWanted::covered;
    if (uncovered_) question.units = UnitsWanted::uncovered;
    print(session, ask_(dataset, question));
    if (subject_ == "projects" && !question.in.empty() && !national_)
      tell_national(session, question);
    return 0;
  }

 private:
  void subject(CLI::App& command, const std::string& name, const std::string& help, Ask ask) {
    command.add_subcommand(name, help)->final_callback([this, name, ask] {
      subject_ = name;
      ask_ = ask;
    });
  }

  static void restrict_to(const std::string& text, Session& session, Question& question) {
    const Place place = parse_place(text, session);
    if (place.units.empty()) throw Error(explain_outside(*parse_point(text), session.dataset()));
    session.detail(fmt::format("in: {}", place.description));
    question.in = place.units;
  }

  void measure_from(const std::string& text, Session& session, Question& question) const {
    const Place place = parse_place(text, session);
    session.detail(
        fmt::format("distances are geodesic (WGS 84), in kilometres, from {}", place.description));
    question.near = Nearness{place.origin, std::nullopt, std::nullopt};
    if (within_km_ >= 0) question.near->within_m = within_km_ * 1000;
    if (nearest_ > 0) question.near->nearest = static_cast<std::size_t>(nearest_);
  }

  void check_point() const {
    if (!parse_point(at_))
      throw UsageError(
          fmt::format("{}; write LON,LAT, e.g. obuhvat query at 20.46,44.81",
                      at_.empty() ? "there is no point to query at" : at_ + " is not a point"));
  }

  int answer_at(Session& session, const Question& question) {
    const auto point = parse_point(at_);
    const AnswerTable table = ask_at(session.dataset(), *point, question);
    if (table.rows.empty()) throw Error(explain_outside(*point, session.dataset()));
    print(session, table);
    return 0;
  }

  void print(Session& session, const AnswerTable& table) const {
    TableFormat format = session.out_is_terminal() ? TableFormat::table : TableFormat::csv;
    if (format_ == "table") format = TableFormat::table;
    if (format_ == "csv") format = TableFormat::csv;
    if (format_ == "json") format = TableFormat::json;
    if (format_ == "geojson") format = TableFormat::geojson;
    session.out() << write_table(table, format);
  }

  static void tell_national(Session& session, const Question& question) {
    std::string ids;
    for (const auto& project : session.dataset().projects)
      if (project.coverage == CoverageKind::national && question.selection.includes(project))
        ids += (ids.empty() ? "" : ", ") + project.id.text();
    if (!ids.empty())
      session.say(
          fmt::format("not listed, for they name no municipality but cover the country: "
                      "{} (add them with --national)",
                      ids));
  }

  std::string subject_;
  Ask ask_ = nullptr;
  SelectorOptions selectors_;
  std::string format_;
  std::string language_ = "en";
  std::string at_;
  std::string in_;
  std::string near_;
  std::string sql_;
  SqlLimits limits_;
  BoundaryQuestionOptions boundaries_;
  double within_km_ = -1;
  int nearest_ = 0;
  bool covered_ = false;
  bool uncovered_ = false;
  bool national_ = false;
};

}  // namespace

std::unique_ptr<Command> make_query_command() { return std::make_unique<QueryCommand>(); }

}  // namespace obuhvat
