#include "export/coverage_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "geometry/dissolved.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;
using Row = std::vector<Value>;

Value text_or_unknown(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

template <class Number>
Value number_or_unknown(const std::optional<Number>& number) {
  return number ? Value(static_cast<std::int64_t>(*number)) : Value();
}

Value date_or_unknown(const std::optional<PartialDate>& date) {
  return date ? Value(date->text()) : Value();
}

template <class Tag>
Value list_of(const std::vector<Id<Tag>>& ids) {
  AnswerTable::List texts;
  texts.reserve(ids.size());
  for (const auto& id : ids) texts.push_back(id.text());
  return texts;
}

void add_names(Row& row, const LocalizedText& name) {
  for (const Language language : {Language::en, Language::sr_latn, Language::sr_cyrl})
    row.emplace_back(name.in(language));
}

constexpr PartnerRole roles[] = {PartnerRole::un, PartnerRole::government,
                                 PartnerRole::implementing, PartnerRole::donor};

void add_partners_by_role(Row& row, const Project& project) {
  for (const PartnerRole role : roles) {
    AnswerTable::List ids;
    for (const auto& partner : project.partners)
      if (partner.role == role) ids.push_back(partner.partner.text());
    row.emplace_back(std::move(ids));
  }
}

/// code, names, district_code, district, area_km2, population.
void add_unit(Row& row, const Dataset& dataset, const Municipality& unit) {
  const District* district = dataset.district(unit.district);
  row.emplace_back(unit.code.text());
  add_names(row, unit.name);
  row.push_back(text_or_unknown(unit.district.text()));
  row.push_back(text_or_unknown(district != nullptr ? district->name.in(Language::en) : ""));
  row.push_back(unit.area_km2 ? Value(AnswerTable::Decimal{*unit.area_km2, 3}) : Value());
  row.push_back(number_or_unknown(unit.population_2022));
}

void add_geometry(AnswerTable& layer, const Municipality& unit, UnitOutlines outlines) {
  if (outlines == UnitOutlines::include && !unit.boundary.empty())
    layer.geometries.emplace_back(unit.boundary);
  else
    layer.geometries.emplace_back();
}

/// Whether something in unit `code` (nullptr: in none) belongs to what is exported.
bool is_wanted(const Municipality* unit, const CoverageTable& coverage, UncoveredUnits uncovered) {
  if (unit == nullptr) return uncovered == UncoveredUnits::include;
  const Coverage* row = coverage.unit(unit->code);
  return row != nullptr && (uncovered == UncoveredUnits::include || row->is_covered());
}

/// Calls f(unit, coverage) for each unit that is exported.
template <class F>
void for_each_unit(const Dataset& dataset, const CoverageTable& coverage, UncoveredUnits uncovered,
                   F f) {
  for (const auto& row : coverage.units) {
    const Municipality* unit = dataset.municipality(row.municipality);
    if (unit != nullptr && (uncovered == UncoveredUnits::include || row.is_covered()))
      f(*unit, row);
  }
}

AnswerTable unit_layer(const Dataset& dataset, const CoverageTable& coverage,
                       UncoveredUnits uncovered, UnitOutlines outlines) {
  AnswerTable layer;
  layer.kind = "municipality";
  layer.columns = {"code",          "name",        "name_sr_latn",  "name_sr_cyrl",
                   "district_code", "district",    "area_km2",      "population",
                   "project_ids",   "partner_ids", "project_count", "centre_ids"};
  for_each_unit(dataset, coverage, uncovered, [&](const Municipality& unit, const Coverage& here) {
    Row& row = layer.rows.emplace_back();
    row.reserve(layer.columns.size());
    add_unit(row, dataset, unit);
    row.push_back(list_of(here.projects));
    row.push_back(list_of(here.partners));
    row.emplace_back(static_cast<std::int64_t>(here.projects.size()));
    row.push_back(list_of(here.centres));
    add_geometry(layer, unit, outlines);
  });
  return layer;
}

/// How the project came to the unit; nullptr if its record is not of this dataset.
const ProjectPlace* place_in(const Project& project, const MunicipalityCode& code) {
  const auto found =
      std::find_if(project.places.begin(), project.places.end(),
                   [&](const ProjectPlace& place) { return place.municipality == code; });
  return found == project.places.end() ? nullptr : &*found;
}

AnswerTable link_layer(const Dataset& dataset, const CoverageTable& coverage,
                       UncoveredUnits uncovered, UnitOutlines outlines) {
  AnswerTable layer;
  layer.kind = "project_municipality";
  layer.columns = {"id",
                   "code",
                   "name",
                   "name_sr_latn",
                   "name_sr_cyrl",
                   "district_code",
                   "district",
                   "area_km2",
                   "population",
                   "project_id",
                   "project_title",
                   "project_title_sr_latn",
                   "project_title_sr_cyrl",
                   "start",
                   "end",
                   "status",
                   "theme",
                   "un_ids",
                   "government_ids",
                   "implementing_ids",
                   "donor_ids",
                   "as_written",
                   "match",
                   "confidence",
                   "via"};
  // The same for every municipality of a project.
  std::map<ProjectId, Row> project_cells;
  const auto cells_of = [&](const Project& project) -> const Row& {
    Row& cells = project_cells[project.id];
    if (cells.empty()) {
      cells.emplace_back(project.id.text());
      add_names(cells, project.title);
      cells.push_back(date_or_unknown(project.period.start));
      cells.push_back(date_or_unknown(project.period.end));
      cells.push_back(project.status ? Value(std::string(name_of(*project.status))) : Value());
      cells.push_back(text_or_unknown(project.area));
      add_partners_by_role(cells, project);
    }
    return cells;
  };
  const auto add = [&](const Row& unit_cells, const Municipality& unit, const Project* project) {
    Row& row = layer.rows.emplace_back();
    row.reserve(layer.columns.size());
    row.emplace_back(project == nullptr ? unit.code.text()
                                        : unit.code.text() + ":" + project->id.text());
    row.insert(row.end(), unit_cells.begin(), unit_cells.end());
    add_geometry(layer, unit, outlines);
    if (project != nullptr) {
      const Row& cells = cells_of(*project);
      row.insert(row.end(), cells.begin(), cells.end());
      if (const ProjectPlace* place = place_in(*project, unit.code)) {
        row.push_back(text_or_unknown(place->as_written));
        row.emplace_back(std::string(name_of(place->match)));
        row.emplace_back(AnswerTable::Decimal{place->confidence, 2});
        row.push_back(place->via ? Value(place->via->text()) : Value());
      }
    }
    row.resize(layer.columns.size());
  };
  for_each_unit(dataset, coverage, uncovered, [&](const Municipality& unit, const Coverage& here) {
    Row unit_cells;
    add_unit(unit_cells, dataset, unit);
    for (const auto& id : here.projects)
      if (const Project* project = dataset.project(id)) add(unit_cells, unit, project);
    if (here.projects.empty()) add(unit_cells, unit, nullptr);
  });
  return layer;
}

AnswerTable centre_layer(const Dataset& dataset, const CoverageTable& coverage,
                         UncoveredUnits uncovered) {
  AnswerTable layer = centre_table();
  for (const auto& id : coverage.centres) {
    const ReceptionCentre* centre = dataset.centre(id);
    if (centre != nullptr &&
        is_wanted(dataset.municipality(centre->municipality), coverage, uncovered))
      add_centre(layer, *centre);
  }
  return layer;
}

AnswerTable site_layer(const Dataset& dataset, const CoverageTable& coverage) {
  AnswerTable layer;
  layer.kind = "site";
  layer.columns = {"id", "name", "project_ids"};
  const auto map_units = std::count_if(dataset.municipalities.begin(), dataset.municipalities.end(),
                                       [](const Municipality& unit) { return unit.is_map_unit(); });
  const bool restricted = coverage.units.size() != static_cast<std::size_t>(map_units);
  for (const auto& id : projects_in(coverage)) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    for (std::size_t i = 0; i < project->sites.size(); ++i) {
      const ProjectSite& site = project->sites[i];
      if (restricted &&
          !is_wanted(dataset.municipality_at(site.point), coverage, UncoveredUnits::include))
        continue;
      layer.rows.push_back({fmt::format("{}:site:{}", id.text(), i + 1), text_or_unknown(site.name),
                            AnswerTable::List{id.text()}});
      layer.geometries.emplace_back(site.point);
    }
  }
  return layer;
}

}  // namespace

