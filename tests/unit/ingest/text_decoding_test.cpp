#include "ingest/text_decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/utf8_mending.h"
#include "support/error.h"
#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using namespace std::literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
  std::string text;
  std::vector<std::string> said;
};

Read read_bytes(const std::string& bytes) {
  TableInput file("a.txt", bytes);
  Read read{read_text(file.input, file.report), {}};
  read.said = file.said();
  return read;
}

/// ASCII and, of `latin`, each code point as two bytes.
std::string utf16(std::u16string_view text, bool is_little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += is_little ? low : high;
    bytes += is_little ? high : low;
  }
  return bytes;
}

const std::string assumed_1250 =
    "info encoding-assumed :0: read as windows-1250, because the bytes are no UTF-8 and no byte "
    "order mark says what they are";

TEST(TextDecoding, Utf8IsKeptAsItIsWithoutAWord) {
  const auto read = read_bytes("Šid, Ниш\n");
  EXPECT_EQ(read.text, "Šid, Ниш\n");
  EXPECT_THAT(read.said, IsEmpty());
}

TEST(TextDecoding, ByteOrderMarkOfUtf8IsLeftOut) {
  EXPECT_EQ(read_bytes("\xEF\xBB\xBFŠid").text, "Šid");
}

TEST(TextDecoding, Utf16WithAMarkIsReadInBothOrdersWithoutAWord) {
  const std::u16string_view text = u"\uFEFFid;Šid;Ниш\r\n";
  for (const bool is_little : {true, false}) {
    const auto read = read_bytes(utf16(text, is_little));
    EXPECT_EQ(read.text, "id;Šid;Ниш\r\n");
    EXPECT_THAT(read.said, IsEmpty());
  }
}

TEST(TextDecoding, Utf16WithoutAMarkIsKnownByItsZeros) {
  const std::u16string_view text = u"Пројекат, Ниш, Шид, Врање\nТутин, Сјеница, Пирот, Прешево\n";
  EXPECT_EQ(read_bytes(utf16(text, true)).text,
            "Пројекат, Ниш, Шид, Врање\nТутин, Сјеница, Пирот, Прешево\n");
  const auto read = read_bytes(utf16(text, false));
  EXPECT_EQ(read.text, "Пројекат, Ниш, Шид, Врање\nТутин, Сјеница, Пирот, Прешево\n");
  EXPECT_THAT(read.said, ElementsAre(HasSubstr("read as UTF-16BE")));
}

TEST(TextDecoding, SerbianInWindows1250IsKnownByItsCarons) {
  const auto read = read_bytes(
      "Op\x9Atina \x8Aid, Po\x9E"
      "ega, \xC8"
      "a\xE8"
      "ak, \xE6, \xF0\n");
  EXPECT_EQ(read.text, "Opština Šid, Požega, Čačak, ć, đ\n");
  EXPECT_THAT(read.said, ElementsAre(assumed_1250));
}

TEST(TextDecoding, SerbianInIso8859_2IsKnownByItsCarons) {
  const auto read = read_bytes(
      "Op\xB9tina \xA9id, Po\xBE"
      "ega, \xC8"
      "a\xE8"
      "ak, \xE6, \xF0\n");
  EXPECT_EQ(read.text, "Opština Šid, Požega, Čačak, ć, đ\n");
  EXPECT_THAT(read.said, ElementsAre(HasSubstr("read as ISO-8859-2")));
}

TEST(TextDecoding, WithoutCaronsTheCodePageOfWindowsIsTaken) {
  const auto read = read_bytes(
      "\xC8"
      "a\xE8"
      "ak\n");
  EXPECT_EQ(read.text, "Čačak\n");
  EXPECT_THAT(read.said, ElementsAre(assumed_1250));
}

TEST(TextDecoding, CyrillicInWindows1251IsRead) {
  // "Општина Ниш, Шабац"
  const auto read = read_bytes("\xCE\xEF\xF8\xF2\xE8\xED\xE0 \xCD\xE8\xF8, \xD8\xE0\xE1\xE0\xF6\n");
  EXPECT_EQ(read.text, "Општина Ниш, Шабац\n");
  EXPECT_THAT(read.said, ElementsAre(HasSubstr("read as windows-1251")));
}

