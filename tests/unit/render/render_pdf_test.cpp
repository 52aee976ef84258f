#include <gmock/gmock.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <array>
#include <cstdlib>

#include "render/render.h"
#include "sheets.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string pdf_of(const std::vector<const MapSheet*>& sheets,
                   const std::vector<Bookmark>& bookmarks = {}) {
  return render_pdf(sheets, bookmarks, TextShaper());
}

std::string pdf_of(const MapSheet& sheet) { return pdf_of({&sheet}); }

/// What a program of poppler-utils says about the PDF. The program must be there.
std::string ask(const std::string& program, const std::string& pdf) {
  const TestFolder folder;
  const auto file = folder.path() / "sheet.pdf";
  write_file(file, pdf, Overwrite::no);
  const std::string command =
      program + " '" + file.string() + "'" + (program.starts_with("pdftotext") ? " -" : "");
  FILE* pipe = ::popen(command.c_str(), "r");
  std::string answer;
  std::array<char, 4096> part{};
  for (std::size_t n = 0; pipe != nullptr && (n = fread(part.data(), 1, part.size(), pipe)) > 0;)
    answer.append(part.data(), n);
  if (pipe == nullptr || ::pclose(pipe) != 0) ADD_FAILURE() << command << " failed";
  return answer;
}

#define NEEDS_POPPLER()                                         \
  if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) \
  GTEST_SKIP() << "pdftotext is not installed (package poppler-utils)"

TEST(RenderPdf, PageHasTheSizeOfTheSheet) {
  NEEDS_POPPLER();
  const MapSheet sheet = sheet_of(210, 297);
  EXPECT_THAT(ask("pdfinfo", pdf_of(sheet)), HasSubstr("595.276 x 841.89 pts (A4)"));
}

TEST(RenderPdf, EachSheetIsAPageOfItsOwnSize) {
  NEEDS_POPPLER();
  const MapSheet portrait = sheet_of(210, 297);
  const MapSheet landscape = sheet_of(420, 297);
  const std::string info = ask("pdfinfo -f 1 -l 2", pdf_of({&portrait, &landscape}));
  EXPECT_THAT(info, HasSubstr("Page    1 size:  595.276 x 841.89 pts"));
  EXPECT_THAT(info, HasSubstr("Page    2 size:  1190.55 x 841.89 pts"));
}

TEST(RenderPdf, TextCanBeReadBackInBothScripts) {
  NEEDS_POPPLER();
  const MapSheet sheet =
      sheet_of(100, 50,
               {text_at(5, 10, "Otvorene zajednice: čćđšž ČĆĐŠŽ", {}, Language::sr_latn),
                text_at(5, 20, "Отворене заједнице: љњџђћ", {}, Language::sr_cyrl),
                text_at(5, 30, "бгдпт курзив", {"Noto Sans", 10, false, true}, Language::sr_cyrl)});
  const std::string text = ask("pdftotext", pdf_of(sheet));
  EXPECT_THAT(text, HasSubstr("Otvorene zajednice: čćđšž ČĆĐŠŽ"));
  EXPECT_THAT(text, HasSubstr("Отворене заједнице: љњџђћ"));
  EXPECT_THAT(text, HasSubstr("бгдпт курзив"));
}

TEST(RenderPdf, HaloDoesNotDoubleTheText) {
  NEEDS_POPPLER();
  TextMark mark = text_at(5, 10, "Niš");
  mark.halo = Halo{};
  EXPECT_EQ(ask("pdftotext", pdf_of(sheet_of(50, 20, {mark}))), "Niš\n\n\f");
}

TEST(RenderPdf, EmbedsItsFonts) {
  NEEDS_POPPLER();
  const std::string fonts =
      ask("pdffonts", pdf_of(sheet_of(100, 50, {text_at(5, 10, "Чачак – Čačak")})));
  EXPECT_THAT(fonts, HasSubstr("NotoSans-Regular"));
  EXPECT_THAT(fonts, Not(HasSubstr(" no  ")));
}

TEST(RenderPdf, StatesTitleAuthorSubjectAndKeywords) {
  NEEDS_POPPLER();
  const std::string info = ask("pdfinfo", pdf_of(varied_sheet()));
  EXPECT_THAT(info, HasSubstr("Покривеност – pokrivenost"));
  EXPECT_THAT(info, HasSubstr("A sheet with one of everything."));
  EXPECT_THAT(info, HasSubstr("Tester"));
  EXPECT_THAT(info, HasSubstr("Srbija, Србија"));
  EXPECT_THAT(info, HasSubstr("obuhvat "));
}

TEST(RenderPdf, DatesAreTheSheets) {
  NEEDS_POPPLER();
  MapSheet sheet = varied_sheet();
  sheet.date = "2026-11-22";
  const std::string info = ask("pdfinfo -isodates", pdf_of(sheet));
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-11-22T00:00:00Z"));
  EXPECT_THAT(info, HasSubstr("ModDate:         2026-11-22T00:00:00Z"));
}

TEST(RenderPdf, SheetWithoutADayGivesADocumentWithoutDate) {
  NEEDS_POPPLER();
  MapSheet sheet = varied_sheet();
  for (const char* date : {"", "2026", "22.11.2026."}) {
    sheet.date = date;
    EXPECT_THAT(ask("pdfinfo", pdf_of(sheet)), Not(HasSubstr("Date"))) << date;
  }
}

TEST(RenderPdf, SameSheetGivesSameBytesAtAnotherTimeInAnotherZone) {
  const std::string first = pdf_of(varied_sheet());
  const struct timespec a_second_and_more { 1, 100'000'000 };
  ::nanosleep(&a_second_and_more, nullptr);
  const char* zone = std::getenv("TZ");
  const std::string former = zone == nullptr ? "" : zone;
  ::setenv("TZ", "Asia/Tokyo", 1);
  ::tzset();
  const std::string second = pdf_of(varied_sheet());
  ::setenv("TZ", former.c_str(), 1);
  ::tzset();
  EXPECT_TRUE(first == second);
}

TEST(RenderPdf, HasABookmarkForEachThatWasAsked) {
  const MapSheet sheet = varied_sheet();
  const std::string pdf = pdf_of({&sheet, &sheet}, {{"First", 0}, {"Second", 1}});
  // Two items under the root, found in the file as poppler-utils has no program for it.
  EXPECT_THAT(pdf, HasSubstr("/Type /Outlines"));
  EXPECT_THAT(pdf, HasSubstr("/Title (First)"));
  EXPECT_THAT(pdf, HasSubstr("/Title (Second)"));
}

TEST(RenderPdf, BookmarkToAPageThatIsNotThereIsOurBug) {
  const MapSheet sheet = varied_sheet();
  EXPECT_THROW(pdf_of({&sheet}, {{"Third", 2}}), std::logic_error);
}

}  // namespace
}  // namespace obuhvat
