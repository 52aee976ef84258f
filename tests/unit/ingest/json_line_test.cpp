#include "ingest/json_line.h"

#include <gtest/gtest.h>

#include "support/error.h"

namespace obuhvat {
namespace {

TEST(JsonLine, ReadsObjectsFeaturesAndPoints) {
  const auto at = [](const char* text) { return JsonLine(text, "f", 1).point("", "").point; };
  EXPECT_EQ(at(R"({"lon":20.5,"lat":"44.5"})"), (LonLat{20.5, 44.5}));
  EXPECT_EQ(at("\x1e{\"Longitude\":20.5,\"y\":44.5}"), (LonLat{20.5, 44.5}));
  EXPECT_EQ(at(R"({"type":"Point","coordinates":[20.5,44.5,100]})"), (LonLat{20.5, 44.5}));
  EXPECT_EQ(at(R"({"type":"Feature","properties":null,
                   "geometry":{"type":"Point","coordinates":[20.5,44.5]}})"),
            (LonLat{20.5, 44.5}));
  EXPECT_EQ(JsonLine(R"({"a":1,"b":2})", "f", 1).point("b", "a").point, (LonLat{2, 1}));
}

TEST(JsonLine, TellsWhatIsWrong) {
  const auto flaw = [](const char* text) { return JsonLine(text, "f", 1).point("", "").flaw; };
  EXPECT_EQ(flaw(R"({"lon":20.5})"), PointFlaw::missing);
  EXPECT_EQ(flaw(R"({"lon":null,"lat":44})"), PointFlaw::missing);
  EXPECT_EQ(flaw(R"({"lon":"x","lat":44})"), PointFlaw::not_a_number);
  EXPECT_EQ(flaw(R"({"lon":[1],"lat":44})"), PointFlaw::not_a_number);
  EXPECT_EQ(flaw(R"({"lon":200,"lat":44})"), PointFlaw::out_of_range);
  EXPECT_EQ(flaw(R"({"type":"Feature","properties":{},"geometry":null})"), PointFlaw::missing);
  EXPECT_EQ(flaw(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})"), PointFlaw::missing);
  for (const char* text : {"[1,2]", "{lon:1}", "1", "\"a\"", "{"})
    EXPECT_THROW(JsonLine(text, "f", 1), Error) << text;
}

TEST(JsonLine, PutsMembersWhereTheyBelong) {
  EXPECT_EQ(JsonLine(R"({"b":1.0,"a":"x"})", "f", 1).with(R"(,"code":"1","a":2)"),
            R"({"b":1.0,"a":"x","code":"1","obuhvat_a":2})");
  EXPECT_EQ(JsonLine(R"({"type":"Feature","geometry":null,"properties":null})", "f", 1)
                .with(R"(,"code":null)"),
            R"({"type":"Feature","geometry":null,"properties":{"code":null}})");
  EXPECT_EQ(JsonLine(R"({"a":1})", "f", 1).with(""), R"({"a":1})");
}

TEST(JsonLine, GivesTextsAndNumbersAndProperties) {
  EXPECT_EQ(JsonLine(R"({"a":"x","b":7})", "f", 1).text("a"), "x");
  EXPECT_EQ(JsonLine(R"({"a":"x","b":7})", "f", 1).text("b"), "7");
  EXPECT_EQ(JsonLine(R"({"a":"x"})", "f", 1).text("c"), "");
  EXPECT_EQ(JsonLine(R"({"type":"Feature","properties":{"a":"x"}})", "f", 1).text("a"), "x");
  EXPECT_EQ(JsonLine(R"({"type":"Feature","properties":null})", "f", 1).text("a"), "");
}

}  // namespace
}  // namespace obuhvat
