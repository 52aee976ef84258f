#include "geometry/noding_points.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LatticePoint>>;

constexpr double most_rounding = 1;  // steps of the grid

std::vector<LatticeSegment> lines_of(const Areas& areas) {
  std::vector<DirectedSegment> segments;
  for (std::size_t i = 0; i < areas.size(); ++i) add_segments(areas[i], i, segments);
  std::vector<LatticeSegment> out;
  for (const auto& s : segments) out.push_back(undirected(s.a, s.b));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

class Thinning {
 public:
  Thinning(const Areas& areas, const std::vector<LatticePoint>& given) : areas_(areas) {
    std::vector<LatticeSegment> spokes;  // each line from both ends
    for (const auto& [a, b] : lines_of(areas)) spokes.insert(spokes.end(), {{a, b}, {b, a}});
    std::sort(spokes.begin(), spokes.end());
    for (std::size_t first = 0, end = 0; first < spokes.size(); first = end) {
      const LatticePoint& hub = spokes[first].first;
      while (end < spokes.size() && spokes[end].first == hub) ++end;
      if (end - first == 2 && lie_on({hub}, spokes[first].second, spokes[first + 1].second) &&
          !std::binary_search(given.begin(), given.end(), hub))
        dropped_.insert(hub);
    }
  }

  Areas run() {
    for (;;) {
      if (dropped_.empty()) return areas_;
      Areas out = thinned();
      const auto lines = lines_of(out);
      std::set<LatticeSegment> crossing;
      for (const auto& [s, t] : contacts(lines)) crossing.insert({lines[s], lines[t]});
      const auto needed = points_needed(crossing);
      if (needed.empty()) return crossing.empty() ? out : areas_;
      for (const auto& p : needed) dropped_.erase(p);
    }
  }

 private:
  Ring<LatticePoint> thinned(const Ring<LatticePoint>& ring) const {
    Ring<LatticePoint> out;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      if (!dropped_.contains(ring[i])) out.push_back(ring[i]);
    if (!out.empty()) out.push_back(out.front());
    return out;
  }

  Areas thinned() const {
    Areas out = areas_;
    for (auto& area : out)
      for (auto& polygon : area) {
        polygon.outer = thinned(polygon.outer);
        for (auto& hole : polygon.holes) hole = thinned(hole);
      }
    return out;
  }

  /// Those that were dropped from lines that cross others, from corners, and from rings of which
  /// too little is left.
  std::set<LatticePoint> points_needed(const std::set<LatticeSegment>& crossing) const {
    std::set<LatticePoint> out;
    for (const auto& area : areas_)
      for_each_ring(area, [&](const Ring<LatticePoint>& ring) {
        const Ring<LatticePoint> thin = thinned(ring);
        if (thin.size() < 4) {
          std::copy_if(ring.begin(), ring.end(), std::inserter(out, out.end()),
                       [&](const auto& p) { return dropped_.contains(p); });
          return;
        }
        auto at = std::find(ring.begin(), ring.end(), thin.front());
        for (std::size_t i = 1; i < thin.size(); ++i) {
          Ring<LatticePoint> between;
          for (;;) {
            if (++at == ring.end()) at = ring.begin() + 1;
            if (*at == thin[i]) break;
            between.push_back(*at);
          }
          if (crossing.contains(undirected(thin[i - 1], thin[i])) ||
              !lie_on(between, thin[i - 1], thin[i]))
            out.insert(between.begin(), between.end());
        }
      });
    return out;
  }

  /// But for the rounding.
  static bool lie_on(const Ring<LatticePoint>& points, const LatticePoint& a,
                     const LatticePoint& b) {
    return std::all_of(points.begin(), points.end(), [&](const LatticePoint& p) {
      return distance_to_segment(to_plane(p), to_plane(a), to_plane(b)) <= most_rounding;
    });
  }

  const Areas& areas_;
  std::set<LatticePoint> dropped_;
};

}  // namespace

Areas without_noding_points(const Areas& areas, const std::vector<LatticePoint>& given) {
  return Thinning(areas, given).run();
}

}  // namespace obuhvat
