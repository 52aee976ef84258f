// Rules of a style, on the map and in the legend.
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Colour red{200, 30, 30};

class RulesOfStyle : public SheetTest {
 protected:
  RulesOfStyle() { add_project(data, "p", {"10001", "10003"}); }

  MunicipalityRule& add_municipality_rule() { return style.municipality_rules.emplace_back(); }
  MunicipalityRule& add_pilot() {
    MunicipalityRule& rule = add_municipality_rule();
    rule.codes = {"10003"};
    rule.fill = Fill{red, std::nullopt};
    rule.legend = {"Pilot", "Pilot", ""};
    return rule;
  }
  ComposedSheet project() const { return compose(of_project("p")); }
};

TEST_F(RulesOfStyle, AFillIsOnTheMap) {
  add_pilot();
  const auto composed = project();
  EXPECT_EQ(fill_of(composed, "10003"), red);
  EXPECT_NE(fill_of(composed, "10001"), red);
}

TEST_F(RulesOfStyle, AFillHasItsRowInTheLegend) {
  add_pilot();
  EXPECT_THAT(legend(project()),
              HasSubstr("Municipality covered (1) No activity reported (13) Pilot (1) Reception"));
}

TEST_F(RulesOfStyle, AFillThatMeetsNoUnitIsNotInTheLegend) {
  add_pilot().codes = {"99999"};
  EXPECT_THAT(legend(project()), Not(HasSubstr("Pilot")));
}

TEST_F(RulesOfStyle, AllConditionsOfARuleHaveToHold) {
  add_pilot().districts = {"01"};  // 10003 is in 02
  EXPECT_THAT(legend(project()), Not(HasSubstr("Pilot")));
}

TEST_F(RulesOfStyle, AnyMemberOfAConditionWillDo) {
  add_pilot().codes = {"10002", "10003"};
  EXPECT_THAT(legend(project()), HasSubstr("Pilot (2)"));
}

TEST_F(RulesOfStyle, ALaterRuleWins) {
  add_pilot();
  add_pilot().fill->colour = Colour{1, 2, 3};
  EXPECT_EQ(fill_of(project(), "10003"), (Colour{1, 2, 3}));
}

TEST_F(RulesOfStyle, ACountOfProjectsIsACondition) {
  add_project(data, "q", {"10001"});
  MunicipalityRule& rule = add_pilot();
  rule.codes.clear();
  rule.projects_from = 2;
  EXPECT_THAT(legend(compose(of_kind(SheetKind::overview))), HasSubstr("Pilot (1)"));
}

TEST_F(RulesOfStyle, AStateIsACondition) {
  MunicipalityRule& rule = add_pilot();
  rule.codes.clear();
  rule.states = {"not_covered"};
  EXPECT_THAT(legend(project()), HasSubstr("Pilot (13)"));
}

TEST_F(RulesOfStyle, AKindIsACondition) {
  MunicipalityRule& rule = add_pilot();
  rule.codes.clear();
  rule.kinds = {std::string(name_of(MunicipalityKind::city_municipality))};
  EXPECT_THAT(legend(project()), HasSubstr("Pilot (4)"));
}

TEST_F(RulesOfStyle, ARuleForAllSmallMapsIsInTheirLegend) {
  add_pilot();
  const auto composed = compose(of_years({2017, 2018}));
  EXPECT_THAT(legend(composed), HasSubstr("Pilot"));
  EXPECT_THAT(codes_of(lint(composed)), Not(testing::Contains("legend-differs")));
}

TEST_F(RulesOfStyle, ANameMayBeLeftOut) {
  MunicipalityRule& rule = add_municipality_rule();
  rule.codes = {"10001"};
  rule.named = false;
  const auto composed = project();
  EXPECT_EQ(find_mark<TextMark>(composed.sheet, "label-10001"), nullptr);
  EXPECT_NE(find_mark<TextMark>(composed.sheet, "label-10003"), nullptr);
}

TEST_F(RulesOfStyle, ANameMayLookDifferent) {
  MunicipalityRule& rule = add_municipality_rule();
  rule.codes = {"10001"};
  rule.label = style.text.label;
  rule.label->italic = true;
  const ComposedSheet composed = project();
  const auto* label = find_mark<TextMark>(composed.sheet, "label-10001");
  ASSERT_NE(label, nullptr);
  EXPECT_TRUE(label->font.italic);
}

TEST_F(RulesOfStyle, ANameLooksDifferentInItsScalesOnly) {
  MunicipalityRule& rule = add_municipality_rule();
  rule.named = false;
  rule.scale.to = 1000;
  EXPECT_NE(find_mark<TextMark>(project().sheet, "label-10001"), nullptr);
}

