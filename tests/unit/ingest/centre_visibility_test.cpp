#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/centre_file.h"
#include "ingest/centre_words.h"
#include "small_dataset.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class CentreVisibilityTest : public testing::Test {
 protected:
  CentreFile read(const std::string& text, const std::string& name = "centres.csv") {
    write_file(folder_.path() / name, text, Overwrite::yes);
    return read_centre_file(folder_.path() / name, data_, gazetteer_);
  }
  /// What is left to publish of the file.
  Dataset published(const CentreFile& file) const {
    Dataset data = data_;
    data.centres = file.centres;
    data.findings = file.lasting_findings;
    hide_non_public_centres(data);
    return data;
  }
  static std::vector<std::string> texts_of(const std::vector<Finding>& findings) {
    std::vector<std::string> texts;
    for (const auto& finding : findings) texts.push_back(to_text(finding));
    return texts;
  }

  TestFolder folder_;
  Dataset data_ = small_dataset();
  Gazetteer gazetteer_{data_.municipalities, {}};
};

TEST_F(CentreVisibilityTest, PublishesNoCoordinatesOrMunicipalityOfAHiddenCentre) {
  const auto file = read(
      "id,type,municipality,lon,lat,public\n"
      "C-1,camp,Beta,10.125,50.25,no\n"
      "C-2,camp,Beta,20.5,44.5,no\n"
      "C-3,camp,Beta,,,no\n"
      "C-4,camp,Beta,,,ask first\n");
  EXPECT_EQ(file.findings.size(), 5u);
  EXPECT_THAT(published(file).findings, IsEmpty());
  EXPECT_THAT(published(file).centres, IsEmpty());
}

TEST_F(CentreVisibilityTest, PublishesTheFindingsOnCentresThatAreShown) {
  const auto file = read(
      "id,type,municipality,public\n"
      "C-1,camp,Beta,no\n"
      "D-2,camp,Beta,yes\n");
  EXPECT_THAT(texts_of(published(file).findings),
              ElementsAre("info: centres.csv:3: lon: D-2: the centre has no point: it stands at "
                          "the seat of Beta; give longitude and latitude [centre-at-seat]"));
}

TEST_F(CentreVisibilityTest, KeepsOfAHiddenRowThatIsLeftOutOnlyThatItWas) {
  const auto file = read(
      "id,type,municipality,lon,lat,public\n"
      "C-1,camp,Secret Valley,10.125,50.25,no\n");
  EXPECT_THAT(texts_of(file.findings), Contains(HasSubstr("Secret Valley")));
  EXPECT_THAT(texts_of(file.lasting_findings),
              Each("error: centres.csv:2:C: municipality: a row that is marked not public has an "
                   "error and was left out; load the centres again to see which error "
                   "[centre-municipality]"));
  EXPECT_THAT(file.lasting_findings, Not(IsEmpty()));
}

TEST_F(CentreVisibilityTest, HidesTheFirstOfTwoRowsWithOneIdIfTheSecondIsNotPublic) {
  const auto file = read(
      "id,type,municipality,public\n"
      "C-1,camp,Beta,yes\n"
      "C-1,camp,Beta,no\n");
  ASSERT_EQ(file.centres.size(), 1u);
  EXPECT_FALSE(file.centres[0].is_public);
}

TEST_F(CentreVisibilityTest, ReadsTheContraryOfPublic) {
  const auto file = read(
      "id,type,municipality,lon,lat,Confidential\n"
      "C-1,camp,Beta,21.25,44.5,yes\n"
      "C-2,camp,Beta,21.25,44.5,no\n"
      "C-3,camp,Beta,21.25,44.5,\n");
  ASSERT_EQ(file.centres.size(), 3u);
  EXPECT_FALSE(file.centres[0].is_public);
  EXPECT_TRUE(file.centres[1].is_public);
  EXPECT_TRUE(file.centres[2].is_public);
}

TEST_F(CentreVisibilityTest, WarnsOfAColumnThatMayHaveBeenMeantForPublic) {
  const auto file = read(
      "id,type,municipality,lon,lat,Publik,Phone\n"
      "C-1,camp,Beta,21.25,44.5,no,123\n");
  EXPECT_THAT(
      texts_of(file.findings),
      ElementsAre("warning: centres.csv:1:F: \"Publik\" is not read; if it says which centres are "
                  "not public, all of them count as public; call it public, with yes or no in it "
                  "[centre-column]",
                  "info: centres.csv:1:G: \"Phone\" is not read; give it one of the names that "
                  "the README lists, if it should be [centre-column]"));
}

TEST_F(CentreVisibilityTest, TakesWhatGeojsonCannotSayAsNotPublic) {
  const auto file = read(
      R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"C-1","type":"camp","public":{"a":1}},"geometry":{"type":"Point","coordinates":[21.25,44.5]}},
{"type":"Feature","properties":{"id":"C-2","type":"camp","public":false},"geometry":{"type":"Point","coordinates":[21.25,44.5]}},
{"type":"Feature","properties":{"id":"C-3","type":"camp","public":null},"geometry":{"type":"Point","coordinates":[21.25,44.5]}}
]})",
      "centres.geojson");
  ASSERT_EQ(file.centres.size(), 3u);
  EXPECT_FALSE(file.centres[0].is_public);
  EXPECT_FALSE(file.centres[1].is_public);
  EXPECT_TRUE(file.centres[2].is_public);
}

TEST(CentreWords, TakesNoThousandsForUnits) {
  EXPECT_EQ(places_in_words("150"), 150);
  EXPECT_EQ(places_in_words("150.0"), 150);
  for (const char* text : {"1,000", "1.000", "1 000", "-1", "", "1e3", "1000001", "many"})
    EXPECT_EQ(places_in_words(text), std::nullopt) << text;
}

}  // namespace
}  // namespace obuhvat
