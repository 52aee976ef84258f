#include "ingest/iati.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// The text of an IATI file, read.
class Iati {
 public:
  RecordFile read(const std::string& text) {
    write_file(input_.path, text, Overwrite::yes);
    return read_iati(input_, options);
  }
  std::string error_of(const std::string& text) {
    try {
      read(text);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }
  ReadingOptions options;

 private:
  TestFolder folder_;
  RecordInput input_{folder_.path() / "a.xml", "data/a.xml", "a.xml"};
};

std::string file(const std::string& activities, const std::string& version = "2.03") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"" + version +
         "\">\n" + activities + "\n</iati-activities>\n";
}

/// An activity in Serbia from line 3 on, with these further elements from line 6 on.
std::string activity(const std::string& elements, const std::string& id = "XM-1") {
  return "<iati-activity default-currency=\"EUR\" xml:lang=\"en\">\n<iati-identifier> " + id +
         " </iati-identifier>\n<title><narrative>T</narrative></title>\n" + elements +
         "\n<recipient-country code=\"RS\"/></iati-activity>";
}

ProjectRecord record_of(const std::string& elements) {
  RecordFile read = Iati().read(file(activity(elements)));
  if (read.records.size() != 1) throw Error("the test expects one record");
  return std::move(read.records.front());
}

/// "warning 6 field: message" for each finding with the code.
std::vector<std::string> said(const RecordReport& report, const std::string& code) {
  std::vector<std::string> lines;
  for (const auto& f : report.findings())
    if (f.code == code)
      lines.push_back(std::string(name_of(f.severity)) + " " + std::to_string(f.row) + " " +
                      f.field + ": " + f.message);
  return lines;
}

std::vector<std::string> codes(const RecordReport& report) {
  std::vector<std::string> codes;
  for (const auto& f : report.findings()) codes.push_back(f.code);
  return codes;
}

