#include "cartography/map_ground.h"

#include <algorithm>
#include <array>
#include <optional>

#include "geometry/border_network.h"

namespace obuhvat {
namespace {

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

std::vector<MapBorder> borders_of(const MapGround& ground, std::vector<MultiPolygon<LonLat>> areas,
                                  const Projection& projection) {
  for (const auto& context : ground.context) areas.push_back(context.source->area);
  const BorderRules rules(ground);
  std::vector<MapBorder> out;
  for (const auto& arc : border_network(areas)) {
    const auto kind = rules.between(arc.left, arc.right);
    if (!kind) continue;
    MapBorder border;
    border.kind = *kind;
    for (const auto& p : arc.points) border.line.push_back(projection.project(p));
    for (const auto& p : border.line) border.box.include(p);
    out.push_back(std::move(border));
  }
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

}  // namespace

MapGround project_ground(const Dataset& dataset, const Projection& projection,
                         const BoundaryLevel* level) {
  MapGround ground;
  ground.source = dataset.boundaries;
  if (level != nullptr) ground.source.detail = name_of(level->level);
  std::vector<MultiPolygon<LonLat>> areas;  // in degrees, of the units
  for (const auto& municipality : dataset.municipalities) {
    const auto& boundary =
        level != nullptr ? level->area(municipality.code) : municipality.boundary;
    if (!municipality.is_map_unit() || boundary.empty()) continue;
    areas.push_back(boundary);
    GroundUnit unit;
    unit.municipality = &municipality;
    unit.area = projection.project(boundary);
    unit.box = box_of(unit.area);
    // A dataset without seats has them all at (0, 0), far outside of every map.
    unit.seat =
        municipality.seat == LonLat{} ? unit.box.centre() : projection.project(municipality.seat);
    ground.extent.include(unit.box);
    ground.units.push_back(std::move(unit));
  }
  const auto& around = level != nullptr ? level->context : dataset.context;
  for (const auto& source : around) {
    MapContext context{&source, projection.project(source.area), {}};
    context.box = box_of(context.area);
    if (source.kind == ContextKind::kosovo) {
      ground.has_kosovo = true;
      ground.extent.include(context.box);
    }
    ground.context.push_back(std::move(context));
  }
  ground.context_reach = reach_of(around, projection);
  ground.borders = borders_of(ground, std::move(areas), projection);
  for (const auto& centre : dataset.centres)
    ground.centres.push_back(projection.project(centre.point));
  return ground;
}

}  // namespace obuhvat
