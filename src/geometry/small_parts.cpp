#include "geometry/small_parts.h"

#include <algorithm>
#include <tuple>

#include "geometry/simplified_borders.h"

namespace obuhvat {
namespace {

struct SmallPart {
  double m2 = 0;
  std::size_t border = 0;
  std::uint32_t area = 0, around = CoverageArc::outside;
};

/// Whether a border is all of each ring it is in.
std::vector<bool> borders_that_are_rings(const CoverageArcs& coverage) {
  std::vector<bool> out(coverage.arcs.size(), true);
  for (const auto& area : coverage.areas)
    for_each_ring(area, [&](const Ring<ArcRef>& ring, int) {
      for (const ArcRef ref : ring)
        if (ring.size() > 1) out[index_of(ref)] = false;
    });
  return out;
}

void add_small_parts(const CoverageArcs& coverage, const std::vector<BorderTolerance>& tolerances,
                     const AreaPromises& promises, std::size_t area, std::vector<SmallPart>& out) {
  const auto parts = coverage.area(area);
  std::vector<double> sizes;
  for (const auto& part : parts) sizes.push_back(sphere_area({part}));
  const auto largest =
      static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const auto& outer = coverage.areas[area][p].outer;
    if (p == largest || outer.size() != 1 || !parts[p].holes.empty()) continue;
    const std::size_t border = index_of(outer.front());
    const auto& arc = coverage.arcs[border];
    const double side = tolerances[border].metres;
    if (!arc.is_closed() || !(sizes[p] < side * side) || promises.needs(area, {parts[p]})) continue;
    const auto own = static_cast<std::uint32_t>(area);
    out.push_back({sizes[p], border, own, arc.left == own ? arc.right : arc.left});
  }
}

}  // namespace

std::vector<bool> borders_of_small_parts(const CoverageArcs& coverage,
                                         const std::vector<BorderTolerance>& tolerances,
                                         const AreaPromises& promises) {
  std::vector<SmallPart> parts;
  for (std::size_t i = 0; i < coverage.areas.size(); ++i)
    if (coverage.areas[i].size() > 1) add_small_parts(coverage, tolerances, promises, i, parts);
  std::sort(parts.begin(), parts.end(), [](const SmallPart& a, const SmallPart& b) {
    return std::tuple(a.m2, a.border) < std::tuple(b.m2, b.border);
  });
  const auto is_ring = borders_that_are_rings(coverage);
  std::vector<double> change(coverage.areas.size(), 0);  // of areas, in square metres
  const auto may_change = [&](std::uint32_t area, double m2) {
    return area == CoverageArc::outside || change[area] + m2 <= promises.most_change_m2(area) / 2;
  };
  std::vector<bool> out(coverage.arcs.size(), false);
  for (const auto& part : parts) {
    if (!is_ring[part.border] || !may_change(part.area, part.m2) ||
        !may_change(part.around, part.m2))
      continue;
    out[part.border] = true;
    for (const std::uint32_t area : {part.area, part.around})
      if (area != CoverageArc::outside) change[area] += part.m2;
  }
  return out;
}

}  // namespace obuhvat
