#pragma once

#include "model/dataset.h"

namespace obuhvat {

/// Four square units of one degree, side by side from 20 to 24 degrees east, 44 to 45 north, in
/// two districts; three projects, two partners, two centres.
///
///     A 10001 | B 10002 | C 10003 | D 10004
///     ---- district 01 -|---- district 02 --
///
/// "roads" (2017-01-01 to 2018-12-31) works in A and B; "health" (2018) in B; "law" is national.
inline Dataset small_dataset() {
  Dataset data;
  const auto square = [](double x) {
    return MultiPolygon<LonLat>{{{{x, 44}, {x + 1, 44}, {x + 1, 45}, {x, 45}, {x, 44}}, {}}};
  };
  const char* names[] = {"Alfa", "Beta", "Gama", "Delta"};
  for (int i = 0; i < 4; ++i) {
    Municipality unit;
    unit.code = MunicipalityCode("1000" + std::to_string(i + 1));
    unit.district = DistrictCode(i < 2 ? "01" : "02");
    unit.name = {names[i], names[i], ""};
    unit.seat = {20.5 + i, 44.5};
    unit.area_km2 = 100.0 * (i + 1);
    if (i != 3) unit.population_2022 = 1000L * (i + 1);
    unit.boundary = square(20 + i);
    data.municipalities.push_back(unit);
  }
  data.districts = {{DistrictCode("01"),
                     {"West District", "Zapadni okrug", ""},
                     "RS-01",
                     "RS121",
                     {},
                     "Alfa",
                     "current"},
                    {DistrictCode("02"),
                     {"East District", "Istočni okrug", ""},
                     "RS-02",
                     "RS122",
                     {},
                     "Gama",
                     "current"}};
  const auto date = [](const char* text) { return PartialDate::parse(text); };
  ReceptionCentre west;
  west.id = CentreId("AC-WEST");
  west.name = {"Asylum Centre West", "Centar za azil Zapad", ""};
  west.type = CentreType::asylum_centre;
  west.municipality = MunicipalityCode("10001");
  west.point = {20.5, 44.5};
  west.capacity = 120;
  west.open = {date("2015"), std::nullopt};
  ReceptionCentre east;
  east.id = CentreId("RTC-EAST");
  east.name = {"Reception Centre East", "Prihvatni centar Istok", ""};
  east.municipality = MunicipalityCode("10003");
  east.point = {22.25, 44.5};
  east.open = {date("2016-05"), date("2017-06-30")};
  data.centres = {west, east};
  data.partners = {{PartnerId("aid"), {"Aid Agency", "Agencija za pomoć", ""}, "AA"},
                   {PartnerId("giver"), {"The Giver", "Davalac", ""}, ""}};
  const auto place = [](const char* code, const char* written) {
    return ProjectPlace{MunicipalityCode(code), written, MatchKind::exact, 1, std::nullopt};
  };
  Project health;
  health.id = ProjectId("health");
  health.title = {"Health for all", "Zdravlje za sve", ""};
  health.period = {date("2018"), date("2018")};
  health.coverage = CoverageKind::municipalities;
  health.partners = {{PartnerId("aid"), PartnerRole::implementing}};
  health.places = {place("10002", "Beta")};
  Project law;
  law.id = ProjectId("law");
  law.title = {"Rule of law", "", ""};
  law.coverage = CoverageKind::national;
  law.status = ProjectStatus::active;
  Project roads;
  roads.id = ProjectId("roads");
  roads.title = {"Roads", "Putevi", ""};
  roads.period = {date("2017-01-01"), date("2018-12-31")};
  roads.status = ProjectStatus::completed;
  roads.coverage = CoverageKind::municipalities;
  roads.partners = {{PartnerId("aid"), PartnerRole::un}, {PartnerId("giver"), PartnerRole::donor}};
  roads.places = {place("10001", "Alfa"), place("10002", "Beta")};
  data.projects = {health, law, roads};
  data.boundaries = {"Drawn squares", "2020-01-01", "CC0", "overview"};
  data.sort();
  return data;
}

}  // namespace obuhvat
