#include "ingest/boundary_corners.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace obuhvat {
namespace {

/// Serbia with Kosovo, and room for what lies about it.
constexpr Box<LonLat> near_serbia{17, 40, 25, 48};
constexpr double far_degrees = 2;  // from the other corners: neighbours reach beyond the frame
constexpr std::size_t fewest_boxes = 10;

bool is_finite(const MapPoint& p) { return std::isfinite(p.x) && std::isfinite(p.y); }

bool is_on_earth(const LonLat& p) { return std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90; }

/// Calls `visit` with each corner in both forms, of a ring's first and last only once.
template <class Visit>
void for_each_corner(const MultiPolygon<MapPoint>& numbers, const MultiPolygon<LonLat>& degrees,
                     const Visit& visit) {
  const auto visit_ring = [&](const Ring<MapPoint>& ring, const Ring<LonLat>& same) {
    for (std::size_t i = 1; i < std::min(ring.size(), same.size()); ++i) visit(ring[i], same[i]);
  };
  for (std::size_t i = 0; i < std::min(numbers.size(), degrees.size()); ++i) {
    visit_ring(numbers[i].outer, degrees[i].outer);
    const auto& holes = numbers[i].holes;
    for (std::size_t h = 0; h < std::min(holes.size(), degrees[i].holes.size()); ++h)
      visit_ring(holes[h], degrees[i].holes[h]);
  }
}

/// The value that a tenth of them are below.
template <class Value>
double low_tenth(const std::vector<Box<MapPoint>>& boxes, const Value& value) {
  std::vector<double> values;
  for (const auto& box : boxes) values.push_back(value(box));
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 10);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace

bool is_finite(const MultiPolygon<MapPoint>& area) {
  const auto ring_is = [](const Ring<MapPoint>& ring) {
    return std::ranges::all_of(ring, [](const MapPoint& p) { return is_finite(p); });
  };
  return std::ranges::all_of(area, [&](const Polygon<MapPoint>& polygon) {
    return ring_is(polygon.outer) && std::ranges::all_of(polygon.holes, ring_is);
  });
}

std::vector<Box<MapPoint>> sound_boxes(std::vector<Box<MapPoint>> boxes) {
  if (boxes.size() < fewest_boxes) return boxes;
  Box<MapPoint> most{low_tenth(boxes, [](const auto& b) { return b.min_x; }),
                     low_tenth(boxes, [](const auto& b) { return b.min_y; }),
                     -low_tenth(boxes, [](const auto& b) { return -b.max_x; }),
                     -low_tenth(boxes, [](const auto& b) { return -b.max_y; })};
  const double margin = 2 * std::max(most.width(), most.height());
  most = {most.min_x - margin, most.min_y - margin, most.max_x + margin, most.max_y + margin};
  std::vector<Box<MapPoint>> sound;
  for (const auto& box : boxes)
    if (most.contains(box)) sound.push_back(box);
  return sound.size() * 10 >= boxes.size() * 9 ? sound : boxes;
}

std::optional<StrayCorner> stray_corner(const MultiPolygon<MapPoint>& numbers,
                                        const MultiPolygon<LonLat>& degrees) {
  Box<LonLat> others;
  std::size_t corners = 0;
  for_each_corner(numbers, degrees, [&](const MapPoint&, const LonLat& p) {
    ++corners;
    if (near_serbia.contains(p)) others.include(p);
  });
  if (others.is_empty()) return std::nullopt;
  const Box<LonLat> reach{others.min_x - far_degrees, others.min_y - far_degrees,
                          others.max_x + far_degrees, others.max_y + far_degrees};
  std::optional<StrayCorner> lost;
  std::optional<StrayCorner> stray;
  std::size_t strays = 0;
  for_each_corner(numbers, degrees, [&](const MapPoint& at, const LonLat& p) {
    if (!is_on_earth(p)) {
      if (!lost) lost = StrayCorner{at, false};
    } else if (!near_serbia.contains(p) && !reach.contains(p)) {
      ++strays;
      if (!stray) stray = StrayCorner{at, true};
    }
  });
  if (lost) return lost;
  return strays * 4 <= corners ? stray : std::nullopt;
}

}  // namespace obuhvat
