#include "ingest/boundary_build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geometry/geodesic.h"
#include "small_country.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BoundaryBuild : public testing::Test {
 protected:
  /// All four units as they are.
  BoundaryBuild() {
    for (const auto& unit : base.municipalities)
      if (unit.is_map_unit()) deliver(match_of(unit.code.text(), unit.boundary));
  }

  void deliver(BoundaryMatch match) {
    without(match.code.text());
    matching.matches.push_back(std::move(match));
    std::sort(matching.matches.begin(), matching.matches.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
  }
  void without(const std::string& code) {
    std::erase_if(matching.matches, [&](const auto& match) { return match.code.text() == code; });
  }
  BuiltBoundaries build(const BoundaryBuildOptions& options = {}) const {
    return build_boundaries(matching, base, options);
  }
  static BoundaryBuildOptions snapped(double metres) {
    BoundaryBuildOptions options;
    options.snap = metres;
    return options;
  }
  static const BoundaryLevel& full(const BuiltBoundaries& built) {
    return built.set.levels.front();
  }
  static Box<LonLat> reach(const BuiltBoundaries& built, const char* code) {
    return box_of(full(built).area(MunicipalityCode(code)));
  }
  static const BoundaryProof& proof(const BuiltBoundaries& built, const std::string& code) {
    for (const auto& proof : built.set.proofs)
      if (proof.code.text() == code) return proof;
    throw Error("no proof of " + code);
  }
  static Box<LonLat> context_reach(const BuiltBoundaries& built, const std::string& code) {
    for (const auto& area : full(built).context)
      if (area.code == code) return box_of(area.area);
    return {};
  }
  std::string refusal(const BoundaryBuildOptions& options = {}) const {
    try {
      build(options);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  Dataset base = SmallCountry().base;
  BoundaryMatching matching;
};

TEST_F(BoundaryBuild, MakesFourLevelsOfACoverageAndFindsNothing) {
  const auto built = build();
  EXPECT_THAT(told_codes(built.findings), IsEmpty());
  ASSERT_THAT(built.set.levels, SizeIs(4));
  for (std::size_t i = 0; i < 4; ++i) {
    const BoundaryLevel& level = built.set.levels[i];
    EXPECT_EQ(level.level, all_detail_levels[i]);
    std::vector<std::string> codes;
    for (const auto& unit : level.units) codes.push_back(unit.code.text());
    EXPECT_THAT(codes, ElementsAre("10001", "10002", "20001", "20002"));
    EXPECT_THAT(defects_of(areas_with_context(level)), IsEmpty()) << name_of(level.level);
  }
}

TEST_F(BoundaryBuild, KeepsTheProofOfEachUnitWithItsArea) {
  matching.matches[1].feature_ids = {"7", "9"};
  matching.matches[1].has_code = true;
  const auto built = build();
  ASSERT_THAT(built.set.proofs, SizeIs(4));
  const BoundaryProof& second = built.set.proofs[1];
  EXPECT_EQ(second.code.text(), "10002");
  EXPECT_EQ(second.features, "7,9");
  EXPECT_EQ(second.name, "Place 10002");
  EXPECT_TRUE(second.has_code && second.has_name && second.has_seat);
  EXPECT_EQ(second.making, "whole");
  EXPECT_EQ(second.explanation, "name and seat agree");
  EXPECT_DOUBLE_EQ(second.area_km2,
                   geodesic_area(full(built).area(MunicipalityCode("10002"))) / 1e6);
}

TEST_F(BoundaryBuild, DissolvesTheLinesInsideMergedFeatures) {
  auto halves = box_area(20, 44, 20.1, 44.2);
  halves.push_back(box_area(20.1, 44, 20.2, 44.2)[0]);
  deliver(match_of("10001", halves, BoundaryMaking::merged));
  const auto built = build();
  EXPECT_THAT(full(built).area(MunicipalityCode("10001")), SizeIs(1));
  EXPECT_EQ(proof(built, "10001").making, "merged");
}

TEST_F(BoundaryBuild, DividesACityThatCameAsOneFeature) {
  without("20001");
  without("20002");
  // A little wider and lower than the members together.
  deliver(match_of("30000", box_area(20.4, 43.99, 20.63, 44.2)));
  const auto built = build();
  EXPECT_THAT(told_codes(built.findings), ElementsAre("warning boundary-city-divided"));
  EXPECT_EQ(built.findings[0].field, "f30000");
  EXPECT_EQ(built.findings[0].message,
            "Grad came as one feature and was divided between its 2 city municipalities along the "
            "boundaries Shipped (overview detail)");
  const double parts = area_of(full(built).area(MunicipalityCode("20001"))) +
                       area_of(full(built).area(MunicipalityCode("20002")));
  EXPECT_NEAR(parts, 0.23 * 0.21, 1e-7) << "1e-7: the grid of 1e-7 degree";
  EXPECT_EQ(reach(built, "20002").max_x, 20.63);
  EXPECT_EQ(proof(built, "20001").making, "divided");
  EXPECT_THAT(proof(built, "20001").explanation, HasSubstr("Grad came as one feature (name and"));
  EXPECT_THAT(defects_of(areas_with_context(full(built))), IsEmpty());
}

TEST_F(BoundaryBuild, CountsOnlyTheMembersThatGotAPartOfTheCity) {
  without("20001");
  without("20002");
  deliver(match_of("30000", box_area(20.4, 44, 20.5, 44.2)));
  const auto built = build();
  EXPECT_EQ(proof(built, "20001").making, "divided");
  EXPECT_EQ(proof(built, "20002").making, "borrowed");
  EXPECT_THAT(built.findings[0].message, HasSubstr("divided between 1 of its 2"));
}

TEST_F(BoundaryBuild, DividesAlongTheSetInUseAtItsBest) {
  BoundarySet used;
  used.id = "used";
  BoundaryLevel fine;
  fine.level = DetailLevel::full;
  fine.units = {{MunicipalityCode("20001"), box_area(20.4, 44, 20.45, 44.2)},
                {MunicipalityCode("20002"), box_area(20.45, 44, 20.6, 44.2)}};
  used.levels = {fine};
  base.boundary_sets = {used};
  base.boundary_set = "used";
  without("20001");
  without("20002");
  deliver(match_of("30000", box_area(20.4, 44, 20.6, 44.2)));
  EXPECT_EQ(reach(build(), "20001").max_x, 20.45);
}

TEST_F(BoundaryBuild, BorrowsAUnitWithoutAFeatureAndFitsItToTheOthers) {
  without("10002");
  deliver(match_of("10001", box_area(20, 44, 20.23, 44.2)));  // over what is borrowed
  // Away from it between 44.05 and 44.15 degrees north.
  auto notched = box_area(20.4, 44, 20.5, 44.2);
  for (auto& p : notched[0].outer)
    if (p.lon == 20.4 && p.lat > 44.05 && p.lat < 44.15) p.lon = 20.42;
  deliver(match_of("20001", notched));
  const auto built = build();
  EXPECT_EQ(reach(built, "10001").max_x, 20.23);
  EXPECT_EQ(reach(built, "10002").min_x, 20.23);
  EXPECT_EQ(reach(built, "10002").max_x, 20.42);
  EXPECT_EQ(proof(built, "10002").making, "borrowed");
  EXPECT_EQ(proof(built, "10002").explanation,
            "no feature: taken from the boundaries Shipped (overview detail)");
  EXPECT_THAT(proof(built, "10002").features, IsEmpty());
  EXPECT_FALSE(proof(built, "10002").has_seat);
  EXPECT_THAT(told_codes(built.findings), ElementsAre("info boundary-borrowed"));
  EXPECT_EQ(built.findings[0].message,
            "1 municipality without a feature keeps the boundaries Shipped (overview detail), "
            "fitted to the others: Mesto 10002");
  for (const auto& level : built.set.levels)
    EXPECT_THAT(defects_of(areas_with_context(level)), IsEmpty()) << name_of(level.level);
}

TEST_F(BoundaryBuild, BorrowsFromTheSetInUseNotFromWhatIsDrawn) {
  BoundarySet used;
  used.id = "used";
  BoundaryLevel fine;
  fine.level = DetailLevel::full;
  fine.units = {{MunicipalityCode("10002"), box_area(20.2, 44, 20.4, 44.3)}};
  used.levels = {fine};
  base.boundary_sets = {used};
  base.boundary_set = "used";
  without("10002");
  EXPECT_EQ(reach(build(), "10002").max_y, 44.3);
}

TEST_F(BoundaryBuild, LeavesOutAUnitThatNobodyHas) {
  without("10002");
  base.municipalities[1].boundary.clear();
  const auto built = build();
  EXPECT_THAT(full(built).units, SizeIs(3));
  EXPECT_THAT(built.set.proofs, SizeIs(3));
}

TEST_F(BoundaryBuild, RefusesLessThanThreeQuartersOfTheCountry) {
  matching.matches.resize(1);
  EXPECT_EQ(refusal(),
            "only 1 of 4 municipalities have a boundary in it; if this is a delivery of a part of "
            "the country, load it with --partial: the others keep the boundaries Shipped");
  BoundaryBuildOptions options;
  options.is_partial = true;
  EXPECT_THAT(full(build(options)).units, SizeIs(4));
}

TEST_F(BoundaryBuild, TakesThreeQuartersOfTheCountryWithoutBeingAsked) {
  matching.matches.resize(3);
  EXPECT_EQ(refusal(), "no error");
}

TEST_F(BoundaryBuild, CountsTheMembersOfACityThatCameAsOneFeature) {
  matching.matches.resize(1);
  deliver(match_of("30000", box_area(20.4, 44, 20.6, 44.2)));
  EXPECT_EQ(refusal(), "no error");
}

TEST_F(BoundaryBuild, LeavesFullDetailAsDeliveredWithoutSnap) {
  const auto short_of_it = box_area(20, 44, 20.1999, 44.2);  // 8 m from its neighbour
  deliver(match_of("10001", short_of_it));
  const auto built = build();
  EXPECT_EQ(full(built).area(MunicipalityCode("10001"))[0].outer, short_of_it[0].outer);
  for (std::size_t i = 1; i < 4; ++i)
    EXPECT_THAT(defects_of(areas_with_context(built.set.levels[i])), IsEmpty()) << i;
}

TEST_F(BoundaryBuild, TellsOfBordersApartWithTheSnapThatClosesThem) {
  deliver(match_of("10001", box_area(20, 44, 20.1999, 44.2)));
  const auto built = build();
  EXPECT_THAT(told_codes(built.findings), Contains("warning boundary-borders-apart"));
  for (const auto& finding : built.findings)
    if (finding.code == "boundary-borders-apart") {
      EXPECT_THAT(finding.suggestion, HasSubstr("--snap 9")) << "8 m";
    }
}

TEST_F(BoundaryBuild, DrawsBordersTogetherWithSnap) {
  deliver(match_of("10001", box_area(20, 44, 20.1999, 44.2)));
  const auto built = build(snapped(9));
  for (const auto& level : built.set.levels)
    EXPECT_THAT(defects_of(areas_with_context(level)), IsEmpty()) << name_of(level.level);
  for (const auto& finding : built.findings) {
    EXPECT_EQ(finding.severity, Severity::info) << to_text(finding);
    EXPECT_EQ(finding.suggestion, "what is narrow enough was closed by --snap");
  }
  EXPECT_THAT(built.findings, SizeIs(testing::Ge(1u)));
}

TEST_F(BoundaryBuild, LetsTheAreasAroundGiveWayToTheUnits) {
  deliver(match_of("10001", box_area(20, 43.95, 20.2, 44.2)));  // into Kosovo
  deliver(match_of("20002", box_area(20.5, 44, 20.55, 44.2)));  // away from Romania
  const auto built = build();
  EXPECT_EQ(reach(built, "10001").min_y, 43.95);
  EXPECT_EQ(context_reach(built, "ROU").min_x, 20.55);
  EXPECT_EQ(context_reach(built, "XKX").max_y, 44);
  EXPECT_THAT(defects_of(areas_with_context(full(built))), IsEmpty());
  EXPECT_THAT(told_codes(built.findings), IsEmpty()) << "nobody asked about the neighbours";
}

TEST_F(BoundaryBuild, TakesTheContextGivenBeforeThatOfTheBase) {
  BoundaryBuildOptions options;
  options.context = {{ContextKind::country, "ROU", {}, box_area(21, 43, 22, 45)},
                     {ContextKind::country, "BGR", {}, box_area(21, 42, 22, 43)}};
  const auto built = build(options);
  std::vector<std::string> codes;
  for (const auto& area : full(built).context) codes.push_back(area.code);
  EXPECT_THAT(codes, ElementsAre("BGR", "HUN", "ROU", "XKX"));
  EXPECT_EQ(context_reach(built, "ROU").max_y, 45);
}

TEST_F(BoundaryBuild, DropsAnAreaAroundOfWhichNothingIsLeft) {
  base.context[0].area = box_area(20.05, 44.05, 20.1, 44.1);  // inside 10001
  const auto built = build();
  ASSERT_THAT(full(built).context, SizeIs(2));
  EXPECT_EQ(full(built).context[0].code, "ROU");
}

TEST_F(BoundaryBuild, RefusesAUnitThatLiesWhollyInsideAnother) {
  deliver(match_of("10002", box_area(20.05, 44.05, 20.1, 44.1)));
  EXPECT_THAT(refusal(), HasSubstr("nothing is left of Mesto 10002 (10002)"));
}

TEST_F(BoundaryBuild, ChecksTheSeatsOfWhatWasDeliveredOnly) {
  base.municipalities[0].seat = {20.3, 44.1};
  base.municipalities[1].seat = {20.1, 44.1};
  without("10002");
  const auto built = build();
  EXPECT_THAT(told_codes(built.findings),
              ElementsAre("info boundary-borrowed", "warning boundary-seat-outside"));
}

TEST_F(BoundaryBuild, SaysThatACodeIsNoUnit) {
  deliver(match_of("99999", box_area(22, 44, 23, 45)));
  EXPECT_EQ(refusal(), "no unit has the code 99999");
}

}  // namespace
}  // namespace obuhvat