TEST(Iati, ReadsAWholeActivity) {
  const std::string text = R"(<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2018-01-01T00:00:00Z">
<iati-activity default-currency="EUR" xml:lang="en" hierarchy="1">
  <iati-identifier>XM-DAC-47066-TC.0859</iati-identifier>
  <reporting-org ref="XM-DAC-47066" type="40"><narrative>IOM</narrative></reporting-org>
  <title>
    <narrative>Open Communities</narrative>
    <narrative xml:lang="sr">Otvorene zajednice</narrative>
    <narrative xml:lang="sr">Отворене заједнице</narrative>
  </title>
  <description type="1"><narrative>In 17
    municipalities.</narrative></description>
  <description type="2"><narrative>Objectives</narrative></description>
  <participating-org ref="XI-IATI-EC" type="15" role="1"><narrative>European Union</narrative></participating-org>
  <participating-org type="10" role="2"><narrative>Commissariat for Refugees</narrative></participating-org>
  <participating-org type="40" role="4"><narrative>UNDP</narrative></participating-org>
  <participating-org type="22" role="4"><narrative>Red Cross</narrative></participating-org>
  <other-identifier ref="TC.0859" type="A1"/>
  <activity-status code="2"/>
  <activity-date type="1" iso-date="2017-07-01"/>
  <activity-date type="2" iso-date="2017-08-01"/>
  <activity-date type="3" iso-date="2019-01-31Z"/>
  <activity-scope code="5"/>
  <recipient-country code="RS" percentage="100"/>
  <location ref="a">
    <location-reach code="1"/>
    <name><narrative>Vranje</narrative></name>
    <administrative vocabulary="G1" level="2" code="784759"/>
    <point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>42.5514 21.9003</pos></point>
    <location-class code="2"/>
    <feature-designation code="PPLA"/>
  </location>
  <location>
    <name><narrative>Asylum centre</narrative></name>
    <point><pos>44.4019 20.1625</pos></point>
    <feature-designation code="ASYL"/>
  </location>
  <sector vocabulary="1" code="15190"><narrative>Migration</narrative></sector>
  <budget type="1" status="2">
    <period-start iso-date="2017-08-01"/><period-end iso-date="2017-12-31"/>
    <value value-date="2017-08-01">100000.50</value>
  </budget>
  <budget type="1" status="2">
    <period-start iso-date="2018-01-01"/><period-end iso-date="2018-12-31"/>
    <value currency="EUR" value-date="2018-01-01">50000</value>
  </budget>
  <transaction><value currency="USD" value-date="2018-01-01">7</value></transaction>
</iati-activity>
</iati-activities>)";
  const RecordFile read = Iati().read(text);
  ASSERT_EQ(read.records.size(), 1u);
  const ProjectRecord& record = read.records[0];
  const Project& project = record.project;
  EXPECT_TRUE(record.is_usable);
  EXPECT_EQ(record.origin, RecordOrigin::iati);
  EXPECT_EQ(record.row, 3);
  EXPECT_EQ(project.id.text(), "XM-DAC-47066-TC.0859");
  EXPECT_EQ(project.title,
            (LocalizedText{"Open Communities", "Otvorene zajednice", "Отворене заједнице"}));
  EXPECT_EQ(project.notes, "In 17 municipalities.");
  EXPECT_EQ(project.status, ProjectStatus::active);
  EXPECT_EQ(project.period.start->text(), "2017-08-01");
  EXPECT_EQ(project.period.end->text(), "2019-01-31");
  EXPECT_FALSE(record.states_coverage);
  ASSERT_EQ(record.partners.size(), 4u);
  EXPECT_EQ(record.partners[0].name.en, "European Union");
  EXPECT_EQ(record.partners[0].role, PartnerRole::donor);
  EXPECT_EQ(record.partners[1].role, PartnerRole::government);
  EXPECT_EQ(record.partners[2].role, std::nullopt);
  EXPECT_EQ(record.partners[3].role, PartnerRole::implementing);
  EXPECT_EQ(record.partners[3].where.row, 17);
  ASSERT_EQ(record.places.size(), 1u);
  EXPECT_EQ(record.places[0].as_written, "Vranje");
  EXPECT_EQ(record.places[0].code, "");
  EXPECT_EQ(record.places[0].where.row, 25);
  EXPECT_EQ(record.places[0].point, (LonLat{21.9003, 42.5514}));
  ASSERT_EQ(project.sites.size(), 1u);
  EXPECT_EQ(project.sites[0].name, "Asylum centre");
  EXPECT_EQ(project.sites[0].point, (LonLat{20.1625, 44.4019}));
  EXPECT_EQ(project.area, "Migration");
  ASSERT_TRUE(project.budget);
  EXPECT_EQ(project.budget->amount, 150000.5);
  EXPECT_EQ(project.budget->currency, "EUR");
  ASSERT_EQ(project.identifiers.size(), 2u);
  EXPECT_EQ(project.identifiers[0].type, "iati");
  EXPECT_EQ(project.identifiers[1].value, "TC.0859");
  EXPECT_THAT(codes(record.report), ElementsAre("iati-budget-sum"));
  EXPECT_THAT(read.report.findings(), IsEmpty());
}

// Texts

TEST(Iati, TakesTheLanguageOfTheActivityForNarrativesWithoutTheirOwn) {
  const RecordFile read =
      Iati().read(file("<iati-activity xml:lang=\"sr\"><iati-identifier>a</iati-identifier><title>"
                       "<narrative>Naslov</narrative></title><recipient-country code=\"RS\"/>"
                       "</iati-activity>"));
  EXPECT_EQ(read.records[0].project.title, (LocalizedText{"", "Naslov", ""}));
  EXPECT_FALSE(read.records[0].title_is_plain);
}

TEST(Iati, SaysThatATitleIsInAnotherLanguage) {
  const ProjectRecord record =
      Iati()
          .read(file("<iati-activity xml:lang=\"fr\"><iati-identifier>a</iati-identifier><title>"
                     "<narrative>Titre</narrative></title><recipient-country code=\"RS\"/>"
                     "</iati-activity>"))
          .records[0];
  EXPECT_EQ(record.project.title.en, "Titre");
  EXPECT_THAT(said(record.report, "iati-language"),
              ElementsAre("info 3 title: the text is in \"fr\" only; it is shown as the English "
                          "one"));
}

TEST(Iati, KeepsTheFirstOfTwoTextsInOneLanguage) {
  const ProjectRecord record =
      record_of("<title><narrative xml:lang=\"en\">Another</narrative></title>");
  EXPECT_EQ(record.project.title.en, "T");
  EXPECT_EQ(said(record.report, "iati-text-twice").size(), 1u);
}

