#include "ingest/boundary_areas.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>

#include "geometry/area_validity.h"
#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

constexpr std::size_t fewest_points = 4;  // of a closed ring
constexpr std::string_view way_out = "mend the file, or load it with --repair";

void drop_repeated(Ring<LonLat>& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
}

bool is_on_earth(const LonLat& p) { return std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90; }

/// nullptr if every corner is a place on the earth.
const LonLat* lost_corner(const MultiPolygon<LonLat>& area) {
  const auto lost_in = [](const Ring<LonLat>& ring) -> const LonLat* {
    const auto found = std::ranges::find_if_not(ring, is_on_earth);
    return found == ring.end() ? nullptr : &*found;
  };
  for (const auto& polygon : area) {
    if (const auto* const lost = lost_in(polygon.outer)) return lost;
    for (const auto& hole : polygon.holes)
      if (const auto* const lost = lost_in(hole)) return lost;
  }
  return nullptr;
}

/// Drops rings that are none. Returns the place of one of them.
std::optional<LonLat> drop_collapsed(MultiPolygon<LonLat>& area) {
  std::optional<LonLat> where;
  const auto is_collapsed = [&](Ring<LonLat>& ring) {
    drop_repeated(ring);
    if (ring.size() >= fewest_points) return false;
    if (!ring.empty()) where = ring.front();
    return true;
  };
  std::erase_if(area, [&](Polygon<LonLat>& polygon) { return is_collapsed(polygon.outer); });
  for (auto& polygon : area) std::erase_if(polygon.holes, is_collapsed);
  return where;
}

double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }

MultiPolygon<LonLat> rounded(MultiPolygon<LonLat> area) {
  const auto round_ring = [](Ring<LonLat>& ring) {
    for (auto& p : ring) p = {rounded(p.lon), rounded(p.lat)};
  };
  for (auto& polygon : area) {
    round_ring(polygon.outer);
    for (auto& hole : polygon.holes) round_ring(hole);
  }
  drop_collapsed(area);  // what is smaller than a centimetre is no loss
  orient(area);
  return area;
}

double square_kilometres(const MultiPolygon<LonLat>& area) { return geodesic_area(area) / 1e6; }

std::string place(const LonLat& p) { return fmt::format("{:.6f},{:.6f}", p.lon, p.lat); }

std::size_t mixed(std::uint64_t bits) {
  bits ^= bits >> 33;
  bits *= 0xff51afd7ed558ccdU;
  bits ^= bits >> 33;
  bits *= 0xc4ceb9fe1a85ec53U;
  return static_cast<std::size_t>(bits ^ bits >> 33);
}

/// Calls `visit` for each corner, of a ring's first and last only once.
template <class Visit>
void for_each_corner(const MultiPolygon<LonLat>& area, const Visit& visit) {
  const auto visit_ring = [&](const Ring<LonLat>& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) visit(ring[i]);
  };
  for (const auto& polygon : area) {
    visit_ring(polygon.outer);
    for (const auto& hole : polygon.holes) visit_ring(hole);
  }
}

/// The same wherever the rings start.
std::size_t hash_of(const BoundaryFeature& feature) {
  std::size_t hash = std::hash<std::string>()(feature.kind);
  for (const auto* const texts : {&feature.codes, &feature.names})
    for (const auto& text : *texts) hash = mixed(hash + std::hash<std::string>()(text));
  for_each_corner(feature.area, [&](const LonLat& p) {
    hash += mixed(std::bit_cast<std::uint64_t>(p.lon) + mixed(std::bit_cast<std::uint64_t>(p.lat)));
  });
  return hash;
}

std::vector<LonLat> sorted_corners(const MultiPolygon<LonLat>& area) {
  std::vector<LonLat> corners;
  for_each_corner(area, [&](const LonLat& p) { corners.push_back(p); });
  std::ranges::sort(corners, [](const LonLat& a, const LonLat& b) { return a < b; });
  return corners;
}

bool is_called_the_same(const BoundaryFeature& a, const BoundaryFeature& b) {
  return a.kind == b.kind && a.codes == b.codes && a.names == b.names;
}

}  // namespace

bool settle_area(MultiPolygon<LonLat>& area, InvalidAreas invalid, long row, const std::string& who,
                 BoundaryFindings& findings) {
  if (const LonLat* const lost = lost_corner(area)) {
    findings.add(
        Severity::error, "boundary-invalid", row,
        fmt::format("{} has a corner that is no place on the earth ({}, {}); it is left out", who,
                    lost->lon, lost->lat),
        "mend the file");
    return false;
  }
  const bool repair = invalid == InvalidAreas::repair;
  const double before = repair ? std::abs(square_kilometres(area)) : 0;
  std::string reason;
  if (const auto where = drop_collapsed(area))
    reason = fmt::format("a ring of fewer than four points at {}", place(*where));
  MultiPolygon<LonLat> result = rounded(area);
  if (const auto fault = fault_of(result)) {
    // Rounding to a centimetre may make a narrow place cross itself: no fault of the publisher's.
    if (!fault_of(area))
      result = repaired(result);
    else
      reason = fmt::format("{} at {}", fault->reason, place(fault->where));
  }
  if (!reason.empty() && !repair)
    findings.add(Severity::error, "boundary-invalid", row, fmt::format("{}: {}", who, reason),
                 std::string(way_out));
  if (!reason.empty() && repair) {
    result = repaired(result);
    findings.add(Severity::warning, "boundary-repaired", row,
                 result.empty()
                     ? fmt::format("{}: {}; it had no extent and is left out", who, reason)
                     : fmt::format("{}: {}; made valid, its area was {:.4f} km² and is {:.4f} km²",
                                   who, reason, before, std::abs(square_kilometres(result))),
                 "look at the area, and mend the file");
  } else if (result.empty()) {
    findings.add(Severity::warning, "boundary-without-outline", row,
                 fmt::format("{} has no area that could be kept; it is left out", who),
                 "give it an outline, or take it out of the file");
  }
  area = std::move(result);
  return !area.empty();
}

std::size_t SeenAreas::find_or_add(const std::vector<BoundaryFeature>& features,
                                   const BoundaryFeature& feature) {
  const std::size_t hash = hash_of(feature);
  const auto [first, last] = by_hash_.equal_range(hash);
  for (auto it = first; it != last; ++it)
    if (is_called_the_same(features[it->second], feature) &&
        sorted_corners(features[it->second].area) == sorted_corners(feature.area))
      return it->second;
  by_hash_.emplace(hash, features.size());
  return features.size();
}

}  // namespace obuhvat
