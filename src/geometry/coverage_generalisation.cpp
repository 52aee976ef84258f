#include "geometry/coverage_generalisation.h"

#include <algorithm>
#include <utility>

#include "geometry/area_promises.h"
#include "geometry/border_faults.h"
#include "geometry/border_order.h"
#include "geometry/component_places.h"
#include "geometry/simplified_borders.h"
#include "geometry/small_parts.h"

namespace obuhvat {
namespace {

std::vector<BorderTolerance> tolerances_of(const CoverageArcs& coverage,
                                           const ToleranceRule& rule) {
  std::vector<BorderTolerance> out;
  out.reserve(coverage.arcs.size());
  for (const auto& arc : coverage.arcs) out.push_back(rule(arc.left, arc.right));
  return out;
}

class Generaliser {
 public:
  Generaliser(const CoverageArcs& coverage, const std::vector<BorderTolerance>& tolerances,
              const std::vector<AreaPromise>& promises)
      : promises_(coverage, promises),
        borders_(coverage, tolerances, borders_of_small_parts(coverage, tolerances, promises_)),
        order_(borders_),
        places_(borders_) {}

  GeneralisedAreas run() {
    do borders_.simplify();
    while (refine(spoilt_borders(borders_)) || refine(misplaced_borders()) ||
           refine(borders_of_broken_promises()));
    return result();
  }

 private:
  /// False if there are none, or if they are at full detail and nothing is to be done about them.
  bool refine(const std::vector<std::size_t>& faulty) {
    bool refined = false;
    for (const std::size_t i : faulty) refined = borders_.refine(i) || refined;
    return refined;
  }

  /// Of areas that the lines no longer lie round as they did, though none meets another. Looks at
  /// what has changed since it was last asked.
  std::vector<std::size_t> misplaced_borders() {
    const int since = std::exchange(placed_in_, borders_.round());
    auto out = borders_of_turned_rings(borders_, since);
    for (const auto& more : {order_.faults(since), places_.faults(since)})
      out.insert(out.end(), more.begin(), more.end());
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  /// Likewise.
  std::vector<std::size_t> borders_of_broken_promises() {
    const int since = std::exchange(promised_in_, borders_.round());
    std::vector<std::size_t> out, own;
    for (std::size_t i = 0; i < promises_.count(); ++i) {
      own.clear();
      for_each_ring(borders_.drawing().areas[i], [&](const Ring<ArcRef>& ring, int) {
        for (const ArcRef ref : ring) own.push_back(index_of(ref));
      });
      const bool has_changed = std::any_of(
          own.begin(), own.end(), [&](std::size_t b) { return borders_.changed_in(b) > since; });
      if (has_changed && !promises_.is_kept(i, borders_.drawing().area(i)))
        out.insert(out.end(), own.begin(), own.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  GeneralisedAreas result() const {
    GeneralisedAreas out;
    std::vector<LonLat> points;
    for (std::size_t i = 0; i < borders_.count(); ++i) {
      if (borders_.is_dropped(i)) continue;
      ++out.borders;
      out.refined += borders_.is_refined(i) ? 1 : 0;
      points.insert(points.end(), borders_.line(i).begin(), borders_.line(i).end());
    }
    std::sort(points.begin(), points.end());
    out.points =
        static_cast<std::size_t>(std::unique(points.begin(), points.end()) - points.begin());
    for (std::size_t i = 0; i < borders_.drawing().areas.size(); ++i)
      out.areas.push_back(borders_.drawing().area(i));
    return out;
  }

  AreaPromises promises_;
  SimplifiedBorders borders_;
  BorderOrder order_;
  ComponentPlaces places_;
  int placed_in_ = 0, promised_in_ = 0;  // rounds
};

}  // namespace

GeneralisedAreas generalise_coverage(const CoverageArcs& coverage, const ToleranceRule& rule,
                                     const std::vector<AreaPromise>& promises) {
  return Generaliser(coverage, tolerances_of(coverage, rule), promises).run();
}

}  // namespace obuhvat
