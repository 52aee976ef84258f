#include "store/database.h"

#include <gtest/gtest.h>

#include "geometry/wkb.h"
#include "store/spatialite_blob.h"
#include "store_fixture.h"
#include "support/error.h"

namespace obuhvat {
namespace {

TEST(Database, GivesSqlitesOwnWords) {
  const auto database = Database::in_memory("x");
  try {
    database.execute("SELEC 1");
    FAIL();
  } catch (const IoError& error) {
    EXPECT_STREQ(error.what(), "cannot write the store x: near \"SELEC\": syntax error");
  }
}

TEST(Database, TellsNullFromEmptyText) {
  const auto database = Database::in_memory();
  Statement row(database, "SELECT NULL, '', 0, x'', NULL, NULL");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.optional_text(), std::nullopt);
  EXPECT_EQ(row.optional_text(), "");
  EXPECT_EQ(row.integer(), 0);
  EXPECT_EQ(row.blob(), "");
  EXPECT_EQ(row.integer(), std::nullopt);
  EXPECT_EQ(row.real(), std::nullopt);
  EXPECT_FALSE(row.step());
}

TEST(Database, KeepsTextWithAZeroByte) {
  const auto database = Database::in_memory();
  database.execute("CREATE TABLE t (a)");
  const std::string text("a\0b", 3);
  Statement(database, "INSERT INTO t VALUES (?)").run(std::string_view(text));
  Statement row(database, "SELECT a FROM t");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(), text);
}

class Blobs : public ::testing::Test {
 protected:
  Blobs() { database_.load_spatialite(); }
  std::string ask(const std::string& sql) {
    Statement row(database_, sql);
    return row.step() ? std::string(row.blob()) : "";
  }
  std::string give(const std::string& function, const std::string& blob) {
    Statement row(database_, "SELECT " + function);
    row.bind_all(Blob{blob});
    return row.step() ? std::string(row.blob()) : "";
  }
  Database database_ = Database::in_memory();
};

TEST_F(Blobs, AreWrittenByteForByteAsSpatialiteWritesThem) {
  const MultiPolygon<LonLat> area = four_units().municipalities[0].boundary;
  EXPECT_EQ(spatialite_blob(area), give("GeomFromWKB(?, 4326)", to_wkb(area)));
  const LonLat point{20.5, 44.25};
  EXPECT_EQ(spatialite_blob(point), give("GeomFromWKB(?, 4326)", to_wkb(point)));
}

TEST_F(Blobs, AreReadAsSpatialiteReadsThem) {
  for (const auto& unit : four_units().municipalities) {
    if (unit.boundary.empty()) continue;
    const std::string blob = spatialite_blob(unit.boundary);
    const auto own = std::get<MultiPolygon<LonLat>>(spatialite_geometry(blob)->value);
    EXPECT_EQ(to_wkb(own), give("ST_AsBinary(?)", blob)) << unit.code.text();
  }
}

TEST_F(Blobs, OfAPolygonAreReadAsOnePart) {
  const auto read = spatialite_geometry(ask("SELECT GeomFromText('POLYGON((0 0,1 0,1 1,0 0))')"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->type, "POLYGON");
  EXPECT_EQ(std::get<MultiPolygon<LonLat>>(read->value).size(), 1U);
}

TEST_F(Blobs, OfOtherTypesAreKnownByName) {
  const auto type_of = [&](const std::string& wkt) {
    const auto read = spatialite_geometry(ask("SELECT " + wkt));
    EXPECT_TRUE(read && std::holds_alternative<std::monostate>(read->value)) << wkt;
    return fmt::format("{} {}", read->srid, read->type);
  };
  EXPECT_EQ(type_of("GeomFromText('LINESTRING(0 0,1 1)', 4326)"), "4326 LINESTRING");
  EXPECT_EQ(type_of("GeomFromText('POINTZ(0 0 1)', 32634)"), "32634 POINT Z");
  EXPECT_EQ(type_of("CompressGeometry(GeomFromText('POLYGON((0 0,1 0,1 1,0 0))', 4326))"),
            "4326 POLYGON");
}

TEST(SpatialiteBlob, ThatEndsTooEarlyIsAnError) {
  const std::string whole = spatialite_blob(four_units().municipalities[0].boundary);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string part = whole.substr(0, size);
    try {
      EXPECT_FALSE(spatialite_geometry(part)) << size;
    } catch (const Error&) {
    }
    try {
      spatialite_geometry(part + '\xfe');  // an end mark where it does not belong
    } catch (const Error&) {
    }
  }
}

TEST(SpatialiteBlob, ThatPromisesMoreThanItHoldsIsAnError) {
  std::string blob = spatialite_blob(MultiPolygon<LonLat>{square(20, 44, 1)});
  blob[43] = '\x7f';  // the number of parts
  blob[46] = '\x7f';
  EXPECT_THROW(spatialite_geometry(blob), Error);
}

}  // namespace
}  // namespace obuhvat
