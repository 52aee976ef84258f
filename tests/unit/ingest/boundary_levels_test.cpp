// Deliveries that hold districts, municipalities and settlements in one layer.
#include "ingest/boundary_levels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "match_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;

TEST(BoundaryLevels, AreToldByWhatMatchesInAnExtractOfOpenStreetMap) {
  Features features;
  for (const auto* unit : map_units()) {
    BoundaryFeature feature = feature_at(
        "f" + unit->code.text(),
        (unit->parent ? "Градска општина " : "Општина ") + unit->name.sr_cyrl, unit->code.text());
    feature.kind = unit->parent ? "9" : "7";
    features.push_back(feature);
    // Its main settlement, smaller and about the same seat, and three more without one.
    if (unit->parent) continue;
    features.push_back({"s" + unit->code.text(),
                        {},
                        {unit->name.sr_cyrl},
                        {},
                        "10",
                        {square(unit->seat, half_side / 2)}});
    for (int i = 0; i < 4; ++i)
      features.push_back({"t" + unit->code.text() + std::to_string(i),
                          {},
                          {"Село"},
                          {},
                          "10",
                          {square({unit->seat.lon + 0.003, unit->seat.lat + 0.001 * i}, 0.0004)}});
  }
  features.push_back({"c", {}, {"Србија"}, {}, "2", {square({20.8, 44.2}, 2.5)}});
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  for (const auto& match : result.matches)
    EXPECT_THAT(match.feature_ids, ElementsAre("f" + match.code.text()));
  EXPECT_EQ(reason_for(result, "c"), "an area of level 2: holds 165 seats");
  EXPECT_EQ(reason_for(result, "s70432"),
            "of a level (10) where few hold a seat: no municipalities");
  EXPECT_THAT(told(result),
              ElementsAre("info boundary-of-several-units c", "info boundary-feature-left s70017"));
}

TEST(BoundaryLevels, AreKeptIfTheirOtherFeaturesLieAcrossTheBorder) {
  // Level 8: the city municipalities here, and a hundred municipalities of a neighbour.
  Features features;
  for (const auto* unit : map_units()) {
    features.push_back(feature_at("f" + unit->code.text(), unit->name.sr_cyrl, unit->code.text()));
    features.back().kind = unit->parent ? "8" : "7";
  }
  for (int i = 0; i < 100; ++i) {
    features.push_back(feature_off("n" + std::to_string(i), "Comuna " + std::to_string(i),
                                   {22.9, 44.4 + 0.01 * i}));
    features.back().kind = "8";
  }
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  EXPECT_EQ(reason_for(result, "n7"), "no seat inside, and the name Comuna 7 is no municipality's");
}

TEST(BoundaryLevels, WithTheSameSeatsGiveTheLargerFeature) {
  Features features = one_a_unit(ascii_with_dj);
  for (auto& feature : features) feature.kind = "localadmin";
  for (const auto* unit : map_units())
    if (unit->code.text() < "70100" || unit->code.text() > "70300")
      features.push_back({"a" + unit->code.text(),
                          {},
                          {unit->name.sr_latn},
                          {},
                          "locality",
                          {square(unit->seat, half_side / 2)}});
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  EXPECT_THAT(match_for(result, "70017")->feature_ids, ElementsAre("f70017"));
  EXPECT_EQ(reason_for(result, "a70017"),
            "of another level: Aleksandrovac was taken from feature f70017 \"Aleksandrovac\"");
  EXPECT_THAT(told(result), ElementsAre("info boundary-feature-left a70017"));
}

TEST(BoundaryLevels, LeaveASettlementInsideItsUnitAside) {
  Features features = one_a_unit(ascii_with_dj);
  const LonLat seat = shipped_unit("80284").seat;
  features.push_back(
      {"p", {}, {"Petrovaradin"}, {}, "", {square({seat.lon + 0.002, seat.lat}, 0.001)}});
  const auto result = matched(features);
  EXPECT_EQ(match_for(result, "80284")->making, BoundaryMaking::whole);
  EXPECT_EQ(reason_for(result, "p"), "lies inside Novi Sad, which it names");
}

}  // namespace
}  // namespace obuhvat
