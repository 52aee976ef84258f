#include "ingest/page_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/error.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

PageText read(const std::string& text) { return read_page_text(text, "folder/page.html"); }

/// "3 label: text" for each line.
std::vector<std::string> lines(const std::string& text) {
  constexpr std::array kinds{"text", "blank", "heading", "bullet", "label"};
  std::vector<std::string> out;
  for (const auto& line : read(text).lines)
    out.push_back(std::to_string(line.row) + " " + kinds[static_cast<std::size_t>(line.kind)] +
                  ": " + line.text);
  return out;
}

TEST(PageText, OfPlainTextKeepsLinesAndTellsBullets) {
  EXPECT_THAT(lines("\xef\xbb\xbfTitle\r\n\r\n-\n  \xe2\x80\xa2 one\n- two\n1. avgust 2017\nlast"),
              ElementsAre("1 text: Title", "2 blank: ", "3 blank: ", "4 bullet: one",
                          "5 bullet: two", "6 text: 1. avgust 2017", "7 text: last"));
}

TEST(PageText, OfHtmlLeavesOutWhatIsNotRead) {
  EXPECT_THAT(lines("<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>\n"
                    "<nav><ul><li>Home</li></ul></nav><script>var a = '<p>x</p>';</script>\n"
                    "<p>Tom &amp; J&eacute;r&ocirc;me&nbsp;&#268;a&#269;ak<!-- no --></p>\n"
                    "<footer>Contact</footer></body></html>"),
              ElementsAre("3 text: Tom & Jérôme Čačak"));
}

TEST(PageText, OfHtmlTellsHeadingsItemsAndLabels) {
  EXPECT_THAT(lines("<body><h1>The\n title</h1>\n<p>a<br>b <b>c:</b> d</p>\n"
                    "<ul><li>one</li><li><p>two</p></li></ul>\n"
                    "<dl><dt>Status</dt><dd>Completed</dd></dl>\n"
                    "<table><tr><th>Donor</th><td>EU</td></tr>\n"
                    "<tr><td>1</td><td>2</td><td>3</td></tr></table></body>"),
              ElementsAre("2 heading: The title", "3 text: a", "3 text: b c: d", "4 bullet: one",
                          "4 bullet: two", "5 blank: ", "5 label: Status", "5 text: Completed",
                          "5 blank: ", "6 label: Donor", "6 text: EU", "7 text: 1", "7 text: 2",
                          "7 text: 3", "6 blank: "));
}

TEST(PageText, OfHtmlGivesTitleAndLanguage) {
  const PageText page =
      read("<html lang=\"sr-Latn\"><head><title> Projekat | IOM </title></head><body>x</body>");
  EXPECT_TRUE(page.is_html);
  EXPECT_EQ(page.title, "Projekat | IOM");
  EXPECT_EQ(page.language, "sr-Latn");
}

TEST(PageText, IsUtf8WhateverThePageStillDeclares) {
  EXPECT_THAT(lines("<html><head><meta charset=\"windows-1250\"></head><body>Šid</body></html>"),
              ElementsAre("1 text: Šid"));
}

TEST(PageText, OfNothingHasNoLines) {
  EXPECT_THAT(lines(""), IsEmpty());
  EXPECT_THAT(lines("<html></html>"), IsEmpty());
}

TEST(PageText, SurvivesHostileText) {
  std::string deep = "<html><body>";
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  EXPECT_NO_THROW(lines(deep + "x"));
  EXPECT_NO_THROW(lines("<html><body><p>a\0b\xff<table><tr><td><td><li></p><dl><dt>" +
                        std::string(100000, '<')));
  try {
    read(std::string(17u << 20, 'x'));
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("folder/page.html: 17 MB are too much for a saved page"));
  }
}

}  // namespace
}  // namespace obuhvat
