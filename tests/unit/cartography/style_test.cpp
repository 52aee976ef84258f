#include "cartography/style.h"

#include <gmock/gmock.h>

#include "unit/cartography/changed_file.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string styles = std::string(OBUHVAT_SOURCE_DIR) + "/styles/";

class ChangedStyle : public ChangedFile {
 protected:
  ChangedStyle() : ChangedFile(styles + "report.toml") {}
  std::string error(const std::string& from, const std::string& to) {
    return error_of(load_style, changed(from, to));
  }
  std::string error_with_rule(const std::string& layer, const std::string& rule) {
    return error_of(load_style, extended("[[layer." + layer + ".rule]]\n" + rule + "\n"));
  }
};

class ShippedStyle : public testing::TestWithParam<const char*> {};

TEST_P(ShippedStyle, LoadsAndIsNamedAfterItsFile) {
  const Style style = load_style(styles + GetParam() + ".toml");
  EXPECT_EQ(style.name, GetParam());
}

TEST_P(ShippedStyle, HasNoTextBelowSixPoints) {
  EXPECT_GE(load_style(styles + GetParam() + ".toml").text.minimum_pt, 6);
}

INSTANTIATE_TEST_SUITE_P(Styles, ShippedStyle, testing::Values("report", "web", "dark", "print-bw"),
                         [](const auto& i) {
                           std::string name = i.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Style, OfAReportCountsInSixBlues) {
  const Style style = load_style(styles + "report.toml");
  EXPECT_EQ(style.font_family, "Noto Sans");
  EXPECT_EQ(style.classes.method, ClassMethod::counts);
  ASSERT_EQ(style.classes.fills.size(), 6U);
  EXPECT_EQ(style.classes.fills.front().colour, (Colour{0xd0, 0xe2, 0xf2}));
}

TEST_F(ChangedStyle, AnUnknownKeyIsNamedWithLineAndTheKeysThatThereAre) {
  const std::string text = error("margin = 10", "margn = 10\nmargin = 10");
  EXPECT_THAT(text, StartsWith(place() + "unknown key \"page.margn\"; allowed: "));
  EXPECT_THAT(text, HasSubstr("margin, panel, paper"));
}

TEST_F(ChangedStyle, AMissingKeySaysWhatItWants) {
  EXPECT_THAT(error("margin = 10", ""),
              HasSubstr("\"page.margin\" is missing; it wants a number from 0 to 50"));
}

TEST_F(ChangedStyle, ABadColourSaysTheForm) {
  EXPECT_EQ(error("sea = \"#dfeaf1\"", "sea = \"blue\""),
            place() + "\"fill.sea\" is not a colour, \"#rrggbb\" or \"#rrggbbaa\"");
}

TEST_F(ChangedStyle, ABadFillSaysBothForms) {
  EXPECT_EQ(error("covered = \"#92c1e1\"", "covered = 7"),
            place() +
                "\"fill.covered\" is not a colour, \"#rrggbb\" or \"#rrggbbaa\", or { colour, "
                "hatch }");
}

TEST_F(ChangedStyle, ABadHatchNamesItsPart) {
  EXPECT_EQ(error("angle = 45, spacing = 1.3", "angle = 45, spacing = 0"),
            place() + "\"fill.planned.hatch.spacing\" is not a number from 0.3 to 20");
}

TEST_F(ChangedStyle, ATextForANumberSaysTheRange) {
  EXPECT_EQ(error("minimum = 6", "minimum = \"six\""),
            place() + "\"text.minimum\" is not a number from 4 to 20");
}

TEST_F(ChangedStyle, WhatIsNotTomlSaysWhere) {
  EXPECT_THAT(error("margin = 10", "margin 10"), StartsWith(place() + "not TOML"));
}

TEST_F(ChangedStyle, AnUnknownMethodOfClassesNamesThose) {
  EXPECT_EQ(error("method = \"counts\"", "method = \"quantiles\""),
            place() + "\"classes.method\" is not one of: counts, natural, breaks");
}

TEST_F(ChangedStyle, AListOfNoFillIsRefused) {
  const std::string fills =
      "fills = [\"#d0e2f2\", \"#a3cae6\", \"#6fafd9\", \"#4292c6\", \"#2171b5\", \"#08519c\"]";
  EXPECT_THAT(error(fills, "fills = []"),
              StartsWith(place() + "\"classes.fills\" is not a list of at least one fill"));
}

TEST_F(ChangedStyle, BreaksThatDoNotRiseAreRefused) {
  EXPECT_EQ(error("method = \"counts\"", "breaks = [1, 5, 5]\nmethod = \"breaks\""),
            place() + "\"classes.breaks\" is not a list of whole numbers that rises from 1");
}

TEST_F(ChangedStyle, BreaksBeginAtOne) {
  EXPECT_EQ(error("method = \"counts\"", "breaks = [2, 5]\nmethod = \"breaks\""),
            place() + "\"classes.breaks\" is not a list of whole numbers that rises from 1");
}

TEST_F(ChangedStyle, BreaksAreWholeNumbers) {
  EXPECT_EQ(error("method = \"counts\"", "breaks = [1, 2.5]\nmethod = \"breaks\""),
            place() + "\"classes.breaks\" is not a list of whole numbers that rises from 1");
}

TEST_F(ChangedStyle, BreaksAreTakenAsTheyStand) {
  const Style style =
      load_style(changed("method = \"counts\"", "breaks = [1, 2, 5]\nmethod = \"breaks\""));
  EXPECT_THAT(style.classes.breaks, testing::ElementsAre(1, 2, 5));
}

TEST_F(ChangedStyle, TheMethodOfBreaksWantsThem) {
  EXPECT_THAT(error("method = \"counts\"", "method = \"breaks\""),
              HasSubstr("\"classes.breaks\" is missing"));
}

TEST_F(ChangedStyle, DiametersAreOneMoreThanCapacities) {
  EXPECT_EQ(error("diameters = [2.1, 2.7, 3.4]", "diameters = [2.1, 2.7]"),
            place() + "\"centre.diameters\" is not a list with one number more than capacity_from");
}

TEST_F(ChangedStyle, AnUnknownSymbolNamesThose) {
  EXPECT_EQ(error("symbol = \"circle\"", "symbol = \"star\""),
            place() + "\"centre.symbol\" is not one of: square, circle, diamond, triangle");
}

TEST_F(ChangedStyle, AnUnknownSymbolOfARuleNamesThose) {
  EXPECT_EQ(
      error_with_rule("centre", "when = {}\nsymbol = \"star\""),
      place(2) + "\"layer.centre.rule.symbol\" is not one of: square, circle, diamond, triangle");
}

TEST_F(ChangedStyle, AnUnknownLayerNamesThose) {
  EXPECT_THAT(error_with_rule("river", "when = {}"),
              HasSubstr("unknown key \"layer.river\"; allowed: border, centre, country, "
                        "municipality"));
}

TEST_F(ChangedStyle, AnUnknownConditionNamesThose) {
  EXPECT_EQ(error_with_rule("country", "when = { name = \"Romania\" }"),
            place(1) + "unknown key \"layer.country.rule.when.name\"; allowed: code");
}

TEST_F(ChangedStyle, AnUnknownStateNamesThose) {
  EXPECT_EQ(error_with_rule("municipality", "when = { state = \"empty\" }"),
            place(1) +
                "\"layer.municipality.rule.when.state\" is not one or a list of: covered, "
                "not_covered, national, unknown, outside_scope");
}

TEST_F(ChangedStyle, AnUnknownClassOfBordersNamesThose) {
  EXPECT_EQ(error_with_rule("border", "when = { class = [\"district\", \"road\"] }"),
            place(1) +
                "\"layer.border.rule.when.class\" is not one or a list of: international, kosovo, "
                "neighbours, district, municipality");
}

TEST_F(ChangedStyle, AFillOfARuleWantsItsWordsInTheLegend) {
  EXPECT_EQ(error_with_rule("municipality", "when = { code = \"70432\" }\nfill = \"#ff0000\""),
            place() + "\"layer.municipality.rule.legend\" is missing; it wants a table");
}

TEST_F(ChangedStyle, ARuleWithoutConditionsIsRefused) {
  EXPECT_EQ(error_with_rule("border", "drawn = false"),
            place() + "\"layer.border.rule.when\" is missing; it wants a table");
}

TEST_F(ChangedStyle, RulesThatAreNoArrayOfTablesAreRefused) {
  EXPECT_EQ(error_of(load_style, extended("[layer.country]\nrule = 7\n")),
            place(1) +
                "\"layer.country.rule\" is not a list of tables, each begun by "
                "[[layer.country.rule]]");
}

TEST_F(ChangedStyle, ARuleIsReadWhole) {
  const Style style = load_style(
      extended("[[layer.municipality.rule]]\n"
               "when = { code = \"70432\", state = [\"covered\", \"national\"], projects_from = 2, "
               "scale_to = 500000 }\n"
               "fill = \"#102030\"\n"
               "legend = { en = \"Pilot\", sr-Latn = \"Pilot\", sr-Cyrl = \"Пилот\" }\n"
               "named = false\n"));
  const MunicipalityRule& rule = style.municipality_rules.back();
  EXPECT_THAT(rule.codes, testing::ElementsAre("70432"));
  EXPECT_THAT(rule.states, testing::ElementsAre("covered", "national"));
  EXPECT_EQ(rule.projects_from, 2);
  EXPECT_EQ(rule.scale.to, 500000);
  EXPECT_EQ(rule.fill->colour, (Colour{0x10, 0x20, 0x30}));
  EXPECT_EQ(rule.legend.en, "Pilot");
  EXPECT_EQ(rule.named, false);
}

}  // namespace
}  // namespace obuhvat
