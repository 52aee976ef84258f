#include "ingest/boundary_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boundary_fixture.h"
#include "ingest/boundary_columns.h"
#include "ingest/ogr_outline.h"
#include "ingest/osm_tags.h"
#include "ingest/zip_directory.h"

namespace obuhvat {
namespace {

using namespace std::literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::StartsWith;

TEST(BoundaryTexts, LoseStrayBlanksAndZeros) {
  EXPECT_EQ(tidied("  Novi \t Sad\xC2\xA0 \n"), "Novi Sad");
  EXPECT_EQ(tidied("A\0da\0\0"sv), "Ada");
  EXPECT_EQ(tidied(""), "");
}

TEST(BoundaryTexts, LettersOfTheOtherScriptThatLookTheSameArePutRight) {
  EXPECT_EQ(in_one_script("AП КОСОВО И МЕТОХИЈА"), "АП КОСОВО И МЕТОХИЈА");  // the first was Latin
  EXPECT_EQ(in_one_script("ШАБAЦ"), "ШАБАЦ");
  EXPECT_EQ(in_one_script("Šаbac"), "Šabac");  // the second letter was Cyrillic
  EXPECT_EQ(in_one_script("ВOР"), "ВОР");      // all have twins: most of the text is Cyrillic
}

TEST(BoundaryTexts, WordsThatAreTrulyMixedStay) {
  EXPECT_EQ(in_one_script("ШDЖ"), "ШDЖ");
  EXPECT_EQ(in_one_script("Шабац Šabac"), "Шабац Šabac");
  EXPECT_EQ(in_one_script("Ada"), "Ada");
}

/// Bytes of a name in a .dbf that says nothing (or something wrong) of its encoding.
std::vector<std::string> read_dbf(const std::string& bytes, const std::string& cpg, char ldid,
                                  std::vector<std::string>& said) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp",
          {{"a", {"naziv"}, {{square(20, 44), {std::string(bytes.size(), '#')}}}}}, {"ENCODING="});
  std::string dbf = d.bytes("a.dbf");
  dbf.replace(dbf.find(std::string(bytes.size(), '#')), bytes.size(), bytes);
  dbf[29] = ldid;
  d.put("a.dbf", dbf);
  d.remove("a.cpg");
  if (!cpg.empty()) d.put("a.cpg", cpg);
  const auto layer = d.read("a.shp");
  said = d.said;
  return layer.features.at(0).names;
}

TEST(BoundaryTexts, NamesOfDbfComeOutRightWhateverItsCodePage) {
  std::vector<std::string> said;
  // 0x57 is what ESRI's programs write for "the code page of this computer".
  for (const char ldid : {'\0', '\x57'}) {
    EXPECT_THAT(read_dbf("\x8A"
                         "abac",
                         "", ldid, said),
                ElementsAre("Šabac"));
    EXPECT_THAT(said, ElementsAre(StartsWith("info encoding-assumed 0: the names are not UTF-8; by "
                                             "their letters they are read as windows-1250")));
    EXPECT_THAT(read_dbf("\xD8\xE0\xE1\xE0\xF6", "", ldid, said), ElementsAre("Шабац"));
    EXPECT_THAT(read_dbf("\xA9"
                         "abac",
                         "", ldid, said),
                ElementsAre("Šabac"));
    EXPECT_THAT(read_dbf("Шабац", "", ldid, said), ElementsAre("Шабац"));
    EXPECT_THAT(said, IsEmpty());
  }
  EXPECT_THAT(read_dbf("\xC8\xD0\xD1\xD0\xE6", "ISO-8859-5", '\0', said), ElementsAre("Шабац"));
  EXPECT_THAT(said, IsEmpty());
  EXPECT_THAT(read_dbf("\xE6", "1250", '\0', said), ElementsAre("ć"));
  EXPECT_THAT(said, IsEmpty());
}

TEST(BoundaryColumns, CodesAreKnownByTheirCheckDigit) {
  EXPECT_TRUE(is_official_code("70432"));
  EXPECT_TRUE(is_official_code("80462"));
  EXPECT_FALSE(is_official_code("70433"));
  EXPECT_FALSE(is_official_code("7043"));
  EXPECT_FALSE(is_official_code("60432"));
  EXPECT_FALSE(is_official_code("7043a"));
}

