#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/program_run.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

const char* const first_project = "open-communities-successful-communities";

std::vector<std::string> names(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : contents(folder)) out.push_back(name);
  return out;
}

unsigned long big_endian(const std::string& bytes, std::size_t at) {
  unsigned long value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value * 256 + static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

/// Renders the embedded records into a folder of the test's own.
class Render : public testing::Test {
 protected:
  /// `arguments` after "render"; -o is the folder "maps" unless they name another.
  Result render(std::vector<std::string> arguments, const std::string& output = "maps") const {
    const std::vector<std::string> fixed{"render", "-o", at(output)};
    arguments.insert(arguments.begin(), fixed.begin(), fixed.end());
    return obuhvat_run(arguments);
  }
  std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string file(const std::string& name) const { return read_file(at(name)); }
  fs::path maps() const { return folder_.path() / "maps"; }
  const fs::path& folder() const { return folder_.path(); }
  void write(const std::string& name, const std::string& text) const {
    write_file(at(name), text, Overwrite::no);
  }

 private:
  TestFolder folder_;
};

struct KindOfSheet {
  const char* what;
  std::vector<std::string> arguments;
  const char* stem;
};

/// For the names of the tests.
void PrintTo(const KindOfSheet& kind, std::ostream* out) { *out << kind.what; }

class EachSheet : public Render, public testing::WithParamInterface<KindOfSheet> {};

TEST_P(EachSheet, IsWrittenInThreeFormatsWithItsTextAndTable) {
  std::vector<std::string> arguments = GetParam().arguments;
  arguments.insert(arguments.end(), {"--dpi", "40"});
  const Result result = render(arguments);
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("5 files written"));
  const std::string stem = std::string("en/") + GetParam().stem;
  EXPECT_THAT(names(maps()), UnorderedElementsAre(stem + ".png", stem + ".svg", stem + ".pdf",
                                                  stem + ".txt", stem + ".csv"));
  const auto files = contents(maps());
  EXPECT_THAT(files.at(stem + ".png"), StartsWith("\x89PNG"));
  EXPECT_THAT(files.at(stem + ".svg"), HasSubstr("</svg>"));
  EXPECT_THAT(files.at(stem + ".pdf"), StartsWith("%PDF-"));
  // The alt text is the description of the map itself: one line of it.
  const std::string& text = files.at(stem + ".txt");
  ASSERT_THAT(text, testing::EndsWith("\n"));
  EXPECT_EQ(text.find('\n'), text.size() - 1);
  EXPECT_GT(text.size(), 40u);
  EXPECT_THAT(files.at(stem + ".csv"), StartsWith("code,"));
}

INSTANTIATE_TEST_SUITE_P(
    OfEmbeddedRecords, EachSheet,
    testing::Values(KindOfSheet{"Overview", {}, "overview"},
                    KindOfSheet{"Gaps", {"--gaps"}, "gaps"},
                    KindOfSheet{"Project",
                                {"--project", first_project},
                                "projects/open-communities-successful-communities"},
                    KindOfSheet{"NationalProject", {"--project", "tc-0859"}, "projects/tc-0859"},
                    KindOfSheet{"UnlocatedProject",
                                {"--project", "migration-asylum-management"},
                                "projects/migration-asylum-management"},
                    KindOfSheet{"Partner", {"--partner", "iom"}, "partners/iom"},
                    KindOfSheet{"Donor", {"--donor", "eu"}, "donors/eu"},
                    KindOfSheet{"District", {"--district", "00"}, "districts/00"},
                    KindOfSheet{"Multiples", {"--multiples", "partner"}, "multiples-partner"},
                    KindOfSheet{"Years", {"--multiples", "year"}, "multiples-year"},
                    KindOfSheet{"Change", {"--change", "2016-06-01", "2018-06-01"}, "change"}),
    [](const auto& kind) { return std::string(kind.param.what); });

TEST_F(Render, OfADonorThatPaysForNothingSaysSo) {
  const Result result = render({"--donor", "iom"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("iom is the donor of no project"));
  EXPECT_FALSE(fs::exists(maps()));
}

TEST_F(Render, DrawsEveryDistrict) {
  ASSERT_EQ(render({"--districts", "--format", "svg", "--map-only"}).code, 0);
  EXPECT_EQ(names(maps()).size(), 25u);
}

TEST_F(Render, NamedThingsAndADistrictNarrowTheSheets) {
  ASSERT_EQ(render({"--project", first_project, "--district", "00", "--format", "svg"}).code, 0);
  EXPECT_THAT(names(maps()), testing::SizeIs(3));
  const std::string table = file("maps/en/projects/open-communities-successful-communities.csv");
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 18);  // a head and 17 units
}

TEST_F(Render, TableHasARowOfEveryUnit) {
  ASSERT_EQ(render({"--format", "svg"}).code, 0);
  const std::string table = file("maps/en/overview.csv");
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 166);  // a head and 165 units
}