TEST(Iati, LeavesOutAnActivityWithoutTitle) {
  const ProjectRecord record = Iati()
                                   .read(file("<iati-activity><iati-identifier>a</iati-identifier>"
                                              "<recipient-country code=\"RS\"/></iati-activity>"))
                                   .records[0];
  EXPECT_FALSE(record.is_usable);
  EXPECT_THAT(said(record.report, "record-unusable"),
              ElementsAre("error 3 : activity \"a\" is left out: it has no title"));
}

TEST(Iati, NamesAnActivityWithoutIdentifierAfterItsTitle) {
  const ProjectRecord record =
      Iati()
          .read(file("<iati-activity><title><narrative>Zdravlje u Nišu</narrative></title>"
                     "<recipient-country code=\"RS\"/></iati-activity>"))
          .records[0];
  EXPECT_EQ(record.project.id.text(), "zdravlje-u-nisu");
  EXPECT_TRUE(record.id_is_made);
  EXPECT_EQ(said(record.report, "iati-identifier-missing").size(), 1u);
}

TEST(Iati, WritesAnIdentifierWithBlanksWithoutThem) {
  const RecordFile read = Iati().read(file(activity("", "XM 1 A")));
  EXPECT_EQ(read.records[0].project.id.text(), "XM-1-A");
  EXPECT_EQ(read.records[0].project.identifiers[0].value, "XM 1 A");
  EXPECT_EQ(said(read.records[0].report, "iati-identifier-blanks").size(), 1u);
}

// Status and dates

TEST(Iati, KnowsTheStatusCodesThatAProjectHas) {
  for (const auto& [code, status] : {std::pair{"1", ProjectStatus::planned},
                                     {"2", ProjectStatus::active},
                                     {"3", ProjectStatus::completed},
                                     {"4", ProjectStatus::completed}})
    EXPECT_EQ(record_of(std::string("<activity-status code=\"") + code + "\"/>").project.status,
              status)
        << code;
}

TEST(Iati, LeavesTheStatusOfACancelledActivityEmptyAndSaysSo) {
  const ProjectRecord record = record_of("<activity-status code=\"5\"/>");
  EXPECT_EQ(record.project.status, std::nullopt);
  EXPECT_THAT(said(record.report, "iati-status"),
              ElementsAre(StartsWith("warning 6 status: the activity is cancelled:")));
  EXPECT_EQ(said(record_of("<activity-status code=\"9\"/>").report, "iati-status").size(), 1u);
}

TEST(Iati, SaysThatAnEndedActivityHasPlannedDatesOnly) {
  const ProjectRecord record = record_of(
      "<activity-status code=\"4\"/><activity-date type=\"1\" iso-date=\"2017-01-01\"/>\n"
      "<activity-date type=\"3\" iso-date=\"2018-12-31\"/>");
  EXPECT_EQ(record.project.period.end->text(), "2018-12-31");
  EXPECT_THAT(said(record.report, "iati-planned-date"),
              ElementsAre("info 6 start: only the planned start is stated; it is taken",
                          "info 7 end: only the planned end is stated; it is taken"));
}

TEST(Iati, IgnoresADayThatDoesNotExist) {
  const ProjectRecord record = record_of("<activity-date type=\"2\" iso-date=\"2017-02-30\"/>");
  EXPECT_FALSE(record.project.period.start);
  EXPECT_THAT(said(record.report, "field-value"),
              ElementsAre("warning 6 activity-date: \"2017-02-30\" is not a date; it is ignored"));
}

// Coverage and places

TEST(Iati, IsNationalOnlyIfItsScopeSaysSo) {
  const ProjectRecord national = record_of("<activity-scope code=\"4\"/>");
  EXPECT_EQ(national.project.coverage, CoverageKind::national);
  EXPECT_TRUE(national.states_coverage);
  const ProjectRecord silent = record_of("");
  EXPECT_EQ(silent.project.coverage, CoverageKind::unknown);
  EXPECT_FALSE(silent.states_coverage);
}

TEST(Iati, NoticesAPointWithLongitudeFirst) {
  const ProjectRecord record =
      record_of("<location>\n<point><pos>20.1625 44.4019</pos></point></location>");
  ASSERT_EQ(record.project.sites.size(), 1u);
  EXPECT_EQ(record.project.sites[0].point, (LonLat{20.1625, 44.4019}));
  EXPECT_THAT(said(record.report, "iati-point-swapped"),
              ElementsAre("warning 7 location[0].point: \"20.1625 44.4019\" lies in Serbia only "
                          "with longitude first; it is taken so"));
}

