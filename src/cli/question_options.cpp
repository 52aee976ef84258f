#include "cli/question_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <set>

#include "cli/drawn_area.h"
#include "cli/place_argument.h"
#include "cli/session.h"
#include "gazetteer/name_folding.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string folded(const std::string& text) { return fold_name(text).ascii; }

/// True if the text has the folded words in it, whatever case, script and diacritics.
bool has_words(const LocalizedText& text, const std::string& words) {
  for (const auto* part : {&text.en, &text.sr_latn, &text.sr_cyrl})
    if (folded(*part).find(words) != std::string::npos) return true;
  return false;
}

/// The name of a figure's column, the best first: a list counts its members.
std::vector<std::string> columns_of(const std::string& figure) {
  if (figure == "projects") return {"project_count", "project_ids"};
  if (figure == "partners") return {"partner_ids"};
  if (figure == "municipalities") return {"municipality_count"};
  return {figure};
}

}  // namespace

void QuestionOptions::declare(CLI::App& command, const QuestionParts& parts) {
  selectors.declare(command);
  command
      .add_option("--status", statuses_,
                  "only projects whose record says planned, active or completed (repeatable)")
      ->check(CLI::IsMember({"planned", "active", "completed"}).description(""))
      ->type_name("STATUS")
      ->allow_extra_args(false);
  command.add_option("--area", areas_, "only projects of this thematic area, or part of its name")
      ->type_name("TEXT")
      ->allow_extra_args(false);
  command
      .add_option("--search", words_,
                  "only projects with this in their title, subtitle or area, in any script")
      ->type_name("TEXT")
      ->allow_extra_args(false);
  if (parts.places) declare_places(command);
  if (parts.nearness) {
    auto* near = command
                     .add_option("--near", near_,
                                 "distances from a point, centre or municipality's outline, "
                                 "geodesic, in kilometres")
                     ->type_name("PLACE");
    command.add_option("--within-km", within_km_, "only up to this many kilometres from --near")
        ->needs(near)
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("KM");
    command.add_option("--nearest", nearest_, "only this many, the nearest to --near")
        ->needs(near)
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("N");
  }
  if (parts.far)
    command
        .add_option("--farther-than-km", farther_km_,
                    "only centres farther than this from every selected project: its "
                    "municipalities' outlines and its sites")
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("KM");
  if (parts.covered) {
    auto* with = command.add_flag("--covered", covered, "only where a selected project works");
    command.add_flag("--uncovered", uncovered, "only where none works")->excludes(with);
  }
  if (parts.national)
    command.add_flag("--national", national,
                     "projects with national coverage count as working in every place");
  declare_ranges(command, parts.figures);
}

void QuestionOptions::declare_places(CLI::App& command) {
  command
      .add_option("--in", in_,
                  "only what is in this municipality, city or centre's municipality "
                  "(repeatable: in any of them)")
      ->type_name("PLACE")
      ->allow_extra_args(false);
  command.add_option("--at", at, "only what is in the municipality at this point")
      ->type_name("LON,LAT");
  command.add_option("--bbox", bbox_, "only what is in this box, in degrees")->type_name("W,S,E,N");
  auto* inside =
      command
          .add_option("--inside", inside_,
                      "only what is in the polygons of this file (GeoJSON, shapefile, ...)")
          ->type_name("FILE");
  command
      .add_option("--source-crs", source_crs_,
                  "what the numbers of --inside are, e.g. EPSG:32634 (default: as the file says)")
      ->needs(inside)
      ->type_name("CODE");
}

void QuestionOptions::declare_ranges(CLI::App& command, const std::vector<std::string>& figures) {
  ranges_.reserve(ranges_.size() + figures.size());
  for (const auto& figure : figures) {
    auto found = std::find_if(ranges_.begin(), ranges_.end(),
                              [&](const FigureRange& r) { return r.figure == figure; });
    if (found == ranges_.end()) found = ranges_.insert(ranges_.end(), {figure, {}});
    const auto index = static_cast<std::size_t>(found - ranges_.begin());
    for (const bool least : {true, false})
      command
          .add_option_function<double>(
              fmt::format("--{}-{}", least ? "min" : "max", figure),
              [this, index, least](const double& value) {
                (least ? ranges_[index].range.least : ranges_[index].range.most) = value;
              },
              fmt::format("only rows with at {} this many {}", least ? "least" : "most",
                          figure == "capacity"     ? "places (known capacity)"
                          : figure == "population" ? "inhabitants (2022)"
                                                   : figure))
          ->type_name("N");
  }
}

void QuestionOptions::check() const {
  selectors.check();
  if (!bbox_.empty()) parse_box(bbox_);
  for (const auto& range : ranges_)
    if (range.range.least && range.range.most && *range.range.least > *range.range.most)
      throw UsageError(fmt::format("--min-{} is greater than --max-{}; exchange them", range.figure,
                                   range.figure));
  if (!at.empty() && !parse_point(at))
    throw UsageError(fmt::format("--at {} is not a point; write LON,LAT, e.g. 20.46,44.81", at));
}

