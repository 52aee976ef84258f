#include "geometry/edge_matching.h"

#include <algorithm>
#include <numeric>

#include "geometry/exact_coverage.h"
#include "geometry/face_owners.h"
#include "geometry/geodesic.h"
#include "geometry/lattice.h"
#include "geometry/noding_points.h"
#include "geometry/outline_snapping.h"
#include "geometry/planar_partition.h"
#include "geometry/ring_assembly.h"

namespace obuhvat {
namespace {

/// Cutting moves borders by a centimetre; what that leaves open is no gap.
constexpr double rounding_m = 0.03;

using Areas = std::vector<MultiPolygon<LatticePoint>>;

bool comes_to_a_point_twice(const Ring<LatticePoint>& ring) {
  Ring<LatticePoint> points(ring.begin() + 1, ring.end());
  std::sort(points.begin(), points.end());
  return std::adjacent_find(points.begin(), points.end()) != points.end();
}

std::vector<LatticePoint> sorted_points(const Areas& areas) {
  std::vector<LatticePoint> out;
  for (const auto& area : areas)
    for_each_ring(area, [&](const auto& ring) { out.insert(out.end(), ring.begin(), ring.end()); });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<MultiPolygon<LonLat>> in_degrees(const Areas& areas) {
  std::vector<MultiPolygon<LonLat>> out;
  for (const auto& area : areas) out.push_back(from_lattice(area));
  return out;
}

class EdgeMatcher {
 public:
  EdgeMatcher(const std::vector<CoverageInput>& inputs, const EdgeMatching& options)
      : options_(options), order_(inputs.size()) {
    for (const auto& input : inputs) {
      areas_.push_back(to_lattice(input.area));
      ranks_.push_back(input.rank);
    }
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return ranks_[a] < ranks_[b]; });
  }

  MatchedCoverage run() {
    const auto exact = exact_coverage(areas_);
    const bool is_exact =
        exact && !(options_.snap > 0 && has_near_outlines(exact->outline, options_.snap));
    if (is_exact) {
      take_as_they_are(*exact);
    } else {
      if (options_.snap > 0) areas_ = drawn_together(areas_, order_, options_.snap);
      cut();
    }
    const Geos geos;
    out_.gap_m2 =
        fill_gaps(geos, faces_, ranks_,
                  {std::max(options_.widest_gap, options_.snap),
                   options_.largest_gap_between_ranks_km2 * 1e6, is_exact ? 0 : rounding_m});
    out_.gaps_left = static_cast<std::size_t>(
        std::count_if(faces_.begin(), faces_.end(), [](const auto& face) { return !face.owner; }));
    if (!is_exact || out_.gap_m2 > 0 || must_be_parted()) join();
    out_.areas = in_degrees(areas_);
    return std::move(out_);
  }

 private:
  void take_as_they_are(const ExactCoverage& exact) {
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) faces_.push_back({polygon, i});
    for (auto& gap : ground_left_of(turned_round(exact.outline)))
      faces_.push_back({std::move(gap), std::nullopt});
  }

  void cut() {
    for (auto& face : planar_partition(in_degrees(areas_))) {
      faces_.push_back({to_lattice(MultiPolygon<LonLat>{face.area})[0], std::nullopt});
      if (face.owners.empty()) continue;
      // Indexes are sorted, so of one rank the earliest is taken.
      faces_.back().owner =
          *std::min_element(face.owners.begin(), face.owners.end(),
                            [&](std::size_t a, std::size_t b) { return ranks_[a] < ranks_[b]; });
      if (face.owners.size() > 1) out_.overlap_m2 += geodesic_area({face.area});
    }
  }

  bool must_be_parted() const {
    bool found = false;
    for (const auto& area : areas_)
      for_each_ring(area, [&](const auto& ring) { found = found || comes_to_a_point_twice(ring); });
    return found;
  }

  void join() {
    const auto given = sorted_points(areas_);
    areas_ = without_noding_points(joined(faces_, areas_.size()), given);
  }

  EdgeMatching options_;
  std::vector<std::size_t> order_;  // firmest first
  std::vector<int> ranks_;
  Areas areas_;
  std::vector<OwnedFace> faces_;
  MatchedCoverage out_;
};

}  // namespace

MatchedCoverage edge_matched(const std::vector<CoverageInput>& inputs,
                             const EdgeMatching& options) {
  return EdgeMatcher(inputs, options).run();
}

}  // namespace obuhvat