AnswerTable centre_table() {
  AnswerTable layer;
  layer.kind = "reception_centre";
  layer.columns = {
      "id",         "name",      "name_sr_latn", "name_sr_cyrl",  "type",   "municipality_code",
      "settlement", "precision", "capacity",     "capacity_date", "opened", "closed",
      "operator",   "source"};
  return layer;
}

void add_centre(AnswerTable& layer, const ReceptionCentre& centre) {
  Row& row = layer.rows.emplace_back();
  row.reserve(layer.columns.size());
  row.emplace_back(centre.id.text());
  add_names(row, centre.name);
  row.emplace_back(std::string(name_of(centre.type)));
  row.emplace_back(centre.municipality.text());
  row.push_back(text_or_unknown(centre.settlement));
  row.emplace_back(std::string(name_of(centre.precision)));
  row.push_back(number_or_unknown(centre.capacity));
  row.push_back(text_or_unknown(centre.capacity_date));
  row.push_back(date_or_unknown(centre.open.start));
  row.push_back(date_or_unknown(centre.open.end));
  row.push_back(text_or_unknown(centre.operator_name));
  row.push_back(text_or_unknown(centre.source));
  layer.geometries.emplace_back(centre.point);
}

AnswerTable project_table(const Dataset& dataset, const std::vector<ProjectId>& projects) {
  AnswerTable layer;
  layer.kind = "project";
  layer.columns = {"id",       "title",  "title_sr_latn",  "title_sr_cyrl",
                   "start",    "end",    "status",         "coverage",
                   "theme",    "un_ids", "government_ids", "implementing_ids",
                   "donor_ids"};
  for (const auto& id : projects) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    Row& row = layer.rows.emplace_back();
    row.emplace_back(id.text());
    add_names(row, project->title);
    row.push_back(date_or_unknown(project->period.start));
    row.push_back(date_or_unknown(project->period.end));
    row.push_back(project->status ? Value(std::string(name_of(*project->status))) : Value());
    row.emplace_back(std::string(name_of(project->coverage)));
    row.push_back(text_or_unknown(project->area));
    add_partners_by_role(row, *project);
    layer.geometries.emplace_back();
  }
  return layer;
}

