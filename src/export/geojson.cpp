#include "export/geojson.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/coverage_metadata.h"
#include "export/feature_writer.h"

namespace obuhvat {
namespace {

void add_names(JsonObject& properties, const LocalizedText& name) {
  properties.string("name", name.in(Language::en))
      .string("name_sr_latn", name.in(Language::sr_latn))
      .string("name_sr_cyrl", name.in(Language::sr_cyrl));
}

FeatureWriter::Labels labels_of(const Dataset& dataset, const Municipality& unit,
                                const Coverage& coverage) {
  const District* district = dataset.district(unit.district);
  FeatureWriter::Labels labels{unit.code.text(), JsonObject()};
  labels.properties.string("kind", "municipality").string("code", unit.code.text());
  add_names(labels.properties, unit.name);
  labels.properties.string_or_null("district_code", unit.district.text())
      .string_or_null("district", district != nullptr ? district->name.in(Language::en) : "")
      .value("area_km2", unit.area_km2 ? json_number(*unit.area_km2, 3) : "null")
      .value("population", unit.population_2022 ? std::to_string(*unit.population_2022) : "null")
      .value("project_ids", json_ids(coverage.projects))
      .value("partner_ids", json_ids(coverage.partners))
      .value("project_count", std::to_string(coverage.projects.size()))
      .value("centre_ids", json_ids(coverage.centres));
  return labels;
}

FeatureWriter::Labels labels_of(const ReceptionCentre& centre) {
  const auto date = [](const std::optional<PartialDate>& d) { return d ? d->text() : ""; };
  FeatureWriter::Labels labels{centre.id.text(), JsonObject()};
  labels.properties.string("kind", "reception_centre").string("id", centre.id.text());
  add_names(labels.properties, centre.name);
  labels.properties.string("type", name_of(centre.type))
      .string("municipality_code", centre.municipality.text())
      .string_or_null("settlement", centre.settlement)
      .string("precision", name_of(centre.precision))
      .value("capacity", centre.capacity ? std::to_string(*centre.capacity) : "null")
      .string_or_null("capacity_date", centre.capacity_date)
      .string_or_null("opened", date(centre.open.start))
      .string_or_null("closed", date(centre.open.end))
      .string_or_null("operator", centre.operator_name)
      .string_or_null("source", centre.source);
  return labels;
}

FeatureWriter::Labels labels_of(const Project& project, std::size_t index) {
  const ProjectSite& site = project.sites[index];
  FeatureWriter::Labels labels{fmt::format("{}:site:{}", project.id.text(), index + 1),
                               JsonObject()};
  labels.properties.string("kind", "site")
      .string("id", labels.id)
      .string_or_null("name", site.name)
      .value("project_ids", json_ids(std::vector{project.id}));
  return labels;
}

/// Whether something in unit `code` (nullptr: in none) belongs to what is exported.
bool is_wanted(const Municipality* unit, const CoverageTable& coverage, UncoveredUnits uncovered) {
  if (unit == nullptr) return uncovered == UncoveredUnits::include;
  const Coverage* row = coverage.unit(unit->code);
  return row != nullptr && (uncovered == UncoveredUnits::include || row->is_covered());
}

void add_sites(FeatureWriter& features, const Dataset& dataset, const CoverageTable& coverage) {
  const auto map_units = std::count_if(dataset.municipalities.begin(), dataset.municipalities.end(),
                                       [](const Municipality& unit) { return unit.is_map_unit(); });
  const bool restricted = coverage.units.size() != static_cast<std::size_t>(map_units);
  for (const auto& id : projects_in(coverage)) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    for (std::size_t i = 0; i < project->sites.size(); ++i) {
      const LonLat& point = project->sites[i].point;
      if (restricted &&
          !is_wanted(dataset.municipality_at(point), coverage, UncoveredUnits::include))
        continue;
      features.add(labels_of(*project, i), point);
    }
  }
}

}  // namespace

std::string coverage_geojson(const Dataset& dataset, const CoverageTable& coverage,
                             const ExportTitle& title, UncoveredUnits uncovered) {
  FeatureWriter features;
  for (const auto& row : coverage.units) {
    const Municipality* unit = dataset.municipality(row.municipality);
    if (unit != nullptr && (uncovered == UncoveredUnits::include || row.is_covered()))
      features.add(labels_of(dataset, *unit, row), unit->boundary);
  }
  for (const auto& id : coverage.centres) {
    const ReceptionCentre* centre = dataset.centre(id);
    if (centre != nullptr &&
        is_wanted(dataset.municipality(centre->municipality), coverage, uncovered))
      features.add(labels_of(*centre), centre->point);
  }
  add_sites(features, dataset, coverage);
  return features.document(coverage_metadata(dataset, coverage, title));
}

std::string centres_geojson(const Dataset& dataset) {
  FeatureWriter features;
  for (const auto& centre : dataset.centres) features.add(labels_of(centre), centre.point);
  return features.document(plain_metadata(
      dataset,
      {"reception-centres", {"Reception centres", "Prihvatni centri", "Прихватни центри"}}));
}

}  // namespace obuhvat
