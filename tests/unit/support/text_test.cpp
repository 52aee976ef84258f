#include "support/text.h"

#include <gtest/gtest.h>

#include "support/csv.h"
#include "support/error.h"
#include "support/sha256.h"

namespace obuhvat {
namespace {

TEST(Slug, KeepsAnIdThatIsSafeAlready) { EXPECT_EQ(slug("tc-0859"), "tc-0859"); }

TEST(Slug, MakesTwoFileNamesOfTwoIdsThatDifferInUnsafeLettersOnly) {
  EXPECT_NE(slug("a/b"), slug("a:b"));
  EXPECT_EQ(slug("a/b").substr(0, 4), "a-b-");
}

TEST(Slug, LeavesNoWayOutOfTheFolder) {
  EXPECT_EQ(slug("../../etc/passwd").find('/'), std::string::npos);
  EXPECT_NE(slug("../../etc/passwd")[0], '.');
  EXPECT_FALSE(slug("").empty());
}

TEST(Slug, AvoidsTheNamesOfDevices) {
  EXPECT_NE(slug("con"), "con");
  EXPECT_NE(slug("com1.x"), "com1.x");
  EXPECT_EQ(slug("contract"), "contract");
}

TEST(Slug, ShortensALongId) { EXPECT_LE(slug(std::string(300, 'x')).size(), 89u); }

TEST(Utf8, DecodesAndEncodesEveryLength) {
  const std::string text = "aђ€𝄞";
  EXPECT_EQ(decode_utf8(text), U"aђ€𝄞");
  EXPECT_EQ(encode_utf8(U"aђ€𝄞"), text);
}

TEST(Utf8, ReplacesBytesThatAreNone) {
  EXPECT_EQ(decode_utf8("a\xC3"), U"a\uFFFD");
  EXPECT_EQ(decode_utf8("\xED\xA0\x80").front(), U'\uFFFD') << "a surrogate";
  EXPECT_FALSE(is_utf8("\xC0\xAF")) << "an overlong slash";
  EXPECT_TRUE(is_utf8("Šid"));
}

TEST(Nearest, FindsASlipOfTheHand) {
  EXPECT_EQ(nearest("tc-0895", {"tc-0859", "migration"}), "tc-0859");
  EXPECT_EQ(nearest("completely-different", {"tc-0859"}), "");
}

TEST(Csv, ReadsQuotesLineEndsAndLineNumbers) {
  const auto table = CsvTable::parse("a,b\r\n1,\"x \"\"y\"\"\nz\"\r\n2,š\n", "t.csv");
  ASSERT_EQ(table.row_count(), 2u);
  EXPECT_EQ(table.at(0, "b"), "x \"y\"\nz");
  EXPECT_EQ(table.at(1, "b"), "š");
  EXPECT_EQ(table.line_of(1), 4u);
}

TEST(Csv, NamesTheLineOfARowThatIsTooShort) {
  try {
    CsvTable::parse("a,b\n1,2\n3\n", "t.csv");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "t.csv:3: 1 fields, but the header has 2");
  }
}

TEST(Csv, QuotesOnlyWhereItMust) {
  EXPECT_EQ(csv_record({"a", "b,c", "d\"e", ""}), "a,\"b,c\",\"d\"\"e\",\n");
}

TEST(Sha256, AgreesWithThePublishedExample) {
  // FIPS 180-2, appendix B.1.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace obuhvat
