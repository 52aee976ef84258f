#include "ingest/centre_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_dataset.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class CentreFileTest : public testing::Test {
 protected:
  CentreFile read(const std::string& text, const std::string& name = "centres.csv") {
    write_file(folder_.path() / name, text, Overwrite::yes);
    return read_centre_file(folder_.path() / name, data_, gazetteer_);
  }
  static std::vector<std::string> codes_of(const CentreFile& file) {
    std::vector<std::string> codes;
    for (const auto& finding : file.findings) codes.push_back(finding.code);
    return codes;
  }

  TestFolder folder_;
  Dataset data_ = small_dataset();
  Gazetteer gazetteer_{data_.municipalities, {}};
};

TEST_F(CentreFileTest, ReadsATableWithItsVisibility) {
  const auto file = read(
      "id,name,type,municipality,lon,lat,capacity,opened,public\n"
      "C-1,House,asylum centre,Beta,21.25,44.5,40,2016,no\n"
      "C-2,Camp,temporary_reception_camp,10003,22.5,44.5,,,yes\n");
  EXPECT_THAT(codes_of(file), ElementsAre());
  ASSERT_EQ(file.centres.size(), 2u);
  EXPECT_EQ(file.centres[0].id.text(), "C-1");
  EXPECT_EQ(file.centres[0].type, CentreType::asylum_centre);
  EXPECT_EQ(file.centres[0].municipality.text(), "10002");
  EXPECT_EQ(file.centres[0].capacity, 40);
  EXPECT_EQ(file.centres[0].open.start->text(), "2016");
  EXPECT_FALSE(file.centres[0].is_public);
  EXPECT_TRUE(file.centres[1].is_public);
  EXPECT_EQ(file.source.reader, "centres");
}

TEST_F(CentreFileTest, ReadsSerbianHeadersAndAnyDelimiter) {
  const auto file = read(
      "Назив;Врста;Општина;Географска ширина;Географска дужина;Капацитет;Јавно\n"
      "Кућа;Центар за азил;Бета;44,5;21,25;40;да\n");
  EXPECT_THAT(codes_of(file), ElementsAre());
  ASSERT_EQ(file.centres.size(), 1u);
  EXPECT_EQ(file.centres[0].id.text(), "kuca");
  EXPECT_EQ(file.centres[0].name.sr_cyrl, "Кућа");
  EXPECT_EQ(file.centres[0].name.sr_latn, "");
  EXPECT_EQ(file.centres[0].point, (LonLat{21.25, 44.5}));
  EXPECT_TRUE(file.centres[0].is_public);
}

TEST_F(CentreFileTest, ReadsItsOwnGeojsonBack) {
  const auto file = read(
      R"({"type":"FeatureCollection","features":[
{"type":"Feature","id":"10001","properties":{"kind":"municipality","code":"10001"},"geometry":null},
{"type":"Feature","id":"C-1","properties":{"kind":"reception_centre","id":"C-1","name":"House","type":"asylum_centre","municipality_code":"10002","capacity":40,"opened":null},"geometry":{"type":"Point","coordinates":[21.25,44.5]}}
]})",
      "centres.geojson");
  EXPECT_THAT(codes_of(file), ElementsAre());
  ASSERT_EQ(file.centres.size(), 1u);
  EXPECT_EQ(file.centres[0].municipality.text(), "10002");
  EXPECT_EQ(file.centres[0].capacity, 40);
}

TEST_F(CentreFileTest, TellsOfAMunicipalityThatItGuessed) {
  data_.municipalities[1].name = {"Subotica", "Subotica", "Суботица"};
  const Gazetteer gazetteer(data_.municipalities, {});
  write_file(folder_.path() / "c.csv",
             "id,type,municipality,lon,lat\nC-1,camp,Subotca,21.25,44.5\n", Overwrite::no);
  const auto file = read_centre_file(folder_.path() / "c.csv", data_, gazetteer);
  ASSERT_THAT(codes_of(file), ElementsAre("centre-municipality-guess"));
  EXPECT_EQ(file.findings[0].message, "C-1: \"Subotca\" is taken for Subotica (10002)");
}

