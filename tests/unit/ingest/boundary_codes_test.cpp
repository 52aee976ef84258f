#include "ingest/boundary_codes.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

TEST(BoundaryCodes, ReadTheFiveDigitsInWhatPublishersPutAroundThem) {
  for (const std::string written :
       {"70432", " 70432", "70432 ", "070432", "70432.0", "70432.000", "70432,00", "RS70432",
        "SRB-70432", "RS 70432", "rs_70432", "RS-24-70432", "RS0070432",
        "\xC2\xA0"
        "70432",
        "\t70432\r\n", "0070432.0"})
    EXPECT_EQ(five_digits(written), "70432") << written;
}

TEST(BoundaryCodes, TakeNothingElseForFiveDigits) {
  for (const std::string written : {"", " ", "7043", "704321", "1108810027", "00000", "SRB.1.2_1",
                                    "1.70432", "70432.5", "70432abc", "-", "7.0432e4", "Vranje",
                                    "\xFF\xFE"
                                    "70432",
                                    "7 0432"})
    EXPECT_FALSE(five_digits(written)) << written;
  EXPECT_FALSE(five_digits(std::string(1'000'000, '7')));
  EXPECT_FALSE(five_digits(std::string(1'000'000, '0') + "70432"));
}

TEST(BoundaryCodes, TellKosovoByTheFirstDigitsAndTheCheckDigit) {
  for (const auto* code : {"90018", "90026", "90034", "90328"})  // Vitina ... Zvečan
    EXPECT_TRUE(is_kosovo_code(code)) << code;
  for (const auto* code : {"90019", "70432", "95001", "9001", "900181", ""})
    EXPECT_FALSE(is_kosovo_code(code)) << code;
}

}  // namespace
}  // namespace obuhvat