AnswerTable partner_table(const Dataset& dataset, const std::vector<ProjectId>& projects) {
  AnswerTable layer;
  layer.kind = "partner";
  layer.columns = {"id", "name", "name_sr_latn", "name_sr_cyrl", "acronym"};
  std::set<PartnerId> named;
  for (const auto& id : projects)
    if (const Project* project = dataset.project(id))
      for (const auto& partner : project->partners) named.insert(partner.partner);
  for (const auto& id : named) {
    const Partner* partner = dataset.partner(id);
    if (partner == nullptr) continue;
    Row& row = layer.rows.emplace_back();
    row.emplace_back(id.text());
    add_names(row, partner->name);
    row.push_back(text_or_unknown(partner->acronym));
  }
  return layer;
}

std::vector<ProjectId> projects_in(const CoverageTable& coverage) {
  std::vector<ProjectId> ids = coverage.national;
  ids.insert(ids.end(), coverage.unlocated.begin(), coverage.unlocated.end());
  for (const auto& unit : coverage.units)
    ids.insert(ids.end(), unit.projects.begin(), unit.projects.end());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<AnswerTable> coverage_layers(const Dataset& dataset, const CoverageTable& coverage,
                                         UncoveredUnits uncovered, CoverageRows rows,
                                         UnitOutlines outlines) {
  std::vector<ProjectId> without_units = coverage.national;
  without_units.insert(without_units.end(), coverage.unlocated.begin(), coverage.unlocated.end());
  std::sort(without_units.begin(), without_units.end());
  std::vector<AnswerTable> layers;
  layers.push_back(rows == CoverageRows::links
                       ? link_layer(dataset, coverage, uncovered, outlines)
                       : unit_layer(dataset, coverage, uncovered, outlines));
  layers.push_back(centre_layer(dataset, coverage, uncovered));
  layers.push_back(site_layer(dataset, coverage));
  layers.push_back(project_table(dataset, without_units));
  return layers;
}

ColumnType column_type(std::string_view column) {
  for (const std::string_view name : {"population", "project_count", "capacity"})
    if (column == name) return ColumnType::integer;
  for (const std::string_view name : {"area_km2", "confidence"})
    if (column == name) return ColumnType::real;
  return ColumnType::text;
}

void draw_as_country(const Dataset& dataset, const CoverageTable& coverage,
                     std::vector<AnswerTable>& layers) {
  if (coverage.national.empty()) return;
  std::vector<MultiPolygon<LonLat>> outlines;
  for (const auto& unit : dataset.municipalities)
    if (unit.is_map_unit()) outlines.push_back(unit.boundary);
  const MultiPolygon<LonLat> country = dissolved(outlines);
  for (auto& layer : layers) {
    if (layer.kind != "project") continue;
    for (std::size_t row = 0; row < layer.rows.size(); ++row)
      if (std::binary_search(coverage.national.begin(), coverage.national.end(),
                             ProjectId(row_id(layer, row))))
        layer.geometries[row] = country;
  }
}

std::string row_id(const AnswerTable& layer, std::size_t row) {
  for (const std::string_view name : {"id", "code"}) {
    const auto column = std::find(layer.columns.begin(), layer.columns.end(), name);
    if (column == layer.columns.end()) continue;
    const auto at = static_cast<std::size_t>(column - layer.columns.begin());
    if (at >= layer.rows[row].size()) continue;
    if (const auto* text = std::get_if<std::string>(&layer.rows[row][at])) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&layer.rows[row][at]))
      return std::to_string(*number);
  }
  return std::to_string(row + 1);
}

}  // namespace obuhvat
