#include <gmock/gmock.h>
#include <stdlib.h>
#include <time.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "pictures.h"
#include "png_pixels.h"
#include "programs.h"
#include "render/render.h"
#include "sheets.h"

namespace obuhvat {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string pdf_of(const std::vector<const MapSheet*>& sheets,
                   const std::vector<Bookmark>& bookmarks = {}) {
  return render_pdf(sheets, bookmarks, TextShaper());
}

std::string pdf_of(const MapSheet& sheet) { return pdf_of({&sheet}); }

#define NEEDS_POPPLER() NEEDS_PROGRAM("pdftotext", "poppler-utils")

TEST(RenderPdf, PageHasTheSizeOfTheSheet) {
  NEEDS_POPPLER();
  const MapSheet sheet = sheet_of(210, 297);
  EXPECT_THAT(ask("pdfinfo FILE", pdf_of(sheet)), HasSubstr("595.276 x 841.89 pts (A4)"));
}

TEST(RenderPdf, EachSheetIsAPageOfItsOwnSize) {
  NEEDS_POPPLER();
  const MapSheet portrait = sheet_of(210, 297);
  const MapSheet landscape = sheet_of(420, 297);
  const std::string info = ask("pdfinfo -f 1 -l 2 FILE", pdf_of({&portrait, &landscape}));
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
  const std::string text = ask("pdftotext FILE -", pdf_of(sheet));
  EXPECT_THAT(text, HasSubstr("Otvorene zajednice: čćđšž ČĆĐŠŽ"));
  EXPECT_THAT(text, HasSubstr("Отворене заједнице: љњџђћ"));
  EXPECT_THAT(text, HasSubstr("бгдпт курзив"));
}

TEST(RenderPdf, HaloDoesNotDoubleTheText) {
  NEEDS_POPPLER();
  TextMark mark = text_at(5, 10, "Niš");
  mark.halo = Halo{};
  EXPECT_EQ(ask("pdftotext FILE -", pdf_of(sheet_of(50, 20, {mark}))), "Niš\n\n\f");
}

/// Pixels whose colours differ by more than `most`, the three parts together.
std::size_t pixels_apart(const PngPixels& a, const PngPixels& b, int most) {
  EXPECT_EQ(a.width(), b.width());
  EXPECT_EQ(a.height(), b.height());
  std::size_t count = 0;
  for (std::uint32_t y = 0; y < a.height(); ++y)
    for (std::uint32_t x = 0; x < a.width(); ++x) {
      const Colour p = a.at(x, y), q = b.at(x, y);
      if (std::abs(p.r - q.r) + std::abs(p.g - q.g) + std::abs(p.b - q.b) > most) ++count;
    }
  return count;
}

/// Names with halos of that colour, in two sizes and both scripts, with letters that recur.
MapSheet named_sheet(const Colour& halo) {
  std::vector<Mark> marks{rectangle(0, 0, 80, 40, Fill{green, std::nullopt})};
  double y = 8;
  for (const char* name : {"Kragujevac Kraljevo", "Крагујевац Краљево", "Aleksandrovac"}) {
    Font font;
    font.size_pt = y < 20 ? 10 : 14;
    TextMark mark = text_at(5, y, name, font);
    mark.halo = Halo{halo, 1.5};
    marks.emplace_back(mark);
    y += 10;
  }
  return sheet_of(80, 40, marks);
}

TEST(RenderPdf, HalosOfLettersLookAsThoseOfLines) {
  NEEDS_POPPLER();
  // A halo that can be seen through, if hardly, is drawn for the line as a whole.
  const std::string by_letter = pdf_of(named_sheet({255, 255, 255, 255}));
  const std::string by_line = pdf_of(named_sheet({255, 255, 255, 254}));
  const PngPixels a(ask("pdftoppm -png -r 200 FILE", by_letter));
  const PngPixels b(ask("pdftoppm -png -r 200 FILE", by_line));
  EXPECT_GT(a.count(white), 3000u);
  EXPECT_LT(pixels_apart(a, b, 120),
            100u);  // on edges: a letter is placed to a fraction of a pixel
  EXPECT_EQ(ask("pdftotext FILE -", by_letter), ask("pdftotext FILE -", by_line));
}

TEST(RenderPdf, HaloOfALetterStandsInThePageOnce) {
  const auto size_of = [](const std::string& name) {
    TextMark mark = text_at(5, 10, name);
    mark.halo = Halo{white, 1};
    return pdf_of(sheet_of(200, 20, {mark})).size();
  };
  // Each more costs a reference, and no outline.
  const std::size_t one = size_of("a");
  const std::size_t many = size_of(std::string(60, 'a'));
  EXPECT_LT(many, one + 60 * 20);
}

TEST(RenderPdf, JoinsTheAreasOfACoverageAndKeepsItsLook) {
  NEEDS_POPPLER();
  // A field of squares in two colours, one of them hatched. Each side has a corner in its middle:
  // a rectangle costs next to nothing.
  std::vector<Mark> areas;
  for (int i = 0; i < 8; ++i)
    for (int k = 0; k < 8; ++k) {
      const double x = 5 + 5 * i, y = 5 + 5 * k;
      PathMark mark;
      mark.path.push_back({{{x, y},
                            {x + 2.5, y + 0.5},
                            {x + 5, y},
                            {x + 5.5, y + 2.5},
                            {x + 5, y + 5},
                            {x + 2.5, y + 5.5},
                            {x, y + 5},
                            {x + 0.5, y + 2.5}},
                           true});
      mark.fill = Fill{i < 4 ? red : green, std::nullopt};
      if (i == 4 && k == 4) mark.fill->hatch = Hatch{black, 45, 1, 0.3};
      areas.emplace_back(std::move(mark));
    }
  const auto sheet = [&](bool is_coverage) {
    std::vector<Mark> marks{GroupBegin{"units", std::nullopt, is_coverage}};
    marks.insert(marks.end(), areas.begin(), areas.end());
    marks.emplace_back(GroupEnd{});
    return sheet_of(50, 50, marks);
  };
  const std::string joined = pdf_of(sheet(true));
  const std::string apart = pdf_of(sheet(false));
  EXPECT_LT(joined.size(), apart.size() * 3 / 4);
  const PngPixels a(ask("pdftoppm -png -r 100 FILE", joined));
  const PngPixels b(ask("pdftoppm -png -r 100 FILE", apart));
  // Apart, the paper shines through between two areas; joined it does not.
  EXPECT_LT(pixels_apart(a, b, 300), 10u);
  EXPECT_GT(pixels_apart(a, b, 20), 500u);
  EXPECT_GT(a.count(red), b.count(red) + 500);
  EXPECT_GT(a.count(red), 11000u);
  EXPECT_GT(a.count(black), 10u);
}

/// Lines of a table of pdffonts or pdfimages below its two lines of heading.
std::vector<std::string> rows_of(const std::string& table) {
  std::istringstream lines(table);
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) rows.push_back(line);
  rows.erase(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(2, std::ssize(rows)));
  return rows;
}

