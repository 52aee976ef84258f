#include "ingest/city_division.h"

#include "geometry/edge_matching.h"

namespace obuhvat {
namespace {

constexpr double margin = 0.1;  // degrees around everything

/// All that is not the city, as far as the members reach.
MultiPolygon<LonLat> surroundings(const MultiPolygon<LonLat>& city,
                                  const std::vector<MultiPolygon<LonLat>>& members) {
  Box<LonLat> box = box_of(city);
  for (const auto& member : members)
    if (!member.empty()) box.include(box_of(member));
  box = box.grown_by(margin);
  Polygon<LonLat> outside;
  outside.outer = {{box.min_x, box.min_y},
                   {box.max_x, box.min_y},
                   {box.max_x, box.max_y},
                   {box.min_x, box.max_y},
                   {box.min_x, box.min_y}};
  MultiPolygon<LonLat> out{std::move(outside)};
  for (const auto& polygon : city) {
    out.front().holes.push_back(polygon.outer);
    for (const auto& hole : polygon.holes) out.push_back({hole, {}});
  }
  orient(out);
  return out;
}

}  // namespace

std::vector<MultiPolygon<LonLat>> divided_city(const MultiPolygon<LonLat>& city,
                                               const std::vector<MultiPolygon<LonLat>>& members) {
  // The surroundings are firmer than the members: they cut them at the city's outline, and what is
  // left between them is a gap that goes to a member.
  std::vector<CoverageInput> inputs{{surroundings(city, members), 0}};
  for (const auto& member : members) inputs.push_back({member, 1});
  auto areas = edge_matched(inputs, {}).areas;
  areas.erase(areas.begin());
  return areas;
}

}  // namespace obuhvat
