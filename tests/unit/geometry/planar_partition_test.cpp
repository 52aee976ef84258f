#include "geometry/planar_partition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/error.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Owners = std::vector<std::size_t>;

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

std::vector<Owners> owners(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::vector<Owners> out;
  for (const auto& face : planar_partition(areas)) out.push_back(face.owners);
  return out;
}

TEST(PlanarPartition, IsEmptyWithoutAreas) {
  EXPECT_THAT(planar_partition({}), IsEmpty());
  EXPECT_THAT(planar_partition({{}, {}}), IsEmpty());
}

TEST(PlanarPartition, GivesOneFaceForOneAreaFromItsLeastPoint) {
  const auto faces = planar_partition({box(20, 44, 21, 45)});
  ASSERT_THAT(faces, SizeIs(1));
  EXPECT_THAT(faces[0].area.outer, ElementsAre(LonLat{20, 44}, LonLat{21, 44}, LonLat{21, 45},
                                               LonLat{20, 45}, LonLat{20, 44}));
  EXPECT_THAT(faces[0].owners, ElementsAre(0u));
}

TEST(PlanarPartition, CutsAnOverlapOutOfBothAreas) {
  EXPECT_THAT(owners({box(20, 44, 22, 45), box(21, 44, 23, 45)}),
              ElementsAre(Owners{0}, Owners{0, 1}, Owners{1}));
}

TEST(PlanarPartition, GivesNeighboursThePointsOfEachOther) {
  const auto faces = planar_partition({box(20, 44, 21, 45), box(21, 44.25, 22, 44.75)});
  ASSERT_THAT(faces, SizeIs(2));
  EXPECT_THAT(faces[0].area.outer, testing::Contains(LonLat{21, 44.25}));
  EXPECT_THAT(faces[0].area.outer, testing::Contains(LonLat{21, 44.75}));
}

TEST(PlanarPartition, TakesWhatIsEnclosedButNotCoveredForAFaceOfNobody) {
  // Four boxes round an empty middle.
  EXPECT_THAT(
      owners({box(20, 44, 22, 45), box(22, 44, 23, 46), box(21, 46, 23, 47), box(20, 45, 21, 47)}),
      testing::UnorderedElementsAre(Owners{0}, Owners{1}, Owners{2}, Owners{3}, Owners{}));
}

TEST(PlanarPartition, FindsTheOwnersOfAStripOneStepOfTheGridWide) {
  EXPECT_THAT(owners({box(20, 44, 21.0000001, 45), box(21, 44, 22, 45)}),
              ElementsAre(Owners{0}, Owners{0, 1}, Owners{1}));
  const auto lower = box(20, 44, 21, 45);
  const auto upper = box(20, 45.0000001, 21, 46);
  const auto left = box(19, 44, 20, 46), right = box(21, 44, 22, 46);
  EXPECT_THAT(owners({lower, upper, left, right}),
              testing::UnorderedElementsAre(Owners{0}, Owners{1}, Owners{2}, Owners{3}, Owners{}));
}

TEST(PlanarPartition, KeepsAHoleAndWhatLiesInIt) {
  auto around = box(20, 44, 23, 47);
  auto hole = box(21, 45, 22, 46)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  const auto faces = planar_partition({around, box(21, 45, 22, 46)});
  ASSERT_THAT(faces, SizeIs(2));
  EXPECT_THAT(faces[0].area.holes, SizeIs(1));
  EXPECT_THAT(faces[0].owners, ElementsAre(0u));
  EXPECT_THAT(faces[1].owners, ElementsAre(1u));
}

TEST(PlanarPartition, DrawsCoordinatesToTheGrid) {
  const auto faces = planar_partition(
      {{{{{20.00000004, 44}, {21, 44.00000006}, {20.5, 45}, {20.00000004, 44}}, {}}}});
  ASSERT_THAT(faces, SizeIs(1));
  EXPECT_THAT(faces[0].area.outer, ElementsAre(LonLat{20, 44}, LonLat{21, 44.0000001},
                                               LonLat{20.5, 45}, LonLat{20, 44}));
}

TEST(PlanarPartition, DropsAnAreaThatVanishesOnTheGrid) {
  EXPECT_THAT(owners({box(20, 44, 20.00000001, 44.00000001), box(21, 44, 22, 45)}),
              ElementsAre(Owners{1}));
}

TEST(PlanarPartition, RefusesWhatIsNotInDegrees) {
  EXPECT_THROW(planar_partition({box(457000, 4950000, 458000, 4951000)}), Error);
  EXPECT_THROW(planar_partition({box(20, 44, NAN, 45)}), Error);
}

}  // namespace
}  // namespace obuhvat
