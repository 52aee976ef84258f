#include "export/feature_writer.h"

#include <algorithm>

#include "export/coverage_layers.h"
#include "export/json_value.h"

namespace obuhvat {
namespace {

constexpr std::string_view separator = ",\n";

}  // namespace

void FeatureWriter::begin(std::string_view id, std::string_view properties) {
  features_ += R"({"type":"Feature","id":)";
  append_json_string(features_, id);
  features_ += R"(,"properties":)";
  features_ += properties;
}

void FeatureWriter::finish(const GeometryText& geometry) {
  features_ += R"(,"geometry":)";
  features_ += geometry.json;
  features_ += '}';
  features_ += separator;
  if (!geometry.box.is_empty()) box_.include(geometry.box);
}

void FeatureWriter::add(const Labels& labels, const GeometryText& geometry) {
  begin(labels.id, labels.properties.text());
  finish(geometry);
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
    features_ += R"("kind":)";
    append_json_string(features_, layer.kind);
  }
  for (std::size_t c = 0; c < layer.columns.size(); ++c) {
    if (c > 0 || !has_kind) features_ += ',';
    append_json_string(features_, layer.columns[c]);
    features_ += ':';
    append_json_value(features_,
                      c < layer.rows[row].size() ? layer.rows[row][c] : AnswerTable::Value());
  }
  features_ += '}';
  finish(geometry);
}

std::string FeatureWriter::document(std::string_view metadata) && {
  std::string head = "{\"type\":\"FeatureCollection\",\n";
  if (!metadata.empty()) {
    head += "\"metadata\":";
    head += metadata;
    head += separator;
  }
  if (!box_.is_empty()) {
    head += "\"bbox\":";
    head += bbox_json(box_, decimals_);
    head += separator;
  }
  head += "\"features\":[";
  std::string out = std::move(features_);
  if (!out.empty()) {
    head += '\n';
    out.resize(out.size() - separator.size());
    out += '\n';
  }
  out += "]}\n";
  return out.insert(0, head);
}

std::string FeatureWriter::sequence(std::string_view before) const {
  std::string out;
  out.reserve(features_.size());
  // Inside a feature every line feed of a text is escaped.
  for (std::size_t at = 0; at < features_.size();) {
    const std::size_t end = features_.find('\n', at);
    out += before;
    out.append(features_, at, end - at - 1);
    out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace obuhvat
