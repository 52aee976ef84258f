// Whole deliveries in the shape that publishers give them, made of the official names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <random>

#include "match_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string upper(std::string text) {
  static const std::map<std::string, std::string> letters{
      {"č", "Č"}, {"ć", "Ć"}, {"š", "Š"}, {"ž", "Ž"}, {"đ", "Đ"}};
  for (const auto& [from, to] : letters)
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from))
      text.replace(at, from.size(), to);
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string city_prefix(const Municipality& unit) {
  if (!unit.parent) return {};
  return unit.parent->text() == "71308" ? "BEOGRAD" : "NIŠ";
}

/// Every unit is matched with its own feature, by its name and its seat, and nothing is told.
void expect_all_by_name_and_seat(const Features& features) {
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  for (const auto& match : result.matches) {
    EXPECT_TRUE(match.has_name && match.has_seat) << match.explanation;
    EXPECT_THAT(match.feature_ids, ElementsAre("f" + match.code.text()));
    EXPECT_EQ(match.explanation, "name " + match.feature_name + " and the seat inside");
  }
  EXPECT_THAT(told(result), IsEmpty());
}

TEST(BoundaryDeliveries, AreMatchedWholeUnderEverySpellingOfTheNames) {
  const std::vector<Spelling> spellings{
      [](const Municipality& u) { return u.name.sr_latn; },
      [](const Municipality& u) { return u.name.sr_cyrl; },
      [](const Municipality& u) { return u.name.en; },
      ascii_with_dj,
      [](const Municipality& u) { return upper(u.name.sr_latn); },
      [](const Municipality& u) { return "Opština " + u.name.sr_latn; },
      [](const Municipality& u) { return "Општина " + u.name.sr_cyrl; },
      [](const Municipality& u) { return "Град " + u.name.sr_cyrl; },
      [](const Municipality& u) { return "GRAD " + upper(u.name.sr_latn); },
      [](const Municipality& u) { return "GRADSKA OPŠTINA " + upper(u.name.sr_latn); },
      [](const Municipality& u) { return "Градска општина " + u.name.sr_cyrl; },
      [](const Municipality& u) { return ascii_with_dj(u) + " City"; },
      [](const Municipality& u) { return ascii_with_dj(u) + " Municipality"; },
      [](const Municipality& u) { return "City of " + u.name.sr_latn; },
      [](const Municipality& u) { return "Municipality of " + u.name.sr_latn; }};
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    SCOPED_TRACE("spelling " + std::to_string(i) + ": " + spellings[i](shipped_unit("70033")));
    expect_all_by_name_and_seat(one_a_unit(spellings[i]));
  }
}

TEST(BoundaryDeliveries, AreMatchedWithTheCityWrittenBeforeItsMember) {
  for (const std::string divider : {"-", " - ", " – "}) {
    Features features;
    for (const auto* unit : map_units()) {
      const std::string city = city_prefix(*unit);
      features.push_back(feature_at(
          "f" + unit->code.text(), (city.empty() ? "" : city + divider) + upper(unit->name.sr_latn),
          unit->code.text()));
    }
    SCOPED_TRACE(divider);
    expect_all_by_name_and_seat(features);
  }
}

TEST(BoundaryDeliveries, AreMatchedByCodeAloneInEveryFormThatItComes) {
  for (const std::string form : {"", " ", "0", "RS", "SRB-"}) {
    Features features;
    for (const auto* unit : map_units())
      features.push_back({"f" + unit->code.text(),
                          {form + unit->code.text() + ".0"},
                          {},
                          {},
                          "",
                          {square(unit->seat)}});
    const auto result = matched(features);
    ASSERT_EQ(result.matches.size(), 165u) << form;
    for (const auto& match : result.matches)
      EXPECT_EQ(match.explanation, "code " + match.code.text() + " and the seat inside");
    EXPECT_THAT(told(result), IsEmpty());
  }
}

TEST(BoundaryDeliveries, AreMatchedAlikeInEveryOrderOfTheFeatures) {
  // With copies, conflicts, pieces, districts and strangers among them.
  Features features = one_a_unit(ascii_with_dj);
  for (std::size_t i = 0; i < 40; ++i) {
    BoundaryFeature other = features[4 * i];
    other.id = "copy" + std::to_string(i);
    if (i % 3 == 1) other.names = features[4 * i + 1].names;
    if (i % 3 == 2) other.codes = {map_units()[4 * i + 2]->code.text()};
    if (i % 5 == 0) other.area = {square({20.6 + 0.01 * static_cast<double>(i), 44.1}, 0.002)};
    features.push_back(other);
  }
  features.push_back({"district", {}, {"Bor"}, {}, "", {square({22.1, 44.3}, 0.6)}});
  const auto expected = matched(features);
  std::mt19937 random(17);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(features.begin(), features.end(), random);
    const auto result = matched(features);
    EXPECT_EQ(described(result), described(expected));
    EXPECT_EQ(result.features_without_unit.size(), expected.features_without_unit.size());
  }
}

