#include "ingest/written_date.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace obuhvat {
namespace {

/// "2017-08-01", "2017-07..2017-09" of a quarter, with what was assumed behind a bar; "-" for none.
std::string date(std::string_view text, Serial serial = Serial::no) {
  const auto written = read_written_date(text, serial);
  if (!written) return "-";
  std::string out = written->date.text();
  if (!(written->last == written->date)) out += ".." + written->last.text();
  return written->assumed.empty() ? out : out + " | " + written->assumed;
}

/// "2017-08-01..2019-01-31"; the end that is open is empty; then remark in brackets, then what was
/// assumed behind a bar.
std::string period(std::string_view text) {
  const auto written = read_written_period(text);
  if (!written) return "-";
  const auto shown = [](const std::optional<PartialDate>& d) { return d ? d->text() : ""; };
  std::string out = shown(written->period.start) + ".." + shown(written->period.end);
  if (!written->remark.empty()) out += " (" + written->remark + ")";
  return written->assumed.empty() ? out : out + " | " + written->assumed;
}

using Cases = std::vector<std::pair<std::string, std::string>>;

TEST(WrittenDate, ReadsIsoDatesAsPreciseAsTheyAre) {
  for (const auto& [text, expected] :
       Cases{{"2017", "2017"}, {"2017-08", "2017-08"}, {" 2017-08-01 ", "2017-08-01"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, ReadsNumbersInTheOrderOfSerbianOffices) {
  for (const auto& [text, expected] : Cases{{"1.8.2017.", "2017-08-01"},
                                            {"01.08.2017.", "2017-08-01"},
                                            {"1. 8. 2017. godine", "2017-08-01"},
                                            {"31/12/2018", "2018-12-31"},
                                            {"13/04/2018", "2018-04-13"},
                                            {"5/5/2018", "2018-05-05"},
                                            {"08/2017", "2017-08"},
                                            {"8.2017.", "2017-08"},
                                            {"2017.08.01", "2017-08-01"},
                                            {"2017/08/01", "2017-08-01"},
                                            {"2017/08", "2017-08"},
                                            {"20170801", "2017-08-01"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, SaysWhatItHadToAssume) {
  for (const auto& [text, expected] :
       Cases{{"03/04/2018", "2018-04-03 | day before month"},
             {"03-04-2018", "2018-04-03 | day before month"},
             {"04/13/2018", "2018-04-13 | month before day"},
             {"1.8.17", "2017-08-01 | the year 17 is 2017"},
             {"1.8.98.", "1998-08-01 | the year 98 is 1998"},
             {"Aug-17", "2017-08 | the year 17 is 2017"},
             {"Aug '17", "2017-08 | the year 17 is 2017"},
             {"1-Aug-17", "2017-08-01 | the year 17 is 2017"},
             {"3/4/18", "2018-04-03 | the year 18 is 2018; day before month"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, TellsThatARomanNumeralMayBeAQuarter) {
  const std::string doubt = "the Roman numeral is read as a month; I to IV may be a quarter";
  for (const auto& [text, expected] : Cases{{"III/2017", "2017-03 | " + doubt},
                                            {"IV 2021", "2021-04 | " + doubt},
                                            {"2021/I", "2021-01 | " + doubt},
                                            {"II/21", "2021-02 | the year 21 is 2021; " + doubt},
                                            {"VI/21", "2021-06 | the year 21 is 2021"},
                                            {"V 2021", "2021-05"},
                                            {"1. III 2017", "2017-03-01"},
                                            {"III kvartal 2017", "2017-07..2017-09"}})
    EXPECT_EQ(date(text), expected) << text;
  EXPECT_EQ(period("I-III 2020"), "2020-01..2020-03 | " + doubt);
  EXPECT_EQ(period("I-XII 2020"), "2020-01..2020-12");
}

TEST(WrittenDate, ReadsDayMonthAndYearWithBlanksBetween) {
  EXPECT_EQ(date("01 08 2017"), "2017-08-01 | day before month");
  EXPECT_EQ(date("31 12 2017"), "2017-12-31");
  EXPECT_EQ(date("1 8 2017"), "-");
  EXPECT_EQ(date("01 08 17"), "-");
}

TEST(WrittenDate, TakesTheWholeYearForItsEnd) {
  const std::string whole = " | a part of it is meant, but the whole counts";
  for (const auto& [text, expected] : Cases{{"kraj 2017", "2017" + whole},
                                            {"end of 2017", "2017" + whole},
                                            {"крај 2017. године", "2017" + whole},
                                            {"sredina maja 2017", "2017-05" + whole},
                                            {"mid-2017", "2017" + whole}})
    EXPECT_EQ(date(text), expected) << text;
  EXPECT_EQ(date("end"), "-");
}

TEST(WrittenDate, ReadsWordsOfTheSideThatItStandsOn) {
  const auto bound = [](std::string_view text, DateSide side) {
    const auto written = read_written_bound(text, side);
    return written ? written->date.text() + written->assumed : "-";
  };
  EXPECT_EQ(bound("od marta 2017", DateSide::start), "2017-03");
  EXPECT_EQ(bound("počev od 1. marta 2017.", DateSide::start), "2017-03-01");
  EXPECT_EQ(bound("since 2017", DateSide::start), "2017");
  EXPECT_EQ(bound("do kraja 2021.", DateSide::end), "2021");
  EXPECT_EQ(bound("until the end of 2021", DateSide::end), "-");
  EXPECT_EQ(bound("until end of 2021", DateSide::end), "2021");
  EXPECT_EQ(bound("do 2021", DateSide::start), "-");
  EXPECT_EQ(bound("od 2021", DateSide::end), "-");
  EXPECT_EQ(bound("42948", DateSide::end), "2017-08-01");
}

TEST(WrittenDate, KnowsWordsForAnEndThatIsOpen) {
  for (const auto& text : {"u toku", "Ongoing", "nedefinisano", "otvoreno", "У току", "on-going"})
    EXPECT_TRUE(means_open_end(text)) << text;
  for (const auto& text : {"", "closed", "2021", "zavrseno"})
    EXPECT_FALSE(means_open_end(text)) << text;
}

TEST(WrittenDate, ReadsEnglishWords) {
  for (const auto& [text, expected] : Cases{{"1 August 2017", "2017-08-01"},
                                            {"August 1st, 2017", "2017-08-01"},
                                            {"1st of August 2017", "2017-08-01"},
                                            {"Tuesday, 1 August 2017", "2017-08-01"},
                                            {"Aug 2017", "2017-08"},
                                            {"AUGUST 2017", "2017-08"},
                                            {"Sept. 2017", "2017-09"},
                                            {"2 May 2018", "2018-05-02"},
                                            {"1-Aug-2017", "2017-08-01"},
                                            {"2017-Aug-01", "2017-08-01"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, ReadsSerbianWordsInBothScriptsAndCases) {
  for (const auto& [text, expected] : Cases{{"1. avgust 2017", "2017-08-01"},
                                            {"1. avgusta 2017. godine", "2017-08-01"},
                                            {"avgust 2017.", "2017-08"},
                                            {"avg. 2017", "2017-08"},
                                            {"1. август 2017", "2017-08-01"},
                                            {"31. јануара 2019. године", "2019-01-31"},
                                            {"ОКТОБАР 2018", "2018-10"},
                                            {"15. juna 2018. g.", "2018-06-15"},
                                            {"3. maja 2018", "2018-05-03"},
                                            {"1. VIII 2017", "2017-08-01"},
                                            {"1.VIII.2017.", "2017-08-01"},
                                            {"VIII 2017", "2017-08"},
                                            {"VIII/2017", "2017-08"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, KnowsEveryMonthInBothLanguages) {
  const std::vector<std::vector<std::string>> words{
      {"January", "Jan", "januar", "januara", "јануар", "јан"},
      {"February", "Feb", "februar", "februara", "фебруара"},
      {"March", "Mar", "mart", "marta", "март"},
      {"April", "Apr", "aprila", "априла"},
      {"May", "maj", "maja", "мај"},
      {"June", "Jun", "juni", "juna", "јуна"},
      {"July", "Jul", "juli", "jula", "јул"},
      {"August", "Aug", "avgust", "avgusta", "авг"},
      {"September", "Sep", "septembar", "septembra", "септембра"},
      {"October", "Oct", "oktobar", "oktobra", "окт"},
      {"November", "Nov", "novembar", "novembra", "новембра"},
      {"December", "Dec", "decembar", "decembra", "децембар"}};
  for (std::size_t month = 1; month <= 12; ++month)
    for (const auto& word : words[month - 1])
      EXPECT_EQ(date(word + " 2018"),
                "2018-" + std::string(month < 10 ? "0" : "") + std::to_string(month))
          << word;
}

TEST(WrittenDate, CutsTheTimeOfTheDay) {
  for (const auto& text :
       {"2017-08-01T00:00:00", "2017-08-01 00:00:00", "2017/08/01 00:00:00", "1.8.2017. 10:30",
        "2017-08-01T00:00:00.000Z", "2017-08-01T00:00:00+02:00", "1.8.2017. u 10:30 h"})
    EXPECT_EQ(date(text), "2017-08-01") << text;
}

TEST(WrittenDate, ReadsQuartersAndHalfYearsWithTheirLastMonth) {
  for (const auto& [text, expected] : Cases{{"Q3 2017", "2017-07..2017-09"},
                                            {"2017-Q3", "2017-07..2017-09"},
                                            {"2017 Q3", "2017-07..2017-09"},
                                            {"Q3/2017", "2017-07..2017-09"},
                                            {"3rd quarter of 2017", "2017-07..2017-09"},
                                            {"third quarter 2017", "2017-07..2017-09"},
                                            {"III kvartal 2017", "2017-07..2017-09"},
                                            {"treći kvartal 2017.", "2017-07..2017-09"},
                                            {"трећи квартал 2017. године", "2017-07..2017-09"},
                                            {"H1 2018", "2018-01..2018-06"},
                                            {"prva polovina 2018", "2018-01..2018-06"},
                                            {"prvo polugodište 2018.", "2018-01..2018-06"},
                                            {"drugo polugodište 2018", "2018-07..2018-12"}})
    EXPECT_EQ(date(text), expected) << text;
}

TEST(WrittenDate, ReadsDaysOfASpreadsheetOnlyWhereTheyMayStand) {
  EXPECT_EQ(date("42948", Serial::yes), "2017-08-01");
  EXPECT_EQ(date("42948.75", Serial::yes), "2017-08-01");
  EXPECT_EQ(date("36526", Serial::yes), "2000-01-01");
  EXPECT_EQ(date("2017", Serial::yes), "2017");
  EXPECT_EQ(date("19999", Serial::yes), "-");
  EXPECT_EQ(date("80001", Serial::yes), "-");
  EXPECT_EQ(date("42948", Serial::no), "-");
}

TEST(WrittenDate, ForgivesBlanksAndDashesOfEveryKind) {
  EXPECT_EQ(date("1.\u00A0avgust\u00A0 2017."), "2017-08-01");
  EXPECT_EQ(date("2017\u201308\u201301"), "2017-08-01");
}

TEST(WrittenDate, KnowsNoDayThatDoesNotExist) {
  for (const auto& text : {"31.4.2018", "30. februar 2018", "29.02.2018", "2018-13", "2018-02-30",
                           "0.8.2017", "13/13/2018", "20171301", "Q5 2017", "H3 2017", "32/1/2018"})
    EXPECT_EQ(date(text), "-") << text;
  EXPECT_EQ(date("29.02.2020"), "2020-02-29");
}

TEST(WrittenDate, RefusesWhatIsNoDate) {
  const std::string deep(100'000, '.');
  for (const std::string& text :
       {std::string(), std::string("n/a"), std::string("24 months"), std::string("tbc"),
        std::string("early 2017"), std::string("1 August"), std::string("17-08-01"),
        std::string("2015-2017"), std::string("1.8.60"), std::string("2017-08-"),
        std::string("12345678901234567890"), std::string("0017"), std::string("Niš 2017"),
        std::string("2017\0", 5), std::string("\xFF\xFE"), std::string("polovina 2018"),
        std::string("=DATE(2017;8;1)"), std::string("2017 2018"), deep})
    EXPECT_EQ(date(text), "-") << text.substr(0, 40);
}

TEST(WrittenPeriod, ReadsTheDurationsOfTheSavedPages) {
  EXPECT_EQ(period("1 August 2017 – 31 January 2019 (IOM component)"),
            "2017-08-01..2019-01-31 (IOM component)");
  EXPECT_EQ(period("1. avgust 2017 – 31. januar 2019 (IOM komponenta)"),
            "2017-08-01..2019-01-31 (IOM komponenta)");
  EXPECT_EQ(period("28 April 2017 – 31 March 2018"), "2017-04-28..2018-03-31");
}

TEST(WrittenPeriod, SplitsAtDashesAndWords) {
  for (const auto& [text, expected] :
       Cases{{"2015-2017", "2015..2017"},
             {"2015 – 2017", "2015..2017"},
             {"2015/2017", "2015..2017"},
             {"08/2017 - 01/2019", "2017-08..2019-01"},
             {"08/2017-01/2019", "2017-08..2019-01"},
             {"01.08.2017-31.01.2019", "2017-08-01..2019-01-31"},
             {"2017-08-01 - 2019-01-31", "2017-08-01..2019-01-31"},
             {"2017-08-01-2019-01-31", "2017-08-01..2019-01-31"},
             {"2017-08-01/2019-01-31", "2017-08-01..2019-01-31"},
             {"2017-08-01 00:00:00 - 2019-01-31 00:00:00", "2017-08-01..2019-01-31"},
             {"od 1.8.2017. do 31.1.2019.", "2017-08-01..2019-01-31"},
             {"од 1. августа 2017. до 31. јануара 2019. године", "2017-08-01..2019-01-31"},
             {"August 2017 to January 2019", "2017-08..2019-01"},
             {"from May 2017 until 2019", "2017-05..2019"},
             {"between May 2017 and June 2018", "2017-05..2018-06"},
             {"Q3 2017 - Q1 2018", "2017-07..2018-03"}})
    EXPECT_EQ(period(text), expected) << text;
}

TEST(WrittenPeriod, CompletesAFirstHalfFromTheSecond) {
  for (const auto& [text, expected] :
       Cases{{"1-31 May 2018", "2018-05-01..2018-05-31"},
             {"1 - 31 May 2018", "2018-05-01..2018-05-31"},
             {"1.-31.5.2018.", "2018-05-01..2018-05-31"},
             {"1.8. - 31.12.2018.", "2018-08-01..2018-12-31"},
             {"May - July 2018", "2018-05..2018-07"},
             {"maj–jul 2018.", "2018-05..2018-07"},
             {"5-7/2018", "2018-05..2018-07"},
             {"15 August – 3 December 2018", "2018-08-15..2018-12-03"},
             {"I - III kvartal 2018", "2018-01..2018-09"},
             {"Q1-Q3 2018", "2018-01..2018-09"},
             {"November – February 2018", "2017-11..2018-02 | it starts in the year before 2018"},
             {"2015-17", "2015..2017 | it ends in 2017"},
             {"2015/16", "2015..2016 | it ends in 2016"}})
    EXPECT_EQ(period(text), expected) << text;
}

TEST(WrittenPeriod, LeavesOpenWhatIsOpen) {
  for (const auto& [text, expected] : Cases{{"from 2017", "2017.."},
                                            {"since May 2018", "2018-05.."},
                                            {"od 1.8.2017.", "2017-08-01.."},
                                            {"until 31 May 2019", "..2019-05-31"},
                                            {"do 2019. godine", "..2019"},
                                            {"od 2017. do danas", "2017.."},
                                            {"2017 - ongoing", "2017.."},
                                            {"2017 – u toku", "2017.."},
                                            {"May 2018 to date", "2018-05.."},
                                            {"from May 2018, ongoing", "2018-05.."},
                                            {"2018 – present", "2018.."},
                                            {"2018 onwards", "2018.."},
                                            {"2018 (ongoing)", "2018..2018 (ongoing)"}})
    EXPECT_EQ(period(text), expected) << text;
}

TEST(WrittenPeriod, LeavesHowLongItLastsAside) {
  for (const auto& [text, expected] :
       Cases{{"36 meseci (2019-2021)", "2019..2021 (36 meseci)"},
             {"24 months (from May 2018)", "2018-05.. (24 months)"},
             {"3 years, from 1 March 2020", "2020-03-01.. (3 years)"},
             {"3 године, од 1.3.2020. (oko)", "2020-03-01.. (3 године; oko)"},
             {"3 years: 2019-2021", "2019..2021 (3 years)"},
             {"3 years, 2020", "-"},
             {"36 meseci", "-"},
             {"36 meseci (planirano)", "-"}})
    EXPECT_EQ(period(text), expected) << text;
}

TEST(WrittenPeriod, TakesOneDateBeforeADurationForTheStart) {
  EXPECT_EQ(period("April 2019 (24 months)"), "2019-04.. (24 months) | the end is not given");
}

TEST(WrittenPeriod, WritesBothDatesInOneOrder) {
  EXPECT_EQ(period("03/04/2021 - 11/30/2022"), "2021-03-04..2022-11-30 | month before day");
  EXPECT_EQ(period("11/30/2021 - 03/04/2022"), "2021-11-30..2022-03-04 | month before day");
}

TEST(WrittenPeriod, EndsNowhereBehindADashAlone) {
  EXPECT_EQ(period("2019 -"), "2019..");
  EXPECT_EQ(period("1.8.2019. –"), "2019-08-01..");
  EXPECT_EQ(period("2019 - 2020 -"), "-");
}

TEST(WrittenPeriod, TakesOneDateAsStartAndEnd) {
  EXPECT_EQ(period("2017"), "2017..2017");
  EXPECT_EQ(period("2017-08"), "2017-08..2017-08");
  EXPECT_EQ(period("Q3 2017"), "2017-07..2017-09");
  EXPECT_EQ(period("1.8.2017."), "2017-08-01..2017-08-01 | the one day is start and end");
}

TEST(WrittenPeriod, SaysOnceWhatBothHalvesAssume) {
  EXPECT_EQ(period("03/04/2018 - 05/06/2018"), "2018-04-03..2018-06-05 | day before month");
}

TEST(WrittenPeriod, RefusesWhatIsNoPeriod) {
  for (const std::string& text :
       {std::string(), std::string("24 months"), std::string("ongoing"), std::string("to date"),
        std::string("2017, 2018"), std::string("2017 - 2018 - 2019"), std::string("from"),
        std::string("(2017"), std::string("2017)"), std::string("- 2017"),
        std::string("May - July"), std::string("31.4.2018 - 1.6.2018"), std::string(900, '-'),
        std::string(900, '('), std::string(100'000, '1')})
    EXPECT_EQ(period(text), "-") << text.substr(0, 40);
}

}  // namespace
}  // namespace obuhvat
