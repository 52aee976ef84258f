#include "geometry/coverage_report.h"

#include <algorithm>

#include "geometry/exact_coverage.h"
#include "geometry/geodesic.h"
#include "geometry/ground_width.h"
#include "geometry/lattice.h"
#include "geometry/parallel_borders.h"
#include "geometry/planar_partition.h"
#include "geometry/ring_assembly.h"

namespace obuhvat {
namespace {

/// Claims of areas on each side of a line.
struct Claim {
  LatticeSegment line;
  std::size_t area = 0;
  auto operator<=>(const Claim&) const = default;
};

class Reporter {
 public:
  Reporter(const std::vector<MultiPolygon<LonLat>>& areas, double reach_m) : reach_(reach_m) {
    for (const auto& area : areas) areas_.push_back(to_lattice(area));
  }

  CoverageReport run() {
    if (const auto exact = exact_coverage(areas_)) {
      note_claims(exact->outline);
      out_.outline_parts = ground_left_of(exact->outline).size();
      for (const auto& gap : ground_left_of(turned_round(exact->outline))) add_gap(gap);
      out_.unmatched = parallel_borders(exact->outline, areas_, reach_);
    } else {
      cut();
      std::vector<DirectedSegment> segments;
      for (std::size_t i = 0; i < areas_.size(); ++i) add_segments(areas_[i], i, segments);
      out_.unmatched = parallel_borders(outline_of(std::move(segments)), areas_, reach_);
    }
    std::stable_sort(out_.flaws.begin(), out_.flaws.end(),
                     [](const auto& a, const auto& b) { return a.area_m2 > b.area_m2; });
    return std::move(out_);
  }

 private:
  void cut() {
    std::vector<MultiPolygon<LonLat>> areas;
    for (const auto& area : areas_) areas.push_back(from_lattice(area));
    const auto faces = planar_partition(areas);
    std::vector<DirectedSegment> covered;
    for (const auto& face : faces) {
      std::vector<DirectedSegment> border;
      add_segments(to_lattice(MultiPolygon<LonLat>{face.area}), 0, border);
      if (!face.owners.empty()) covered.insert(covered.end(), border.begin(), border.end());
      for (const auto owner : face.owners)
        for (const auto& s : border) claims_.push_back({undirected(s.a, s.b), owner});
    }
    std::sort(claims_.begin(), claims_.end());
    out_.outline_parts = ground_left_of(outline_of(std::move(covered))).size();
    for (const auto& face : faces) {
      if (face.owners.size() > 1) add(CoverageFlaw::Kind::overlap, face.area, face.owners);
      if (face.owners.empty()) add_gap(to_lattice(MultiPolygon<LonLat>{face.area})[0]);
    }
  }

  void note_claims(const std::vector<DirectedSegment>& outline) {
    for (const auto& s : outline) claims_.push_back({undirected(s.a, s.b), s.area});
    std::sort(claims_.begin(), claims_.end());
  }

  void add_gap(const Polygon<LatticePoint>& gap) {
    std::vector<std::size_t> around;
    for_each_ring({gap}, [&](const Ring<LatticePoint>& ring) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        const LatticeSegment line = undirected(ring[i - 1], ring[i]);
        auto at = std::lower_bound(claims_.begin(), claims_.end(), Claim{line, 0});
        for (; at != claims_.end() && at->line == line; ++at) around.push_back(at->area);
      }
    });
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    add(CoverageFlaw::Kind::gap, from_lattice(MultiPolygon<LatticePoint>{gap})[0],
        std::move(around));
  }

  void add(CoverageFlaw::Kind kind, const Polygon<LonLat>& ground, std::vector<std::size_t> areas) {
    const GroundWidth width = width_of(geos_, ground);
    out_.flaws.push_back(
        {kind, std::move(areas), geodesic_area({ground}), width.metres, width.centre});
  }

  double reach_;
  Geos geos_;
  std::vector<MultiPolygon<LatticePoint>> areas_;
  std::vector<Claim> claims_;  // sorted: who lies beside a line
  CoverageReport out_;
};

}  // namespace

CoverageReport report_on_coverage(const std::vector<MultiPolygon<LonLat>>& areas, double reach_m) {
  return Reporter(areas, reach_m).run();
}

}  // namespace obuhvat
