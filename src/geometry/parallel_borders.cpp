#include "geometry/parallel_borders.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "geometry/box_index.h"
#include "geometry/metre_plane.h"

namespace obuhvat {
namespace {

constexpr double most_samples = 64;  // of one segment
constexpr double same_line_m = 0.03;
constexpr double joint_reach = 4;  // times the distance

struct Line {
  MapPoint a, b;
};

/// Segments in the metre plane, by place.
class LineIndex {
 public:
  LineIndex(const std::vector<DirectedSegment>& segments, const MetrePlane& plane)
      : lines_(lines_of(segments, plane)), index_(boxes_of(lines_)) {}

  const Line& operator[](std::size_t i) const { return lines_[i]; }
  Box<MapPoint> box(std::size_t i) const { return box_of(lines_[i]); }
  template <class F>
  void visit(const Box<MapPoint>& box, F f) const {
    index_.visit(box, f);
  }

  /// True if a line crosses pq.
  bool cross(const MapPoint& p, const MapPoint& q) const {
    bool found = false;
    index_.visit(box_of({p, q}), [&](std::size_t i) {
      const Line& t = lines_[i];
      found = found ||
              (side(p, q, t.a) * side(p, q, t.b) < 0 && side(t.a, t.b, p) * side(t.a, t.b, q) < 0);
    });
    return found;
  }

 private:
  static double side(const MapPoint& a, const MapPoint& b, const MapPoint& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0 ? 1 : -1;
  }
  static Box<MapPoint> box_of(const Line& line) {
    Box<MapPoint> box;
    box.include(line.a);
    box.include(line.b);
    return box;
  }
  static std::vector<Line> lines_of(const std::vector<DirectedSegment>& segments,
                                    const MetrePlane& plane) {
    std::vector<Line> out;
    for (const auto& s : segments) out.push_back({plane.to_metres(s.a), plane.to_metres(s.b)});
    return out;
  }
  static std::vector<Box<MapPoint>> boxes_of(const std::vector<Line>& lines) {
    std::vector<Box<MapPoint>> out;
    for (const auto& line : lines) out.push_back(box_of(line));
    return out;
  }

  std::vector<Line> lines_;
  BoxIndex index_;
};

MetrePlane plane_of(const std::vector<DirectedSegment>& segments) {
  Box<MapPoint> box;
  for (const auto& s : segments) box.include(to_plane(s.a));
  return MetrePlane(box.is_empty() ? 0 : from_lattice(from_plane(box.centre())).lat);
}

class Search {
 public:
  Search(const std::vector<DirectedSegment>& outline, const std::vector<DirectedSegment>& segments,
         double reach_m)
      : outline_(outline),
        reach_(reach_m),
        plane_(plane_of(outline)),
        near_(outline, plane_),
        all_(segments, plane_) {
    for (const auto& s : outline)
      for (const auto& p : {s.a, s.b}) joints_.emplace_back(p, s.area);
    std::sort(joints_.begin(), joints_.end());
    joints_.erase(std::unique(joints_.begin(), joints_.end()), joints_.end());
  }

  std::vector<ParallelBorders> run() {
    for (std::size_t i = 0; i < outline_.size(); ++i) look_from(i);
    std::vector<ParallelBorders> out;
    for (const auto& [areas, found] : found_)
      if (found.length_m >= 2 * found.distance_m) out.push_back(found);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.length_m > b.length_m; });
    return out;
  }

 private:
  void look_from(std::size_t i) {
    const std::size_t area = outline_[i].area;
    std::map<std::size_t, std::vector<std::size_t>> candidates;  // segments by their area
    near_.visit(near_.box(i).grown_by(reach_), [&](std::size_t j) {
      if (outline_[j].area > area) candidates[outline_[j].area].push_back(j);
    });
    const Line& line = near_[i];
    const double length = std::hypot(line.b.x - line.a.x, line.b.y - line.a.y);
    const double samples = std::clamp(std::ceil(2 * length / reach_), 1.0, most_samples);
    for (const auto& [other, segments] : candidates)
      for (double k = 0.5; k < samples; ++k) {
        const double t = k / samples;
        const MapPoint p{line.a.x + t * (line.b.x - line.a.x),
                         line.a.y + t * (line.b.y - line.a.y)};
        if (const auto d = distance_between(p, area, other, segments))
          add(area, other, length / samples, *d, plane_.to_degrees(p));
      }
  }

  /// From p on the outline of `area`; nullopt if the other is out of reach, joined to it near
  /// here, or behind another border.
  std::optional<double> distance_between(const MapPoint& p, std::size_t area, std::size_t other,
                                         const std::vector<std::size_t>& segments) const {
    double best = reach_;
    MapPoint nearest;
    std::optional<std::size_t> found;
    for (const std::size_t j : segments) {
      MapPoint here;
      const double d = distance_to_segment(p, near_[j].a, near_[j].b, &here);
      if (d > best || (d == best && found)) continue;
      best = d;
      nearest = here;
      found = j;
    }
    if (!found || is_joined_near(p, joint_reach * best, area, other)) return std::nullopt;
    // Off both lines, which must not count as between.
    const auto between = [&](double t) {
      return MapPoint{p.x + t * (nearest.x - p.x), p.y + t * (nearest.y - p.y)};
    };
    if (best > same_line_m && all_.cross(between(0.01), between(0.99))) return std::nullopt;
    return best;
  }

  bool is_joined_near(const MapPoint& p, double reach, std::size_t area, std::size_t other) const {
    bool found = false;
    near_.visit(Box<MapPoint>{p.x, p.y, p.x, p.y}.grown_by(reach), [&](std::size_t j) {
      if (outline_[j].area != area) return;
      for (const auto& joint : {outline_[j].a, outline_[j].b}) {
        const MapPoint there = plane_.to_metres(joint);
        found =
            found || (std::hypot(there.x - p.x, there.y - p.y) <= reach &&
                      std::binary_search(joints_.begin(), joints_.end(), std::pair{joint, other}));
      }
    });
    return found;
  }

  void add(std::size_t a, std::size_t b, double length, double distance, const LonLat& where) {
    const auto [at, is_new] = found_.try_emplace({a, b}, ParallelBorders{a, b, 0, 0, where});
    at->second.length_m += length;
    if (distance > at->second.distance_m) {
      at->second.distance_m = distance;
      at->second.where = where;
    }
  }

  const std::vector<DirectedSegment>& outline_;
  double reach_;
  MetrePlane plane_;
  LineIndex near_;  // the outline
  LineIndex all_;
  std::vector<std::pair<LatticePoint, std::size_t>>
      joints_;  // points of outlines and whose; sorted
  std::map<std::pair<std::size_t, std::size_t>, ParallelBorders> found_;
};

}  // namespace

std::vector<ParallelBorders> parallel_borders(const std::vector<DirectedSegment>& outline,
                                              const std::vector<DirectedSegment>& segments,
                                              double reach_m) {
  if (!(reach_m > 0) || outline.empty()) return {};
  return Search(outline, segments, reach_m).run();
}

}  // namespace obuhvat
