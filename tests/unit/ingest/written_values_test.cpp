#include "ingest/written_values.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace obuhvat {
namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

/// "130000 EUR | what was assumed"; "-" for none.
std::string amount(std::string_view text) {
  const auto written = read_written_amount(text);
  if (!written) return "-";
  std::string out = fmt::format("{}", written->amount);
  if (!written->currency.empty()) out += " " + written->currency;
  return written->assumed.empty() ? out : out + " | " + written->assumed;
}

std::string coordinate(std::string_view text) {
  const auto written = read_written_coordinate(text);
  return written ? fmt::format("{:.6f}", *written) : "-";
}

TEST(WrittenAmount, ReadsSeparatorsThatAreClear) {
  for (const auto& [text, expected] : Cases{{"130000.00", "130000"},
                                            {"130000", "130000"},
                                            {"0", "0"},
                                            {"1.234.567,89", "1234567.89"},
                                            {"1,234,567.89", "1234567.89"},
                                            {"1 234 567,89", "1234567.89"},
                                            {"1\u00A0234\u202F567", "1234567"},
                                            {"1'234'567.50", "1234567.5"},
                                            {"1.234.567", "1234567"},
                                            {"130.000,00", "130000"},
                                            {"1.5", "1.5"},
                                            {"1,5", "1.5"},
                                            {"0.125", "0.125"},
                                            {"1234.567", "1234.567"},
                                            {"1.3e5", "130000"},
                                            {"130.000,-", "130000 | the dot divides thousands"}})
    EXPECT_EQ(amount(text), expected) << text;
}

TEST(WrittenAmount, TakesASingleSeparatorBeforeThreeDigitsAsThousandsAndSaysSo) {
  EXPECT_EQ(amount("1.234"), "1234 | the dot divides thousands");
  EXPECT_EQ(amount("130.000"), "130000 | the dot divides thousands");
  EXPECT_EQ(amount("130,000"), "130000 | the comma divides thousands");
}

TEST(WrittenAmount, ReadsCurrenciesBeforeAndBehind) {
  for (const auto& [text, expected] :
       Cases{{"EUR 130,000", "130000 EUR | the comma divides thousands"},
             {"130.000 €", "130000 EUR | the dot divides thousands"},
             {"€1.500,50", "1500.5 EUR"},
             {"12 000 000 din.", "12000000 RSD"},
             {"1.000.000,00 динара", "1000000 RSD"},
             {"US$ 500", "500 USD"},
             {"$500", "500 USD | $ is the US dollar"},
             {"500 US dollars", "500 USD"},
             {"C$ 500", "500 CAD"},
             {"500 GBP", "500 GBP"},
             {"SEK 1 000 000", "1000000 SEK"},
             {"EUR 500 EUR", "500 EUR"}})
    EXPECT_EQ(amount(text), expected) << text;
}

TEST(WrittenAmount, ReadsThousandsAndMillionsInWords) {
  for (const auto& [text, expected] :
       Cases{{"EUR 1.2 million", "1200000 EUR"},
             {"1,2 miliona evra", "1200000 EUR"},
             {"1,5 mil", "1500000"},
             {"1,5 мил. динара", "1500000 RSD"},
             {"$1.2m", "1200000 USD | $ is the US dollar"},
             {"USD130k", "130000 USD"},
             {"2 milijarde dinara", "2000000000 RSD"},
             {"1.234 million EUR", "1234000 EUR | the dot is the decimal point"},
             {"oko 500 hiljada evra", "500000 EUR | the sum is not exact"},
             {"~500 EUR", "500 EUR | the sum is not exact"}})
    EXPECT_EQ(amount(text), expected) << text;
}

TEST(WrittenAmount, ReadsSumsAsOfficesWriteThem) {
  for (const auto& [text, expected] :
       Cases{{"250.000,- RSD", "250000 RSD | the dot divides thousands"},
             {"1.250.000,-- din.", "1250000 RSD"},
             {"RSD 12,5 млн", "12500000 RSD"},
             {"EUR 1.250.000,00 + PDV", "1250000 EUR | the sum is without VAT"},
             {"1.250.000,00 RSD bez PDV-a", "1250000 RSD | the sum is without VAT"},
             {"1.250.000,00 динара (без ПДВ)", "1250000 RSD | the sum is without VAT"},
             {"EUR 250000 (USD 300000)",
              "250000 EUR | the sum in brackets (USD 300000) is left aside"},
             {"up to EUR 50000", "50000 EUR | the sum is an upper bound"},
             {"do 50.000,00 evra", "50000 EUR | the sum is an upper bound"},
             {"100.000,00 KM", "100000 BAM"},
             {"100.000,00 КМ", "100000 BAM"},
             {"5 km", "-"},
             {"EUR 250000 (EUR 300000)", "-"},
             {"EUR 250000 (2018)", "-"},
             {"EUR 250000 + 5%", "-"},
             {"from EUR 5", "-"}})
    EXPECT_EQ(amount(text), expected) << text;
}

