#include "ingest/record_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using namespace std::literals;
using testing::HasSubstr;

/// The name of the format, or what format_of throws.
std::string format(const std::string& name, const std::string& bytes) {
  const TableInput file(name, bytes);
  try {
    return std::string(name_of(format_of(file.input)));
  } catch (const Error& problem) {
    return problem.what();
  }
}

const std::string page =
    "Open Communities\n\nProject Duration:\n1 August 2017 – 31 January 2019\nProject Partners:\n"
    "UNDP, WHO, UNOPS\nDonors: European Union\n\nIn 2015, the Republic of Serbia, a country on the "
    "route, was faced with many, many people.\n";

TEST(RecordFormat, JsonIsKnownByItsBracket) {
  EXPECT_EQ(format("a.json", "{\"id\": 1}"), "project-json");
  EXPECT_EQ(format("a.txt", "\xEF\xBB\xBF \n[ {} ]"), "project-json");
  EXPECT_EQ(format("a.csv", "{not JSON}"), "project-json");
  EXPECT_EQ(format("a.txt", "\xFF\xFE{\0}\0"s), "project-json");
}

TEST(RecordFormat, IatiIsKnownByItsRoot) {
  EXPECT_EQ(format("a.dat",
                   "<?xml version=\"1.0\" encoding=\"windows-1250\"?>\n<!-- <html> -->\n"
                   "<?style x?><iati-activities version=\"2.03\"/>"),
            "iati");
  EXPECT_EQ(format("a.html", "<x:iati-activities xmlns:x='u'>"), "iati");
  EXPECT_EQ(format("a.xml", "<!DOCTYPE x [<!ENTITY a '>'>]><iati-activities>"), "iati");
}

TEST(RecordFormat, ALoneActivityIsIati) {
  EXPECT_EQ(format("a.xml", "<?xml version=\"1.0\"?><iati-activity>"), "iati");
}

