#include "cartography/map_ground.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <unordered_map>

#include "geometry/border_network.h"

namespace obuhvat {
namespace {

/// Projects each place once: a corner of a border belongs to two or three outlines and to one or
/// more borders, and projecting takes far longer than looking it up.
class ProjectedOnce {
 public:
  explicit ProjectedOnce(const Projection& projection) : projection_(projection) {}

  MapPoint operator()(const LonLat& place) {
    const auto [found, is_new] = known_.try_emplace(place);
    if (is_new) found->second = projection_.project(place);
    return found->second;
  }
  MultiPolygon<MapPoint> operator()(const MultiPolygon<LonLat>& area) {
    const auto ring_of = [&](const Ring<LonLat>& ring) {
      Ring<MapPoint> out;
      out.reserve(ring.size());
      for (const auto& place : ring) out.push_back((*this)(place));
      return out;
    };
    MultiPolygon<MapPoint> out;
    out.reserve(area.size());
    for (const auto& polygon : area) {
      out.push_back({ring_of(polygon.outer), {}});
      for (const auto& hole : polygon.holes) out.back().holes.push_back(ring_of(hole));
    }
    return out;
  }

 private:
  struct Hash {
    std::size_t operator()(const LonLat& p) const {
      const auto bits = [](double v) { return std::bit_cast<std::uint64_t>(v + 0.0); };
      return (bits(p.lon) * 0x9E3779B97F4A7C15ULL) ^ (bits(p.lat) * 0xC2B2AE3D27D4EB4FULL >> 7);
    }
  };
  const Projection& projection_;
  std::unordered_map<LonLat, MapPoint, Hash> known_;
};

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

std::vector<MapBorder> borders_of(const MapGround& ground,
                                  const std::vector<MultiPolygon<LonLat>>& areas,
                                  ProjectedOnce& projected) {
  const BorderRules rules(ground);
  std::vector<MapBorder> out;
  for (const auto& arc : border_network(areas)) {
    const auto kind = rules.between(arc.left, arc.right);
    if (!kind) continue;
    MapBorder border;
    border.kind = *kind;
    border.line.reserve(arc.points.size());
    for (const auto& p : arc.points) border.line.push_back(projected(p));
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
                         const BoundaryLevel* level, const std::optional<Box<MapPoint>>& within) {
  MapGround ground;
  ground.source = dataset.boundaries;
  if (level != nullptr) ground.source.detail = name_of(level->level);
  const Reach reach(within, projection);
  ProjectedOnce projected(projection);
  std::vector<MultiPolygon<LonLat>> areas;  // in degrees: units, then context
  for (const auto& municipality : dataset.municipalities) {
    const auto& boundary =
        level != nullptr ? level->area(municipality.code) : municipality.boundary;
    if (!municipality.is_map_unit() || boundary.empty()) continue;
    areas.push_back(reach.holds(boundary) ? boundary : MultiPolygon<LonLat>{});
    GroundUnit unit;
    unit.municipality = &municipality;
    unit.area = projected(areas.back());
    unit.box = box_of(unit.area);
    // A dataset without seats has them all at (0, 0), far outside of every map.
    unit.seat =
        municipality.seat == LonLat{} ? unit.box.centre() : projection.project(municipality.seat);
    ground.extent.include(unit.box);
    ground.units.push_back(std::move(unit));
  }
  const auto& around = level != nullptr ? level->context : dataset.context;
  for (const auto& source : around) {
    areas.push_back(reach.holds(source.area) ? source.area : MultiPolygon<LonLat>{});
    MapContext context{&source, projected(areas.back()), {}};
    context.box = box_of(context.area);
    if (source.kind == ContextKind::kosovo) {
      ground.has_kosovo = true;
      ground.extent.include(context.box);
    }
    ground.context.push_back(std::move(context));
  }
  ground.context_reach = reach_of(around, projection);
  ground.borders = borders_of(ground, areas, projected);
  for (const auto& centre : dataset.centres)
    ground.centres.push_back(projection.project(centre.point));
  return ground;
}

}  // namespace obuhvat
