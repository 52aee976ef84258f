#include "export/feature_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace obuhvat {
namespace {

constexpr int decimals = 6;
constexpr std::int64_t scale = 1'000'000;

/// Degrees in millionths: what is written, exactly.
std::int64_t millionths(double degrees) {
  return std::llround(degrees * static_cast<double>(scale));
}

double degrees_of(std::int64_t value) {
  return static_cast<double>(value) / static_cast<double>(scale);
}

void append_degrees(std::string& out, std::int64_t value) {
  std::array<char, 24> digits;
  if (value < 0) out += '-';
  const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
  const char* end = std::to_chars(digits.begin(), digits.end(), size / scale).ptr;
  out.append(digits.cbegin(), end);
  std::uint64_t rest = size % scale;
  if (rest == 0) return;
  int width = decimals;
  for (; rest % 10 == 0; rest /= 10) --width;
  end = std::to_chars(digits.begin(), digits.end(), rest).ptr;
  out += '.';
  out.append(static_cast<std::size_t>(width - (end - digits.data())), '0');
  out.append(digits.cbegin(), end);
}

bool same_when_written(const LonLat& a, const LonLat& b) {
  return millionths(a.lon) == millionths(b.lon) && millionths(a.lat) == millionths(b.lat);
}

/// The ring as it will be written: rounded, without the repeats that rounding makes.
Ring<LonLat> rounded(const Ring<LonLat>& ring) {
  Ring<LonLat> out;
  out.reserve(ring.size());
  for (const auto& point : ring)
    if (out.empty() || !same_when_written(out.back(), point))
      out.push_back({degrees_of(millionths(point.lon)), degrees_of(millionths(point.lat))});
  return out;
}

}  // namespace

void FeatureWriter::append_coordinate(const LonLat& point) {
  const auto lon = millionths(point.lon);
  const auto lat = millionths(point.lat);
  features_ += '[';
  append_degrees(features_, lon);
  features_ += ',';
  append_degrees(features_, lat);
  features_ += ']';
  box_.include(LonLat{degrees_of(lon), degrees_of(lat)});
}

bool FeatureWriter::append_ring(const Ring<LonLat>& ring, bool counter_clockwise) {
  Ring<LonLat> points = rounded(ring);
  // A ring smaller than the rounding is no area any more.
  if (points.size() < 4 || signed_area(points) == 0) return false;
  if ((signed_area(points) > 0) != counter_clockwise) std::reverse(points.begin(), points.end());
  features_ += '[';
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i > 0) features_ += ',';
    append_coordinate(points[i]);
  }
  features_ += ']';
  return true;
}

bool FeatureWriter::append_polygon(const Polygon<LonLat>& polygon) {
  const std::size_t start = features_.size();
  features_ += '[';
  if (!append_ring(polygon.outer, true)) {
    features_.resize(start);
    return false;
  }
  for (const auto& hole : polygon.holes) {
    const std::size_t before = features_.size();
    features_ += ',';
    if (!append_ring(hole, false)) features_.resize(before);
  }
  features_ += ']';
  return true;
}

void FeatureWriter::begin(const Labels& labels) {
  if (!features_.empty()) features_ += ",\n";
  features_ += R"({"type":"Feature","id":)";
  features_ += json_string(labels.id);
  features_ += R"(,"properties":)";
  features_ += labels.properties.text();
  features_ += R"(,"geometry":)";
}

void FeatureWriter::add(const Labels& labels, const MultiPolygon<LonLat>& area) {
  begin(labels);
  const std::size_t start = features_.size();
  std::size_t written = 0;
  for (const auto& polygon : area) {
    const std::size_t before = features_.size();
    if (written > 0) features_ += ',';
    if (append_polygon(polygon)) {
      ++written;
    } else {
      features_.resize(before);
    }
  }
  if (written == 0) {
    features_ += "null}";
  } else if (written == 1) {
    features_.insert(start, R"({"type":"Polygon","coordinates":)");
    features_ += "}}";
  } else {
    features_.insert(start, R"({"type":"MultiPolygon","coordinates":[)");
    features_ += "]}}";
  }
}

void FeatureWriter::add(const Labels& labels, const LonLat& point) {
  begin(labels);
  features_ += R"({"type":"Point","coordinates":)";
  append_coordinate(point);
  features_ += "}}";
}

void FeatureWriter::add_without_geometry(const Labels& labels) {
  begin(labels);
  features_ += "null}";
}

std::string FeatureWriter::document(std::string_view metadata) const {
  std::string out = "{\"type\":\"FeatureCollection\",\n";
  if (!metadata.empty()) {
    out += "\"metadata\":";
    out += metadata;
    out += ",\n";
  }
  if (!box_.is_empty()) {
    out += "\"bbox\":[";
    append_degrees(out, millionths(box_.min_x));
    for (const double edge : {box_.min_y, box_.max_x, box_.max_y}) {
      out += ',';
      append_degrees(out, millionths(edge));
    }
    out += "],\n";
  }
  out += "\"features\":[";
  if (!features_.empty()) out += '\n';
  out += features_;
  if (!features_.empty()) out += '\n';
  return out += "]}\n";
}

}  // namespace obuhvat
