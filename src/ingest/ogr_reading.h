#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// One feature with an area out of a file that GDAL reads, for the readers of this room; no GDAL
/// type crosses it. Degrees, as the file has them: nothing is reprojected.
class OgrFeature {
 public:
  explicit OgrFeature(void* feature) : feature_(feature) {}

  /// The attribute as text; empty if the file has none of that name, or no value.
  std::string text(const std::string& attribute) const;
  /// The polygons, cut to `frame` if one is given. Empty for a feature without a polygon.
  MultiPolygon<LonLat> area(const std::optional<Box<LonLat>>& frame = std::nullopt) const;

 private:
  void* feature_;  // an OGRFeature that the caller of the visitor owns
};

/// Calls `visit` for each feature of the first layer of `file`, read by the named GDAL driver.
/// Throws IoError with GDAL's words, naming the file.
void for_each_ogr_feature(const std::filesystem::path& file, const char* driver,
                          const std::function<void(const OgrFeature&)>& visit);

}  // namespace obuhvat
