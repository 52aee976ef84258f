#include "ingest/boundary_overlap.h"

#include <algorithm>

namespace obuhvat {
namespace {

constexpr int steps = 24;  // points a side

/// The points of a grid over the box that lie inside the area; for one that the grid misses, the
/// middle of its largest circle.
std::vector<LonLat> points_of(const MultiPolygon<LonLat>& area) {
  const Box<LonLat> box = box_of(area);
  std::vector<LonLat> points;
  for (int i = 0; i < steps; ++i)
    for (int k = 0; k < steps; ++k) {
      const LonLat p{box.min_x + box.width() * (i + 0.5) / steps,
                     box.min_y + box.height() * (k + 0.5) / steps};
      if (locate(area, p) == Location::inside) points.push_back(p);
    }
  if (points.empty() && !box.is_empty()) {
    const double precision = std::max(box.width(), box.height()) / 1000;
    if (precision > 0) points.push_back(inscribed_circle(area, precision).centre);
  }
  return points;
}

}  // namespace

double part_inside(const MultiPolygon<LonLat>& area, const MultiPolygon<LonLat>& other) {
  const Box<LonLat> reach = box_of(other);
  if (!box_of(area).overlaps(reach)) return 0;
  const auto points = points_of(area);
  if (points.empty()) return 0;
  const auto inside = std::count_if(points.begin(), points.end(), [&](const LonLat& p) {
    return reach.contains(p) && locate(other, p) == Location::inside;
  });
  return static_cast<double>(inside) / static_cast<double>(points.size());
}

std::optional<std::vector<MultiPolygon<LonLat>>> divided_among(const MultiPolygon<LonLat>& area,
                                                               const std::vector<LonLat>& seats) {
  std::vector<MultiPolygon<LonLat>> parts(seats.size());
  for (const auto& polygon : area) {
    const MultiPolygon<LonLat> alone{polygon};
    const auto held = std::count_if(seats.begin(), seats.end(), [&](const LonLat& seat) {
      return locate(alone, seat) != Location::outside;
    });
    if (held > 1) return std::nullopt;
    const auto nearest =
        std::min_element(seats.begin(), seats.end(), [&](const LonLat& a, const LonLat& b) {
          return distance_to(alone, a) < distance_to(alone, b);
        });
    parts[static_cast<std::size_t>(nearest - seats.begin())].push_back(polygon);
  }
  const bool each_has_its_own =
      std::all_of(parts.begin(), parts.end(), [](const auto& part) { return !part.empty(); });
  if (!each_has_its_own) return std::nullopt;
  return parts;
}

}  // namespace obuhvat
