#include "geometry/parallel_borders.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

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

Box<MapPoint> box_of(const Line& line) {
  Box<MapPoint> box;
  box.include(line.a);
  box.include(line.b);
  return box;
}

std::vector<Box<MapPoint>> boxes_of(const std::vector<Line>& lines) {
  std::vector<Box<MapPoint>> out;
  out.reserve(lines.size());
  for (const auto& line : lines) out.push_back(box_of(line));
  return out;
}

std::vector<Line> lines_of(const std::vector<DirectedSegment>& segments, const MetrePlane& plane) {
  std::vector<Line> out;
  out.reserve(segments.size());
  for (const auto& s : segments) out.push_back({plane.to_metres(s.a), plane.to_metres(s.b)});
  return out;
}

bool is_left(const Line& line, const MapPoint& p) {
  return (line.b.x - line.a.x) * (p.y - line.a.y) > (line.b.y - line.a.y) * (p.x - line.a.x);
}

bool cross(const Line& s, const Line& t) {
  return is_left(s, t.a) != is_left(s, t.b) && is_left(t, s.a) != is_left(t, s.b);
}

MetrePlane plane_of(const std::vector<DirectedSegment>& segments) {
  Box<MapPoint> box;
  for (const auto& s : segments) box.include(to_plane(s.a));
  return MetrePlane(box.is_empty() ? 0 : from_lattice(from_plane(box.centre())).lat);
}

/// A place on the outline of an area from which another's is near.
struct Sample {
  std::size_t area = 0, other = 0;
  double length = 0;  // of the outline for which it stands
  double distance = 0;
  Line across;  // not quite from line to line, so that these are not between
  bool is_blocked = false;
};

class Search {
 public:
  Search(const std::vector<DirectedSegment>& outline, double reach_m)
      : outline_(outline),
        reach_(reach_m),
        plane_(plane_of(outline)),
        lines_(lines_of(outline, plane_)),
        index_(boxes_of(lines_)) {
    for (const auto& s : outline)
      for (const auto& p : {s.a, s.b}) joints_.emplace_back(p, s.area);
    std::sort(joints_.begin(), joints_.end());
    joints_.erase(std::unique(joints_.begin(), joints_.end()), joints_.end());
    for (std::size_t i = 0; i < outline_.size(); ++i) look_from(i);
  }

  /// Leaves out samples with a border of any area between.
  void block(const std::vector<MultiPolygon<LatticePoint>>& areas) {
    std::vector<Box<MapPoint>> boxes;
    for (const auto& sample : samples_) boxes.push_back(box_of(sample.across));
    const BoxIndex index(boxes);
    const auto block_by = [&](const Ring<LatticePoint>& ring) {
      for (std::size_t i = 1; i < ring.size() && !samples_.empty(); ++i) {
        const Line line{plane_.to_metres(ring[i - 1]), plane_.to_metres(ring[i])};
        index.visit(box_of(line), [&](std::size_t j) {
          Sample& sample = samples_[j];
          if (sample.distance > same_line_m && cross(sample.across, line)) sample.is_blocked = true;
        });
      }
    };
    for (const auto& area : areas) for_each_ring(area, block_by);
  }

  std::vector<ParallelBorders> result() const {
    struct Found {
      ParallelBorders borders;
      std::vector<std::pair<double, double>> distances;  // and the lengths they stand for
    };
    std::map<std::pair<std::size_t, std::size_t>, Found> found;
    for (const auto& sample : samples_) {
      if (sample.is_blocked) continue;
      Found& pair = found[{sample.area, sample.other}];
      add(sample, pair.borders);
      pair.distances.emplace_back(sample.distance, sample.length);
    }
    std::vector<ParallelBorders> out;
    for (auto& [areas, pair] : found) {
      pair.borders.usual_m = usual(std::move(pair.distances), pair.borders.length_m);
      if (pair.borders.length_m >= 2 * pair.borders.distance_m) out.push_back(pair.borders);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.length_m > b.length_m; });
    return out;
  }

 private:
  void look_from(std::size_t i) {
    const std::size_t area = outline_[i].area;
    std::map<std::size_t, std::vector<std::size_t>> candidates;  // segments by their area
    index_.visit(box_of(lines_[i]).grown_by(reach_), [&](std::size_t j) {
      if (outline_[j].area > area) candidates[outline_[j].area].push_back(j);
    });
    const Line& line = lines_[i];
    const double length = std::hypot(line.b.x - line.a.x, line.b.y - line.a.y);
    const double samples = std::clamp(std::ceil(2 * length / reach_), 1.0, most_samples);
    for (const auto& [other, segments] : candidates)
      for (double k = 0.5; k < samples; ++k) {
        const double t = k / samples;
        const MapPoint p{line.a.x + t * (line.b.x - line.a.x),
                         line.a.y + t * (line.b.y - line.a.y)};
        if (auto sample = sample_at(p, area, other, segments)) {
          sample->length = length / samples;
          samples_.push_back(*sample);
        }
      }
  }

  /// From p on the outline of `area`; nullopt if the other is out of reach or joined to it near
  /// here.
  std::optional<Sample> sample_at(const MapPoint& p, std::size_t area, std::size_t other,
                                  const std::vector<std::size_t>& segments) const {
    double best = reach_;
    std::optional<MapPoint> nearest;
    for (const std::size_t j : segments) {
      MapPoint here;
      const double d = distance_to_segment(p, lines_[j].a, lines_[j].b, &here);
      if (d > best || (d == best && nearest)) continue;
      best = d;
      nearest = here;
    }
    if (!nearest || is_joined_near(p, joint_reach * best, area, other)) return std::nullopt;
    const auto between = [&](double t) {
      return MapPoint{p.x + t * (nearest->x - p.x), p.y + t * (nearest->y - p.y)};
    };
    return Sample{area, other, 0, best, {between(0.01), between(0.99)}};
  }

  bool is_joined_near(const MapPoint& p, double reach, std::size_t area, std::size_t other) const {
    bool found = false;
    index_.visit(Box<MapPoint>{p.x, p.y, p.x, p.y}.grown_by(reach), [&](std::size_t j) {
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

  static double usual(std::vector<std::pair<double, double>> distances, double length) {
    constexpr double part = 0.9;
    std::sort(distances.begin(), distances.end());
    double covered = 0;
    for (const auto& [distance, stretch] : distances)
      if ((covered += stretch) >= part * length) return distance;
    return distances.back().first;
  }

  void add(const Sample& sample, ParallelBorders& to) const {
    const bool is_first = to.length_m == 0;
    to.a = sample.area;
    to.b = sample.other;
    to.length_m += sample.length;
    if (!is_first && sample.distance <= to.distance_m) return;
    to.distance_m = sample.distance;
    to.where = plane_.to_degrees(sample.across.a);
  }

  const std::vector<DirectedSegment>& outline_;
  double reach_;
  MetrePlane plane_;
  std::vector<Line> lines_;  // of the outline
  BoxIndex index_;
  std::vector<std::pair<LatticePoint, std::size_t>>
      joints_;  // points of outlines and whose; sorted
  std::vector<Sample> samples_;
};

}  // namespace

std::vector<ParallelBorders> parallel_borders(const std::vector<DirectedSegment>& outline,
                                              const std::vector<MultiPolygon<LatticePoint>>& areas,
                                              double reach_m) {
  if (!(reach_m > 0) || outline.empty()) return {};
  Search search(outline, reach_m);
  search.block(areas);
  return search.result();
}

}  // namespace obuhvat
