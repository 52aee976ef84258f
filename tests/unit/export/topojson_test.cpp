#include "export/topojson.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "small_dataset.h"

namespace obuhvat {
namespace {

using nlohmann::json;

json written(const Dataset& data, CoordinateDecimals decimals = CoordinateDecimals::six) {
  return json::parse(
      coverage_topojson(data, coverage_of(data, {}), {"overview", {}}, {}, decimals));
}

/// The ring that its arcs make, in steps of the last decimal from the corner of the box.
std::vector<std::pair<long, long>> decoded(const json& topology, const json& ring) {
  std::vector<std::pair<long, long>> points;
  for (const long number : ring) {
    const json& arc = topology["arcs"][static_cast<std::size_t>(number < 0 ? ~number : number)];
    std::vector<std::pair<long, long>> line;
    long x = 0, y = 0;
    for (const auto& step : arc) {
      x += step[0].get<long>();
      y += step[1].get<long>();
      line.emplace_back(x, y);
    }
    if (number < 0) std::reverse(line.begin(), line.end());
    points.insert(points.end(), line.begin() + (points.empty() ? 0 : 1), line.end());
  }
  return points;
}

TEST(CoverageTopojson, HoldsEachBorderOnce) {
  const json topology = written(small_dataset());
  // Three borders between four squares, the two ends, and the two middles above and below.
  EXPECT_EQ(topology["arcs"].size(), 9u);
  const json& units = topology["objects"]["municipalities"]["geometries"];
  ASSERT_EQ(units.size(), 4u);
  EXPECT_EQ(units[0]["id"], "10001");
  EXPECT_EQ(units[0]["properties"]["kind"], "municipality");
}

TEST(CoverageTopojson, DecodesToTheRingsOfTheGeojson) {
  const Dataset data = small_dataset();
  const json topology = written(data);
  const json& unit = topology["objects"]["municipalities"]["geometries"][1];
  auto ring = decoded(topology, unit["arcs"][0]);
  ASSERT_EQ(ring.size(), 5u);
  EXPECT_EQ(ring.front(), ring.back());
  long twice_area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    twice_area += ring[i - 1].first * ring[i].second - ring[i].first * ring[i - 1].second;
  EXPECT_EQ(twice_area, 2'000'000'000'000) << "one square degree, counter-clockwise";
  EXPECT_EQ(topology["transform"], json::parse(R"({"scale":[1e-6,1e-6],"translate":[20,44]})"));
  EXPECT_EQ(topology["bbox"], json::parse("[20,44,24,45]"));
}

TEST(CoverageTopojson, WritesPointsAndWhatHasNoGeometry) {
  const json topology = written(small_dataset(), CoordinateDecimals::five);
  const json& centre = topology["objects"]["reception_centres"]["geometries"][0];
  EXPECT_EQ(centre["coordinates"], json::parse("[50000,50000]"));
  const json& law = topology["objects"]["projects"]["geometries"][0];
  EXPECT_EQ(law["id"], "law");
  EXPECT_TRUE(law["type"].is_null());
}

TEST(CoverageTopojson, KeepsARingThatMeetsNoOtherBorder) {
  Dataset data = small_dataset();
  // An island in the first unit's hole, and nothing else.
  data.municipalities.resize(2);
  const Ring<LonLat> island{{20.4, 44.4}, {20.6, 44.4}, {20.6, 44.6}, {20.4, 44.6}, {20.4, 44.4}};
  data.municipalities[0].boundary[0].holes = {Ring<LonLat>(island.rbegin(), island.rend())};
  data.municipalities[1].boundary = {{island, {}}};
  const json topology = written(data);
  const json& units = topology["objects"]["municipalities"]["geometries"];
  EXPECT_EQ(topology["arcs"].size(), 2u);
  EXPECT_EQ(units[0]["arcs"][1][0].get<long>(), ~units[1]["arcs"][0][0].get<long>());
}

}  // namespace
}  // namespace obuhvat
