#include <algorithm>
#include <map>

#include "query/answer_values.h"
#include "query/nearness_order.h"
#include "query/questions.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

/// The place of `project` that led to `code`; nullptr if there is none.
const ProjectPlace* place_in(const Project& project, const MunicipalityCode& code) {
  for (const auto& place : project.places)
    if (place.municipality == code) return &place;
  return nullptr;
}

/// Of the wanted units of one district.
struct DistrictSums {
  std::size_t units = 0;
  std::size_t covered = 0;
  PartlyKnownSum population;
  std::optional<double> area_km2;
  std::vector<ProjectId> projects;
  std::vector<PartnerId> partners;
  std::vector<CentreId> centres;

  void add(const Municipality& unit, const Coverage& row) {
    ++units;
    covered += row.is_covered() ? 1 : 0;
    population.add(unit.population_2022);
    if (unit.area_km2) area_km2 = area_km2.value_or(0) + *unit.area_km2;
    merge(projects, row.projects);
    merge(partners, row.partners);
    merge(centres, row.centres);
  }

 private:
  template <class T>
  static void merge(std::vector<T>& into, const std::vector<T>& sorted) {
    std::vector<T> both;
    std::set_union(into.begin(), into.end(), sorted.begin(), sorted.end(),
                   std::back_inserter(both));
    into = std::move(both);
  }
};

bool is_wanted(const Question& question, const Coverage& row) {
  if (question.units == UnitsWanted::covered && !row.is_covered()) return false;
  if (question.units == UnitsWanted::uncovered && row.is_covered()) return false;
  return question.wants(row.municipality);
}

}  // namespace

AnswerTable ask_municipalities(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  const Project* only = question.selection.projects.size() == 1
                            ? dataset.project(question.selection.projects.front())
                            : nullptr;
  AnswerTable table;
  table.kind = "municipality";
  table.main_columns = {"code", "name", "district", "population", "project_count", "as_written", "match", "distance_km"};
  table.columns = {"code",          "name",        "name_sr_latn", "name_sr_cyrl",
                   "district_code", "district",    "area_km2",     "population",
                   "project_count", "project_ids", "partner_ids",  "centre_ids"};
  if (only != nullptr) table.columns.insert(table.columns.end(), {"as_written", "match", "via"});
  std::vector<double> metres;
  for (const auto& row : coverage.units) {
    if (!is_wanted(question, row)) continue;
    const Municipality& unit = *dataset.municipality(row.municipality);
    std::vector<Value> values{
        unit.code.text(),
        unit.name.in(question.language),
        unit.name.sr_latn,
        unit.name.sr_cyrl,
        unit.district.text(),
        text_or_nothing(district_name(dataset, unit.district, question.language)),
        area_value(unit.area_km2),
        number_or_nothing(unit.population_2022),
        count_value(row.projects.size()),
        list_of(row.projects),
        list_of(row.partners),
        list_of(row.centres)};
    if (only != nullptr) {
      const ProjectPlace* place = place_in(*only, unit.code);
      const bool named = place != nullptr;
      values.push_back(value_if(named, [&] { return place->as_written; }));
      values.push_back(value_if(named, [&] { return name_of(place->match); }));
      values.push_back(value_if(named && place->via, [&] { return place->via->text(); }));
    }
    table.rows.push_back(std::move(values));
    table.geometries.emplace_back(unit.boundary);
    if (question.near) metres.push_back(question.near->origin.distance_to(unit.boundary));
  }
  apply_nearness(table, metres, question.near);
  return table;
}

AnswerTable ask_districts(const Dataset& dataset, const Question& question) {
  std::map<DistrictCode, DistrictSums> sums;
  std::map<DistrictCode, double> metres;  // to the nearest of the units
  for (const auto& row : coverage_of(dataset, question.selection).units) {
    if (!is_wanted(question, row)) continue;
    const Municipality& unit = *dataset.municipality(row.municipality);
    const double distance = question.near ? question.near->origin.distance_to(unit.boundary) : 0;
    if (question.near && question.near->within_m && distance > *question.near->within_m) continue;
    sums[unit.district].add(unit, row);
    const auto [nearest, is_first] = metres.try_emplace(unit.district, distance);
    if (!is_first) nearest->second = std::min(nearest->second, distance);
  }
  AnswerTable table;
  table.kind = "district";
  table.main_columns = {"code", "name", "municipality_count", "covered_count", "population", "project_count", "distance_km"};
  table.columns = {"code",
                   "name",
                   "region",
                   "municipality_count",
                   "covered_count",
                   "population",
                   "population_unknown",
                   "area_km2",
                   "project_count",
                   "project_ids",
                   "partner_ids",
                   "centre_ids"};
  for (const auto& [code, sum] : sums) {
    const District* district = dataset.district(code);
    table.rows.push_back(
        {code.text(), text_or_nothing(district_name(dataset, code, question.language)),
         text_or_nothing(district != nullptr ? district->region.in(question.language)
                                             : std::string()),
         count_value(sum.units), count_value(sum.covered), sum.population.value(),
         count_value(sum.population.unknown), area_value(sum.area_km2),
         count_value(sum.projects.size()), list_of(sum.projects), list_of(sum.partners),
         list_of(sum.centres)});
  }
  std::vector<double> all_metres;
  for (const auto& [code, distance] : metres) all_metres.push_back(distance);
  apply_nearness(table, all_metres, question.near);
  return table;
}

}  // namespace obuhvat
