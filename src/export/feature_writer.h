#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/json_text.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Writes the text of one RFC 7946 FeatureCollection: a feature a line, coordinates rounded to six
/// decimals (0.1 m), rings closed and in the right direction, the box over what was written.
/// The same point is rounded the same way wherever it stands, so shared borders stay shared.
class FeatureWriter {
 public:
  /// The member `id` and the properties of one feature.
  struct Labels {
    std::string id;
    JsonObject properties;
  };

  void add(const Labels& labels, const MultiPolygon<LonLat>& area);  ///< empty area: null
  void add(const Labels& labels, const LonLat& point);
  void add_without_geometry(const Labels& labels);

  /// The whole document, ended by a line feed. `metadata` is a JSON object, or empty for none;
  /// a collection without any coordinate has no bbox.
  std::string document(std::string_view metadata) const;

 private:
  void append_coordinate(const LonLat& point);
  bool append_ring(const Ring<LonLat>& ring, bool counter_clockwise);
  bool append_polygon(const Polygon<LonLat>& polygon);
  void begin(const Labels& labels);

  std::string features_;
  Box<LonLat> box_;  ///< of the rounded coordinates
};

}  // namespace obuhvat
