#include "ingest/city_division.h"

#include <algorithm>
#include <limits>

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

/// Of what the members reach nothing of, each polygon goes to the member nearest to its middle.
void give_away_rest(const MultiPolygon<LonLat>& city,
                    const std::vector<MultiPolygon<LonLat>>& members,
                    std::vector<MultiPolygon<LonLat>>& parts) {
  constexpr double precision = 1e-4;  // degrees
  for (const auto& polygon : city) {
    const LonLat middle = inscribed_circle(MultiPolygon<LonLat>{polygon}, precision).centre;
    if (std::any_of(parts.begin(), parts.end(),
                    [&](const auto& part) { return locate(part, middle) != Location::outside; }))
      continue;
    std::size_t nearest = members.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i].empty()) continue;
      const double distance = distance_to(members[i], middle);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    if (nearest < members.size()) parts[nearest].push_back(polygon);
  }
}

}  // namespace

std::vector<MultiPolygon<LonLat>> divided_city(const MultiPolygon<LonLat>& city,
                                               const std::vector<MultiPolygon<LonLat>>& members) {
  // The surroundings are firmer than the members: they cut them at the city's outline, and what is
  // left between them is a gap that goes to a member.
  std::vector<CoverageInput> inputs{{surroundings(city, members), 0}};
  for (const auto& member : members) inputs.push_back({member, 1});
  MatchedCoverage matched = edge_matched(inputs, {});
  auto areas = std::move(matched.areas);
  areas.erase(areas.begin());
  if (matched.gaps_left > 0) give_away_rest(city, members, areas);
  return areas;
}

}  // namespace obuhvat