TEST(Iati, TakesAPointWithCommas) {
  EXPECT_EQ(record_of("<location><point><pos>44.4019, 20.1625</pos></point></location>")
                .project.sites.at(0)
                .point,
            (LonLat{20.1625, 44.4019}));
  EXPECT_EQ(record_of("<location><point><pos>44,4019 20,1625</pos></point></location>")
                .project.sites.at(0)
                .point,
            (LonLat{20.1625, 44.4019}));
}

TEST(Iati, SaysThatAPointCannotBeRead) {
  for (const std::string pos : {"here", "44.4", "0 0", "120 20", "nan nan", "44 20 7 8"}) {
    const ProjectRecord record =
        record_of("<location><point><pos>" + pos + "</pos></point></location>");
    EXPECT_THAT(record.project.sites, IsEmpty()) << pos;
    EXPECT_THAT(codes(record.report), ElementsAre("iati-point-unreadable", "iati-location-empty"))
        << pos;
  }
}

TEST(Iati, TakesAFiveDigitCodeUnlessItIsOneOfTheWorlds) {
  const auto code = [](const std::string& attributes) {
    return record_of("<location><name><narrative>Vranje</narrative></name><administrative " +
                     attributes + "/></location>")
        .places.at(0)
        .code;
  };
  EXPECT_EQ(code("vocabulary=\"99\" level=\"2\" code=\"70432\""), "70432");
  EXPECT_EQ(code("level=\"2\" code=\"70432\""), "70432");
  EXPECT_EQ(code("vocabulary=\"A1\" level=\"2\" code=\"70432\""), "");
  EXPECT_EQ(code("vocabulary=\"G1\" level=\"2\" code=\"70432\""), "");
  EXPECT_EQ(code("vocabulary=\"A4\" level=\"1\" code=\"RS-24\""), "");
}

TEST(Iati, LeavesOutALocationInAnotherCountry) {
  const std::string abroad =
      "<location><name><narrative>Novi Grad</narrative></name><administrative vocabulary=\"A4\" "
      "level=\"1\" code=\"BA-01\"/></location>\n<location><name><narrative>Berlin</narrative>"
      "</name><point><pos>52.52 13.40</pos></point></location>";
  const ProjectRecord record = record_of(abroad);
  EXPECT_THAT(record.places, IsEmpty());
  EXPECT_THAT(
      said(record.report, "iati-location-abroad"),
      ElementsAre("warning 6 location[0]: \"Novi Grad\" lies outside Serbia; it is left out",
                  "warning 7 location[1]: \"Berlin\" lies outside Serbia; it is left out"));
}

TEST(Iati, NamesTheLocationWhosePointIsWrong) {
  const auto at = [](const std::string& pos) {
    return "<location><name><narrative>Vranje</narrative></name><point><pos>" + pos +
           "</pos></point></location>";
  };
  EXPECT_THAT(said(record_of(at("here")).report, "iati-point-unreadable"),
              ElementsAre("warning 6 location[0].point: of \"Vranje\": \"here\" is no point; it is "
                          "ignored"));
  EXPECT_THAT(said(record_of(at("21.9 42.55")).report, "iati-point-swapped"),
              ElementsAre("warning 6 location[0].point: of \"Vranje\": \"21.9 42.55\" lies in "
                          "Serbia only with longitude first; it is taken so"));
}

TEST(Iati, DoesNotTakeALocationCalledSerbiaForNationalCoverage) {
  const ProjectRecord record =
      record_of("<location><name><narrative>Republic of Serbia</narrative></name></location>");
  EXPECT_THAT(record.places, IsEmpty());
  EXPECT_EQ(record.project.coverage, CoverageKind::unknown);
  EXPECT_THAT(
      said(record.report, "iati-location-country"),
      ElementsAre("info 6 location[0]: \"Republic of Serbia\" is the whole country: it names "
                  "no municipality, and does not say that the activity reaches all of "
                  "them"));
}

// Countries