TEST(WrittenAmount, RefusesWhatIsNoSum) {
  for (const std::string& text : {std::string(),
                                  std::string("n/a"),
                                  std::string("-5"),
                                  std::string("\u22125"),
                                  std::string("(5)"),
                                  std::string("EUR"),
                                  std::string("1,234.567,89"),
                                  std::string("12,34,567.00"),
                                  std::string("12 34"),
                                  std::string("1 000 EUR i 500 USD"),
                                  std::string("EUR 5 USD"),
                                  std::string("5%"),
                                  std::string("10-20"),
                                  std::string("1e999"),
                                  std::string("1e300"),
                                  std::string("5 opština"),
                                  std::string("=1+1"),
                                  std::string(".5"),
                                  std::string("1.2.3"),
                                  std::string("2017-08-01"),
                                  std::string("5\0", 2),
                                  std::string("12 bananas"),
                                  std::string("R$ 5"),
                                  std::string(100'000, '9')})
    EXPECT_EQ(amount(text), "-") << text.substr(0, 40);
}

TEST(WrittenCoordinate, ReadsPointsAndCommas) {
  for (const auto& [text, expected] : Cases{{"44.8125", "44.812500"},
                                            {"44,8125", "44.812500"},
                                            {" 20.46 ", "20.460000"},
                                            {"-0.1", "-0.100000"},
                                            {"44.8125° N", "44.812500"},
                                            {"20.46 W", "-20.460000"},
                                            {"44", "44.000000"}})
    EXPECT_EQ(coordinate(text), expected) << text;
}

TEST(WrittenCoordinate, ReadsDegreesMinutesAndSeconds) {
  for (const auto& [text, expected] : Cases{{"44°49'02.3\"N", "44.817306"},
                                            {"44° 49′ 2,3″ N", "44.817306"},
                                            {"44°49'2.3''N", "44.817306"},
                                            {"N 44°49'", "44.816667"},
                                            {"44 49 02.3", "44.817306"},
                                            {"20º27’36”E", "20.460000"},
                                            {"10°30'S", "-10.500000"}})
    EXPECT_EQ(coordinate(text), expected) << text;
}

TEST(WrittenCoordinate, RefusesWhatIsNoCoordinate) {
  for (const std::string& text :
       {std::string(), std::string("N"), std::string("44.8 20.4"), std::string("44.8, 20.4"),
        std::string("44°61'N"), std::string("-44 S"), std::string("181"), std::string("4.4.8"),
        std::string("44,812,5"), std::string("abc"), std::string("nan"), std::string("inf"),
        std::string("1e5"), std::string("44°49'02\"N E"), std::string(10'000, '4')})
    EXPECT_EQ(coordinate(text), "-") << text.substr(0, 40);
}

TEST(WrittenCurrency, IsFoundInAHeader) {
  for (const auto& [text, expected] : Cases{{"Budget Amount (USD)", "USD"},
                                            {"Budžet (EUR)", "EUR"},
                                            {"Износ у динарима", "RSD"},
                                            {"Iznos u evrima", "EUR"},
                                            {"Value, US dollars", "USD"},
                                            {"Budget", ""},
                                            {"Budget EUR / USD", ""},
                                            {"cad drawings", ""},
                                            {"", ""}})
    EXPECT_EQ(currency_in(text), expected) << text;
}

TEST(WrittenStatus, IsUnderstoodInBothLanguagesAndScripts) {
  for (const auto& text : {"Completed", "ended", "CLOSED", "završen", "Завршен", "Završeno",
                           "4 - Closed", "realizovan"})
    EXPECT_EQ(status_in_words(text), ProjectStatus::completed) << text;
  for (const auto& text : {"ongoing", "On-going", "u toku", "У току", "active", "Implementation",
                           "u realizaciji", "2 Implementation"})
    EXPECT_EQ(status_in_words(text), ProjectStatus::active) << text;
  for (const auto& text : {"planned", "Pipeline", "planiran", "Планиран", "u pripremi"})
    EXPECT_EQ(status_in_words(text), ProjectStatus::planned) << text;
  for (const auto& text : {"", "cancelled", "suspended", "unknown", "7", "not completed"})
    EXPECT_EQ(status_in_words(text), std::nullopt) << text;
}

TEST(WrittenCoverage, IsNationalInManyWords) {
  for (const auto& text : {"National", "nationwide", "cela Srbija", "Цела Србија", "nacionalni",
                           "whole country", "all municipalities", "Sve opštine"})
    EXPECT_EQ(coverage_in_words(text), CoverageKind::national) << text;
  for (const auto& text : {"", "Serbia", "regional", "Vranje", "national park"})
    EXPECT_EQ(coverage_in_words(text), std::nullopt) << text;
}

TEST(WrittenRole, IsUnderstoodInBothLanguages) {
  for (const auto& text : {"donor", "Funding", "finansijer", "Донатори"})
    EXPECT_EQ(role_in_words(text), PartnerRole::donor) << text;
  for (const auto& text : {"implementing", "Implementing partner", "partner na realizaciji"})
    EXPECT_EQ(role_in_words(text), PartnerRole::implementing) << text;
  for (const auto& text : {"government", "državna institucija"})
    EXPECT_EQ(role_in_words(text), PartnerRole::government) << text;
  for (const auto& text : {"UN agency", "agencija UN", "un"})
    EXPECT_EQ(role_in_words(text), PartnerRole::un) << text;
  for (const auto& text : {"", "partner", "beneficiary"})
    EXPECT_EQ(role_in_words(text), std::nullopt) << text;
}

}  // namespace
}  // namespace obuhvat
