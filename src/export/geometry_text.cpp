#include "export/geometry_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace obuhvat {
namespace {

void append_position(std::string& out, const LonLat& point, CoordinateDecimals decimals) {
  out += '[';
  append_degrees(out, point.lon, decimals);
  out += ',';
  append_degrees(out, point.lat, decimals);
  out += ']';
}

void append_ring(std::string& out, const Ring<LonLat>& ring, CoordinateDecimals decimals) {
  out += '[';
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i > 0) out += ',';
    append_position(out, ring[i], decimals);
  }
  out += ']';
}

void append_polygon(std::string& out, const Polygon<LonLat>& polygon, CoordinateDecimals decimals) {
  out += '[';
  append_ring(out, polygon.outer, decimals);
  for (const auto& hole : polygon.holes) {
    out += ',';
    append_ring(out, hole, decimals);
  }
  out += ']';
}

}  // namespace

void append_degrees(std::string& out, double degrees, CoordinateDecimals decimals) {
  const long long value = rounded_degrees(degrees, decimals);
  const bool five = decimals == CoordinateDecimals::five;
  const std::uint64_t scale = five ? 100'000 : 1'000'000;
  std::array<char, 24> digits;
  if (value < 0) out += '-';
  const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
  const char* end = std::to_chars(digits.begin(), digits.end(), size / scale).ptr;
  out.append(digits.cbegin(), end);
  std::uint64_t rest = size % scale;
  if (rest == 0) return;
  int width = five ? 5 : 6;
  for (; rest % 10 == 0; rest /= 10) --width;
  end = std::to_chars(digits.begin(), digits.end(), rest).ptr;
  out += '.';
  out.append(static_cast<std::size_t>(width - (end - digits.data())), '0');
  out.append(digits.cbegin(), end);
}

std::string bbox_json(const Box<LonLat>& box, CoordinateDecimals decimals) {
  std::string out = "[";
  append_degrees(out, box.min_x, decimals);
  for (const double edge : {box.min_y, box.max_x, box.max_y}) {
    out += ',';
    append_degrees(out, edge, decimals);
  }
  return out += ']';
}

GeometryText geometry_text(const MultiPolygon<LonLat>& area, CoordinateDecimals decimals) {
  GeometryText out;
  if (area.empty()) return out;
  out.box = box_of(area);
  if (area.size() == 1) {
    out.json = R"({"type":"Polygon","coordinates":)";
    append_polygon(out.json, area.front(), decimals);
  } else {
    out.json = R"({"type":"MultiPolygon","coordinates":[)";
    for (std::size_t i = 0; i < area.size(); ++i) {
      if (i > 0) out.json += ',';
      append_polygon(out.json, area[i], decimals);
    }
    out.json += ']';
  }
  out.json += '}';
  return out;
}

GeometryText geometry_text(const LonLat& point, CoordinateDecimals decimals) {
  GeometryText out{R"({"type":"Point","coordinates":)", {}};
  append_position(out.json, point, decimals);
  out.json += '}';
  const double scale = decimals == CoordinateDecimals::five ? 1e5 : 1e6;
  out.box.include(LonLat{static_cast<double>(rounded_degrees(point.lon, decimals)) / scale,
                         static_cast<double>(rounded_degrees(point.lat, decimals)) / scale});
  return out;
}

GeometryTexts::GeometryTexts(const Dataset& dataset, CoordinateDecimals decimals)
    : decimals_(decimals) {
  std::vector<const MultiPolygon<LonLat>*> outlines;
  for (const auto& unit : dataset.municipalities) {
    if (!unit.is_map_unit() || unit.boundary.empty()) continue;
    outlines.push_back(&unit.boundary);
    codes_.push_back(unit.code.text());
  }
  texts_.resize(codes_.size());
  for_each_rounded(outlines, decimals, [&](std::size_t i, MultiPolygon<LonLat>&& area) {
    texts_[i] = geometry_text(area, decimals);
  });
}

const GeometryText& GeometryTexts::unit(const std::string& code) const {
  static const GeometryText nothing;
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
  if (found == codes_.end() || *found != code) return nothing;
  return texts_[static_cast<std::size_t>(found - codes_.begin())];
}

}  // namespace obuhvat