void QuestionOptions::select_words(const Dataset& dataset, Selection& selection) const {
  if (areas_.empty() && words_.empty()) return;
  std::vector<std::string> areas;
  std::vector<std::string> words;
  for (const auto& text : areas_) areas.push_back(folded(text));
  for (const auto& text : words_) words.push_back(folded(text));
  std::set<std::string> known;
  std::vector<bool> found(areas.size(), false);
  selection.among.emplace();
  for (const auto& project : dataset.projects) {
    if (!project.area.empty()) known.insert(project.area);
    bool in_area = areas.empty();
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (project.area.empty() || folded(project.area).find(areas[i]) == std::string::npos)
        continue;
      in_area = true;
      found[i] = true;
    }
    const bool has_all = std::all_of(words.begin(), words.end(), [&](const std::string& text) {
      return has_words(project.title, text) || has_words(project.subtitle, text) ||
             folded(project.area).find(text) != std::string::npos;
    });
    if (in_area && has_all) selection.among->push_back(project.id);
  }
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (!found[i])
      throw Error(fmt::format("no project has the thematic area \"{}\"; there {}", areas_[i],
                              known.empty() ? "is none in these records"
                                            : "are: " + join({known.begin(), known.end()}, ", ")));
}

void QuestionOptions::add_places(Session& session, UnderstoodQuestion& out) const {
  const auto add = [&](const std::vector<std::string>& texts, std::string_view option) {
    PlaceFilter filter;
    std::vector<std::string> described;
    for (const auto& text : texts) {
      const Place place = parse_place(text, session);
      if (place.units.empty()) throw Error(explain_outside(*parse_point(text), session));
      filter.units.insert(filter.units.end(), place.units.begin(), place.units.end());
      described.push_back(place.description);
    }
    std::sort(filter.units.begin(), filter.units.end());
    out.lines.push_back(fmt::format("{}: {}", option, join(described, ", or ")));
    out.question.places.push_back(std::move(filter));
  };
  if (!in_.empty()) add(in_, "in");
  if (!at.empty()) add({at}, "at");
  for (const auto& [option, text] : {std::pair{"bbox", &bbox_}, std::pair{"inside", &inside_}}) {
    if (text->empty()) continue;
    DrawnArea drawn = std::string_view(option) == "bbox" ? drawn_box(*text)
                                                         : drawn_file(*text, source_crs_, session);
    out.lines.push_back(fmt::format("{}: {}", option, drawn.description));
    out.question.places.push_back(place_filter_of(std::move(drawn.area), session.dataset()));
  }
}

void QuestionOptions::add_nearness(Session& session, UnderstoodQuestion& out) const {
  if (farther_km_ >= 0) {
    out.question.farther_than_m = farther_km_ * 1000;
    out.lines.push_back(fmt::format(
        "farther than {} km from every selected project, which is where it names a municipality "
        "(to its outline, 0 inside) and at its sites; distances are geodesic (WGS 84)",
        farther_km_));
  }
  if (near_.empty()) return;
  const Place place = parse_origin(near_, session);
  out.lines.push_back(fmt::format("distances are geodesic (WGS 84), in kilometres, from {}{}",
                                  place.description,
                                  parse_point(near_) ? "" : "; to outlines: their nearest point"));
  out.question.near = Nearness{place.origin, std::nullopt, std::nullopt};
  if (within_km_ >= 0) {
    out.question.near->within_m = within_km_ * 1000;
    out.lines.push_back(fmt::format("within {} km, that distance included", within_km_));
  }
  if (nearest_ > 0) out.question.near->nearest = static_cast<std::size_t>(nearest_);
}

UnderstoodQuestion QuestionOptions::question(Session& session, Language language) const {
  UnderstoodQuestion out;
  out.question.language = language;
  out.question.selection = selectors.selection(session.dataset());
  for (const auto& status : statuses_)
    out.question.selection.statuses.push_back(*project_status_from(status));
  select_words(session.dataset(), out.question.selection);
  out.question.include_national = national;
  if (covered) out.question.units = UnitsWanted::covered;
  if (uncovered) out.question.units = UnitsWanted::uncovered;
  add_places(session, out);
  add_nearness(session, out);
  return out;
}

void QuestionOptions::apply_ranges(AnswerTable& answer) const {
  for (const auto& [figure, range] : ranges_) {
    if (!range.is_set()) continue;
    for (const auto& name : columns_of(figure)) {
      const auto found = std::find(answer.columns.begin(), answer.columns.end(), name);
      if (found == answer.columns.end()) continue;
      keep_in_range(answer, static_cast<std::size_t>(found - answer.columns.begin()), range);
      break;
    }
  }
}

std::vector<ColumnRange> QuestionOptions::column_ranges() const {
  static const std::map<std::string, std::string> columns{{"projects", "project_count"},
                                                          {"partners", "partner_count"},
                                                          {"municipalities", "municipality_count"}};
  std::vector<ColumnRange> out;
  for (const auto& [figure, range] : ranges_) {
    const auto column = columns.find(figure);
    if (range.is_set()) out.push_back({column == columns.end() ? figure : column->second, range});
  }
  return out;
}

bool QuestionOptions::needs_outlines(MeasuredTo measured) const {
  const auto is_point = [](const std::string& text) { return text.find(',') != std::string::npos; };
  const bool measures = !near_.empty() && (measured == MeasuredTo::outlines || !is_point(near_));
  return !at.empty() || !bbox_.empty() || !inside_.empty() || measures || farther_km_ >= 0 ||
         std::any_of(in_.begin(), in_.end(), is_point);
}

bool QuestionOptions::picks_projects() const {
  return selectors.picks_projects() || !statuses_.empty() || !areas_.empty() || !words_.empty();
}

bool QuestionOptions::has_place() const {
  return !in_.empty() || !at.empty() || !bbox_.empty() || !inside_.empty();
}

}  // namespace obuhvat
