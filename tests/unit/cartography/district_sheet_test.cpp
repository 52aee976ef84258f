#include "support/error.h"
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

/// District 01 has 10001, 10002, 10005, 10009, 10010 and the centres A and B.
class DistrictSheet : public SheetTest {
 protected:
  DistrictSheet() { add_project(data, "p", {"10001", "10005", "10003"}); }

  ComposedSheet district(const std::string& code = "01") const {
    SheetRequest request = of_kind(SheetKind::district);
    request.district = DistrictCode(code);
    return compose(request);
  }
};

TEST_F(DistrictSheet, IsCalledAfterIt) {
  const auto composed = district();
  EXPECT_EQ(composed.sheet.id, "district-01");
  EXPECT_EQ(composed.sheet.title, "West");
}

TEST_F(DistrictSheet, CountsItsOwnUnitsOnly) {
  EXPECT_THAT(legend(district()),
              HasSubstr("Projects per municipality (n = 1) 1 (2) No activity reported (3) Outside "
                        "the scope of the map (10)"));
}

TEST_F(DistrictSheet, BreaksTheTitleOfTheLegendBeforeItsNumber) {
  SheetRequest request = of_kind(SheetKind::district);
  request.page = {148, 210, "A5"};
  EXPECT_THAT(texts_of_group(compose(request).sheet, "legend"),
              Contains(HasSubstr("(n\u00a0=\u00a01)")));
}

TEST_F(DistrictSheet, PalesTheUnitsOfOthers) {
  EXPECT_EQ(fill_of(district(), "20003"), style.fill.outside_scope.colour);
}

TEST_F(DistrictSheet, HasItsUnitsInTheTableAndNoOther) {
  std::vector<std::string> codes;
  for (const auto& row : district().table.rows) codes.push_back(std::get<std::string>(row[0]));
  EXPECT_THAT(codes, testing::ElementsAre("10001", "10002", "10005", "10009", "10010"));
}

TEST_F(DistrictSheet, HasALocatorThatShowsItsExtent) {
  const auto composed = district();
  EXPECT_THAT(composed.sheet.maps, Contains(Field(&MapFrame::id, "locator")));
  EXPECT_THAT(composed.blocks, Contains(Field(&PlacedBlock::id, "locator")));
  EXPECT_NE(find_mark<PathMark>(composed.sheet, "extent-of-map"), nullptr);
}

TEST_F(DistrictSheet, MarksAnExtentWithinTheLocator) {
  const auto composed = district();
  const auto* extent = find_mark<PathMark>(composed.sheet, "extent-of-map");
  ASSERT_NE(extent, nullptr);
  const auto locator = std::find_if(composed.sheet.maps.begin(), composed.sheet.maps.end(),
                                    [](const MapFrame& map) { return map.id == "locator"; });
  ASSERT_NE(locator, composed.sheet.maps.end());
  EXPECT_TRUE(locator->box.overlaps(box_of_path(*extent)));
  EXPECT_GT(locator->denominator, composed.scale);
}

TEST_F(DistrictSheet, ExplainsTheExtentInTheLegend) {
  EXPECT_THAT(legend(district()), HasSubstr("Area of this map"));
}

TEST_F(DistrictSheet, NamesAllItsUnits) {
  const auto composed = district();
  for (const char* code : {"10001", "10002", "10005", "10009", "10010"})
    EXPECT_NE(find_mark<TextMark>(composed.sheet, std::string("label-") + code), nullptr) << code;
}

TEST_F(DistrictSheet, NamesNeighboursOnlyInsideThem) {
  const auto composed = district();
  const auto boxes = text_boxes(composed.sheet, metrics);
  std::size_t named = 0;
  for (const char* code : {"10003", "10007", "10011", "20001", "20002", "20003", "20004"}) {
    const auto* label = find_mark<TextMark>(composed.sheet, std::string("label-") + code);
    if (label == nullptr) continue;
    ++named;
    const auto* unit = find_mark<PathMark>(composed.sheet, std::string("unit-") + code);
    ASSERT_NE(unit, nullptr);
    const TextExtent extent = metrics.measure(label->text, label->font, label->language);
    EXPECT_TRUE(box_of_path(*unit).contains(
        Box<SheetPoint>{label->at.x - extent.width_mm / 2, label->at.y - extent.ascent_mm,
                        label->at.x + extent.width_mm / 2, label->at.y + extent.descent_mm}))
        << code;
  }
  EXPECT_GT(named, 0U);
}

TEST_F(DistrictSheet, NamesItsCentres) {
  const auto composed = district();
  EXPECT_NE(find_mark<TextMark>(composed.sheet, "label-centre-A"), nullptr);
  EXPECT_NE(find_mark<TextMark>(composed.sheet, "label-centre-B"), nullptr);
}

TEST_F(DistrictSheet, LeavesCentresOfOthersOutOfItsFigures) {
  EXPECT_THAT(words_of(district().sheet, "key-figures"),
              HasSubstr("2 reception centres 600 places in these centres (known for 1 of 2)"));
  EXPECT_THAT(words_of(district("02").sheet, "key-figures"), HasSubstr("1 reception centre"));
}

TEST_F(DistrictSheet, DoesNotCountDistricts) {
  EXPECT_THAT(words_of(district().sheet, "key-figures"), Not(HasSubstr("district")));
}

TEST_F(DistrictSheet, ListsTheProjectsThatWorkInIt) {
  add_project(data, "elsewhere", {"10012"});
  EXPECT_EQ(words_of(district().sheet, "projects"),
            "Projects Donor: European Union (EU) Project p (2017 – 2019)");
}

TEST_F(DistrictSheet, OfNoneIsAnError) { EXPECT_THROW(district("99"), Error); }

TEST_F(DistrictSheet, OtherSheetsHaveNoLocator) {
  EXPECT_THAT(compose(of_kind(SheetKind::overview)).sheet.maps,
              Not(Contains(Field(&MapFrame::id, "locator"))));
}

}  // namespace
}  // namespace obuhvat
