#include "geometry/noding_points.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LatticePoint>>;

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
    std::vector<LatticePoint> ends;
    for (const auto& line : lines_of(areas)) {
      ends.push_back(line.first);
      ends.push_back(line.second);
    }
    std::sort(ends.begin(), ends.end());
    for (auto at = ends.begin(), end = at; at != ends.end(); at = end) {
      end = std::upper_bound(at, ends.end(), *at);
      if (end - at == 2 && !std::binary_search(given.begin(), given.end(), *at))
        dropped_.insert(*at);
    }
  }

  Areas run() {
    for (;;) {
      if (dropped_.empty()) return areas_;
      Areas out = thinned();
      const auto lines = lines_of(out);
      const auto met = contacts(lines);
      std::set<LatticeSegment> wrong;
      for (const auto& [s, t] : met) wrong.insert({lines[s], lines[t]});
      if (wrong.empty() && !collapsed_) return out;
      // Each round keeps at least one point more, so this comes to an end.
      if (!keep_points_of(wrong)) return areas_;
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

  Areas thinned() {
    Areas out = areas_;
    collapsed_ = false;
    for (auto& area : out)
      for (auto& polygon : area) {
        const auto thin = [&](Ring<LatticePoint>& ring) {
          ring = thinned(ring);
          if (ring.size() < 4) collapsed_ = true;
        };
        thin(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), thin);
      }
    return out;
  }

  /// Points that were dropped from these lines, and from rings that collapsed, are kept.
  bool keep_points_of(const std::set<LatticeSegment>& lines) {
    std::set<LatticePoint> kept;
    for (const auto& area : areas_)
      for_each_ring(area, [&](const Ring<LatticePoint>& ring) {
        const Ring<LatticePoint> thin = thinned(ring);
        if (thin.size() < 4) {
          kept.insert(ring.begin(), ring.end());
          return;
        }
        auto at = std::find(ring.begin(), ring.end(), thin.front());
        for (std::size_t i = 1; i < thin.size(); ++i)
          for (const bool wrong = lines.contains(undirected(thin[i - 1], thin[i]));;) {
            if (++at == ring.end()) at = ring.begin() + 1;
            if (*at == thin[i]) break;
            if (wrong) kept.insert(*at);
          }
      });
    std::size_t found = 0;
    for (const auto& p : kept) found += dropped_.erase(p);
    return found > 0;
  }

  const Areas& areas_;
  std::set<LatticePoint> dropped_;
  bool collapsed_ = false;
};

}  // namespace

Areas without_noding_points(const Areas& areas, const std::vector<LatticePoint>& given) {
  return Thinning(areas, given).run();
}

}  // namespace obuhvat