TEST(BoundaryColumns, CodesAreFoundByWhatAnAttributeHolds) {
  const auto columns = find_columns({"x", "y"}, {{"70432", "11000"}, {"80462", "11001"}}, {}, "a");
  EXPECT_THAT(columns.codes, ElementsAre(0U));
  EXPECT_THAT(columns.names, IsEmpty());
}

TEST(BoundaryColumns, NamesAreTakenInTheOrderOfTrustWhateverTheirCase) {
  const auto columns =
      find_columns({"name:en", "Name", "Opština ime", "OPSTINA_IMEL", "Okrug_Imel"}, {}, {}, "a");
  EXPECT_THAT(columns.names, ElementsAre(3U, 1U, 0U));
  EXPECT_THAT(columns.hints, ElementsAre(4U));
}

TEST(OutlineOfText, ReadsWktAndEwktAndHex) {
  EXPECT_EQ(polygons_of(*outline_of_text(" polygon((0 0,1 0,1 1,0 0))").geometry).size(), 1U);
  const auto ewkt = outline_of_text("SRID=6316;MULTIPOLYGON(((0 0,1 0,1 1,0 0)))");
  EXPECT_EQ(ewkt.srid, 6316);
  ASSERT_NE(ewkt.geometry, nullptr);
  // Big endian, with SRID 32634, one ring of no corner.
  const auto hex = outline_of_text(
      "0020000003"
      "00007F7A"
      "00000000");
  EXPECT_EQ(hex.srid, 32634);
  ASSERT_NE(hex.geometry, nullptr);
}

TEST(OutlineOfText, IsNothingForWhatIsNone) {
  CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  for (const std::string text : {"", "Ada", "POLYGON", "POLYGON((", "010300000001000000FFFFFF7F",
                                 "0103000000", "01030000207A7F"})
    EXPECT_EQ(outline_of_text(text).geometry, nullptr) << text;
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "GEOMETRYCOLLECTION(";
  EXPECT_EQ(outline_of_text(deep).geometry, nullptr);
  EXPECT_FALSE(looks_like_outline("Polygon town"));
  EXPECT_FALSE(looks_like_outline("0100000000"));
}

TEST(OsmTags, AreReadFromHstore) {
  EXPECT_THAT(parse_hstore(R"("name:en"=>"Sa\"b\\ac","a"=>"")"),
              ElementsAre(Pair("name:en", "Sa\"b\\ac"), Pair("a", "")));
  EXPECT_THAT(parse_hstore(R"("a"=>"b","c"=>"cut)"), ElementsAre(Pair("a", "b")));
  EXPECT_THAT(parse_hstore("nothing"), IsEmpty());
}

TEST(ZipDirectory, NamesThatLeadOutAreKnown) {
  EXPECT_TRUE(leads_out("../a"));
  EXPECT_TRUE(leads_out("a/..\\b"));
  EXPECT_TRUE(leads_out("/a"));
  EXPECT_TRUE(leads_out("C:a"));
  EXPECT_FALSE(leads_out("a..b/c.shp"));
}

TEST(ZipDirectory, ListsLinksAndIsEmptyForOtherFiles) {
  Delivery d;
  std::string entry = "PK\x01\x02\x14\x03"s + std::string(40, '\0') + "a.shp";
  entry[28] = 5;
  entry[41] = '\xA0';  // the mode of a link, 0120000, in the upper half
  std::string end = "PK\x05\x06"s + std::string(18, '\0');
  end[12] = static_cast<char>(entry.size());
  d.put("a.zip", entry + end);
  const auto members = zip_directory(d.path("a.zip"));
  ASSERT_THAT(members, SizeIs(1));
  EXPECT_EQ(members[0].name, "a.shp");
  EXPECT_TRUE(members[0].is_link);
  d.put("b.zip", "PK\x03\x04" + std::string(100, '\xFF'));
  EXPECT_THAT(zip_directory(d.path("b.zip")), IsEmpty());
}

}  // namespace
}  // namespace obuhvat
