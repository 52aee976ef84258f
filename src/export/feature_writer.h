#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "export/geometry_text.h"
#include "export/json_text.h"
#include "model/answer_table.h"

namespace obuhvat {

/// Takes a text piece by piece.
using TextSink = std::function<void(std::string_view)>;

/// The text of RFC 7946 features, one a line, with the box of what was written.
class FeatureWriter {
 public:
  /// What stands before and after each feature.
  struct Framing {
    std::string_view before, after;
  };
  static constexpr Framing in_collection{"", ",\n"};
  static constexpr Framing in_lines{"", "\n"};        ///< newline-delimited JSON
  static constexpr Framing in_records{"\x1e", "\n"};  ///< RFC 8142

  /// The member `id` and the properties of one feature.
  struct Labels {
    std::string id;
    JsonObject properties;
  };

  /// Keeps the text, for document(); or gives it to the sink, a megabyte at a time.
  explicit FeatureWriter(CoordinateDecimals decimals = CoordinateDecimals::six,
                         const Framing& framing = in_collection, TextSink sink = nullptr)
      : decimals_(decimals), framing_(framing), sink_(std::move(sink)) {}

  void add(const Labels& labels, const GeometryText& geometry);
  void add(const Labels& labels, const LonLat& point);
  /// Rounds the area by itself. Where borders are shared, use GeometryTexts. An empty area: null.
  void add(const Labels& labels, const MultiPolygon<LonLat>& area);
  void add_without_geometry(const Labels& labels);

  /// A row of a layer: its id is the column `id`, else `code`, else its number; its properties are
  /// `kind` and all columns, in their order.
  void add(const AnswerTable& layer, std::size_t row, const GeometryText& geometry);

  /// The features of another, which has the same framing and kept them.
  void append(const FeatureWriter& other);
  /// Of all that was added.
  const Box<LonLat>& box() const { return box_; }

  /// Before the first feature: the head of a FeatureCollection. `metadata` is a JSON object, or
  /// empty for none; `box` that of all features, and no bbox if it is empty.
  void begin_collection(std::string_view metadata, const Box<LonLat>& box);
  /// After the last feature, and a line feed.
  void end_collection();
  /// What the sink has not got yet. After it nothing may be added.
  void finish();

  /// The whole FeatureCollection of what was kept.
  std::string document(std::string_view metadata) const;

 private:
  void begin(std::string_view id, std::string_view properties);
  void end(const GeometryText& geometry);

  CoordinateDecimals decimals_;
  Framing framing_;
  TextSink sink_;
  std::string text_;
  std::size_t count_ = 0;  // of features
  Box<LonLat> box_;
};

}  // namespace obuhvat
