#include "geometry/ring_assembly.h"

#include <algorithm>
#include <map>

namespace obuhvat {
namespace {

struct ByEnds {
  bool operator()(const DirectedSegment& s, const DirectedSegment& t) const {
    return s.a != t.a ? s.a < t.a : s.b < t.b;
  }
};

class Tracer {
 public:
  explicit Tracer(std::vector<DirectedSegment> segments)
      : segments_(std::move(segments)), used_(segments_.size()) {
    std::sort(segments_.begin(), segments_.end(), ByEnds{});
  }

  std::vector<Ring<LatticePoint>> rings() {
    std::vector<Ring<LatticePoint>> out;
    for (std::size_t first = 0; first < segments_.size(); ++first) {
      Ring<LatticePoint> line{segments_[first].a};
      for (std::size_t i = first; i < segments_.size() && !used_[i]; i = next(segments_[i])) {
        used_[i] = true;
        line.push_back(segments_[i].b);
      }
      if (line.size() > 1) split(line, out);
    }
    return out;
  }

 private:
  /// The segment that goes on with the border of the same ground: the first one clockwise from
  /// where we came from.
  std::size_t next(const DirectedSegment& from) const {
    const LatticePoint& here = from.b;
    std::size_t best = segments_.size();
    const DirectedSegment least{here, {INT32_MIN, INT32_MIN}};
    auto at = std::lower_bound(segments_.begin(), segments_.end(), least, ByEnds{});
    for (; at != segments_.end() && at->a == here; ++at) {
      const auto i = static_cast<std::size_t>(at - segments_.begin());
      if (best == segments_.size() || clockwise_before(here, from.a, at->b, segments_[best].b))
        best = i;
    }
    return best;
  }

  /// True if, turning clockwise from the direction of `back`, that of p comes before that of q.
  static bool clockwise_before(const LatticePoint& here, const LatticePoint& back,
                               const LatticePoint& p, const LatticePoint& q) {
    const bool p_after = turns_before(here, p, back), q_after = turns_before(here, q, back);
    return p_after != q_after ? p_after : turns_before(here, q, p);
  }

  /// Cuts a closed line at each point that it comes to again.
  static void split(const Ring<LatticePoint>& line, std::vector<Ring<LatticePoint>>& out) {
    std::map<LatticePoint, std::size_t> seen;  // where in `open`
    Ring<LatticePoint> open;
    for (const auto& p : line) {
      const auto [at, is_new] = seen.emplace(p, open.size());
      if (is_new) {
        open.push_back(p);
        continue;
      }
      const auto begin = open.begin() + static_cast<std::ptrdiff_t>(at->second);
      Ring<LatticePoint> ring(begin, open.end());
      for (auto i = begin + 1; i != open.end(); ++i) seen.erase(*i);
      open.erase(begin + 1, open.end());
      if (ring.size() < 3) continue;
      std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
      ring.push_back(ring.front());
      out.push_back(std::move(ring));
    }
  }

  std::vector<DirectedSegment> segments_;  // by ends
  std::vector<char> used_;
};

struct Shell {
  MultiPolygon<MapPoint> area;
  Box<MapPoint> box;
  double size = 0;
};

bool holds(const Shell& shell, const Ring<LatticePoint>& hole) {
  if (!shell.box.contains(to_plane(hole.front()))) return false;
  // A hole may touch the ring that it lies in, but not with all its points.
  for (const auto& p : hole) {
    const Location where = locate(shell.area, to_plane(p));
    if (where != Location::border) return where == Location::inside;
  }
  return false;
}

Ring<MapPoint> plane_ring(const Ring<LatticePoint>& ring) {
  Ring<MapPoint> out;
  out.reserve(ring.size());
  for (const auto& p : ring) out.push_back(to_plane(p));
  return out;
}

}  // namespace

MultiPolygon<LatticePoint> ground_left_of(std::vector<DirectedSegment> segments) {
  MultiPolygon<LatticePoint> out;
  std::vector<Shell> shells;
  std::vector<Ring<LatticePoint>> holes;
  for (auto& ring : Tracer(std::move(segments)).rings()) {
    Ring<MapPoint> plane = plane_ring(ring);
    const double size = signed_area(plane);
    if (size < 0) holes.push_back(std::move(ring));
    if (size <= 0) continue;
    shells.push_back({{{std::move(plane), {}}}, {}, size});
    shells.back().box = box_of(shells.back().area);
    out.push_back({std::move(ring), {}});
  }
  for (auto& hole : holes) {
    std::size_t best = shells.size();
    for (std::size_t i = 0; i < shells.size(); ++i)
      if ((best == shells.size() || shells[i].size < shells[best].size) && holds(shells[i], hole))
        best = i;
    if (best < shells.size()) out[best].holes.push_back(std::move(hole));
  }
  return out;
}

}  // namespace obuhvat
