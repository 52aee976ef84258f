#include "ingest/name_key.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

TEST(NameKey, IsTheSameForOtherCaseAndWhiteSpace) {
  EXPECT_EQ(name_key("  World Health\tOrganization "), name_key("WORLD  health organization"));
}

TEST(NameKey, IsTheSameForCyrillicAndLatin) {
  EXPECT_EQ(name_key("Комесаријат за избеглице"), name_key("Komesarijat za izbeglice"));
}

TEST(NameKey, OfSignsAloneIsThoseSigns) { EXPECT_NE(name_key("???"), name_key("!!!")); }

TEST(AsciiKey, SpellsSerbianLettersOut) {
  EXPECT_EQ(ascii_key("Црвени крст Србије"), "crveni-krst-srbije");
  EXPECT_EQ(ascii_key(" Čović & Žuža (d.o.o.) "), "covic-zuza-d-o-o");
}

TEST(AsciiKey, OfAnotherScriptIsEmpty) { EXPECT_EQ(ascii_key("红十字"), ""); }

}  // namespace
}  // namespace obuhvat
