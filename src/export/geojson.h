#pragma once

#include <string>

#include "export/coverage_layers.h"
#include "export/coverage_metadata.h"
#include "export/feature_writer.h"

namespace obuhvat {

/// How projects that cover the country as a whole are written.
enum class NationalProjects {
  without_geometry,  ///< a feature of kind "project" whose geometry is null
  as_country         ///< the same with the outline of all units together
};

struct GeojsonOptions {
  UncoveredUnits uncovered = UncoveredUnits::include;
  CoverageRows rows = CoverageRows::units;
  NationalProjects national = NationalProjects::without_geometry;
};

/// Writes selections of one dataset as RFC 7946 GeoJSON: coordinates in degrees, longitude first,
/// outer rings counter-clockwise, one feature a line, keys in a fixed order, `id` the same as in
/// the properties. Features are those of coverage_layers, in its order; a project without units is
/// a feature without geometry, never a fake point. Holds the outlines as text, for any number of
/// files; the dataset must outlive it.
class CoverageGeojson {
 public:
  CoverageGeojson(const Dataset& dataset, CoordinateDecimals decimals)
      : dataset_(dataset), texts_(dataset, decimals) {}

  /// A FeatureCollection with bbox and the member `metadata`.
  std::string collection(const CoverageTable& coverage, const ExportTitle& title,
                         const GeojsonOptions& options) const;

  /// The same a megabyte at a time: a hundred thousand features are hundreds of them.
  void write_collection(const CoverageTable& coverage, const ExportTitle& title,
                        const GeojsonOptions& options, const TextSink& sink) const;

  /// The features alone, a line each: newline-delimited JSON, or with a record separator before
  /// each (RFC 8142). What `metadata` says is lost.
  enum class Sequence { lines, records };
  void write_features(const CoverageTable& coverage, const GeojsonOptions& options,
                      Sequence sequence, const TextSink& sink) const;

 private:
  FeatureWriter others(const CoverageTable& coverage, const GeojsonOptions& options,
                       const FeatureWriter::Framing& framing) const;
  void add_coverage(FeatureWriter& features, const CoverageTable& coverage,
                    const GeojsonOptions& options) const;
  Box<LonLat> box_of_coverage(const CoverageTable& coverage, const GeojsonOptions& options) const;

  const Dataset& dataset_;
  GeometryTexts texts_;
};

/// One collection on its own, with six decimals.
std::string coverage_geojson(const Dataset& dataset, const CoverageTable& coverage,
                             const ExportTitle& title, UncoveredUnits uncovered);

/// All reception centres as points.
std::string centres_geojson(const Dataset& dataset,
                            CoordinateDecimals decimals = CoordinateDecimals::six);

}  // namespace obuhvat