TEST(Iati, CountsOnceTheActivitiesThatAreNotInSerbia) {
  const std::string bosnia =
      "<iati-activity><iati-identifier>b</iati-identifier><title><narrative>B</narrative></title>"
      "<recipient-country code=\"BA\"/></iati-activity>\n";
  const std::string nowhere = "<iati-activity><iati-identifier>n</iati-identifier></iati-activity>";
  const RecordFile read = Iati().read(file(bosnia + bosnia + activity("") + nowhere));
  EXPECT_EQ(read.records.size(), 1u);
  EXPECT_THAT(said(read.report, "iati-other-country"),
              ElementsAre("info 3 recipient-country: 3 of 4 activities are left out, as none of "
                          "them names Serbia (RS) as a recipient country (1 name no country at "
                          "all); the first is \"b\" in line 3"));
}

TEST(Iati, SaysThatAnActivityIsForSeveralCountries) {
  const ProjectRecord record = record_of(
      "<recipient-country code=\"BA\" percentage=\"60\"/><recipient-country code=\"RS\" "
      "percentage=\"40\"/><budget><value>10</value></budget>");
  EXPECT_THAT(said(record.report, "iati-several-countries"),
              ElementsAre("warning 3 coverage: the activity is also for BA (Serbia 40 %): only its "
                          "places in Serbia are taken, but its budget is for all of them"));
  EXPECT_EQ(record.project.budget->amount, 10);
}

TEST(Iati, KnowsTheCountriesWhoseNamesAreLikeOurs) {
  const auto spans = [](const std::string& element) {
    return record_of("<" + element + "/>").spans_neighbours;
  };
  EXPECT_TRUE(spans("recipient-country code=\"BA\""));
  EXPECT_TRUE(spans("recipient-country code=\"mk\""));
  EXPECT_TRUE(spans("recipient-region code=\"89\""));
  EXPECT_FALSE(spans("recipient-country code=\"KE\""));
  EXPECT_FALSE(spans("recipient-region code=\"298\""));
  EXPECT_FALSE(spans("recipient-country code=\"RS\""));
}

TEST(Iati, FindsSerbiaInTheTransactions) {
  const RecordFile read = Iati().read(
      file("<iati-activity><iati-identifier>a</iati-identifier><title><narrative>T</narrative>"
           "</title><transaction><recipient-country code=\"RS\"/></transaction>"
           "<transaction><recipient-country code=\"BA\"/></transaction></iati-activity>"));
  ASSERT_EQ(read.records.size(), 1u);
  EXPECT_EQ(said(read.records[0].report, "iati-several-countries").size(), 1u);
}

// Budgets

std::string budget(const std::string& type, const std::string& start, const std::string& end,
                   const std::string& value, const std::string& currency = "EUR") {
  return "<budget type=\"" + type + "\"><period-start iso-date=\"" + start +
         "\"/><period-end iso-date=\"" + end + "\"/><value currency=\"" + currency + "\">" + value +
         "</value></budget>\n";
}

TEST(Iati, TakesARevisedBudgetForTheOriginalOneOfItsPeriod) {
  const ProjectRecord record = record_of(budget("1", "2017-01-01", "2017-12-31", "100") +
                                         budget("2", "2017-01-01", "2017-12-31", "80") +
                                         budget("1", "2018-01-01", "2018-12-31", "50"));
  EXPECT_EQ(record.project.budget->amount, 130);
}

TEST(Iati, DoesNotAddUpSeveralCurrencies) {
  const ProjectRecord record = record_of(budget("1", "2017-01-01", "2017-12-31", "100", "USD") +
                                         budget("1", "2018-01-01", "2018-12-31", "50"));
  EXPECT_FALSE(record.project.budget);
  EXPECT_THAT(said(record.report, "iati-budget-currencies"),
              ElementsAre("warning 6 budget: its budgets are in EUR, USD; these are not added up, "
                          "and the project is left without budget"));
}

TEST(Iati, DoesNotAddUpBudgetsThatMayHoldOneAnother) {
  const ProjectRecord record = record_of(budget("1", "2017-01-01", "2018-12-31", "100") +
                                         budget("1", "2018-01-01", "2018-12-31", "50"));
  EXPECT_FALSE(record.project.budget);
  EXPECT_EQ(said(record.report, "iati-budget-overlap").size(), 1u);
}