TEST(RenderPdf, EmbedsItsFontsAndMapsThemToUnicode) {
  NEEDS_POPPLER();
  const MapSheet sheet = sheet_of(
      100, 50,
      {text_at(5, 10, "Чачак – Čačak"), text_at(5, 20, "Ниш", {"Noto Sans", 10, true, true}),
       text_at(5, 30, "a", {"Noto Sans", 10, true, false})});
  const auto fonts = rows_of(ask("pdffonts FILE", pdf_of(sheet)));
  EXPECT_THAT(fonts, Not(testing::IsEmpty()));
  for (const auto& font : fonts) {
    EXPECT_THAT(font, HasSubstr("NotoSans-"));
    // Embedded, a subset, mapped to Unicode.
    EXPECT_THAT(font, HasSubstr(" yes yes yes "));
  }
}

TEST(RenderPdf, StatesTitleAuthorSubjectAndKeywords) {
  NEEDS_POPPLER();
  const std::string info = ask("pdfinfo FILE", pdf_of(varied_sheet()));
  EXPECT_THAT(info, HasSubstr("Покривеност – pokrivenost"));
  EXPECT_THAT(info, HasSubstr("A sheet with one of everything."));
  EXPECT_THAT(info, HasSubstr("Tester"));
  EXPECT_THAT(info, HasSubstr("Srbija, Србија"));
  EXPECT_THAT(info, HasSubstr("obuhvat "));
}

TEST(RenderPdf, DocumentCanHaveATitleOfItsOwn) {
  NEEDS_POPPLER();
  const MapSheet sheet = varied_sheet();
  const std::string info =
      ask("pdfinfo FILE", render_pdf({&sheet}, {}, TextShaper(), "Атлас – atlas"));
  EXPECT_THAT(info, HasSubstr("Title:           Атлас – atlas\n"));
  EXPECT_THAT(info, Not(HasSubstr("Покривеност")));
}

TEST(RenderPdf, DatesAreTheSheets) {
  NEEDS_POPPLER();
  MapSheet sheet = varied_sheet();
  sheet.date = "2026-11-22";
  const std::string info = ask("pdfinfo -isodates FILE", pdf_of(sheet));
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-11-22T00:00:00Z"));
  EXPECT_THAT(info, HasSubstr("ModDate:         2026-11-22T00:00:00Z"));
}

