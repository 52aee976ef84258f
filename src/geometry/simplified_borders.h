#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/coverage_arcs.h"
#include "geometry/coverage_generalisation.h"
#include "geometry/swept_nodes.h"

namespace obuhvat {

constexpr std::size_t index_of(ArcRef ref) {
  return static_cast<std::size_t>(ref >= 0 ? ref : ~ref);
}

/// f(ring, turn): 1 for outer rings, -1 for holes.
template <class F>
void for_each_ring(const MultiPolygon<ArcRef>& area, F f) {
  for (const auto& polygon : area) {
    f(polygon.outer, 1);
    for (const auto& hole : polygon.holes) f(hole, -1);
  }
}

/// The borders of a coverage, each simplified and rounded on its own, and how far each has been
/// refined. Does not know whether the lines fit together.
class SimplifiedBorders {
 public:
  /// Of `dropped` borders and the rings made of one nothing is left. The coverage must stay.
  SimplifiedBorders(const CoverageArcs& given, const std::vector<BorderTolerance>& tolerances,
                    const std::vector<bool>& dropped);

  const CoverageArcs& given() const { return given_; }
  /// With the lines as they are now; those of dropped borders are empty.
  const CoverageArcs& drawing() const { return drawing_; }
  std::size_t count() const { return borders_.size(); }
  std::size_t node_count() const { return nodes_.size(); }

  bool is_dropped(std::size_t i) const { return borders_[i].is_dropped; }
  /// Numbers of the nodes that it connects.
  std::size_t start(std::size_t i) const { return borders_[i].start; }
  std::size_t end(std::size_t i) const { return borders_[i].end; }
  const std::vector<LonLat>& line(std::size_t i) const { return drawing_.arcs[i].points; }
  const Box<MapPoint>& box(std::size_t i) const { return borders_[i].box; }  ///< of it, in degrees
  /// True if the line has passed over a node, before it was rounded.
  bool swept_over_node(std::size_t i) const { return borders_[i].swept_over_node; }

  /// Brings the lines up to date. A node takes the most decimals of its borders, so a line may
  /// change with another.
  void simplify();
  /// Which call of simplify() was the last, and which changed the line; counted from 1.
  int round() const { return round_; }
  int changed_in(std::size_t i) const { return borders_[i].changed_in; }

  /// Half the tolerance, from the second time on a decimal more. False: it is at full detail.
  bool refine(std::size_t i);
  bool is_refined(std::size_t i) const { return borders_[i].refinements > 0; }

 private:
  struct Border {
    std::vector<double> significance;  // of each point, in metres
    BorderTolerance tolerance;
    std::size_t start = 0, end = 0;
    int refinements = 0;
    int changed_in = 0;
    bool is_stale = true;
    bool is_dropped = false;
    bool swept_over_node = false;
    Box<MapPoint> box;
  };

  void set_up(std::size_t i, const BorderTolerance& tolerance);
  void drop_rings();
  int decimals_of(const Border& border) const;
  void simplify(std::size_t i, const std::vector<int>& decimals_of_nodes);
  std::vector<std::size_t> kept_points(const Border& border) const;

  const CoverageArcs& given_;
  CoverageArcs drawing_;
  std::vector<LonLat> nodes_;  // sorted
  SweptNodes swept_;
  std::vector<Border> borders_;
  int round_ = 0;
};

}  // namespace obuhvat