TEST(Iati, SaysThatABudgetIsNoNumber) {
  for (const std::string value : {"", "many", "nan", "inf", "1e999", "5 USD"}) {
    const ProjectRecord record = record_of(budget("1", "2017-01-01", "2017-12-31", value));
    EXPECT_FALSE(record.project.budget) << value;
    EXPECT_EQ(said(record.report, "field-value").size(), 1u) << value;
  }
  const ProjectRecord grouped = record_of(budget("1", "2017-01-01", "2017-12-31", "1,000,000.00"));
  EXPECT_EQ(grouped.project.budget->amount, 1'000'000);
  EXPECT_EQ(said(grouped.report, "iati-assumed").size(), 1u);
}

// IATI 1

TEST(Iati, ReadsTheOldVersionAsFarAsItIsAlike) {
  const RecordFile read = Iati().read(file(
      R"(<iati-activity xml:lang="en"><iati-identifier>a</iati-identifier><title>Old</title>
<title xml:lang="sr">Stari</title><participating-org role="Funding" type="10">Norway</participating-org>
<activity-status>Implementation</activity-status>
<activity-date type="start-actual" iso-date="2012-03-01"/><activity-date type="end-planned">31 May 2014</activity-date>
<recipient-country>Serbia</recipient-country>
<location><name>Pirot</name><coordinates latitude="43.15" longitude="22.58"/><location-type code="PPL"/></location>
</iati-activity>)",
      "1.05"));
  ASSERT_EQ(read.records.size(), 1u);
  const ProjectRecord& record = read.records[0];
  EXPECT_EQ(record.project.title, (LocalizedText{"Old", "Stari", ""}));
  EXPECT_EQ(record.project.status, ProjectStatus::active);
  EXPECT_EQ(record.project.period.start->text(), "2012-03-01");
  EXPECT_EQ(record.project.period.end->text(), "2014-05-31");
  EXPECT_EQ(record.partners.at(0).role, PartnerRole::donor);
  EXPECT_EQ(record.places.at(0).as_written, "Pirot");
  EXPECT_THAT(said(read.report, "iati-version"),
              ElementsAre("info 2 version: the file is in IATI 1.05; it is read as far as that is "
                          "like IATI 2"));
}

// Bad input

TEST(Iati, SaysWhereAFileThatIsCutOffStops) {
  const std::string whole = file(activity(""));
  for (std::size_t size = 1; size + 18 < whole.size(); size += 7)
    EXPECT_THAT(Iati().error_of(whole.substr(0, size)), StartsWith("data/a.xml:")) << size;
  EXPECT_THAT(Iati().error_of(whole.substr(0, 200)),
              StartsWith("data/a.xml:5: not well-formed XML: "));
}

TEST(Iati, RefusesWhatIsNoXml) {
  EXPECT_THAT(Iati().error_of(""), HasSubstr("not well-formed XML"));
  EXPECT_THAT(Iati().error_of(std::string("\0\x01PK\x03\x04\xFF", 7)),
              HasSubstr("not well-formed XML"));
  EXPECT_THAT(Iati().error_of(std::string("<iati-activities>\0</iati-activities>", 36)),
              HasSubstr("not well-formed XML"));
}

TEST(Iati, RefusesAnotherRoot) {
  EXPECT_EQ(Iati().error_of("<html></html>"),
            "data/a.xml:1: this is no IATI activity file: its root element is <html>, not "
            "<iati-activities>");
}

TEST(Iati, ReadsElementsWithThePrefixOfTheRoot) {
  const RecordFile read = Iati().read(
      "<i:iati-activities xmlns:i=\"http://iati\" xmlns:j=\"http://iati\" xmlns:o=\"other\">"
      "<o:iati-activity/><i:iati-activity xml:lang=\"en\"><i:iati-identifier>a</i:iati-identifier>"
      "<o:title>No</o:title><i:title><j:narrative>T</j:narrative></i:title>"
      "<i:recipient-country code=\"RS\"/></i:iati-activity></i:iati-activities>");
  ASSERT_EQ(read.records.size(), 1u);
  EXPECT_EQ(read.records[0].project.id.text(), "a");
  EXPECT_EQ(read.records[0].project.title.en, "T");
}

