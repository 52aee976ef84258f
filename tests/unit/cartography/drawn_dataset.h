#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cartography/compose.h"
#include "cartography/style.h"

namespace obuhvat {

/// A country of four by three squares of half a degree, west to east and north to south:
///
///     10001 10002 10003 10004      districts 01 (first two columns) and 02
///     10005 10006 10007 10008      10006 is cut into four city municipalities 20001-20004
///     10009 10010 10011 10012      Kosovo lies below 10010 and 10011, a neighbour at the right
inline Ring<LonLat> square(double lon, double lat, double size) {
  // A corner every quarter of a degree, so that squares of any size are edge-matched.
  Ring<LonLat> ring;
  const int steps = static_cast<int>(size * 4);
  const auto side = [&](double x, double y, double dx, double dy) {
    for (int i = 0; i < steps; ++i) ring.push_back({x + dx * i / 4, y + dy * i / 4});
  };
  side(lon, lat, 1, 0);
  side(lon + size, lat, 0, 1);
  side(lon + size, lat + size, -1, 0);
  side(lon, lat + size, 0, -1);
  ring.push_back(ring.front());
  return ring;
}

inline Municipality drawn_unit(const std::string& code, double lon, double lat, double size) {
  Municipality unit;
  unit.code = MunicipalityCode(code);
  unit.district = DistrictCode(lon < 20.9 ? "01" : "02");
  unit.name = {"Town " + code.substr(3), "Mesto " + code.substr(3), ""};
  unit.seat = {lon + size / 2, lat + size / 2};
  unit.area_km2 = 1000;
  unit.population_2022 = 10000;
  unit.boundary = {{square(lon, lat, size), {}}};
  return unit;
}

inline Dataset drawn_dataset() {
  Dataset data;
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 4; ++column) {
      if (row == 1 && column == 1) continue;
      data.municipalities.push_back(drawn_unit(fmt::format("{}", 10001 + row * 4 + column),
                                               20 + column * 0.5, 44 - row * 0.5, 0.5));
    }
  for (int i = 0; i < 4; ++i) {
    Municipality unit = drawn_unit(fmt::format("{}", 20001 + i), 20.5 + (i % 2) * 0.25,
                                   43.5 + (i / 2) * 0.25, 0.25);
    unit.kind = MunicipalityKind::city_municipality;
    unit.parent = MunicipalityCode("30000");
    unit.district = DistrictCode("00");
    data.municipalities.push_back(unit);
  }
  Municipality city;
  city.code = MunicipalityCode("30000");
  city.kind = MunicipalityKind::parent_city;
  city.name = {"Belgrade", "Beograd", ""};
  data.municipalities.push_back(city);
  data.districts = {{DistrictCode("00"), {"City", "Grad", ""}, "", "", {}, "", ""},
                    {DistrictCode("01"), {"West", "Zapad", ""}, "", "", {}, "", ""},
                    {DistrictCode("02"), {"East", "Istok", ""}, "", "", {}, "", ""}};
  data.context.push_back(
      {ContextKind::kosovo, "XKX", {"Kosovo", "Kosovo", ""}, {{square(20.5, 42.5, 0.5), {}}}});
  data.context.push_back(
      {ContextKind::country, "ROU", {"Romania", "Rumunija", ""}, {{square(22, 42.5, 3), {}}}});
  const auto centre = [&](const std::string& id, CentreType type, double lon, double lat,
                          const char* municipality) {
    ReceptionCentre c;
    c.id = CentreId(id);
    c.name = {id, id, ""};
    c.type = type;
    c.municipality = MunicipalityCode(municipality);
    c.point = {lon, lat};
    data.centres.push_back(c);
  };
  centre("A", CentreType::asylum_centre, 20.25, 44.25, "10001");
  // At the same point.
  centre("B", CentreType::reception_transit_centre, 20.25, 44.25, "10001");
  centre("C", CentreType::refugee_aid_point, 21.6, 43.3, "10012");
  data.centres[0].capacity = 600;
  data.centres[2].open.end = PartialDate::parse("2016");
  data.partners.push_back({PartnerId("iom"), {"Migration Office", "Kancelarija", ""}, "IOM"});
  data.partners.push_back({PartnerId("eu"), {"European Union", "Evropska unija", ""}, "EU"});
  data.boundaries = {"Drawn by hand", "2024-03-05", "CC0", "overview"};
  data.gazetteer_date = "2026-11-22";
  data.sort();
  return data;
}

inline Project& add_project(Dataset& data, const std::string& id,
                            const std::vector<std::string>& codes) {
  Project project;
  project.id = ProjectId(id);
  project.title = {"Project " + id, "Projekat " + id, ""};
  project.period = {PartialDate::parse("2017-08-01"), PartialDate::parse("2019-01-31")};
  project.coverage = CoverageKind::municipalities;
  project.partners = {{PartnerId("iom"), PartnerRole::un}, {PartnerId("eu"), PartnerRole::donor}};
  for (const auto& code : codes)
    project.places.push_back({MunicipalityCode(code), code, MatchKind::code, 1, std::nullopt});
  project.sources = {{"a.txt", "Page", "en"}};
  // In the order of the ids, as every dataset has them.
  const auto place = std::find_if(data.projects.begin(), data.projects.end(),
                                  [&](const Project& other) { return project.id < other.id; });
  return *data.projects.insert(place, std::move(project));
}

inline Style report_style() {
  return load_style(std::string(OBUHVAT_SOURCE_DIR) + "/styles/report.toml");
}
inline Policy un_policy() {
  return load_policy(std::string(OBUHVAT_SOURCE_DIR) + "/styles/policy/un.toml");
}

}  // namespace obuhvat
