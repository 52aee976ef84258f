#include "cartography/map_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "geometry/border_network.h"

namespace obuhvat {
namespace {

/// The classes of borders between areas that are numbered: units, then context areas.
class BorderRules {
 public:
  explicit BorderRules(const MapData& data) : data_(data) {}

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
  bool is_unit(std::size_t i) const { return i < data_.units.size(); }
  bool is_kosovo(std::size_t i) const {
    return i != BorderArc::outside && !is_unit(i) &&
           data_.context[i - data_.units.size()].source->kind == ContextKind::kosovo;
  }
  const Municipality& unit(std::size_t i) const { return *data_.units[i].municipality; }

  const MapData& data_;
};

std::vector<MapBorder> borders_of(const MapData& data, std::vector<MultiPolygon<LonLat>> areas,
                                  const Projection& projection) {
  for (const auto& context : data.context) areas.push_back(context.source->area);
  const BorderRules rules(data);
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

MapData project_data(const Dataset& dataset, const CoverageTable& coverage,
                     const Projection& projection, const BoundaryLevel* level) {
  MapData data;
  data.source = dataset.boundaries;
  if (level != nullptr) data.source.detail = name_of(level->level);
  std::vector<MultiPolygon<LonLat>> areas;  // in degrees, of the units
  for (const auto& municipality : dataset.municipalities) {
    const auto& boundary =
        level != nullptr ? level->area(municipality.code) : municipality.boundary;
    if (!municipality.is_map_unit() || boundary.empty()) continue;
    areas.push_back(boundary);
    MapUnit unit;
    unit.municipality = &municipality;
    unit.coverage = coverage.unit(municipality.code);
    unit.area = projection.project(boundary);
    unit.box = box_of(unit.area);
    // A dataset without seats has them all at (0, 0), far outside of every map.
    unit.seat =
        municipality.seat == LonLat{} ? unit.box.centre() : projection.project(municipality.seat);
    data.extent.include(unit.box);
    data.units.push_back(std::move(unit));
  }
  const auto& around = level != nullptr ? level->context : dataset.context;
  for (const auto& source : around) {
    MapContext context{&source, projection.project(source.area), {}};
    context.box = box_of(context.area);
    if (source.kind == ContextKind::kosovo) {
      data.has_kosovo = true;
      data.extent.include(context.box);
    }
    data.context.push_back(std::move(context));
  }
  data.context_reach = reach_of(around, projection);
  data.borders = borders_of(data, std::move(areas), projection);
  for (const auto& centre : dataset.centres) {
    const bool open =
        std::binary_search(coverage.centres.begin(), coverage.centres.end(), centre.id);
    const Coverage* unit = coverage.unit(centre.municipality);
    const bool idle = open && unit != nullptr && !unit->is_covered();
    data.centres.push_back({&centre, projection.project(centre.point), open, idle});
  }
  return data;
}

MapData with_coverage(MapData data, const CoverageTable& coverage) {
  for (auto& unit : data.units) unit.coverage = coverage.unit(unit.municipality->code);
  return data;
}

Box<MapPoint> extent_of_scope(const MapData& data) {
  Box<MapPoint> out;
  for (const auto& unit : data.units) {
    if (unit.coverage == nullptr) continue;
    out.include(unit.box);
  }
  const bool all = std::all_of(data.units.begin(), data.units.end(),
                               [](const MapUnit& unit) { return unit.coverage != nullptr; });
  return all || out.is_empty() ? data.extent : out;
}

}  // namespace obuhvat