TEST(BoundaryDeliveries, OfWhosOnFirstLeaveDistrictsAndTheCountryAside) {
  Features features = one_a_unit(ascii_with_dj);
  std::erase_if(features, [](const auto& f) { return f.id == "f71323"; });
  for (auto& feature : features) {
    feature.kind = "localadmin";
    if (feature.id == "f70203") feature.area.push_back(square(shipped_unit("71323").seat));
    if (feature.id == "f70912") feature.names = {"Petrovac"};
  }
  features.push_back({"1", {}, {"Serbia"}, {}, "country", {square({20.8, 44.2}, 2.5)}});
  features.push_back({"2", {}, {"Bor"}, {}, "region", {}});
  std::map<std::string, BoundaryFeature> regions;
  for (const auto* unit : map_units()) {
    auto& region = regions[unit->district.text()];
    region.id = "region" + unit->district.text();
    region.kind = "region";
    region.names = {unit->district.text() == "14" ? "Bor" : "Belgrade"};
    region.area.push_back(square(unit->seat));
  }
  features.push_back(regions["14"]);  // the district of Bor, called as its town
  features.push_back(regions["00"]);  // the city of Belgrade
  features.push_back({"xk", {}, {"Kosovo"}, {}, "region", {square({20.9, 42.6}, 0.3)}});

  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  EXPECT_THAT(result.units_without_feature, IsEmpty());
  EXPECT_EQ(match_for(result, "70203")->making, BoundaryMaking::part);
  EXPECT_EQ(match_for(result, "71323")->making, BoundaryMaking::part);
  EXPECT_THAT(match_for(result, "70912")->feature_ids, ElementsAre("f70912"));
  EXPECT_EQ(reason_for(result, "1"), "a country: holds 165 seats");
  EXPECT_EQ(reason_for(result, "region14"), "a region: holds 4 seats");
  EXPECT_EQ(reason_for(result, "region00"),
            "all of Beograd, whose city municipalities have features of their own");
  EXPECT_EQ(reason_for(result, "xk"), "in Kosovo*, outside these maps");
  EXPECT_THAT(told(result),
              ElementsAre("info boundary-multi-seat f70203", "info boundary-of-several-units 1",
                          "info boundary-outside-scope xk", "info boundary-feature-left 2"));
}

/// 145 features: Belgrade and Niš as one each, their members' squares together.
Features cities_whole(const std::string& belgrade, const std::string& nis, Spelling spelling) {
  std::map<std::string, BoundaryFeature> cities;
  Features out;
  for (const auto* unit : map_units()) {
    if (unit->parent)
      cities[unit->parent->text()].area.push_back(square(unit->seat));
    else
      out.push_back(feature_at("f" + unit->code.text(), spelling(*unit), unit->code.text()));
  }
  for (auto& [code, city] : cities) {
    city.id = "f" + code;
    city.names = {code == "71308" ? belgrade : nis};
    out.push_back(city);
  }
  return out;
}

TEST(BoundaryDeliveries, OfGeoBoundariesHaveTheCitiesAsAWhole) {
  const auto result = matched(cities_whole("Belgrade", "Nis City", [](const Municipality& unit) {
    return ascii_with_dj(unit) + (unit.kind == MunicipalityKind::city ? " City" : " Municipality");
  }));
  EXPECT_EQ(result.matches.size(), 145u);
  ASSERT_NE(match_for(result, "71308"), nullptr);
  EXPECT_EQ(match_for(result, "71308")->making, BoundaryMaking::whole);
  EXPECT_EQ(match_for(result, "71308")->explanation,
            "name Belgrade and the seats of its 17 city municipalities inside");
  EXPECT_EQ(match_for(result, "70858")->explanation,
            "name Nis City and the seats of its 5 city municipalities inside");
  EXPECT_EQ(result.units_without_feature.size(), 22u);
  EXPECT_THAT(result.features_without_unit, IsEmpty());
  EXPECT_THAT(told(result),
              ElementsAre("info boundary-city-whole f70858", "info boundary-city-whole f71308"));
}

