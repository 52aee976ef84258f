#include "export/feature_writer.h"

#include <algorithm>

#include "export/coverage_layers.h"
#include "export/json_value.h"

namespace obuhvat {
namespace {

constexpr std::size_t portion = 1 << 20;  // bytes that a sink gets at once

}  // namespace

void FeatureWriter::begin(std::string_view id, std::string_view properties) {
  text_ += framing_.before;
  text_ += R"({"type":"Feature","id":)";
  append_json_string(text_, id);
  text_ += R"(,"properties":)";
  text_ += properties;
}

void FeatureWriter::end(const GeometryText& geometry) {
  text_ += R"(,"geometry":)";
  text_ += geometry.json;
  text_ += '}';
  text_ += framing_.after;
  ++count_;
  if (!geometry.box.is_empty()) box_.include(geometry.box);
  if (!sink_ || text_.size() < portion) return;
  // The end of a collection takes the last comma away.
  const std::size_t size = text_.size() - framing_.after.size();
  sink_(std::string_view(text_).substr(0, size));
  text_.erase(0, size);
}

void FeatureWriter::add(const Labels& labels, const GeometryText& geometry) {
  begin(labels.id, labels.properties.text());
  end(geometry);
}

void FeatureWriter::add(const Labels& labels, const LonLat& point) {
  add(labels, geometry_text(point, decimals_));
}

void FeatureWriter::add(const Labels& labels, const MultiPolygon<LonLat>& area) {
  add(labels, geometry_text(rounded_coverage({area}, decimals_).front(), decimals_));
}

void FeatureWriter::add_without_geometry(const Labels& labels) { add(labels, GeometryText{}); }

void FeatureWriter::add(const AnswerTable& layer, std::size_t row, const GeometryText& geometry) {
  begin(row_id(layer, row), "{");
  const bool has_kind =
      std::find(layer.columns.begin(), layer.columns.end(), "kind") != layer.columns.end();
  if (!has_kind) {
    text_ += R"("kind":)";
    append_json_string(text_, layer.kind);
  }
  for (std::size_t c = 0; c < layer.columns.size(); ++c) {
    if (c > 0 || !has_kind) text_ += ',';
    append_json_string(text_, layer.columns[c]);
    text_ += ':';
    append_json_value(text_,
                      c < layer.rows[row].size() ? layer.rows[row][c] : AnswerTable::Value());
  }
  text_ += '}';
  end(geometry);
}

void FeatureWriter::append(const FeatureWriter& other) {
  text_ += other.text_;
  count_ += other.count_;
  if (!other.box_.is_empty()) box_.include(other.box_);
}

void FeatureWriter::begin_collection(std::string_view metadata, const Box<LonLat>& box) {
  text_ += "{\"type\":\"FeatureCollection\",\n";
  if (!metadata.empty()) {
    text_ += "\"metadata\":";
    text_ += metadata;
    text_ += ",\n";
  }
  if (!box.is_empty()) {
    text_ += "\"bbox\":";
    text_ += bbox_json(box, decimals_);
    text_ += ",\n";
  }
  text_ += "\"features\":[\n";
}

void FeatureWriter::end_collection() {
  // After the last feature no comma, and without one no line feed.
  text_.resize(text_.size() - (count_ > 0 ? framing_.after.size() : 1));
  text_ += count_ > 0 ? "\n]}\n" : "]}\n";
}

void FeatureWriter::finish() {
  if (sink_) sink_(text_);
  text_.clear();
}

std::string FeatureWriter::document(std::string_view metadata) const {
  FeatureWriter whole(decimals_);
  whole.begin_collection(metadata, box_);
  whole.append(*this);
  whole.end_collection();
  return std::move(whole.text_);
}

}  // namespace obuhvat
