#include "ingest/boundary_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Polygon<LonLat> square(double lon, double lat) {
  return {{{lon, lat}, {lon + 1, lat}, {lon + 1, lat + 1}, {lon, lat + 1}, {lon, lat}}, {}};
}

Municipality unit(const std::string& code, const std::string& name, const LonLat& seat) {
  Municipality out;
  out.code = MunicipalityCode{code};
  out.name.sr_latn = name;
  out.seat = seat;
  return out;
}

std::vector<std::string> codes(const std::vector<MunicipalityCode>& all) {
  std::vector<std::string> out;
  for (const auto& code : all) out.push_back(code.text());
  return out;
}

TEST(BoundaryMatching, MatchesByNameAndSeatWithoutDiacritics) {
  const auto result = match_boundaries(
      {{"f1", "Arandjelovac", {square(20, 44)}}, {"f2", "ZITISTE", {square(21, 44)}}},
      {unit("70033", "Aranđelovac", {20.5, 44.5}), unit("80195", "Žitište", {21.5, 44.5})});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].feature_id, "f1");
  EXPECT_EQ(result.matches[1].feature_id, "f2");
  for (const auto& match : result.matches)
    EXPECT_EQ(match.evidence, BoundaryEvidence::name_and_seat);
  EXPECT_THAT(result.findings, IsEmpty());
}

TEST(BoundaryMatching, SplitsTheFeatureThatHoldsTwoSeatsOfOneName) {
  // The third polygon holds no seat and lies nearer to Niš.
  const auto result = match_boundaries(
      {{"f", "Palilula", {square(20, 44), square(21, 42), square(22.5, 42)}}},
      {unit("70203", "Palilula", {20.5, 44.5}), unit("71307", "Palilula", {21.5, 42.5})});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].code.text(), "70203");
  EXPECT_EQ(result.matches[0].area.size(), 1u);
  EXPECT_EQ(result.matches[1].area.size(), 2u);
  EXPECT_TRUE(result.matches[0].is_part);
  EXPECT_TRUE(result.matches[1].is_part);
  EXPECT_THAT(result.features_without_unit, IsEmpty());
}

TEST(BoundaryMatching, DoesNotCutOnePolygonThatHoldsTwoSeatsOfOneName) {
  const auto result = match_boundaries(
      {{"f", "Palilula", {square(20, 44)}}},
      {unit("70203", "Palilula", {20.2, 44.5}), unit("71307", "Palilula", {20.7, 44.5})});
  EXPECT_THAT(result.matches, IsEmpty());
  EXPECT_THAT(codes(result.units_without_feature), ElementsAre("70203", "71307"));
  EXPECT_THAT(result.features_without_unit, ElementsAre("f"));
}

TEST(BoundaryMatching, TakesTheOnlySeatInsideWhenTheNameIsAnotherAndSaysSo) {
  const auto result = match_boundaries({{"f", "Petrovac", {square(21, 44)}}},
                                       {unit("70831", "Petrovac na Mlavi", {21.4, 44.4})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].evidence, BoundaryEvidence::seat);
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_EQ(result.findings[0].code, "boundary-name-differs");
  EXPECT_EQ(result.findings[0].severity, Severity::info);
}

TEST(BoundaryMatching, WarnsWhenASeatLiesInTheFeatureOfAnotherName) {
  const auto result = match_boundaries(
      {{"f", "Leskovac", {square(20, 44)}}, {"g", "Lajkovac", {square(21, 42)}}},
      {unit("70637", "Lajkovac", {20.5, 44.5}), unit("70726", "Leskovac", {21.5, 42.5})});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].feature_id, "f");
  ASSERT_EQ(result.findings.size(), 2u);
  EXPECT_EQ(result.findings[0].severity, Severity::warning);
}

TEST(BoundaryMatching, TakesTheNameWhenTheSeatLiesOutsideAndSaysSo) {
  const auto result = match_boundaries({{"f", "Loznica", {square(19, 44)}}},
                                       {unit("70734", "Loznica", {20.01, 44.5})});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].evidence, BoundaryEvidence::name);
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_EQ(result.findings[0].code, "boundary-without-seat");
}

TEST(BoundaryMatching, ListsWhatIsLeftOnBothSidesAndPassesOverParentCities) {
  auto city = unit("71308", "Beograd", {20.5, 44.5});
  city.kind = MunicipalityKind::parent_city;
  const auto result = match_boundaries({{"f", "Beograd", {square(20, 44)}}},
                                       {city, unit("70017", "Aleksandrovac", {30, 44})});
  EXPECT_THAT(result.matches, IsEmpty());
  EXPECT_THAT(codes(result.units_without_feature), ElementsAre("70017"));
  EXPECT_THAT(result.features_without_unit, ElementsAre("f"));
}

}  // namespace
}  // namespace obuhvat
