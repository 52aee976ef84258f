#include "cli/answer_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "cli/centre_privacy.h"
#include "cli/session.h"
#include "cli/sheet_run.h"
#include "query/row_ground.h"
#include "support/error.h"

namespace obuhvat {
namespace {

std::string format_of(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  for (const char* format : {"png", "svg", "pdf"})
    if (ending == std::string(".") + format) return format;
  throw UsageError(
      fmt::format("--draw {}: a map ends in .png, .svg or .pdf; name the file so", file));
}

/// The command line without what says where the answer goes, for a reader who would ask again.
std::string question_text(const std::vector<std::string>& args) {
  static const std::set<std::string> with_value{"--draw",   "--title",   "--store", "--lang",
                                                "--format", "--columns", "--sort"};
  static const std::set<std::string> alone{"--overwrite", "--quiet", "--verbose", "--explain",
                                           "--count"};
  std::string text = "obuhvat";
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string name = args[i].substr(0, args[i].find('='));
    if (alone.contains(name)) continue;
    if (with_value.contains(name)) {
      if (name == args[i]) ++i;
      continue;
    }
    const bool is_plain = args[i].find_first_of(" '\"$\\") == std::string::npos;
    text += is_plain ? " " + args[i] : " \"" + args[i] + "\"";
  }
  return text;
}

/// What the map is called if the user gives it no title; by AnswerTable::kind.
LocalizedText title_for(const std::string& kind) {
  static const std::map<std::string, LocalizedText> titles{
      {"municipality", {"Municipalities", "Opštine", ""}},
      {"project", {"Municipalities of the projects asked for", "Opštine traženih projekata", ""}},
      {"partner", {"Municipalities of the partners asked for", "Opštine traženih partnera", ""}},
      {"donor", {"Municipalities of the donors asked for", "Opštine traženih donatora", ""}},
      {"reception_centre", {"Reception centres", "Prihvatni centri", ""}},
      {"district", {"Districts", "Okruzi", ""}},
      {"gap",
       {"Municipalities and centres without an active project",
        "Opštine i centri bez aktivnog projekta", ""}},
      {"point", {"Municipality at the point", "Opština na tački", ""}}};
  const auto found = titles.find(kind);
  return found == titles.end() ? titles.at("municipality") : found->second;
}

/// The centres in the answer; nullopt if it is not about centres.
std::optional<std::set<CentreId>> centres_in(const AnswerTable& answer, const Dataset& dataset) {
  if (answer.kind != "reception_centre" && answer.kind != "gap") return std::nullopt;
  std::set<CentreId> out;
  for (const auto& row : answer.rows)
    for (const auto& value : row)
      if (const auto* text = std::get_if<std::string>(&value))
        if (dataset.centre(CentreId(*text)) != nullptr) {
          out.emplace(*text);
          break;
        }
  return out;
}

/// What the sheet takes for coverage: the units of the answer, each with the selected projects that
/// name it, or with one that nothing is known of where none does.
CoverageTable coverage_of_answer(const AnswerTable& answer, const Dataset& dataset,
                                 const Question& question) {
  CoverageTable coverage = coverage_of(dataset, question.selection);
  const auto units = units_of_rows(answer, dataset);
  coverage.national.clear();
  coverage.unlocated.clear();
  // A district that was asked about is no reason to leave the others blank.
  CoverageTable whole = coverage_of(dataset, {});
  for (auto& row : whole.units) {
    const Coverage* selected = coverage.unit(row.municipality);
    row.projects.clear();
    row.partners.clear();
    if (!units.contains(row.municipality)) continue;
    if (selected != nullptr) row.projects = selected->projects;
    if (row.projects.empty()) row.projects.emplace_back();
  }
  coverage.units = std::move(whole.units);
  return coverage;
}

}  // namespace

void check_answer_map(const AnswerMap& map) {
  format_of(map.file);
  refuse_existing(map.file, map.overwrite);
}

void draw_answer(const AnswerTable& answer, const Question& question, const AnswerMap& map,
                 Session& session) {
  Dataset dataset = session.whole_dataset();
  const auto centres = centres_in(answer, dataset);
  if (centres)
    std::erase_if(dataset.centres,
                  [&](const ReceptionCentre& c) { return !centres->contains(c.id); });
  const CentrePrivacy privacy;
  if (const auto finding = privacy.apply(dataset)) session.say(to_text(*finding));
  PlannedSheet sheet;
  sheet.request.kind = SheetKind::answer;
  sheet.request.title =
      map.title.empty() ? title_for(answer.kind) : LocalizedText{map.title, map.title, map.title};
  sheet.request.subtitle = question_text(map.args);
  sheet.coverage = coverage_of_answer(answer, dataset, question);
  sheet.stem = "answer";
  const std::vector<PlannedSheet> plan{sheet};
  SheetOptions options;
  options.languages = {std::string(tag_of(map.language))};
  options.formats = {format_of(map.file)};
  const Style style = options.load_style();
  const Policy policy = policy_called(options.policy);
  SharedWork shared(dataset, options);
  const SheetRun run{dataset, shared, plan, options, style, policy};
  const auto results = make_sheets(run, Lint::layout, Keep::findings, session, Companions::no,
                                   [&](const SheetFile& /*file*/, const std::string& bytes) {
                                     write_file(map.file, bytes, map.overwrite);
                                   });
  for (const auto& finding : results.findings)
    if (finding.severity != Severity::info) session.say(to_text(finding));
  session.say(fmt::format("{} written", map.file));
}

}  // namespace obuhvat
