#include "cli/drawn_area.h"

#include <fmt/format.h>

#include <cmath>

#include "cli/place_argument.h"
#include "cli/session.h"
#include "geometry/dissolved.h"
#include "geometry/shared_ground.h"
#include "ingest/boundary_layer.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

Box<LonLat> parse_box(const std::string& text) {
  const auto wrong = [&](std::string_view what) {
    return UsageError(fmt::format(
        "--bbox {}: {}; write W,S,E,N in degrees, e.g. --bbox 20.2,44.6,20.7,45.0", text, what));
  };
  const auto parts = split(text, ',');
  if (parts.size() != 4) throw wrong("it is not four numbers");
  double n[4];
  for (std::size_t i = 0; i < 4; ++i) {
    const auto number = parse_number(parts[i]);
    if (!number || !std::isfinite(*number))
      throw wrong(fmt::format("\"{}\" is not a number", parts[i]));
    n[i] = *number;
  }
  if (std::abs(n[0]) > 180 || std::abs(n[2]) > 180 || std::abs(n[1]) > 90 || std::abs(n[3]) > 90)
    throw wrong("its numbers are no degrees");
  if (n[0] >= n[2]) throw wrong(fmt::format("its west {} is not west of its east {}", n[0], n[2]));
  if (n[1] >= n[3])
    throw wrong(fmt::format("its south {} is not south of its north {}", n[1], n[3]));
  return {n[0], n[1], n[2], n[3]};
}

DrawnArea drawn_box(const std::string& text) {
  const Box<LonLat> b = parse_box(text);
  return {{{{{b.min_x, b.min_y},
             {b.max_x, b.min_y},
             {b.max_x, b.max_y},
             {b.min_x, b.max_y},
             {b.min_x, b.min_y}},
            {}}},
          fmt::format("the box from {},{} to {},{} (degrees, WGS 84)", b.min_x, b.min_y, b.max_x,
                      b.max_y)};
}

DrawnArea drawn_file(const std::string& file, const std::string& crs, Session& session) {
  BoundaryReading reading;
  reading.crs = crs;
  const BoundaryLayer layer = read_boundaries(file, reading);
  std::vector<MultiPolygon<LonLat>> areas;
  for (const auto& feature : layer.features) areas.push_back(feature.area);
  for (const auto& finding : layer.findings)
    if (finding.severity != Severity::info) session.say(to_text(finding));
  if (areas.empty()) throw Error(fmt::format("{} has no polygon that can be used", file));
  return {dissolved(areas),
          fmt::format("{} polygon{} of {} (layer {}, {}{})", areas.size(),
                      areas.size() == 1 ? "" : "s", file, layer.layer, layer.crs,
                      layer.operation.empty() ? "" : "; to WGS 84 by: " + layer.operation)};
}

PlaceFilter place_filter_of(MultiPolygon<LonLat> area, const Dataset& dataset) {
  std::vector<const MultiPolygon<LonLat>*> outlines;
  std::vector<MunicipalityCode> codes;
  for (const auto& unit : dataset.municipalities) {
    if (!unit.is_map_unit()) continue;
    outlines.push_back(&unit.boundary);
    codes.push_back(unit.code);
  }
  PlaceFilter filter;
  for (const std::size_t i : sharing_ground(outlines, area)) filter.units.push_back(codes[i]);
  filter.area = std::move(area);
  return filter;
}

}  // namespace obuhvat