TEST(Iati, ReadsALoneActivity) {
  const RecordFile read = Iati().read("<?xml version=\"1.0\"?>\n" + activity("") + "\n");
  ASSERT_EQ(read.records.size(), 1u);
  EXPECT_EQ(read.records[0].project.id.text(), "XM-1");
  EXPECT_EQ(read.records[0].row, 2);
  EXPECT_EQ(read.records[0].project.title.en, "T");
  EXPECT_THAT(read.report.findings(), IsEmpty());
}

TEST(Iati, LeavesOutALoneActivityThatIsNotInSerbia) {
  const RecordFile read = Iati().read("<iati-activity><title>T</title></iati-activity>");
  EXPECT_THAT(read.records, IsEmpty());
  EXPECT_EQ(said(read.report, "iati-other-country").size(), 1u);
}

TEST(Iati, RefusesEntitiesOfItsOwn) {
  for (const std::string doctype :
       {"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;]>",
        "<!DOCTYPE a SYSTEM \"http://localhost/x.dtd\">"})
    EXPECT_THAT(Iati().error_of(doctype + "\n<iati-activities><iati-activity><title>&x;</title>"
                                          "</iati-activity></iati-activities>"),
                HasSubstr("the file declares or uses entities of its own"))
        << doctype;
}

TEST(Iati, RefusesBillionLaughsAtOnce) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\">\n";
  for (int i = 1; i < 40; ++i) {
    laughs += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) laughs += "&l" + std::to_string(i - 1) + ";";
    laughs += "\">\n";
  }
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(Iati().error_of(laughs + "]><iati-activities>&l39;</iati-activities>"),
              HasSubstr("entities of its own"));
  // Expanded it would take years; one second is far from both.
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
}

TEST(Iati, TakesADoctypeThatDeclaresNothing) {
  const RecordFile read = Iati().read("<!DOCTYPE iati-activities>\n<iati-activities>" +
                                      activity("") + "</iati-activities>");
  EXPECT_EQ(read.records.size(), 1u);
}

TEST(Iati, RefusesAnActivityThatIsTooLarge) {
  EXPECT_THAT(Iati().error_of(file(activity("<title><narrative>" + std::string(20'000'000, 'x') +
                                            "</narrative></title>"))),
              HasSubstr("one activity holds more than"));
  std::string many;
  for (int i = 0; i < 110'000; ++i) many += "<location/>";
  EXPECT_THAT(Iati().error_of(file(activity(many))), HasSubstr("one activity holds more than"));
}

TEST(Iati, RefusesDeepNesting) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<title>";
  EXPECT_THAT(Iati().error_of(file("<iati-activity>" + deep)), HasSubstr("not well-formed XML"));
}

TEST(Iati, KnowsLinesBeyondSixtyFiveThousand) {
  const ProjectRecord record =
      record_of(std::string(70'000, '\n') + "<activity-status code=\"9\"/>");
  EXPECT_EQ(record.place_of("status").row, 70'006);
}

TEST(Iati, ReadsOtherEncodings) {
  const RecordFile read = Iati().read(
      "<?xml version=\"1.0\" encoding=\"windows-1250\"?><iati-activities><iati-activity>"
      "<iati-identifier>a</iati-identifier><title><narrative>Ni\x9A</narrative></title>"
      "<recipient-country code=\"RS\"/></iati-activity></iati-activities>");
  EXPECT_EQ(read.records.at(0).project.title.en, "Niš");
}

TEST(Iati, SaysThatAFileHoldsNoActivity) {
  EXPECT_THAT(codes(Iati().read(file("")).report), ElementsAre("iati-empty"));
}

TEST(Iati, CannotReadAFileThatIsNotThere) {
  const RecordInput none{"/nonexistent/a.xml", "a.xml", "a.xml"};
  EXPECT_THROW(read_iati(none, {}), IoError);
  EXPECT_THROW(read_iati({"/", "/", "/"}, {}), IoError);
}

TEST(Iati, TellsHowFarItHasRead) {
  Iati iati;
  std::uint64_t last = 0;
  iati.options.progress = [&](const std::string& name, std::uint64_t done, std::uint64_t) {
    EXPECT_EQ(name, "a.xml");
    EXPECT_GE(done, last);
    last = done;
  };
  const std::string text = file(activity(std::string(3'000'000, ' ')));
  iati.read(text);
  EXPECT_EQ(last, text.size());
}

}  // namespace
}  // namespace obuhvat