TEST_F(RulesOfStyle, AnOutlineIsDrawnRoundItsUnits) {
  MunicipalityRule& rule = add_municipality_rule();
  rule.codes = {"10003"};
  rule.outline = Stroke{red, 0.6, {}};
  const auto paths = marks_of<PathMark>(project().sheet);
  EXPECT_EQ(
      std::count_if(paths.begin(), paths.end(),
                    [](const PathMark& path) { return path.stroke && path.stroke->colour == red; }),
      1);
}

TEST_F(RulesOfStyle, BordersMayBeLeftOutAtSmallScales) {
  style.border_rules = {{{"municipality"}, {1000, 1e12}, std::nullopt, false}};
  const auto composed = project();
  EXPECT_EQ(find_mark<PathMark>(composed.sheet, "border-municipality"), nullptr);
  EXPECT_NE(find_mark<PathMark>(composed.sheet, "border-district"), nullptr);
  EXPECT_THAT(legend(composed), Not(HasSubstr("Municipality boundary")));
}

TEST_F(RulesOfStyle, BordersStandAtTheScalesThatNoRuleMeets) {
  style.border_rules = {{{"municipality"}, {1e9, 1e12}, std::nullopt, false}};
  const auto composed = project();
  EXPECT_NE(find_mark<PathMark>(composed.sheet, "border-municipality"), nullptr);
  EXPECT_THAT(legend(composed), HasSubstr("Municipality boundary"));
}

TEST_F(RulesOfStyle, ALineOfItsOwnIsOnTheMapAndInTheLegend) {
  style.border_rules = {{{"district"}, {}, Stroke{red, 0.5, {}}, std::nullopt}};
  const auto composed = project();
  EXPECT_EQ(find_mark<PathMark>(composed.sheet, "border-district")->stroke->colour, red);
  const auto paths = marks_of<PathMark>(composed.sheet);
  EXPECT_EQ(std::count_if(paths.begin(), paths.end(),
                          [](const PathMark& path) {
                            return path.stroke && path.stroke->colour == red && path.id.empty();
                          }),
            1)
      << "the swatch";
}

TEST_F(RulesOfStyle, ACountryMayHaveItsColour) {
  CountryRule rule;
  rule.codes = {"ROU"};
  rule.fill = red;
  style.country_rules = {rule};
  EXPECT_EQ(find_mark<PathMark>(project().sheet, "context-ROU")->fill->colour, red);
}

TEST_F(RulesOfStyle, ACountryOfAnotherCodeIsLeftAsItIs) {
  CountryRule rule;
  rule.codes = {"HUN"};
  rule.fill = red;
  style.country_rules = {rule};
  EXPECT_EQ(find_mark<PathMark>(project().sheet, "context-ROU")->fill->colour, style.fill.country);
}

TEST_F(RulesOfStyle, ACountryMayStayWithoutName) {
  SheetRequest request = of_kind(SheetKind::district);  // has room for the name beside it
  request.page = {148, 210, "A5"};
  EXPECT_NE(find_mark<TextMark>(compose(request).sheet, "name-ROU"), nullptr);
  CountryRule rule;
  rule.named = false;
  style.country_rules = {rule};
  EXPECT_EQ(find_mark<TextMark>(compose(request).sheet, "name-ROU"), nullptr);
}

TEST_F(RulesOfStyle, ACentreMayHaveItsSymbol) {
  EXPECT_EQ(find_mark<CircleMark>(project().sheet, "centre-A"), nullptr) << "a square";
  CentreRule rule;
  rule.ids = {"A"};
  rule.symbol = SymbolShape::circle;
  rule.colour = red;
  style.centre_rules.push_back(rule);
  const ComposedSheet composed = project();
  const auto* symbol = find_mark<CircleMark>(composed.sheet, "centre-A");
  ASSERT_NE(symbol, nullptr);
  EXPECT_EQ(symbol->fill->colour, red);
}

TEST_F(RulesOfStyle, TheLegendHasARowForEachLookOfATypeOfCentre) {
  data.centres[1].type = CentreType::asylum_centre;
  CentreRule rule;
  rule.ids = {"B"};
  rule.symbol = SymbolShape::diamond;
  style.centre_rules.push_back(rule);
  EXPECT_THAT(legend(project()), HasSubstr("Asylum centre (1) Asylum centre (1)"));
}

}  // namespace
}  // namespace obuhvat
