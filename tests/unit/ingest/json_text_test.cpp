#include "ingest/json_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/error.h"

namespace obuhvat {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string error_of(const std::string& text) {
  try {
    parse_json(text, "a.json");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(JsonText, KnowsTheLineOfEveryMember) {
  const JsonNode root =
      parse_json("{\n\"a\": 1,\n\"b\": [\n 2,\n {}\n],\n\"c\":\n\"x\"}", "a.json");
  EXPECT_EQ(root.line, 1);
  EXPECT_EQ(root.member("a")->line, 2);
  EXPECT_EQ(root.member("b")->items[0].line, 4);
  EXPECT_EQ(root.member("b")->items[1].line, 5);
  EXPECT_EQ(root.member("c")->line, 7);  // of its name: that is where one looks for it
}

TEST(JsonText, TellsWholeNumbersFromFractions) {
  const JsonNode root = parse_json("[17, 1.5, -3, 1e2]", "a.json");
  EXPECT_TRUE(root.items[0].is_whole);
  EXPECT_FALSE(root.items[1].is_whole);
  EXPECT_EQ(root.items[2].number, -3);
  EXPECT_EQ(root.items[3].number, 100);
}

TEST(JsonText, TakesTheLastOfTwoMembersOfOneName) {
  EXPECT_EQ(parse_json(R"({"a": 1, "a": 2})", "a.json").member("a")->number, 2);
}

TEST(JsonText, SaysLineAndColumnOfAMistake) {
  EXPECT_THAT(error_of("{\n  \"id\": \"a\"\n  \"title\": 1\n}"),
              StartsWith("a.json:3:9: not JSON: unexpected string literal; expected '}'"));
}

TEST(JsonText, CountsLettersAndNotBytesInAColumn) {
  EXPECT_THAT(error_of("[\"ШШШ\", x]"), StartsWith("a.json:1:9: not JSON: invalid literal"));
}

TEST(JsonText, SaysWhereTextThatStopsStops) {
  EXPECT_THAT(error_of("{\"id\": \"a\","),
              StartsWith("a.json:1:12: not JSON: unexpected end of input; expected string"));
}

TEST(JsonText, IgnoresAByteOrderMark) {
  EXPECT_EQ(parse_json("\xEF\xBB\xBF[1]", "a.json").items.size(), 1u);
}

TEST(JsonText, RefusesAnEmptyFile) {
  EXPECT_EQ(error_of(" \r\n"),
            "a.json:1:1: not JSON: the file is empty; give project records in JSON");
}

TEST(JsonText, TellsUtf16) {
  EXPECT_EQ(error_of(std::string("\xFF\xFE{\0", 4)),
            "a.json:1:1: not JSON: the file is in UTF-16; save it as UTF-8");
}

TEST(JsonText, RefusesBytesThatAreNoUtf8InAMessageThatIs) {
  EXPECT_THAT(error_of("{\"id\": \"\xE8\"}"), HasSubstr("ill-formed UTF-8"));
  EXPECT_THAT(error_of("\x89PNG\r\n\x1A\n\0\0"), StartsWith("a.json:1:1: not JSON: invalid"));
}

TEST(JsonText, KeepsAMessageAboutAHugeTokenShort) {
  EXPECT_LT(error_of("[\"" + std::string(1'000'000, 'x')).size(), 400u);
}

TEST(JsonText, RefusesANumberThatNoDoubleHolds) {
  EXPECT_THAT(error_of("[1e999]"), StartsWith("a.json:1:6: not JSON: number overflow"));
}

TEST(JsonText, RefusesAHundredThousandListsInOneAnother) {
  EXPECT_THAT(error_of(std::string(100'000, '[')),
              StartsWith("a.json:1:65: values lie more than 64 deep"));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_THAT(error_of(objects), HasSubstr("more than 64 deep"));
}

TEST(JsonText, KeepsLettersBeyondTheBasicPlane) {
  EXPECT_EQ(parse_json(R"(["😀\ud83d\ude00"])", "a.json").items[0].text, "😀😀");
}

}  // namespace
}  // namespace obuhvat