TEST_F(Render, OneFileHasItsTextAndTableBeside) {
  ASSERT_EQ(render({"--dpi", "40"}, "karta.png").code, 0);
  EXPECT_THAT(names(folder()), UnorderedElementsAre("karta.png", "karta.txt", "karta.csv"));
}

TEST_F(Render, MapOnlyLeavesTextAndTableOut) {
  ASSERT_EQ(render({"--map-only"}, "karta.svg").code, 0);
  EXPECT_THAT(names(folder()), UnorderedElementsAre("karta.svg"));
}

TEST_F(Render, WhatIsAskedForTwiceIsDrawnOnce) {
  const Result result = render({"--project", "tc-0859", "--project", "tc-0859", "--format",
                                "svg,svg", "--lang", "en", "--lang", "en"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(names(maps()), testing::SizeIs(3));
}

class ExistingFile : public Render, public testing::WithParamInterface<const char*> {};

TEST_P(ExistingFile, IsNotReplacedAndNothingElseIsWritten) {
  write(GetParam(), "mine");
  const Result result = render({"--dpi", "40"}, "karta.png");
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr(std::string(GetParam()) + " already exists; use --overwrite"));
  EXPECT_THAT(contents(folder()), UnorderedElementsAre(testing::Pair(GetParam(), "mine")));
}

TEST_P(ExistingFile, IsReplacedWithOverwrite) {
  write(GetParam(), "mine");
  EXPECT_EQ(render({"--dpi", "40", "--overwrite"}, "karta.png").code, 0);
  EXPECT_NE(file(GetParam()), "mine");
}

INSTANTIATE_TEST_SUITE_P(MapTextAndTable, ExistingFile,
                         testing::Values("karta.png", "karta.txt", "karta.csv"),
                         [](const auto& kind) { return std::string(kind.param).substr(6); });

TEST_F(Render, LastOfManyFilesThatExistsStopsTheFirstToo) {
  write("maps/en/partners/who.csv", "mine");
  EXPECT_EQ(render({"--all", "--format", "svg"}).code, 3);
  EXPECT_THAT(names(maps()), UnorderedElementsAre("en/partners/who.csv"));
}

TEST_F(Render, AtlasThatExistsStopsTheSheetsToo) {
  write("a.pdf", "mine");
  EXPECT_EQ(render({"--format", "svg", "--atlas", at("a.pdf")}).code, 3);
  EXPECT_THAT(names(folder()), UnorderedElementsAre("a.pdf"));
  EXPECT_EQ(file("a.pdf"), "mine");
}

TEST_F(Render, AtlasDoesNotTakeTheNameOfASheet) {
  const Result result = render({"--atlas", at("a.pdf"), "--overwrite"}, "a.pdf");
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, AtlasAloneIsOneFile) {
  ASSERT_EQ(obuhvat_run({"render", "--atlas", at("a.pdf")}).code, 0);
  EXPECT_THAT(names(folder()), UnorderedElementsAre("a.pdf"));
}

TEST_F(Render, NamesFilesByATemplate) {
  const Result result =
      render({"--project", "tc-0859", "--partner", "iom", "--size", "a3", "--date", "2026-11-24",
              "--format", "svg", "--name-template", "{number}_{name}_{size}_{date}"});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(names(maps()), UnorderedElementsAre(
                                 "en/001_tc-0859_A3_20261124.svg", "en/001_tc-0859_A3_20261124.txt",
                                 "en/001_tc-0859_A3_20261124.csv", "en/002_iom_A3_20261124.svg",
                                 "en/002_iom_A3_20261124.txt", "en/002_iom_A3_20261124.csv"));
}

TEST_F(Render, RefusesATemplateOfAnUnknownField) {
  const Result result = render({"--name-template", "{nummer}"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("has no field {nummer}; use {number}"));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, StrictWithAWarningDrawsNothing) {
  const Result result = render({"--strict", "--atlas", at("a.pdf")});  // no --date: a warning
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("[sheet-field-missing]"),
                                HasSubstr("1 warning and --strict: nothing was drawn")));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, StrictWithoutAWarningDraws) {
  const Result result = render({"--strict", "--date", "2026-11-24", "--format", "svg"});
  EXPECT_EQ(result.code, 0) << result.err;
}

TEST_F(Render, SaysWhereAStyleIsWrongAndWhatItMayBe) {
  std::string style = read_file(fs::path(OBUHVAT_SOURCE_DIR) / "styles/report.toml");
  const std::string method = "method = \"counts\"";
  const std::size_t where = style.find(method);
  ASSERT_NE(where, std::string::npos);
  const auto line = 1 + std::count(style.begin(), style.begin() + static_cast<long>(where), '\n');
  style.replace(where, method.size(), "method = \"quantiles\"");
  write("mine.toml", style);
  const Result result = render({"--style", at("mine.toml")});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("mine.toml:" + std::to_string(line) + ": \"classes.method\""),
                    HasSubstr("counts"), HasSubstr("natural"), HasSubstr("breaks")));
  EXPECT_THAT(names(folder()), UnorderedElementsAre("mine.toml"));
}

