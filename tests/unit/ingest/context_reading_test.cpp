#include "ingest/context_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boundary_fixture.h"
#include "geometry/area_validity.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A GeoJSON of squares with a name and an ISO code.
class Around : public testing::Test {
 protected:
  void add(const std::string& name, const std::string& iso, const std::string& wkt) {
    layer_.features.push_back({wkt, {name, iso}});
  }
  /// With Serbia among them: a delivery that is away from it is refused.
  ContextDelivery read() {
    add("Serbia", "SRB", square(20, 44));
    delivery.write("GeoJSON", "around.geojson", {layer_});
    return read_context(delivery.path("around.geojson"));
  }
  static std::vector<std::string> codes(const ContextDelivery& read) {
    std::vector<std::string> out;
    for (const auto& area : read.areas) out.push_back(area.code);
    return out;
  }
  Delivery delivery;

 private:
  FixtureLayer layer_{"around", {"name", "iso_a3"}, {}};
};

TEST_F(Around, TakesNeighboursAndKosovoSortedByCode) {
  add("Romania", "ROU", square(22, 45));
  add("Kosovo", "XKX", square(20.5, 42.5));
  add("France", "FRA", square(2, 45));
  const auto around = read();
  EXPECT_THAT(codes(around), ElementsAre("ROU", "XKX"));
  EXPECT_EQ(around.areas[0].kind, ContextKind::country);
  EXPECT_EQ(around.areas[0].name.sr_latn, "Rumunija");
  EXPECT_EQ(around.areas[1].kind, ContextKind::kosovo);
  EXPECT_EQ(around.file.path, "around.geojson");
  EXPECT_EQ(around.file.reader, "context");
  EXPECT_EQ(around.file.sha256.size(), 64u);
}

TEST_F(Around, CutsThemToTheFrameOfTheMaps) {
  add("Romania", "ROU", square(24, 44, 6));
  const auto around = read();
  EXPECT_EQ(box_of(around.areas[0].area).max_x, context_frame.max_x);
  EXPECT_EQ(box_of(around.areas[0].area).max_y, context_frame.max_y);
  EXPECT_EQ(box_of(around.areas[0].area).min_x, 24);
}

TEST_F(Around, LeavesOutWhatLiesBeyondTheFrame) {
  add("Romania", "ROU", square(26, 44));
  add("Bulgaria", "BGR", square(23, 43));
  EXPECT_THAT(codes(read()), ElementsAre("BGR"));
}

TEST_F(Around, PutsThePartsOfACountryTogether) {
  add("Croatia", "HRV", square(18, 45));
  add("Croatia", "HRV", square(18.1, 45));
  const auto around = read();
  ASSERT_EQ(around.areas.size(), 1u);
  EXPECT_FALSE(fault_of(around.areas[0].area));
  EXPECT_NEAR(area_of(around.areas[0].area), 0.02, 1e-6) << "1e-6: the grid";
}

TEST_F(Around, CountsACountryThatIsThereTwiceOnce) {
  add("Croatia", "HRV", square(18, 45));
  add("Hrvatska", "", square(18, 45));
  const auto around = read();
  ASSERT_EQ(around.areas.size(), 1u);
  EXPECT_FALSE(fault_of(around.areas[0].area));
  EXPECT_NEAR(area_of(around.areas[0].area), 0.01, 1e-6) << "1e-6: the grid";
}

TEST_F(Around, RepairsWhatIsInvalid) {
  add("Romania", "ROU", "POLYGON((22 45,23 46,23 45,22 46,22 45))");
  const auto around = read();
  EXPECT_FALSE(fault_of(around.areas[0].area));
}

TEST_F(Around, RefusesWhatHoldsNoneOfThem) {
  add("France", "FRA", square(20, 45));
  try {
    read();
    FAIL() << "nothing is around Serbia there";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("around.geojson: no feature is Kosovo or a country around "
                                        "Serbia"));
  }
}

TEST(ContextReading, NamesAFileThatIsNotThere) {
  EXPECT_THROW(read_context("nowhere.geojson"), IoError);
}

}  // namespace
}  // namespace obuhvat