TEST(RenderPdf, SheetWithoutADayGivesADocumentWithoutDate) {
  NEEDS_POPPLER();
  MapSheet sheet = varied_sheet();
  for (const char* date : {"", "2026", "22.11.2026."}) {
    sheet.date = date;
    EXPECT_THAT(ask("pdfinfo FILE", pdf_of(sheet)), Not(HasSubstr("Date"))) << date;
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

/// The bookmarks as poppler reads them, one a line: deeper ones further in, page from 1.
std::string outline_of(const std::string& pdf) {
  // It has no option for the outline alone: here are the pages with their texts first.
  std::istringstream lines(ask("pdftohtml -xml -i -stdout FILE", pdf));
  std::string outline;
  std::string indent;
  for (std::string line; std::getline(lines, line);) {
    if (line == "<outline>") indent += "  ";
    if (line == "</outline>") indent.resize(indent.size() - 2);
    if (line.starts_with("<item page=\""))
      outline += indent.substr(2) + line.substr(11, line.find("</item>") - 11) + "\n";
  }
  return outline;
}

TEST(RenderPdf, BookmarksNest) {
  NEEDS_POPPLER();
  const MapSheet sheet = varied_sheet();
  const std::string pdf = pdf_of({&sheet, &sheet, &sheet}, {{"Contents", 0},
                                                            {"Пројекти", 1},
                                                            {"First", 1, 1},
                                                            {"Its centre", 1, 2},
                                                            {"Second", 2, 1},
                                                            {"Partners", 2}});
  EXPECT_EQ(outline_of(pdf), R"("1">Contents
"2">Пројекти
  "2">First
    "2">Its centre
  "3">Second
"3">Partners
)");
}

TEST(RenderPdf, BookmarkToAPageThatIsNotThereIsOurBug) {
  const MapSheet sheet = varied_sheet();
  EXPECT_THROW(pdf_of({&sheet}, {{"Third", 2}}), std::logic_error);
}

TEST(RenderPdf, BookmarkBelowNoneIsOurBug) {
  const MapSheet sheet = varied_sheet();
  EXPECT_THROW(pdf_of({&sheet}, {{"First", 0, 1}}), std::logic_error);
  EXPECT_THROW(pdf_of({&sheet}, {{"First", 0}, {"Second", 0, 2}}), std::logic_error);
  EXPECT_THROW(pdf_of({&sheet}, {{"First", 0, -1}}), std::logic_error);
}

/// A text with a link over it to the page (from 0).
std::vector<Mark> linked_text(double y, const std::string& text, std::size_t page) {
  return {text_at(10, y, text, {"Noto Sans", 10}), LinkMark{{9, y - 4, 60, y + 1}, page}};
}

TEST(RenderPdf, LinkLeadsToItsPageForwardsAndBackwards) {
  NEEDS_POPPLER();
  MapSheet contents = sheet_of(100, 50, linked_text(10, "To the twelfth", 11));
  for (auto& mark : linked_text(30, "To the second", 1)) contents.marks.push_back(mark);
  const MapSheet page = sheet_of(100, 50, linked_text(10, "Back", 0));
  std::vector<const MapSheet*> sheets(12, &page);
  sheets.front() = &contents;
  const std::string pages = ask("pdftohtml -xml -i -stdout FILE", pdf_of(sheets));
  EXPECT_THAT(pages, ContainsRegex("<a href=\"[^\"]*#12\">To the twelfth</a>"));
  EXPECT_THAT(pages, ContainsRegex("<a href=\"[^\"]*#2\">To the second</a>"));
  EXPECT_THAT(pages, ContainsRegex("<a href=\"[^\"]*#1\">Back</a>"));
}

TEST(RenderPdf, LinkLeadsToTheTopOfThePage) {
  NEEDS_POPPLER();
  const MapSheet first = sheet_of(210, 297, linked_text(10, "To the second", 1));
  const MapSheet second = sheet_of(420, 297, {text_at(10, 10, "Second")});
  EXPECT_THAT(ask("pdfinfo -dests FILE", pdf_of({&first, &second})),
              HasSubstr("   2 [ XYZ    0  842 null      ] \"page-000002\"\n"));
}

TEST(RenderPdf, LinkIsWhereItsBoxIs) {
  MapSheet sheet = sheet_of(254, 127);
  // Inside a clip and after a group: neither moves it.
  sheet.marks = {GroupBegin{"a", Box<SheetPoint>{0, 0, 30, 30}}, rectangle(1, 1, 2, 2, {red, {}}),
                 LinkMark{{25.4, 50.8, 76.2, 63.5}, 0}, GroupEnd{}};
  // In points from the lower left corner of a page of 720 by 360; read from the file, as
  // poppler-utils has no program that says it.
  EXPECT_THAT(pdf_of(sheet), HasSubstr("/Rect [ 72 180 216 216 ]"));
}

TEST(RenderPdf, LinkHasNoFrame) {
  EXPECT_THAT(pdf_of(sheet_of(50, 50, linked_text(10, "Here", 0))), HasSubstr("/BS << /W 0 >>"));
}

TEST(RenderPdf, LinkToAPageThatIsNotThereIsOurBug) {
  EXPECT_THROW(pdf_of(sheet_of(50, 50, {LinkMark{{1, 1, 2, 2}, 1}})), std::logic_error);
}

TEST(RenderPdf, KeepsAnSvgAsShapes) {
  NEEDS_POPPLER();
  const std::string logo =
      svg_file(20, 10,
               R"(<circle cx="5" cy="5" r="4" fill="#07c" opacity=".5"/>)"
               R"(<text x="1" y="8" font-family="Noto Sans" font-size="4">Logo</text>)");
  const std::string pdf = pdf_of(sheet_of(50, 50, {picture_at(5, 5, 20, 10, logo)}));
  EXPECT_THAT(rows_of(ask("pdfimages -list FILE", pdf)), testing::IsEmpty());
}

TEST(RenderPdf, FillsTheBoxOfAPicture) {
  NEEDS_POPPLER();
  std::vector<Colour> halves(200, red);
  for (std::size_t i = 0; i < halves.size(); ++i)
    if (i % 20 >= 10) halves[i] = green;
  for (const std::string& file : {two_halves_svg(), png_of(20, halves)}) {
    const std::string pdf = pdf_of(sheet_of(50, 50, {picture_at(5, 5, 20, 10, file)}));
    // Two pixels a millimetre.
    const PngPixels pixels(ask("pdftoppm -png -r 50.8 FILE", pdf));
    EXPECT_EQ(pixels.at(11, 11), red);
    EXPECT_EQ(pixels.at(48, 28), green);
    EXPECT_EQ(pixels.at(8, 20), white);
    EXPECT_EQ(pixels.at(52, 20), white);
    EXPECT_EQ(pixels.at(20, 32), white);
  }
}

TEST(RenderPdf, HasThePixelsOfAPngAsTheyAre) {
  NEEDS_POPPLER();
  const std::string pdf = pdf_of(
      sheet_of(50, 50, {picture_at(5, 5, 20, 10, png_of(3, {red, green, red, green, red, red}))}));
  const auto images = rows_of(ask("pdfimages -list FILE", pdf));
  ASSERT_EQ(images.size(), 1u);
  // Three by two pixels, with interpolation when shown.
  EXPECT_THAT(images[0], ContainsRegex("image +3 +2 +rgb +3 +8 +image +yes"));
}

TEST(RenderPdf, HasAPictureOfManyPagesOnce) {
  std::string shapes;
  for (int i = 0; i < 2000; ++i)
    shapes += "<path d=\"M" + std::to_string(i * 7919 % 997) + " " + std::to_string(i * 37 % 991) +
              "h9v9\"/>";
  std::vector<Colour> noise;
  for (unsigned i = 0; i < 4000; ++i)
    noise.push_back({static_cast<std::uint8_t>(i * i * 7919 >> 5),
                     static_cast<std::uint8_t>(i * i * 104729 >> 7), 0, 255});
  for (const std::string& file : {svg_file(1000, 1000, shapes), png_of(40, noise)}) {
    const MapSheet sheet = sheet_of(50, 50, {picture_at(5, 5, 20, 10, file)});
    const auto one = static_cast<double>(pdf_of(sheet).size());
    // A page by itself, with its description, has less than 2000 bytes.
    EXPECT_LT(static_cast<double>(pdf_of({&sheet, &sheet, &sheet}).size()), one + 4000);
    EXPECT_GT(one, 8000);
  }
}

TEST(RenderPdf, WithPicturesAndLinksIsTheSameBytesEachTime) {
  const MapSheet sheet =
      sheet_of(50, 50,
               {picture_at(5, 5, 20, 10, two_halves_svg()),
                picture_at(5, 20, 20, 10, png_of(2, {red, Colour{0, 255, 0, 99}})),
                LinkMark{{1, 1, 2, 2}, 0}});
  EXPECT_TRUE(pdf_of(sheet) == pdf_of(sheet));
}

}  // namespace
}  // namespace obuhvat