TEST(RecordFormat, ALongCommentMayStandBeforeTheRoot) {
  const std::string comment = "<!--" + std::string(600'000, 'x') + "-->\n";
  EXPECT_EQ(format("a.xml", comment + "<iati-activities/>"), "iati");
  EXPECT_EQ(format("a.xml", comment + comment + "<html>"), "page");
  EXPECT_THAT(format("a.xml", comment + "<kml/>"), HasSubstr("the root kml"));
  EXPECT_THAT(format("a.xml", "<!--" + std::string(20'000'000, 'x')),
              HasSubstr("has no root element"));
}

TEST(RecordFormat, OtherXmlIsRefusedWithItsRoot) {
  EXPECT_EQ(format("a.xml", "<?xml version=\"1.0\"?><kml><Document/></kml>"),
            "a.xml: XML with the root kml, which is not read; give an IATI file (root "
            "iati-activities), a saved page or a table");
  EXPECT_THAT(format("a.xml", "<iati-organisations/>"), HasSubstr("the root iati-organisations"));
  EXPECT_THAT(format("a.xml", "<?xml version=\"1.0\"?><Workbook/>"),
              HasSubstr("save it as .xlsx, .ods or .csv"));
  EXPECT_THAT(format("a.xml", "<!-- never ends"), HasSubstr("has no root element"));
}

TEST(RecordFormat, HtmlIsAPage) {
  EXPECT_EQ(format("a.txt", "<!-- saved --><!DOCTYPE HTML PUBLIC \"-//W3C\">\n<HTML>"), "page");
  EXPECT_EQ(format("a", "\n<div class=\"x\">Donors: EU</div>"), "page");
  EXPECT_EQ(format("a.htm", "<custom-element>"), "page");
}

TEST(RecordFormat, SpreadsheetsAreTables) {
  EXPECT_EQ(format("a.dat", Workbook{{{"S", ""}}}.bytes()), "table");
  EXPECT_EQ(format("a.csv", ods_of("<table:table table:name=\"S\"/>")), "table");
}

TEST(RecordFormat, ConsistentColumnsAreATable) {
  for (const char* const name : {"a.csv", "a.txt", "a", "a.html"})
    EXPECT_EQ(format(name, "id;title;place\n1;a;Niš\n2;b;Šid\n"), "table") << name;
  EXPECT_EQ(format("a.txt", "id\ttitle\n1\ta\n2\tb\n"), "table");
  EXPECT_EQ(format("a.txt", "Projekti u Srbiji, 2017\n\nid,title,place\n1,a,Niš\n2,b,Šid\n3,c,x\n"),
            "table");
}

TEST(RecordFormat, HashtagsOfHxlAreATable) {
  EXPECT_EQ(format("a.txt", "Note\n#org,#adm2+name\n"), "table");
}

TEST(RecordFormat, OneColumnNamedCsvIsATable) {
  EXPECT_EQ(format("a.csv", "municipality\nNiš\nŠid\n"), "table");
  EXPECT_EQ(format("a.txt", "municipality\nNiš\nŠid\n"), "page");
}

TEST(RecordFormat, LabelsInHeadersDoNotMakeAPageOfATable) {
  EXPECT_EQ(
      format("a.csv",
             "Project Status,Donors,Start Date\nongoing,EU,2017\nended,EU,2018\nended,UN,1\n"),
      "table");
}

TEST(RecordFormat, ProseIsAPageHoweverManyCommasItHas) {
  EXPECT_EQ(format("a.txt", page), "page");
  EXPECT_EQ(format("a.csv", page), "page");
  EXPECT_EQ(
      format("a.txt", "Vranje, Pirot, Šid and Tutin.\nSubotica, Kikinda.\nThe project, as said.\n"),
      "page");
  EXPECT_EQ(
      format("a.txt", "Period implementacije:\n2017\nStatus projekta\nu toku\nDonatori: EU\n"),
      "page");
  EXPECT_EQ(format("a.txt", "Project Status: ended\nDonors: EU\nCoverage: National\nBudget: 5\n"),
            "page");
  EXPECT_EQ(format("a.txt", "[1] See: the page, and more"), "page");
}

TEST(RecordFormat, OtherEncodingsAreReadToTell) {
  EXPECT_EQ(format("a.txt", "id;title\n1;\x8Aid\n2;Ni\x9A\n3;x\n"), "table");
  std::string wide = "\xFE\xFF";
  for (const char c : page.substr(0, 60)) {
    wide += '\0';
    wide += c;
  }
  EXPECT_EQ(format("a.txt", wide), "page");
}

TEST(RecordFormat, EmptyAndBlankFilesAreErrors) {
  for (const char* const text : {"", " \n", "\xEF\xBB\xBF"})
    EXPECT_EQ(format("a.csv", text),
              "a.csv: the file is empty; give a table, JSON, an IATI file or a saved page");
}

TEST(RecordFormat, OtherFilesAreRefusedWithAWayOut) {
  EXPECT_EQ(format("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"),
            "a.xls: this is an old Excel or Word file (.xls, .doc), or one protected by a "
            "password; save it without a password as .xlsx or .csv");
  EXPECT_EQ(format("a.xlsx",
                   "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                   "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s),
            "a.xlsx: the file is protected by a password; save it without one");
  EXPECT_EQ(format("a.csv", "%PDF-1.7"),
            "a.csv: this is a PDF, which holds no records that can be read; copy its text into a "
            ".txt file, or its table into an .xlsx or .csv file");
  EXPECT_THAT(format("a.json", "{\\rtf1"), HasSubstr("an RTF document"));
  EXPECT_THAT(format("a.csv", "\x89PNG\r\n\x1A\n"), HasSubstr("a picture (PNG)"));
  EXPECT_THAT(format("a.csv", "\x1F\x8B\x08"), HasSubstr("an archive (gzip)"));
  EXPECT_THAT(format("a.docx", zip_of({{"word/document.xml", "<d/>"}})),
              HasSubstr("this is a Word document"));
  EXPECT_THAT(format("a.csv", std::string(100, '\x01')), HasSubstr("this is no text"));
}

TEST(RecordFormat, MissingFileIsAnIoError) {
  const TableInput file("a.csv");
  EXPECT_THROW(format_of(file.input), IoError);
}

TEST(RecordFormat, RealPagesArePages) {
  const auto seeds = std::filesystem::path(OBUHVAT_SOURCE_DIR) / "../shared/seeds";
  if (!std::filesystem::exists(seeds))
    GTEST_SKIP() << "no saved pages: " << seeds << " is not there";
  for (const auto& entry : std::filesystem::directory_iterator(seeds)) {
    const std::string shown = entry.path().string();
    EXPECT_EQ(format_of({entry.path(), shown, shown}), RecordFormat::page) << shown;
  }
}

}  // namespace
}  // namespace obuhvat