TEST(TextDecoding, CyrillicInIso8859_5IsRead) {
  const auto read = read_bytes("\xBE\xDF\xE8\xE2\xD8\xDD\xD0 \xBD\xD8\xE8, \xC8\xD0\xD1\xD0\xE6\n");
  EXPECT_EQ(read.text, "Општина Ниш, Шабац\n");
  EXPECT_THAT(read.said, ElementsAre(HasSubstr("read as ISO-8859-5")));
}

TEST(TextDecoding, FrenchIsNotTakenForSerbian) {
  const auto read = read_bytes(
      "Le projet a \xE9t\xE9 r\xE9"
      "alis\xE9 avec les r\xE9"
      "fugi\xE9s, o\xF9 les enfants ont "
      "\xE9t\xE9 re\xE7us \xE0 l'\xE9"
      "cole, gr\xE2"
      "ce \xE0 l'aide du minist\xE8re\n");
  EXPECT_EQ(read.text,
            "Le projet a été réalisé avec les réfugiés, où les enfants ont été reçus à l'école, "
            "grâce à l'aide du ministère\n");
}

TEST(TextDecoding, LettersFarBehindTheStartDecideAsWell) {
  const std::string ascii(600'000, 'a');
  EXPECT_EQ(read_bytes(ascii + "\x9A\n").text, ascii + "š\n");
  const auto utf8 = read_bytes(ascii + "š\n");
  EXPECT_EQ(utf8.text, ascii + "š\n");
  EXPECT_THAT(utf8.said, IsEmpty());
}

TEST(TextDecoding, LetterCutByTheReadingOfPiecesStaysWhole) {
  // Pieces are of 256 KiB; the letter starts at their last byte.
  const std::string text = std::string((1 << 18) - 1, 'a') + "šđ" + std::string(1 << 18, 'b');
  const auto read = read_bytes(text);
  EXPECT_EQ(read.text, text);
  EXPECT_THAT(read.said, IsEmpty());
}

TEST(TextDecoding, BrokenBytesInUtf8AreReplacedAndToldWithTheFirstRow) {
  const auto read = read_bytes(
      "Šid\nČa\xFF"
      "čak\nNi\x9A\nŽagubica");
  EXPECT_EQ(read.text, "Šid\nČa\uFFFDčak\nNi\uFFFD\nŽagubica");
  EXPECT_THAT(read.said,
              ElementsAre("warning broken-letters :2: 2 letters are not readable as UTF-8, the "
                          "first in this row; U+FFFD stands there instead"));
}

TEST(TextDecoding, LetterCutOffByTheEndOfTheFileIsReplaced) {
  EXPECT_EQ(read_bytes("Šid \xC5").text, "Šid \uFFFD");
}

TEST(TextDecoding, OverlongAndSurrogateFormsAreBroken) {
  EXPECT_EQ(utf8_length("\xC0\xAF"), 0);
  EXPECT_EQ(utf8_length("\xE0\x80\xAF"), 0);
  EXPECT_EQ(utf8_length("\xED\xA0\x80"), 0);
  EXPECT_EQ(utf8_length("\xF4\x90\x80\x80"), 0);
  EXPECT_EQ(utf8_length("\xF0\x9F\x98"), -1);
  EXPECT_EQ(utf8_length("\xF0\x9F\x98\x80"), 4);
}

TEST(TextDecoding, NulCharactersBecomeBlanks) {
  const auto read = read_bytes("a\nb\0c\n"s);
  EXPECT_EQ(read.text, "a\nb c\n");
  EXPECT_THAT(read.said, ElementsAre("warning nul-characters :2: 1 NUL character, the first in "
                                     "this row, which no text holds; read as blanks"));
}

TEST(TextDecoding, BinaryFileIsRefused) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 7919 >> 3);
  TableInput file("a.txt", bytes);
  try {
    read_text(file.input, file.report);
    FAIL() << "binary bytes were read as text";
  } catch (const Error& problem) {
    EXPECT_STREQ(problem.what(),
                 "a.txt: this is no text, it holds control characters; save the table as .xlsx or "
                 "as .csv");
  }
}

TEST(TextDecoding, MoreThan64MiBAreRefusedWhole) {
  TableInput file("a.txt", "x");
  std::filesystem::resize_file(file.input.path, (std::uintmax_t{64} << 20) + 1);
  EXPECT_THROW(read_text(file.input, file.report), Error);
}

TEST(TextDecoding, MissingFileIsAnIoError) {
  TableInput file("a.txt");
  EXPECT_THROW(read_text(file.input, file.report), IoError);
}

}  // namespace
}  // namespace obuhvat
