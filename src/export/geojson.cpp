#include "export/geojson.h"

#include <algorithm>

namespace obuhvat {
namespace {

std::size_t column_of(const AnswerTable& layer, std::string_view name) {
  return static_cast<std::size_t>(std::find(layer.columns.begin(), layer.columns.end(), name) -
                                  layer.columns.begin());
}

}  // namespace

FeatureWriter CoverageGeojson::written(const CoverageTable& coverage,
                                       const GeojsonOptions& options) const {
  FeatureWriter features(texts_.decimals());
  auto layers =
      coverage_layers(dataset_, coverage, options.uncovered, options.rows, UnitOutlines::leave_out);
  if (options.national == NationalProjects::as_country) draw_as_country(dataset_, coverage, layers);
  // Asked for at once: hundreds of megabytes that grow by doubling are copied, and twice as many.
  std::size_t bytes = 0;
  for (const auto& layer : layers) {
    constexpr std::size_t of_properties = 700;
    const std::size_t code = column_of(layer, "code");
    for (const auto& row : layer.rows)
      bytes += of_properties + (code < layer.columns.size()
                                    ? texts_.unit(std::get<std::string>(row[code])).json.size()
                                    : 0);
  }
  features.reserve(bytes);
  for (const auto& layer : layers) {
    const std::size_t code = column_of(layer, "code");
    for (std::size_t i = 0; i < layer.rows.size(); ++i) {
      if (code < layer.columns.size()) {
        features.add(layer, i, texts_.unit(std::get<std::string>(layer.rows[i][code])));
      } else if (const auto* point = std::get_if<LonLat>(&layer.geometries[i])) {
        features.add(layer, i, geometry_text(*point, texts_.decimals()));
      } else if (const auto* area = std::get_if<MultiPolygon<LonLat>>(&layer.geometries[i])) {
        features.add(
            layer, i,
            geometry_text(rounded_coverage({*area}, texts_.decimals()).front(), texts_.decimals()));
      } else {
        features.add(layer, i, GeometryText{});
      }
    }
  }
  return features;
}

std::string CoverageGeojson::collection(const CoverageTable& coverage, const ExportTitle& title,
                                        const GeojsonOptions& options) const {
  return written(coverage, options).document(coverage_metadata(dataset_, coverage, title));
}

std::string CoverageGeojson::features(const CoverageTable& coverage, const GeojsonOptions& options,
                                      Sequence sequence) const {
  return written(coverage, options).sequence(sequence == Sequence::records ? "\x1e" : "");
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
  return std::move(features).document(plain_metadata(
      dataset,
      {"reception-centres", {"Reception centres", "Prihvatni centri", "Прихватни центри"}}));
}

}  // namespace obuhvat