TEST(BoundaryDeliveries, HaveACityWholeByItsSeatsUnderAnUnknownNameToo) {
  const auto result = matched(
      cities_whole("Capital", "Xyzzy", [](const Municipality& unit) { return unit.name.en; }));
  EXPECT_EQ(result.matches.size(), 145u);
  ASSERT_NE(match_for(result, "71308"), nullptr);
  EXPECT_THAT(match_for(result, "71308")->explanation,
              StartsWith("only the seats of its 17 city municipalities inside: the name Capital"));
}

TEST(BoundaryDeliveries, HaveACityAndItsMembersAndThenTheMembersCount) {
  Features features = one_a_unit(ascii_with_dj);
  for (auto& whole : cities_whole("Београд", "Ниш", ascii_with_dj))
    if (whole.area.size() > 1) features.push_back(whole);
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  EXPECT_EQ(result.features_without_unit.size(), 2u);
  EXPECT_EQ(match_for(result, "71308"), nullptr);
}

TEST(BoundaryDeliveries, OfGadmAreSettledByTheDistrictBeside) {
  Features features;
  for (const auto* unit : map_units()) {
    if (unit->parent && unit->parent->text() == "70858") continue;
    const auto* district = ShippedGeodata::get().geodata.dataset.district(unit->district);
    BoundaryFeature feature = feature_at("f" + unit->code.text(), unit->name.sr_latn,
                                         unit->code.text(), {}, {district->name.sr_latn});
    if (feature.id == "f70203") feature.area = {square({20.7, 44.95}, 0.01)};  // no seat inside
    feature.codes = {"SRB.1.2_1", "RS.BG"};
    feature.kind = unit->kind == MunicipalityKind::city ? "Grad" : "Opština";
    features.push_back(feature);
  }
  BoundaryFeature nis{"f70858", {}, {"Niš"}, {"Nišavski"}, "Grad", {}};
  for (const auto* unit : map_units())
    if (unit->parent && unit->parent->text() == "70858") nis.area.push_back(square(unit->seat));
  features.push_back(nis);
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 161u);
  EXPECT_EQ(match_for(result, "70203")->explanation,
            "only the name Palilula: the seat lies outside");
  EXPECT_TRUE(match_for(result, "70858")->has_name);
  EXPECT_THAT(told(result), ElementsAre("warning boundary-without-seat f70203",
                                        "info boundary-city-whole f70858"));
}

TEST(BoundaryDeliveries, OfTheGeodeticAuthorityLeaveKosovoAsideOnce) {
  Features features = one_a_unit([](const Municipality& unit) { return upper(unit.name.sr_latn); });
  const std::vector<std::pair<std::string, std::string>> kosovo{
      {"90018", "VITINA"},        {"90026", "VUČITRN"}, {"90034.0", "GLOGOVAC"},
      {"", "KOSOVSKA MITROVICA"}, {"", "ПЕЋ"},          {"", "Dečani"}};
  for (std::size_t i = 0; i < kosovo.size(); ++i)
    features.push_back(feature_off("k" + std::to_string(i), kosovo[i].second,
                                   {20.7 + 0.1 * static_cast<double>(i), 42.5}, {kosovo[i].first}));
  features.push_back(feature_off("k6", "Mitrovica", {20.87, 42.89}, {}, {"Kosovski okrug"}));
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  for (int i = 0; i <= 6; ++i)
    EXPECT_EQ(reason_for(result, "k" + std::to_string(i)), "in Kosovo*, outside these maps") << i;
  EXPECT_THAT(told(result), ElementsAre("info boundary-outside-scope k0"));
  EXPECT_EQ(result.findings[0].message, "7 features in Kosovo* left aside, outside these maps");
}

TEST(BoundaryDeliveries, HaveFormerMunicipalitiesMergedWithTheirUnit) {
  const std::vector<std::pair<std::string, std::string>> former{{"80284", "Petrovaradin"},
                                                                {"71145", "Sevojno"},
                                                                {"70947", "Kostolac"},
                                                                {"70432", "Vranjska Banja"}};
  Features features = one_a_unit(ascii_with_dj);
  for (const auto& [code, name] : former) {
    const LonLat seat = shipped_unit(code).seat;
    features.push_back(feature_off("p" + code, name, {seat.lon + 2 * half_side, seat.lat}));
  }
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  for (const auto& [code, name] : former) {
    EXPECT_THAT(match_for(result, code)->feature_ids, ElementsAre("f" + code, "p" + code));
    EXPECT_EQ(match_for(result, code)->making, BoundaryMaking::merged);
  }
  EXPECT_THAT(result.features_without_unit, IsEmpty());
  EXPECT_THAT(told(result),
              ElementsAre("info boundary-merged f70432", "info boundary-merged f70947",
                          "info boundary-merged f71145", "info boundary-merged f80284"));
}