TEST_F(CentreFileTest, RefusesAGeometryThatIsNoPoint) {
  const auto file = read(
      R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"C-1","type":"camp","municipality":"Beta"},"geometry":{"type":"LineString","coordinates":[[21.25,44.5],[21.5,44.5]]}},
null,
{"type":"Feature","properties":{"id":"C-2","type":"camp","municipality":"Beta"},"geometry":null}
]})",
      "centres.geojson");
  EXPECT_THAT(codes_of(file),
              ElementsAre("centre-point", "centre-name-missing", "centre-type", "centre-at-seat"));
  ASSERT_EQ(file.centres.size(), 1u);
  EXPECT_EQ(file.centres[0].id.text(), "C-2");
}

TEST_F(CentreFileTest, PutsACentreWithoutAPointAtTheSeatAndSaysSo) {
  const auto file = read("id,type,municipality\nC-1,camp,Beta\n");
  EXPECT_THAT(codes_of(file), ElementsAre("centre-at-seat"));
  EXPECT_EQ(file.centres[0].point, (LonLat{21.5, 44.5}));
  EXPECT_EQ(file.centres[0].precision, PointPrecision::municipality);
}

TEST_F(CentreFileTest, LeavesOutRowsWithErrorsAndNamesEachWithItsCell) {
  const auto file = read(
      "id,name,type,municipality,lon,lat,capacity,opened\n"
      ",,camp,Beta,,,,\n"
      "C-2,B,castle,Beta,,,,\n"
      "C-3,C,camp,Nowhere,,,,\n"
      "C-4,D,camp,Beta,x,44.5,,\n"
      "C-5,E,camp,Beta,,,many,\n"
      "C-6,F,camp,Beta,,,,2017-02-31\n"
      "C-7,G,camp,,,,,\n"
      "C-8,H,camp,Beta,21.5,44.5,,\n"
      "C-8,I,camp,Beta,21.5,44.5,,\n");
  ASSERT_EQ(file.centres.size(), 1u);
  EXPECT_EQ(file.centres[0].id.text(), "C-8");
  std::vector<std::string> errors;
  for (const auto& finding : file.findings)
    if (finding.severity == Severity::error)
      errors.push_back(std::to_string(finding.row) + finding.column + " " + finding.code);
  EXPECT_THAT(errors, ElementsAre("2 centre-name-missing", "3C centre-type",
                                  "4D centre-municipality", "5E centre-point", "6G centre-value",
                                  "7H centre-value", "8 centre-point", "10A centre-duplicate"));
}

TEST_F(CentreFileTest, TellsOfPointsThatLieElsewhere) {
  const auto file = read(
      "id,type,municipality,lon,lat\n"
      "C-1,camp,Beta,20.5,44.5\n"
      "C-2,camp,Beta,10,50\n");
  EXPECT_THAT(codes_of(file), ElementsAre("centre-municipality-differs", "centre-point-outside"));
  EXPECT_EQ(file.centres[0].municipality.text(), "10002") << "what is stated counts";
}

TEST_F(CentreFileTest, TakesWhatItCannotReadAsNotPublic) {
  const auto file = read("id,type,municipality,public\nC-1,camp,Beta,ask first\n");
  EXPECT_FALSE(file.centres[0].is_public);
  EXPECT_THAT(codes_of(file), ElementsAre("centre-public-unclear", "centre-at-seat"));
}

TEST_F(CentreFileTest, RefusesAFileThatNamesNoColumns) {
  try {
    read("a,b,c\n1,2,3\n");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("no row names the columns"));
  }
  EXPECT_THROW(read("{\"type\":\"Feature\"}", "x.geojson"), Error);
}

}  // namespace
}  // namespace obuhvat