TEST_F(Render, StyleThatIsNotThereNamesThoseThatAre) {
  const Result result = render({"--style", "raport"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("no style \"raport\"; choose one of dark, print-bw, report, "
                                    "web, or name a .toml file"));
}

TEST_F(Render, PolicyThatIsNotThereNamesThoseThatAre) {
  const Result result = render({"--policy", "osce"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err,
              HasSubstr("no policy \"osce\"; choose one of eu, iom, un, or name a .toml file"));
}

TEST_F(Render, StyleFileThatCannotBeReadIsAnIoError) {
  const Result result = render({"--style", at("none.toml")});
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr("cannot read " + at("none.toml")));
}

TEST_F(Render, OtherProjectedCrsIsUsedAndPrinted) {
  const Result result = render({"--crs", "EPSG:3035", "--dump"});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("EPSG:3035 (metre)"), HasSubstr("ETRS89"),
                                Not(HasSubstr("EPSG:8682"))));
}

TEST_F(Render, CrsOfDegreesIsRefusedWithAReason) {
  const Result result = render({"--crs", "EPSG:4326"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("\"EPSG:4326\" is not a projected CRS"));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, PixelSizeGivesExactlyThesePixels) {
  ASSERT_EQ(render({"--size", "1240x1754px", "--dpi", "150"}, "a.png").code, 0);
  const std::string png = file("a.png");
  EXPECT_EQ(png.substr(12, 4), "IHDR");
  EXPECT_EQ(big_endian(png, 16), 1240u);
  EXPECT_EQ(big_endian(png, 20), 1754u);
  const std::size_t phys = png.find("pHYs");
  ASSERT_NE(phys, std::string::npos);
  EXPECT_EQ(big_endian(png, phys + 4), 5906u);  // 150 / 0.0254 dots a metre, rounded
  EXPECT_EQ(big_endian(png, phys + 8), 5906u);
  EXPECT_EQ(png.at(phys + 12), 1);  // the unit is the metre
}

TEST_F(Render, RefusesSizesThatAreNone) {
  for (const char* size : {"a6", "200", "0x200mm", "-200x300mm", "nanx200mm", "infx300mm",
                           "200x300", "200x300in", "20x20mm", "5000x300mm", "1e5x300mm"}) {
    const Result result = render({"--size", size});
    EXPECT_EQ(result.code, 2) << size;
    EXPECT_THAT(result.err, HasSubstr(std::string("--size ") + size)) << size;
  }
}

TEST_F(Render, RefusesDaysOfAChangeThatMakeNoSense) {
  const auto says = [&](const char* from, const char* to) {
    const Result result = render({"--change", from, to});
    EXPECT_EQ(result.code, 2) << from << " " << to;
    return result.err;
  };
  EXPECT_THAT(says("2018-01-01", "2017-01-01"), HasSubstr("first day must lie before the second"));
  EXPECT_THAT(says("2018-01-01", "2018-01-01"), HasSubstr("first day must lie before the second"));
  EXPECT_THAT(says("2018-02-30", "2019-01-01"), HasSubstr("--change 2018-02-30: the calendar has no such day"));
  EXPECT_THAT(says("2018-01-01", "2019"), HasSubstr("2019 is not a day; write YYYY-MM-DD"));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, ChangeHasNoDayBesideItsTwo) {
  const Result result =
      render({"--change", "2016-01-01", "2018-01-01", "--active-on", "2017-01-01"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("leave --active-on out"));
}

TEST_F(Render, RefusesMultiplesOfNothing) {
  const Result result = render({"--multiples", "donor", "--from", "2030"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("nothing to compare by donor"));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, OneFileIsForOneSheetInOneFormatAndLanguage) {
  EXPECT_THAT(render({"--all"}, "a.png").err, HasSubstr("is one file for one sheet"));
  EXPECT_THAT(render({"--lang", "en", "--lang", "sr-Latn"}, "a.png").err,
              HasSubstr("the languages 2"));
  EXPECT_THAT(render({"--format", "png,svg"}, "a.png").err, HasSubstr("names 2 formats"));
  EXPECT_THAT(render({"--format", "svg"}, "a.png").err, HasSubstr("does not end in .svg"));
  EXPECT_THAT(names(folder()), IsEmpty());
}

TEST_F(Render, DumpsASheetAsTextInEachLanguage) {
  const Result result = obuhvat_run(
      {"render", "--project", first_project, "--lang", "sr-Cyrl", "--lang", "sr-Latn", "--dump"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("Бујановац"), HasSubstr("Београд"),
                                HasSubstr("Bujanovac"), HasSubstr("Beograd")));
}

}  // namespace
}  // namespace obuhvat