TEST(BoundaryDeliveries, HaveTheCityBeforeItsFormerMunicipalityToo) {
  const std::vector<std::pair<std::string, std::string>> former{
      {"80284", "НОВИ САД - ПЕТРОВАРАДИН"},
      {"71145", "UŽICE-SEVOJNO"},
      {"70947", "POŽAREVAC - KOSTOLAC"},
      {"70432", "VRANJE-VRANJSKA BANJA"}};
  Features features = one_a_unit([](const Municipality& unit) {
    const bool is_divided = unit.kind == MunicipalityKind::city;
    return (is_divided ? upper(unit.name.sr_latn) + "-" : "") + upper(unit.name.sr_latn);
  });
  for (const auto& [code, name] : former) {
    const LonLat seat = shipped_unit(code).seat;
    features.push_back(feature_off("p" + code, name, {seat.lon + 2 * half_side, seat.lat}));
  }
  const auto result = matched(features);
  EXPECT_EQ(result.matches.size(), 165u);
  for (const auto& match : result.matches) EXPECT_TRUE(match.has_name) << match.explanation;
  for (const auto& [code, name] : former)
    EXPECT_THAT(match_for(result, code)->feature_ids, ElementsAre("f" + code, "p" + code));
}

TEST(BoundaryDeliveries, OfAnotherCountryMatchNothing) {
  // Bosnia and Herzegovina and Montenegro: several are called as ours.
  Features features;
  double lon = 17.0;
  for (const std::string name :
       {"Novi Grad", "Kupres", "Stari Grad", "Rakovica", "Priboj", "Petrovac", "Petnjica", "Bar",
        "Vranje", "Leskovac", "Tuzla", "Bor", "Kula", "Požega", "Ada"}) {
    features.push_back(feature_off("a" + name, name, {lon, 43.9}, {std::to_string(10'000 + 7)}));
    features.push_back(feature_off("b" + name, name, {lon + 1.6, 44.0}));
    lon += 0.1;
  }
  features.push_back(feature_off("code", "Kupres", {17.2, 44.0}, {"70432"}));
  const auto result = matched(features);
  EXPECT_THAT(result.matches, IsEmpty());
  EXPECT_EQ(result.features_without_unit.size(), features.size());
  EXPECT_EQ(reason_for(result, "aBor"), "far outside Serbia");
  EXPECT_THAT(reason_for(result, "bBor"), HasSubstr("no seat inside and no code"));
  EXPECT_THAT(told(result), ElementsAre("info boundary-feature-left aNovi Grad"));
}

TEST(BoundaryDeliveries, ListTheUnitsThatAreMissing) {
  Features features = one_a_unit(ascii_with_dj);
  std::erase_if(features, [](const auto& f) { return f.id == "f70432" || f.id == "f71269"; });
  auto result = matched(features);
  ASSERT_THAT(told(result), ElementsAre("warning boundary-unit-missing "));
  EXPECT_EQ(result.findings[0].message,
            "no boundary was found for 2 municipalities: Vranje (70432) and Šabac (71269)");
  features.resize(100);
  result = matched(features);
  EXPECT_THAT(result.findings[0].message, HasSubstr(" and 55 more"));
}

TEST(BoundaryDeliveries, TellOfManyLikeFindingsTheFirstTwenty) {
  const auto result = matched(one_a_unit([](const Municipality&) { return std::string("Xyzzy"); }));
  EXPECT_EQ(result.matches.size(), 165u);
  ASSERT_EQ(result.findings.size(), 21u);
  EXPECT_EQ(result.findings.back().message, "145 more boundaries like these");
}

TEST(BoundaryDeliveries, OfFiftyThousandFeaturesAreMatchedInSeconds) {
  // The set repeated three hundred times, moved so that only the first holds the seats.
  Features features = one_a_unit(ascii_with_dj);
  const Features once = features;
  for (int copy = 1; features.size() < 50'000; ++copy)
    for (auto feature : once) {
      feature.id += "-" + std::to_string(copy);
      feature.names[0] += " " + std::to_string(copy);
      for (auto& point : feature.area[0].outer) {
        point.lon += 0.001 * copy;
        point.lat += 0.01;
      }
      features.push_back(feature);
    }
  const auto start = std::chrono::steady_clock::now();
  const auto result = matched(features);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(result.matches.size(), 165u);
  // A second here; ten leave room for a slow machine, and a square of the features takes minutes.
  EXPECT_LT(seconds.count(), 10);
}

}  // namespace
}  // namespace obuhvat
