#include "export/coverage_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

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

/// One row a unit, without rows yet.
AnswerTable unit_columns() {
  AnswerTable layer;
  layer.kind = "municipality";
  layer.columns = {"code",          "name",        "name_sr_latn",  "name_sr_cyrl",
                   "district_code", "district",    "area_km2",      "population",
                   "project_ids",   "partner_ids", "project_count", "centre_ids"};
  return layer;
}

/// One row a project and unit, without rows yet.
AnswerTable link_columns() {
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
  return layer;
}

/// The layer's only row, empty.
Row& begin_row(AnswerTable& layer) {
  layer.rows.resize(1);
  layer.rows.front().clear();
  layer.rows.front().reserve(layer.columns.size());
  layer.geometries.clear();
  return layer.rows.front();
}

using TakeRow = std::function<void(AnswerTable&)>;

void unit_rows(const Dataset& dataset, const CoverageTable& coverage, UncoveredUnits uncovered,
               UnitOutlines outlines, const TakeRow& take) {
  AnswerTable layer = unit_columns();
  for_each_unit(dataset, coverage, uncovered, [&](const Municipality& unit, const Coverage& here) {
    Row& row = begin_row(layer);
    add_unit(row, dataset, unit);
    row.push_back(list_of(here.projects));
    row.push_back(list_of(here.partners));
    row.emplace_back(static_cast<std::int64_t>(here.projects.size()));
    row.push_back(list_of(here.centres));
    add_geometry(layer, unit, outlines);
    take(layer);
  });
}

/// What the rows of a project have in common, whatever the municipality.
struct ProjectCells {
  Row cells;
  /// How it came to each unit; of places with the same code the first counts.
  std::unordered_map<std::string_view, const ProjectPlace*> places;
};

ProjectCells cells_of(const Project& project) {
  ProjectCells out;
  out.cells.emplace_back(project.id.text());
  add_names(out.cells, project.title);
  out.cells.push_back(date_or_unknown(project.period.start));
  out.cells.push_back(date_or_unknown(project.period.end));
  out.cells.push_back(project.status ? Value(std::string(name_of(*project.status))) : Value());
  out.cells.push_back(text_or_unknown(project.area));
  add_partners_by_role(out.cells, project);
  for (const auto& place : project.places)
    if (place.municipality) out.places.emplace(place.municipality->text(), &place);
  return out;
}

void link_rows(const Dataset& dataset, const CoverageTable& coverage, UncoveredUnits uncovered,
               UnitOutlines outlines, const TakeRow& take) {
  AnswerTable layer = link_columns();
  std::unordered_map<const Project*, ProjectCells> known;
  const auto add = [&](const Row& unit_cells, const Municipality& unit, const Project* project) {
    Row& row = begin_row(layer);
    row.emplace_back(project == nullptr ? unit.code.text()
                                        : unit.code.text() + ":" + project->id.text());
    row.insert(row.end(), unit_cells.begin(), unit_cells.end());
    add_geometry(layer, unit, outlines);
    if (project != nullptr) {
      const auto [of_project, is_new] = known.try_emplace(project);
      if (is_new) of_project->second = cells_of(*project);
      const ProjectCells& shared = of_project->second;
      row.insert(row.end(), shared.cells.begin(), shared.cells.end());
      if (const auto found = shared.places.find(unit.code.text()); found != shared.places.end()) {
        const ProjectPlace& place = *found->second;
        row.push_back(text_or_unknown(place.as_written));
        row.emplace_back(std::string(name_of(place.match)));
        row.emplace_back(AnswerTable::Decimal{place.confidence, 2});
        row.push_back(place.via ? Value(place.via->text()) : Value());
      }
    }
    row.resize(layer.columns.size());
    take(layer);
  };
  for_each_unit(dataset, coverage, uncovered, [&](const Municipality& unit, const Coverage& here) {
    Row unit_cells;
    add_unit(unit_cells, dataset, unit);
    for (const auto& id : here.projects)
      if (const Project* project = dataset.project(id)) add(unit_cells, unit, project);
    if (here.projects.empty()) add(unit_cells, unit, nullptr);
  });
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

void for_each_coverage_row(const Dataset& dataset, const CoverageTable& coverage,
                           UncoveredUnits uncovered, CoverageRows rows, UnitOutlines outlines,
                           const TakeRow& take) {
  if (rows == CoverageRows::links)
    link_rows(dataset, coverage, uncovered, outlines, take);
  else
    unit_rows(dataset, coverage, uncovered, outlines, take);
}

std::vector<AnswerTable> other_layers(const Dataset& dataset, const CoverageTable& coverage,
                                      UncoveredUnits uncovered) {
  std::vector<ProjectId> without_units = coverage.national;
  without_units.insert(without_units.end(), coverage.unlocated.begin(), coverage.unlocated.end());
  std::sort(without_units.begin(), without_units.end());
  return {centre_layer(dataset, coverage, uncovered), site_layer(dataset, coverage),
          project_table(dataset, without_units)};
}

std::vector<AnswerTable> coverage_layers(const Dataset& dataset, const CoverageTable& coverage,
                                         UncoveredUnits uncovered, CoverageRows rows,
                                         UnitOutlines outlines) {
  std::vector<AnswerTable> layers;
  AnswerTable& first =
      layers.emplace_back(rows == CoverageRows::links ? link_columns() : unit_columns());
  for_each_coverage_row(dataset, coverage, uncovered, rows, outlines, [&](AnswerTable& row) {
    first.rows.push_back(std::move(row.rows.front()));
    first.geometries.push_back(std::move(row.geometries.front()));
  });
  for (auto& layer : other_layers(dataset, coverage, uncovered)) layers.push_back(std::move(layer));
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
