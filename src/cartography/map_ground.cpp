#include "cartography/map_ground.h"

#include <algorithm>
#include <array>
#include <utility>

#include "geometry/border_network.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

using Outlines = std::vector<const MultiPolygon<LonLat>*>;

/// Tells which areas in degrees may lie in a part of the map.
class Reach {
 public:
  Reach(const std::optional<Box<MapPoint>>& within, const Projection& projection) {
    if (!within) return;
    // The sides of the part bend in degrees: by far less than a tenth of it.
    const Box<MapPoint> part = within->grown_by(0.1 * std::max(within->width(), within->height()));
    box_.emplace();
    for (const double x : {part.min_x, part.centre().x, part.max_x})
      for (const double y : {part.min_y, part.centre().y, part.max_y})
        box_->include(projection.unproject({x, y}));
  }
  bool holds(const MultiPolygon<LonLat>& area) const {
    return !box_ || box_->overlaps(box_of(area));
  }

 private:
  std::optional<Box<LonLat>> box_;
};

/// The classes of borders between areas that are numbered: units, then context areas.
class BorderRules {
 public:
  explicit BorderRules(const MapGround& ground) : ground_(ground) {}

  std::optional<BorderClass> between(std::size_t a, std::size_t b) const {
    if (is_unit(a) && is_unit(b))
      return unit(a).district == unit(b).district ? BorderClass::municipality
                                                  : BorderClass::district;
    if ((is_unit(a) && is_kosovo(b)) || (is_kosovo(a) && is_unit(b))) return BorderClass::kosovo;
    if (is_unit(a) || is_unit(b) || is_kosovo(a) || is_kosovo(b)) return BorderClass::international;
    // Where the outlines of the neighbours end, there is a coast or the edge of the data.
    if (a == BorderArc::outside || b == BorderArc::outside) return std::nullopt;
    return BorderClass::neighbours;
  }

 private:
  bool is_unit(std::size_t i) const { return i < ground_.units.size(); }
  bool is_kosovo(std::size_t i) const {
    return i != BorderArc::outside && !is_unit(i) &&
           ground_.context[i - ground_.units.size()].source->kind == ContextKind::kosovo;
  }
  const Municipality& unit(std::size_t i) const { return *ground_.units[i].municipality; }

  const MapGround& ground_;
};

/// Calls work(i) for 0 <= i < count on all cores, in portions.
template <class Work>
void in_portions(std::size_t count, const Work& work) {
  constexpr std::size_t portion = 500;
  in_parallel((count + portion - 1) / portion, threads_of_machine(), [&] {
    return [&](std::size_t p) {
      const std::size_t end = std::min(count, (p + 1) * portion);
      for (std::size_t i = p * portion; i < end; ++i) work(i);
    };
  });
}

/// The borders that are drawn, with their classes and, in degrees, their lines.
std::vector<std::pair<BorderClass, BorderArc>> borders_of(const MapGround& ground,
                                                          const Outlines& outlines) {
  const BorderRules rules(ground);
  std::vector<std::pair<BorderClass, BorderArc>> out;
  for (auto& arc : border_network(outlines))
    if (const auto kind = rules.between(arc.left, arc.right))
      out.emplace_back(*kind, std::move(arc));
  return out;
}

/// The box of the neighbours in degrees. Outlines are cut along meridians and parallels, which
/// bend in the projection, so its sides have points in between.
MultiPolygon<MapPoint> reach_of(const std::vector<ContextArea>& context,
                                const Projection& projection) {
  Box<LonLat> box;
  for (const auto& area : context)
    if (area.kind == ContextKind::country) box.include(box_of(area.area));
  if (box.is_empty()) return {};
  constexpr int steps = 16;
  Ring<LonLat> ring;
  const std::array corners{LonLat{box.min_x, box.min_y}, LonLat{box.max_x, box.min_y},
                           LonLat{box.max_x, box.max_y}, LonLat{box.min_x, box.max_y}};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const LonLat& a = corners[i];
    const LonLat& b = corners[(i + 1) % corners.size()];
    for (int k = 0; k < steps; ++k)
      ring.push_back({a.lon + (b.lon - a.lon) * k / steps, a.lat + (b.lat - a.lat) * k / steps});
  }
  ring.push_back(ring.front());
  return projection.project(MultiPolygon<LonLat>{{ring, {}}});
}

/// Puts the outline of a unit, or of a context area by the number behind those of the units, on the
/// map.
void set_area(MapGround& ground, std::size_t number, const MultiPolygon<LonLat>& outline,
              const Projection& projection) {
  if (number >= ground.units.size()) {
    MapContext& context = ground.context[number - ground.units.size()];
    context.area = projection.project(outline);
    context.box = box_of(context.area);
    return;
  }
  GroundUnit& unit = ground.units[number];
  unit.area = projection.project(outline);
  unit.box = box_of(unit.area);
  // A dataset without seats has them all at (0, 0), far outside of every map.
  const LonLat& seat = unit.municipality->seat;
  unit.seat = seat == LonLat{} ? unit.box.centre() : projection.project(seat);
}

}  // namespace

MapGround project_ground(const Dataset& dataset, const Projection& projection,
                         const BoundaryLevel* level, const std::optional<Box<MapPoint>>& within) {
  MapGround ground;
  ground.source = dataset.boundaries;
  if (level != nullptr) ground.source.detail = name_of(level->level);
  const Reach reach(within, projection);
  static const MultiPolygon<LonLat> none;
  const auto in_reach = [&](const MultiPolygon<LonLat>& area) {
    return reach.holds(area) ? &area : &none;
  };
  Outlines outlines;  // units, then context
  for (const auto& municipality : dataset.municipalities) {
    if (!municipality.is_map_unit()) continue;
    const auto& boundary =
        level != nullptr ? level->area(municipality.code) : municipality.boundary;
    if (boundary.empty()) continue;
    outlines.push_back(in_reach(boundary));
    ground.units.emplace_back().municipality = &municipality;
  }
  const auto& around = level != nullptr ? level->context : dataset.context;
  for (const auto& source : around) {
    outlines.push_back(in_reach(source.area));
    ground.context.push_back({&source, {}, {}});
  }
  // A place is projected for each area and border that it belongs to, which takes less time than to
  // look up where it was before. The borders are found meanwhile.
  std::vector<std::pair<BorderClass, BorderArc>> borders;
  in_parallel(2, threads_of_machine(), [&] {
    return [&](std::size_t task) {
      if (task == 0)
        borders = borders_of(ground, outlines);
      else
        in_portions(outlines.size(),
                    [&](std::size_t i) { set_area(ground, i, *outlines[i], projection); });
    };
  });
  ground.borders.resize(borders.size());
  in_portions(borders.size(), [&](std::size_t i) {
    MapBorder& border = ground.borders[i];
    border.kind = borders[i].first;
    border.line = projection.project(borders[i].second.points);
    for (const auto& p : border.line) border.box.include(p);
  });
  for (const auto& unit : ground.units) ground.extent.include(unit.box);
  for (const auto& context : ground.context) {
    if (context.source->kind != ContextKind::kosovo) continue;
    ground.has_kosovo = true;
    ground.extent.include(context.box);
  }
  ground.context_reach = reach_of(around, projection);
  for (const auto& centre : dataset.centres)
    ground.centres.push_back(projection.project(centre.point));
  return ground;
}

}  // namespace obuhvat
