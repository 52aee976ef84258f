#include "geometry/outline_snapping.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "geometry/box_index.h"
#include "geometry/metre_plane.h"

namespace obuhvat {
namespace {

/// A point this close to a border lies on it but for rounding.
constexpr double rounding_m = 0.03;

struct Place {
  LatticePoint point;
  double distance = std::numeric_limits<double>::infinity();
  void take_nearer(const LatticePoint& p, double d) {
    if (d < distance || (d == distance && p < point)) *this = {p, d};
  }
};

/// Where a point goes into a segment.
struct Insertion {
  std::size_t segment = 0;
  double distance = 0;
  double along = 0;  // 0 to 1
};

double distance(const MapPoint& a, const MapPoint& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The share of ab after which its point nearest to p comes.
double share_along(const MapPoint& p, const MapPoint& a, const MapPoint& b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
  return length2 > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2 : 0;
}

MetrePlane plane_of(const std::vector<DirectedSegment>& segments) {
  Box<MapPoint> box;
  for (const auto& s : segments) box.include(to_plane(s.a));
  return MetrePlane(box.is_empty() ? 0 : from_lattice(from_plane(box.centre())).lat);
}

std::vector<Box<MapPoint>> boxes_of(const std::vector<DirectedSegment>& segments,
                                    const MetrePlane& plane) {
  std::vector<Box<MapPoint>> out;
  for (const auto& s : segments) {
    out.emplace_back();
    out.back().include(plane.to_metres(s.a));
    out.back().include(plane.to_metres(s.b));
  }
  return out;
}

std::vector<DirectedSegment> all_segments(const std::vector<MultiPolygon<LatticePoint>>& areas) {
  std::vector<DirectedSegment> out;
  for (std::size_t i = 0; i < areas.size(); ++i) add_segments(areas[i], i, out);
  return out;
}

class Snapping {
 public:
  Snapping(const std::vector<MultiPolygon<LatticePoint>>& areas, double metres)
      : areas_(areas),
        reach_(metres),
        segments_(all_segments(areas)),
        plane_(plane_of(segments_)),
        index_(boxes_of(segments_, plane_)),
        moved_(segments_.size()) {
    for (std::size_t i = 0, first = 0; i < areas.size(); ++i) {
      first_segment_.push_back(first);
      for_each_ring(areas[i], [&](const auto& ring) { first += ring.size() - 1; });
    }
  }

  MultiPolygon<LatticePoint> settle(std::size_t area) {
    const std::size_t first = first_segment_[area];
    std::vector<Ring<LatticePoint>> lines;  // each segment as it will be
    std::set<LatticePoint> taken;
    for_each_ring(areas_[area], [&](const Ring<LatticePoint>& ring) {
      std::vector<LatticePoint> places;
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) places.push_back(place_for(ring[i], area));
      taken.insert(places.begin(), places.end());
      for (std::size_t i = 0; i < places.size(); ++i)
        lines.push_back({places[i], places[(i + 1) % places.size()]});
    });
    insert_points(lines, taken, area);
    std::move(lines.begin(), lines.end(), moved_.begin() + static_cast<std::ptrdiff_t>(first));
    return rings_of(area);
  }

 private:
  /// Calls f(line) for the settled borders of other areas that may come within reach of the box.
  template <class F>
  void visit_settled(const Box<MapPoint>& box, std::size_t area, F f) const {
    // They are found where they were: each has moved, and may have taken in points beyond.
    index_.visit(box.grown_by(3 * reach_ + rounding_m), [&](std::size_t i) {
      if (segments_[i].area != area && !moved_[i].empty()) f(moved_[i]);
    });
  }

  LatticePoint place_for(const LatticePoint& point, std::size_t area) const {
    const MapPoint here = plane_.to_metres(point);
    Box<MapPoint> box;
    box.include(here);
    Place corner, border;
    visit_settled(box, area, [&](const Ring<LatticePoint>& line) {
      for (const auto& p : line) corner.take_nearer(p, distance(plane_.to_metres(p), here));
      for (std::size_t i = 1; i < line.size(); ++i) {
        MapPoint near;
        const double d = distance_to_segment(here, plane_.to_metres(line[i - 1]),
                                             plane_.to_metres(line[i]), &near);
        if (d <= reach_) border.take_nearer(to_lattice(plane_.to_degrees(near)), d);
      }
    });
    if (corner.distance == 0) return point;
    if (border.distance <= rounding_m && corner.distance > rounding_m) return border.point;
    if (corner.distance <= reach_) return corner.point;
    return border.distance <= reach_ ? border.point : point;
  }

  /// Takes the points of other areas into the lines that they are near to, each into one.
  void insert_points(std::vector<Ring<LatticePoint>>& lines, const std::set<LatticePoint>& taken,
                     std::size_t area) const {
    std::map<LatticePoint, Insertion> found;
    for (std::size_t i = 0; i < lines.size(); ++i) find_points(lines[i], i, taken, area, found);
    std::map<std::size_t, std::vector<std::pair<double, LatticePoint>>> by_line;
    for (const auto& [point, where] : found)
      by_line[where.segment].emplace_back(where.along, point);
    for (auto& [i, points] : by_line) {
      std::sort(points.begin(), points.end());
      Ring<LatticePoint> line{lines[i].front()};
      for (const auto& [along, point] : points) line.push_back(point);
      line.push_back(lines[i].back());
      lines[i] = std::move(line);
    }
  }

  void find_points(const Ring<LatticePoint>& line, std::size_t number,
                   const std::set<LatticePoint>& taken, std::size_t area,
                   std::map<LatticePoint, Insertion>& found) const {
    const MapPoint a = plane_.to_metres(line.front()), b = plane_.to_metres(line.back());
    Box<MapPoint> box;
    box.include(a);
    box.include(b);
    std::vector<std::pair<LatticePoint, Insertion>> points;
    bool is_matched = line.front() == line.back();
    const LatticeSegment own = undirected(line.front(), line.back());
    visit_settled(box, area, [&](const Ring<LatticePoint>& other) {
      for (std::size_t i = 1; i < other.size(); ++i)
        is_matched = is_matched || undirected(other[i - 1], other[i]) == own;
      for (const auto& p : other) {
        const MapPoint there = plane_.to_metres(p);
        const double d = distance_to_segment(there, a, b), along = share_along(there, a, b);
        if (d <= reach_ && along > 0 && along < 1 && !taken.contains(p))
          points.push_back({p, {number, d, along}});
      }
    });
    if (is_matched) return;
    for (const auto& [p, where] : points) {
      const auto [at, is_new] = found.emplace(p, where);
      if (!is_new && where.distance < at->second.distance) at->second = where;
    }
  }

  MultiPolygon<LatticePoint> rings_of(std::size_t area) const {
    std::size_t next = first_segment_[area];
    const auto ring_of = [&](const Ring<LatticePoint>& was) {
      Ring<LatticePoint> out{moved_[next].front()};
      for (std::size_t i = 1; i < was.size(); ++i, ++next)
        for (const auto& p : moved_[next])
          if (p != out.back()) out.push_back(p);
      return out;
    };
    MultiPolygon<LatticePoint> out;
    for (const auto& polygon : areas_[area]) {
      Polygon<LatticePoint> made{ring_of(polygon.outer), {}};
      for (const auto& hole : polygon.holes)
        if (auto ring = ring_of(hole); ring.size() >= 4) made.holes.push_back(std::move(ring));
      if (made.outer.size() >= 4) out.push_back(std::move(made));
    }
    return out;
  }

  const std::vector<MultiPolygon<LatticePoint>>& areas_;
  double reach_;
  std::vector<DirectedSegment> segments_;   // as they were, area by area
  std::vector<std::size_t> first_segment_;  // of each area
  MetrePlane plane_;
  BoxIndex index_;
  std::vector<Ring<LatticePoint>> moved_;  // what became of each segment; empty: not settled yet
};

}  // namespace

std::vector<MultiPolygon<LatticePoint>> drawn_together(
    const std::vector<MultiPolygon<LatticePoint>>& areas, const std::vector<std::size_t>& order,
    double metres) {
  std::vector<MultiPolygon<LatticePoint>> out(areas.size());
  Snapping snapping(areas, metres);
  for (const std::size_t area : order) out[area] = snapping.settle(area);
  return out;
}

bool has_near_outlines(const std::vector<DirectedSegment>& outline, double metres) {
  const MetrePlane plane = plane_of(outline);
  const auto boxes = boxes_of(outline, plane);
  const BoxIndex index(boxes);
  for (std::size_t i = 0; i < outline.size(); ++i) {
    bool found = false;
    const DirectedSegment& s = outline[i];
    const MapPoint a = plane.to_metres(s.a), b = plane.to_metres(s.b);
    index.visit(boxes[i].grown_by(metres), [&](std::size_t j) {
      const DirectedSegment& t = outline[j];
      if (found || t.area == s.area || t.a == s.a || t.a == s.b || t.b == s.a || t.b == s.b) return;
      const MapPoint c = plane.to_metres(t.a), d = plane.to_metres(t.b);
      found = distance_to_segment(c, a, b) <= metres || distance_to_segment(d, a, b) <= metres ||
              distance_to_segment(a, c, d) <= metres || distance_to_segment(b, c, d) <= metres;
    });
    if (found) return true;
  }
  return false;
}

}  // namespace obuhvat
