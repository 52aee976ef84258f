// The rules by which evidence is weighed; whole deliveries stand in boundary_deliveries_test.cpp.
#include "ingest/boundary_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "match_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string vranje = "70432", sabac = "71269", leskovac = "70726", lajkovac = "70700",
                  bor = "70327", novi_sad = "80284", uzice = "71145";
const LonLat nowhere{21.0, 44.75};  // in Serbia, with no seat within 10 km

TEST(BoundaryMatching, TellsAllThreeEvidences) {
  const auto result = matched({feature_at("f", "ВРАЊЕ", vranje, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  const auto& match = result.matches[0];
  EXPECT_EQ(match.code.text(), vranje);
  EXPECT_THAT(match.feature_ids, ElementsAre("f"));
  EXPECT_EQ(match.feature_name, "ВРАЊЕ");
  EXPECT_TRUE(match.has_code && match.has_name && match.has_seat);
  EXPECT_EQ(match.making, BoundaryMaking::whole);
  EXPECT_EQ(match.explanation, "code 70432, name ВРАЊЕ and the seat inside");
  EXPECT_THAT(told_of_features(result), IsEmpty());
}

TEST(BoundaryMatching, MatchesByNameAndSeatWithoutDiacritics) {
  const auto result = matched({feature_at("f", "Sabac", sabac)});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation, "name Sabac and the seat inside");
  EXPECT_THAT(told_of_features(result), IsEmpty());
}

TEST(BoundaryMatching, LetsCodeAndSeatOutvoteAnUnknownName) {
  const auto result = matched({feature_at("f", "Xyzzy", vranje, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation,
            "code 70432 and the seat inside, but the name Xyzzy is no municipality's");
  EXPECT_THAT(told_of_features(result), ElementsAre("info boundary-name-differs f"));
}

TEST(BoundaryMatching, LetsCodeAndSeatOutvoteTheNameOfAnotherUnit) {
  const auto result = matched({feature_at("f", "Šabac", vranje, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].code.text(), vranje);
  EXPECT_EQ(result.matches[0].explanation,
            "code 70432 and the seat inside, but the name Šabac is that of Šabac (71269)");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-name-differs f"));
}

TEST(BoundaryMatching, LetsNameAndSeatOutvoteTheCode) {
  const auto result = matched({feature_at("f", "Vranje", vranje, {"71269"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].code.text(), vranje);
  EXPECT_FALSE(result.matches[0].has_code);
  EXPECT_EQ(result.matches[0].explanation,
            "name Vranje and the seat inside, but the code 71269 is that of Šabac");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-code-differs f"));
}

TEST(BoundaryMatching, LetsCodeAndNameOutvoteTheSeatOfAnotherUnit) {
  const auto result = matched({feature_at("f", "Vranje", sabac, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].code.text(), vranje);
  EXPECT_EQ(result.matches[0].explanation,
            "code 70432 and name Vranje, but the seat of Šabac lies inside");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-without-seat f"));
}

TEST(BoundaryMatching, TakesCodeAndNameWithoutSeatAndWarns) {
  const auto result = matched({feature_off("f", "Vranje", nowhere, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation, "code 70432 and name Vranje, but the seat lies outside");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-without-seat f"));
}

TEST(BoundaryMatching, PutsTheCodeBeforeTheSeat) {
  const auto result = matched({feature_at("f", "Xyzzy", sabac, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].code.text(), vranje);
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-evidence-conflicts f"));
}

TEST(BoundaryMatching, PutsTheSeatBeforeTheNameOfAnotherUnit) {
  const auto result =
      matched({feature_at("f", "Leskovac", lajkovac), feature_at("g", "Lajkovac", leskovac)});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_THAT(match_for(result, lajkovac)->feature_ids, ElementsAre("f"));
  EXPECT_EQ(match_for(result, lajkovac)->explanation,
            "only the seat inside: the name Leskovac is that of Leskovac (70726)");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-evidence-conflicts f",
                                                    "warning boundary-evidence-conflicts g"));
}

TEST(BoundaryMatching, TakesTheSeatAloneAndSaysSo) {
  const auto result = matched({feature_at("f", "Xyzzy", vranje)});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation,
            "only the seat inside: the name Xyzzy is no municipality's");
  EXPECT_THAT(told_of_features(result), ElementsAre("info boundary-name-unknown f"));
}

TEST(BoundaryMatching, TakesASlipOfTheHandForTheNameOnlyWithTheSeat) {
  const auto result =
      matched({feature_at("f", "Leskovca grad", bor), feature_at("g", "Kragujevacc", "70645"),
               feature_off("h", "Kraljevvo", nowhere)});
  ASSERT_NE(match_for(result, "70645"), nullptr);
  EXPECT_EQ(match_for(result, "70645")->explanation,
            "name Kragujevacc (nearly) and the seat inside");
  EXPECT_EQ(match_for(result, "70653"), nullptr);
  EXPECT_EQ(reason_for(result, "h"), "no seat inside, and the name Kraljevvo is no municipality's");
}

TEST(BoundaryMatching, TakesTheNameAloneWhereMostOfTheDeliveryHasSeats) {
  const LonLat seat = shipped_unit(leskovac).seat;
  const auto result = matched({feature_at("a", "Vranje", vranje), feature_at("b", "Šabac", sabac),
                               feature_off("c", "Leskovac", {seat.lon, seat.lat + 0.1})});
  ASSERT_NE(match_for(result, leskovac), nullptr);
  EXPECT_EQ(match_for(result, leskovac)->explanation,
            "only the name Leskovac: the seat lies outside");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-without-seat c"));
}

TEST(BoundaryMatching, TakesNoNamesakeFarFromTheSeat) {
  const auto result = matched({feature_at("a", "Vranje", vranje), feature_at("b", "Šabac", sabac),
                               feature_off("c", "Leskovac", nowhere)});
  EXPECT_EQ(match_for(result, leskovac), nullptr);
  EXPECT_EQ(reason_for(result, "c"),
            "no seat inside; it has the name of Leskovac, whose seat lies far off");
}

TEST(BoundaryMatching, ReadsLatinLettersThatLookCyrillicInACyrillicName) {
  const auto result = matched({feature_at("f", " ВPAЊЕ ", vranje)});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation, "name ВPAЊЕ and the seat inside");
}

TEST(BoundaryMatching, LeavesNamesAloneWhereFewHaveSeats) {
  const auto result =
      matched({feature_at("a", "Vranje", vranje), feature_off("b", "Leskovac", nowhere),
               feature_off("c", "Kupres", {20.6, 44.1})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_THAT(reason_for(result, "b"), HasSubstr("no seat inside and no code, and too little"));
}

TEST(BoundaryMatching, TakesOfSeveralCodesTheOneThatAgrees) {
  // A number of a row, a postal code and another municipality's code stand in further columns.
  const auto result =
      matched({feature_at("f", "Vranje", vranje, {"71269", "17500", "12", "RS70432.0"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].explanation, "code 70432, name Vranje and the seat inside");
  EXPECT_THAT(told_of_features(result), IsEmpty());
}

TEST(BoundaryMatching, SplitsTheFeatureThatHoldsTwoSeatsOfOneName) {
  // The third polygon holds no seat and lies nearer to Niš.
  BoundaryFeature both = feature_at("f", "Palilula", "70203");
  both.area.push_back(square(shipped_unit("71323").seat));
  both.area.push_back(square({21.8, 43.25}));
  const auto result = matched({both});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].code.text(), "70203");
  EXPECT_EQ(result.matches[0].area.size(), 1u);
  EXPECT_EQ(result.matches[1].code.text(), "71323");
  EXPECT_EQ(result.matches[1].area.size(), 2u);
  for (const auto& match : result.matches) {
    EXPECT_EQ(match.making, BoundaryMaking::part);
    EXPECT_TRUE(match.has_name && match.has_seat);
    EXPECT_THAT(match.explanation,
                HasSubstr("a part of a feature that holds the seats of several"));
  }
  EXPECT_THAT(result.features_without_unit, IsEmpty());
}

TEST(BoundaryMatching, DoesNotCutOnePolygonThatHoldsTwoSeatsOfOneName) {
  Municipality a, b;
  a.code = MunicipalityCode("70203");
  b.code = MunicipalityCode("71323");
  a.name.sr_latn = b.name.sr_latn = "Palilula";
  a.seat = {20.2, 44.5};
  b.seat = {20.3, 44.5};
  const auto result =
      match_boundaries({{"f", {}, {"Palilula"}, {}, "", {square({20.25, 44.5}, 0.1)}}}, {a, b},
                       Gazetteer({a, b}, {}));
  EXPECT_THAT(result.matches, IsEmpty());
  EXPECT_EQ(result.units_without_feature.size(), 2u);
  EXPECT_EQ(reason_for(result, "f"),
            "holds the seats of Palilula (70203) and Palilula (71323) in one polygon: nothing "
            "tells where to cut it");
}

TEST(BoundaryMatching, MergesTheFeaturesThatShareACode) {
  const auto result = matched({feature_off("b", "", {22.4, 42.7}, {"70432"}),
                               feature_at("a", "Vranje", vranje, {"70432"})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_THAT(result.matches[0].feature_ids, ElementsAre("a", "b"));
  EXPECT_EQ(result.matches[0].feature_name, "Vranje");
  EXPECT_EQ(result.matches[0].making, BoundaryMaking::merged);
  EXPECT_EQ(result.matches[0].area.size(), 2u);
  EXPECT_EQ(result.matches[0].explanation,
            "code 70432, name Vranje and the seat inside; merged from 2 features");
  EXPECT_THAT(result.features_without_unit, IsEmpty());
  EXPECT_THAT(told_of_features(result), ElementsAre("info boundary-merged a"));
}

TEST(BoundaryMatching, MergesAnIslandOfTheSameNameThatLiesNear) {
  const LonLat seat = shipped_unit(vranje).seat;
  const auto result = matched({feature_at("a", "Vranje", vranje), feature_at("x", "Šabac", sabac),
                               feature_off("b", "Vranje", {seat.lon + 0.02, seat.lat})});
  EXPECT_THAT(match_for(result, vranje)->feature_ids, ElementsAre("a", "b"));
}

TEST(BoundaryMatching, DoesNotMergeAFarFeatureOfTheSameName) {
  const auto result = matched({feature_at("a", "Vranje", vranje), feature_at("x", "Šabac", sabac),
                               feature_off("b", "Vranje", {20.6, 44.1})});
  EXPECT_THAT(match_for(result, vranje)->feature_ids, ElementsAre("a"));
  EXPECT_EQ(reason_for(result, "b"),
            "no seat inside; it has the name of Vranje, but Vranje was taken from feature a "
            "\"Vranje\"");
}

TEST(BoundaryMatching, TakesTheFirstOfTwoCopiesAndWarns) {
  const auto result = matched({feature_at("b", "Vranje", vranje), feature_at("a", "Vranje", vranje),
                               feature_at("c", "Vranje", vranje)});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_THAT(result.matches[0].feature_ids, ElementsAre("a"));
  EXPECT_EQ(result.matches[0].area.size(), 1u);
  EXPECT_EQ(reason_for(result, "b"), "another outline: Vranje was taken from feature a \"Vranje\"");
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-duplicate-unit b"));
}

TEST(BoundaryMatching, TakesACopyWithoutSeatThatOverlapsForADuplicate) {
  const LonLat seat = shipped_unit(vranje).seat;
  const auto result =
      matched({feature_at("a", "Vranje", vranje, {"70432"}),
               {"b", {"70432"}, {"Vranje"}, {}, "", {square({seat.lon + 0.006, seat.lat})}}});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_THAT(result.matches[0].feature_ids, ElementsAre("a"));
  EXPECT_THAT(told_of_features(result), ElementsAre("warning boundary-duplicate-unit b"));
}

TEST(BoundaryMatching, TakesACoarseOutlineThatHoldsANeighboursSeatToo) {
  const Municipality kanjiza = shipped_unit("80195"), novi_knezevac = shipped_unit("80276");
  const auto result = matched({{"a", {}, {"Kanjiža"}, {}, "", {square(kanjiza.seat, 0.06)}},
                               {"b", {}, {"Novi Kneževac"}, {}, "", {square({20.25, 46.05}, 0.05)}},
                               feature_at("c", "Vranje", vranje)});
  ASSERT_EQ(result.matches.size(), 3u);
  EXPECT_EQ(match_for(result, "80195")->explanation,
            "name Kanjiža and the seat inside; the seat of Novi Kneževac lies inside too");
  EXPECT_THAT(match_for(result, "80276")->feature_ids, ElementsAre("b"));
}

TEST(BoundaryMatching, CountsASeatOnTheBorderAsInside) {
  const LonLat seat = shipped_unit(vranje).seat;
  const auto result =
      matched({{"f", {}, {"Vranje"}, {}, "", {square({seat.lon, seat.lat + 0.0625}, 0.0625)}}});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_TRUE(result.matches[0].has_seat);
}

TEST(BoundaryMatching, FindsNothingInNothing) {
  const auto result = matched({});
  EXPECT_THAT(result.matches, IsEmpty());
  EXPECT_EQ(result.units_without_feature.size(), 165u);
  EXPECT_THAT(result.findings, IsEmpty());
}

TEST(BoundaryMatching, BearsNamesThatAreNoText) {
  BoundaryFeature hostile = feature_at("f\n\x01", std::string("\xFF\0\n\x01Vranje", 10), vranje,
                                       {std::string(100'000, '7'), std::string("\0", 1)},
                                       {std::string(100'000, 'x'), "\xC0\x80"});
  hostile.names.push_back(std::string(1'000'000, 'a'));
  hostile.kind = std::string(100'000, 'k');
  const auto result = matched({hostile, {"g", {}, {}, {}, "", {}}});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].code.text(), vranje);
  for (const auto& finding : result.findings) EXPECT_LT(to_text(finding).size(), 1000u);
  EXPECT_EQ(reason_for(result, "g"), "far outside Serbia");
}

}  // namespace
}  // namespace obuhvat
