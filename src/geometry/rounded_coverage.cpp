#include "geometry/rounded_coverage.h"

#include <atomic>
#include <cmath>

#include "geometry/area_validity.h"
#include "geometry/face_owners.h"
#include "geometry/lattice.h"
#include "geometry/planar_partition.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

double scale_of(CoordinateDecimals decimals) {
  return decimals == CoordinateDecimals::five ? 1e5 : 1e6;
}

/// Of the written decimals, in units of the lattice.
int grid_of(CoordinateDecimals decimals) { return decimals == CoordinateDecimals::five ? 100 : 10; }

Ring<LonLat> rounded_ring(const Ring<LonLat>& ring, double scale) {
  Ring<LonLat> out;
  out.reserve(ring.size());
  for (const auto& point : ring) {
    const LonLat p{std::round(point.lon * scale) / scale, std::round(point.lat * scale) / scale};
    if (out.empty() || out.back() != p) out.push_back(p);
  }
  const bool collapsed = out.size() < 4 || signed_area(out) == 0;
  return collapsed ? Ring<LonLat>() : out;
}

MultiPolygon<LonLat> rounded(const MultiPolygon<LonLat>& area, double scale) {
  MultiPolygon<LonLat> out;
  for (const auto& polygon : area) {
    Ring<LonLat> outer = rounded_ring(polygon.outer, scale);
    if (outer.empty()) continue;
    out.push_back({std::move(outer), {}});
    for (const auto& hole : polygon.holes)
      if (Ring<LonLat> ring = rounded_ring(hole, scale); !ring.empty())
        out.back().holes.push_back(std::move(ring));
  }
  orient(out);
  return out;
}

std::vector<MultiPolygon<LonLat>> cut_anew(const std::vector<MultiPolygon<LonLat>>& areas,
                                           CoordinateDecimals decimals) {
  const int grid = grid_of(decimals);
  std::vector<OwnedFace> faces;
  for (const auto& face : planar_partition(areas, grid)) {
    MultiPolygon<LatticePoint> ground = to_lattice(MultiPolygon<LonLat>{face.area});
    if (ground.empty()) continue;
    OwnedFace owned{std::move(ground.front()), std::nullopt};
    if (!face.owners.empty()) owned.owner = face.owners.front();
    faces.push_back(std::move(owned));
  }
  // A piece that rounding pushed beyond its area is given back; gaps of the original are wider.
  GapRule rule;
  rule.rounding = grid * 0.011;
  const Geos geos;
  fill_gaps(geos, faces, std::vector<int>(areas.size(), 0), rule);
  std::vector<MultiPolygon<LonLat>> out;
  // On the lattice every coordinate is a multiple of the grid; the division gives the nearest
  // double to the decimal number.
  for (const auto& area : joined(faces, areas.size()))
    out.push_back(rounded(from_lattice(area), scale_of(decimals)));
  return out;
}

}  // namespace

long long rounded_degrees(double degrees, CoordinateDecimals decimals) {
  return std::llround(degrees * scale_of(decimals));
}

void for_each_rounded(const std::vector<const MultiPolygon<LonLat>*>& areas,
                      CoordinateDecimals decimals,
                      const std::function<void(std::size_t, MultiPolygon<LonLat>&&)>& take) {
  std::atomic<bool> breaks{false};
  in_parallel(areas.size(), threads_of_machine(), [&] {
    return [&](std::size_t i) {
      if (breaks) return;
      MultiPolygon<LonLat> area = rounded(*areas[i], scale_of(decimals));
      if (!areas[i]->empty() && fault_of(area) && !fault_of(*areas[i])) breaks = true;
      take(i, std::move(area));
    };
  });
  if (!breaks) return;
  // What was not valid before cannot be cut; it stays rounded, and the others are cut without it.
  std::vector<MultiPolygon<LonLat>> valid;
  for (const auto* area : areas) valid.push_back(fault_of(*area) ? MultiPolygon<LonLat>() : *area);
  auto cut = cut_anew(valid, decimals);
  for (std::size_t i = 0; i < areas.size(); ++i)
    take(i, valid[i].empty() ? rounded(*areas[i], scale_of(decimals)) : std::move(cut[i]));
}

std::vector<MultiPolygon<LonLat>> rounded_coverage(const std::vector<MultiPolygon<LonLat>>& areas,
                                                   CoordinateDecimals decimals) {
  std::vector<const MultiPolygon<LonLat>*> pointers;
  for (const auto& area : areas) pointers.push_back(&area);
  std::vector<MultiPolygon<LonLat>> out(areas.size());
  for_each_rounded(pointers, decimals,
                   [&](std::size_t i, MultiPolygon<LonLat>&& area) { out[i] = std::move(area); });
  return out;
}

}  // namespace obuhvat
