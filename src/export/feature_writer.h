#pragma once

#include <string>
#include <string_view>

#include "export/geometry_text.h"
#include "export/json_text.h"
#include "model/answer_table.h"

namespace obuhvat {

/// The text of RFC 7946 features, one a line, with the box of what was written.
class FeatureWriter {
 public:
  /// The member `id` and the properties of one feature.
  struct Labels {
    std::string id;
    JsonObject properties;
  };

  explicit FeatureWriter(CoordinateDecimals decimals = CoordinateDecimals::six)
      : decimals_(decimals) {}

  /// So many bytes are likely to come.
  void reserve(std::size_t bytes) { features_.reserve(bytes); }

  void add(const Labels& labels, const GeometryText& geometry);
  void add(const Labels& labels, const LonLat& point);
  /// Rounds the area by itself. Where borders are shared, use GeometryTexts. An empty area: null.
  void add(const Labels& labels, const MultiPolygon<LonLat>& area);
  void add_without_geometry(const Labels& labels);

  /// A row of a layer: its id is the column `id`, else `code`, else its number; its properties are
  /// `kind` and all columns, in their order.
  void add(const AnswerTable& layer, std::size_t row, const GeometryText& geometry);

  /// The whole FeatureCollection, ended by a line feed. `metadata` is a JSON object, or empty for
  /// none; a collection without any coordinate has no bbox. Takes the features along: they are
  /// megabytes, and not copied.
  std::string document(std::string_view metadata) &&;

  /// The features alone, each on a line after `before` (RFC 8142: "\x1e"; newline-delimited JSON:
  /// nothing).
  std::string sequence(std::string_view before) const;

 private:
  void begin(std::string_view id, std::string_view properties);
  void finish(const GeometryText& geometry);

  CoordinateDecimals decimals_;
  std::string features_;  // each ended by ",\n"
  Box<LonLat> box_;
};

}  // namespace obuhvat
