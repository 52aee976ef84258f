#include "query/questions.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

template <class Tag>
Value list_of(const std::vector<Id<Tag>>& ids) {
  AnswerTable::List list;
  for (const auto& id : ids) list.push_back(id.text());
  return list;
}

Value text_or_nothing(const std::string& text) { return text.empty() ? Value{} : Value{text}; }

Value date_or_nothing(const std::optional<PartialDate>& date) {
  return date ? Value{date->text()} : Value{};
}

Value number_or_nothing(const std::optional<long>& number) {
  return number ? Value{static_cast<std::int64_t>(*number)} : Value{};
}

/// `text()` where it exists; a function, for GCC 12 takes the variants of a conditional expression
/// in an initializer list for uninitialized.
template <class Text>
Value value_if(bool exists, Text text) {
  if (!exists) return {};
  return std::string(text());
}

Value count(std::size_t n) { return static_cast<std::int64_t>(n); }

Value kilometres(double metres) { return AnswerTable::Decimal{metres / 1000, 3}; }

Value area_value(const std::optional<double>& km2) {
  return km2 ? Value{AnswerTable::Decimal{*km2, 2}} : Value{};
}

bool is_wanted(const Question& question, const MunicipalityCode& code) {
  return question.in.empty() ||
         std::find(question.in.begin(), question.in.end(), code) != question.in.end();
}

std::string district_name(const Dataset& dataset, const Municipality& unit, Language language) {
  const District* district = dataset.district(unit.district);
  return district == nullptr ? std::string{} : district->name.in(language);
}

/// Sorts the rows by distance, keeps those within the limits, and adds the column distance_km.
void apply_nearness(AnswerTable& table, const std::vector<double>& metres,
                    const std::optional<Nearness>& near) {
  if (!near) return;
  std::vector<std::size_t> order(metres.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return metres[a] < metres[b]; });
  AnswerTable sorted;
  sorted.kind = table.kind;
  sorted.columns = table.columns;
  sorted.columns.emplace_back("distance_km");
  for (const std::size_t i : order) {
    if (metres[i] == std::numeric_limits<double>::infinity()) break;
    if (near->within_m && metres[i] > *near->within_m) break;
    if (near->nearest && sorted.rows.size() == *near->nearest) break;
    sorted.rows.push_back(std::move(table.rows[i]));
    sorted.rows.back().push_back(kilometres(metres[i]));
    if (!table.geometries.empty()) sorted.geometries.push_back(std::move(table.geometries[i]));
  }
  table = std::move(sorted);
}

/// The place of `project` that led to `code`; nullptr if there is none.
const ProjectPlace* place_in(const Project& project, const MunicipalityCode& code) {
  for (const auto& place : project.places)
    if (place.municipality == code) return &place;
  return nullptr;
}

std::vector<MunicipalityCode> units_of(const Project& project) {
  std::vector<MunicipalityCode> codes;
  for (const auto& place : project.places)
    if (place.municipality) codes.push_back(*place.municipality);
  return codes;
}

double distance_of(const Dataset& dataset, const Project& project, const Origin& origin) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& code : units_of(project))
    if (const Municipality* unit = dataset.municipality(code))
      best = std::min(best, origin.distance_to(unit->boundary));
  for (const auto& site : project.sites) best = std::min(best, origin.distance_to(site.point));
  return best;
}

bool works_in(const Project& project, const Question& question) {
  if (question.in.empty()) return true;
  if (question.include_national && project.coverage == CoverageKind::national) return true;
  return std::any_of(question.in.begin(), question.in.end(), [&](const MunicipalityCode& code) {
    return place_in(project, code) != nullptr;
  });
}

}  // namespace

