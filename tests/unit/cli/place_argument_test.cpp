#include "cli/place_argument.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/session.h"
#include "support/error.h"

namespace obuhvat {
namespace {

/// A session over the embedded data.
class PlaceArgument : public ::testing::Test {
 protected:
  PlaceArgument() : session_(out_, err_) {
    session_.options.quiet = true;
    session_.options.store.clear();
  }

  std::ostringstream out_, err_;
  Session session_;
};

TEST_F(PlaceArgument, NamesToTheLetterMeanWhatTheGazetteerSays) {
  std::size_t names = 0;
  for (const auto& unit : session_.dataset().municipalities)
    for (const std::string& name :
         {unit.code.text(), unit.name.en, unit.name.sr_latn, unit.name.sr_cyrl}) {
      const Resolution resolution = session_.gazetteer().resolve(name);
      if (!resolution.is_resolved()) {
        EXPECT_THROW(parse_place(name, session_), Error) << name;
        continue;
      }
      EXPECT_EQ(parse_place(name, session_).units, resolution.codes) << name;
      ++names;
    }
  EXPECT_GT(names, 600u);
}

TEST_F(PlaceArgument, APointIsInItsUnitAndAnOriginNeedsNone) {
  EXPECT_EQ(parse_place("20.46,44.81", session_).units, std::vector{MunicipalityCode("70220")});
  EXPECT_TRUE(parse_origin("20.46,44.81", session_).units.empty());
  EXPECT_EQ(*parse_origin("20.46,44.81", session_).origin.point(), (LonLat{20.46, 44.81}));
}

TEST_F(PlaceArgument, NumbersAreTakenWhole) {
  EXPECT_EQ(parse_number(" +20.5 "), 20.5);
  for (const char* text : {"", "20.5x", "x", "1,5", "--1"})
    EXPECT_FALSE(parse_number(text)) << text;
}

}  // namespace
}  // namespace obuhvat
