#include "export/geojson.h"

#include <algorithm>
#include <optional>

namespace obuhvat {
namespace {

std::size_t column_of(const AnswerTable& layer, std::string_view name) {
  return static_cast<std::size_t>(std::find(layer.columns.begin(), layer.columns.end(), name) -
                                  layer.columns.begin());
}

}  // namespace

/// The features that are not of a unit, or of a unit and a project.
FeatureWriter CoverageGeojson::others(const CoverageTable& coverage, const GeojsonOptions& options,
                                      const FeatureWriter::Framing& framing) const {
  FeatureWriter out(texts_.decimals(), framing);
  auto layers = other_layers(dataset_, coverage, options.uncovered);
  if (options.national == NationalProjects::as_country) draw_as_country(dataset_, coverage, layers);
  for (const auto& layer : layers)
    for (std::size_t i = 0; i < layer.rows.size(); ++i) {
      GeometryText geometry;
      if (const auto* point = std::get_if<LonLat>(&layer.geometries[i]))
        geometry = geometry_text(*point, texts_.decimals());
      else if (const auto* area = std::get_if<MultiPolygon<LonLat>>(&layer.geometries[i]))
        geometry =
            geometry_text(rounded_coverage({*area}, texts_.decimals()).front(), texts_.decimals());
      out.add(layer, i, geometry);
    }
  return out;
}

void CoverageGeojson::add_coverage(FeatureWriter& features, const CoverageTable& coverage,
                                   const GeojsonOptions& options) const {
  std::optional<std::size_t> code;
  for_each_coverage_row(dataset_, coverage, options.uncovered, options.rows,
                        UnitOutlines::leave_out, [&](const AnswerTable& layer) {
                          if (!code) code = column_of(layer, "code");
                          const auto& text = std::get<std::string>(layer.rows.front()[*code]);
                          features.add(layer, 0, texts_.unit(text));
                        });
}

/// Of what add_coverage() will write: the head of a collection has it, and comes first.
Box<LonLat> CoverageGeojson::box_of_coverage(const CoverageTable& coverage,
                                             const GeojsonOptions& options) const {
  const auto is_known = [&](const ProjectId& id) { return dataset_.project(id) != nullptr; };
  Box<LonLat> out;
  for (const auto& row : coverage.units) {
    if (options.uncovered == UncoveredUnits::leave_out && !row.is_covered()) continue;
    if (dataset_.municipality(row.municipality) == nullptr) continue;
    const bool has_rows = options.rows == CoverageRows::units || row.projects.empty() ||
                          std::any_of(row.projects.begin(), row.projects.end(), is_known);
    const Box<LonLat>& box = texts_.unit(row.municipality.text()).box;
    if (has_rows && !box.is_empty()) out.include(box);
  }
  return out;
}

void CoverageGeojson::write_collection(const CoverageTable& coverage, const ExportTitle& title,
                                       const GeojsonOptions& options, const TextSink& sink) const {
  const FeatureWriter last = others(coverage, options, FeatureWriter::in_collection);
  Box<LonLat> box = box_of_coverage(coverage, options);
  if (!last.box().is_empty()) box.include(last.box());
  FeatureWriter features(texts_.decimals(), FeatureWriter::in_collection, sink);
  features.begin_collection(coverage_metadata(dataset_, coverage, title), box);
  add_coverage(features, coverage, options);
  features.append(last);
  features.end_collection();
  features.finish();
}

void CoverageGeojson::write_features(const CoverageTable& coverage, const GeojsonOptions& options,
                                     Sequence sequence, const TextSink& sink) const {
  const auto framing =
      sequence == Sequence::records ? FeatureWriter::in_records : FeatureWriter::in_lines;
  FeatureWriter features(texts_.decimals(), framing, sink);
  add_coverage(features, coverage, options);
  features.append(others(coverage, options, framing));
  features.finish();
}

std::string CoverageGeojson::collection(const CoverageTable& coverage, const ExportTitle& title,
                                        const GeojsonOptions& options) const {
  std::string out;
  write_collection(coverage, title, options, [&](std::string_view text) { out += text; });
  return out;
}

std::string coverage_geojson(const Dataset& dataset, const CoverageTable& coverage,
                             const ExportTitle& title, UncoveredUnits uncovered) {
  GeojsonOptions options;
  options.uncovered = uncovered;
  return CoverageGeojson(dataset, CoordinateDecimals::six).collection(coverage, title, options);
}

std::string centres_geojson(const Dataset& dataset, CoordinateDecimals decimals) {
  AnswerTable layer = centre_table();
  for (const auto& centre : dataset.centres) add_centre(layer, centre);
  FeatureWriter features(decimals);
  for (std::size_t i = 0; i < layer.rows.size(); ++i)
    features.add(layer, i, geometry_text(std::get<LonLat>(layer.geometries[i]), decimals));
  return features.document(plain_metadata(
      dataset,
      {"reception-centres", {"Reception centres", "Prihvatni centri", "Прихватни центри"}}));
}

}  // namespace obuhvat