AnswerTable ask_municipalities(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  const Project* only = question.selection.projects.size() == 1
                            ? dataset.project(question.selection.projects.front())
                            : nullptr;
  AnswerTable table;
  table.kind = "municipality";
  table.columns = {"code",          "name",        "name_sr_latn", "name_sr_cyrl",
                   "district_code", "district",    "area_km2",     "population",
                   "project_count", "project_ids", "partner_ids",  "centre_ids"};
  if (only != nullptr) table.columns.insert(table.columns.end(), {"as_written", "match", "via"});
  std::vector<double> metres;
  for (const auto& row : coverage.units) {
    if (!is_wanted(question, row.municipality)) continue;
    if (question.units == UnitsWanted::covered && !row.is_covered()) continue;
    if (question.units == UnitsWanted::uncovered && row.is_covered()) continue;
    const Municipality& unit = *dataset.municipality(row.municipality);
    std::vector<Value> values{unit.code.text(),
                              unit.name.in(question.language),
                              unit.name.sr_latn,
                              unit.name.sr_cyrl,
                              unit.district.text(),
                              text_or_nothing(district_name(dataset, unit, question.language)),
                              area_value(unit.area_km2),
                              number_or_nothing(unit.population_2022),
                              count(row.projects.size()),
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

AnswerTable ask_projects(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  AnswerTable table;
  table.kind = "project";
  table.columns = {
      "id",          "title",    "start", "end", "status", "coverage", "municipality_count",
      "partner_ids", "donor_ids"};
  std::vector<double> metres;
  for (const auto& project : dataset.projects) {
    if (!question.selection.includes(project) || !works_in(project, question)) continue;
    // A selection of districts means the projects that name a unit of them.
    const auto units = units_of(project);
    if (!question.selection.districts.empty() &&
        std::none_of(units.begin(), units.end(),
                     [&](const MunicipalityCode& code) { return coverage.unit(code) != nullptr; }))
      continue;
    std::vector<PartnerId> partners;
    std::vector<PartnerId> donors;
    for (const auto& partner : project.partners)
      (partner.role == PartnerRole::donor ? donors : partners).push_back(partner.partner);
    table.rows.push_back(
        {project.id.text(), project.title.in(question.language),
         date_or_nothing(project.period.start), date_or_nothing(project.period.end),
         value_if(project.status.has_value(), [&] { return name_of(*project.status); }),
         std::string(name_of(project.coverage)), count(units.size()), list_of(partners),
         list_of(donors)});
    if (question.near) metres.push_back(distance_of(dataset, project, question.near->origin));
  }
  apply_nearness(table, metres, question.near);
  return table;
}

AnswerTable ask_partners(const Dataset& dataset, const Question& question) {
  AnswerTable table;
  table.kind = "partner";
  table.columns = {
      "id", "name", "acronym", "roles", "project_count", "project_ids", "municipality_count"};
  for (const auto& partner : dataset.partners) {
    std::vector<ProjectId> projects;
    std::set<std::string> roles;
    std::set<MunicipalityCode> units;
    for (const auto& project : dataset.projects) {
      if (!question.selection.includes(project) || !works_in(project, question)) continue;
      bool takes_part = false;
      for (const auto& entry : project.partners) {
        if (entry.partner != partner.id) continue;
        takes_part = true;
        roles.emplace(name_of(entry.role));
      }
      if (!takes_part) continue;
      projects.push_back(project.id);
      for (const auto& code : units_of(project)) units.insert(code);
    }
    if (projects.empty()) continue;
    table.rows.push_back({partner.id.text(), partner.name.in(question.language),
                          text_or_nothing(partner.acronym),
                          AnswerTable::List(roles.begin(), roles.end()), count(projects.size()),
                          list_of(projects), count(units.size())});
  }
  return table;
}

AnswerTable ask_centres(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  AnswerTable table;
  table.kind = "reception_centre";
  table.columns = {"id",           "name",       "type",      "municipality_code",
                   "municipality", "settlement", "capacity",  "capacity_date",
                   "opened",       "closed",     "precision", "project_ids",
                   "public"};
  std::vector<double> metres;
  for (const auto& id : coverage.centres) {
    const ReceptionCentre& centre = *dataset.centre(id);
    if (!is_wanted(question, centre.municipality)) continue;
    const Coverage* unit = coverage.unit(centre.municipality);
    // Outside the selected districts.
    if (unit == nullptr && !question.selection.districts.empty()) continue;
    const bool covered = unit != nullptr && unit->is_covered();
    if (question.units == UnitsWanted::covered && !covered) continue;
    if (question.units == UnitsWanted::uncovered && covered) continue;
    const Municipality* municipality = dataset.municipality(centre.municipality);
    table.rows.push_back({centre.id.text(), centre.name.in(question.language),
                          std::string(name_of(centre.type)), centre.municipality.text(),
                          value_if(municipality != nullptr,
                                   [&] { return municipality->name.in(question.language); }),
                          text_or_nothing(centre.settlement), number_or_nothing(centre.capacity),
                          text_or_nothing(centre.capacity_date), date_or_nothing(centre.open.start),
                          date_or_nothing(centre.open.end), std::string(name_of(centre.precision)),
                          list_of(unit != nullptr ? unit->projects : std::vector<ProjectId>{}),
                          std::string(centre.is_public ? "yes" : "no")});
    table.geometries.emplace_back(centre.point);
    if (question.near) metres.push_back(question.near->origin.distance_to(centre.point));
  }
  apply_nearness(table, metres, question.near);
  return table;
}

AnswerTable ask_at(const Dataset& dataset, const LonLat& point, const Question& question) {
  AnswerTable table;
  table.kind = "point";
  table.columns = {
      "lon",         "lat",         "code",       "name",           "district_code",    "district",
      "project_ids", "partner_ids", "centre_ids", "nearest_centre", "nearest_centre_km"};
  const Municipality* unit = dataset.municipality_at(point);
  if (unit == nullptr) return table;
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  const Coverage* here = coverage.unit(unit->code);
  const ReceptionCentre* nearest = nullptr;
  double metres = std::numeric_limits<double>::infinity();
  for (const auto& id : coverage.centres) {
    const ReceptionCentre* centre = dataset.centre(id);
    const double d = Origin(point).distance_to(centre->point);
    if (d < metres) {
      metres = d;
      nearest = centre;
    }
  }
  Value nearest_km;
  if (nearest != nullptr) nearest_km = kilometres(metres);
  const Coverage nothing{unit->code, {}, {}, {}};
  const Coverage& row = here != nullptr ? *here : nothing;
  table.rows.push_back({AnswerTable::Decimal{point.lon, 6}, AnswerTable::Decimal{point.lat, 6},
                        unit->code.text(), unit->name.in(question.language), unit->district.text(),
                        text_or_nothing(district_name(dataset, *unit, question.language)),
                        list_of(row.projects), list_of(row.partners), list_of(row.centres),
                        value_if(nearest != nullptr, [&] { return nearest->id.text(); }),
                        nearest_km});
  table.geometries.emplace_back(point);
  return table;
}

AnswerTable ask_gaps(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  AnswerTable table;
  table.kind = "gap";
  table.columns = {"kind",       "code",     "name",       "district",
                   "population", "capacity", "centre_ids", "national_project_ids"};
  std::vector<const Coverage*> gaps;
  for (const auto& unit : coverage.units)
    if (!unit.is_covered() && is_wanted(question, unit.municipality)) gaps.push_back(&unit);
  const auto population = [&](const Coverage* gap) {
    return dataset.municipality(gap->municipality)->population_2022.value_or(-1);
  };
  std::stable_sort(gaps.begin(), gaps.end(), [&](const Coverage* a, const Coverage* b) {
    return population(a) > population(b);
  });
  for (const Coverage* gap : gaps) {
    const Municipality& unit = *dataset.municipality(gap->municipality);
    table.rows.push_back({std::string("municipality"), unit.code.text(),
                          unit.name.in(question.language),
                          text_or_nothing(district_name(dataset, unit, question.language)),
                          number_or_nothing(unit.population_2022), Value{}, list_of(gap->centres),
                          list_of(coverage.national)});
    table.geometries.emplace_back(unit.boundary);
  }
  for (const Coverage* gap : gaps)
    for (const auto& id : gap->centres) {
      const ReceptionCentre& centre = *dataset.centre(id);
      const Municipality& unit = *dataset.municipality(gap->municipality);
      table.rows.push_back({std::string("reception_centre"), id.text(),
                            centre.name.in(question.language),
                            text_or_nothing(district_name(dataset, unit, question.language)),
                            Value{}, number_or_nothing(centre.capacity),
                            AnswerTable::List{id.text()}, list_of(coverage.national)});
      table.geometries.emplace_back(centre.point);
    }
  return table;
}

}  // namespace obuhvat
