#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"

namespace obuhvat {

/// Some municipalities, the two cities with two members each, and a few other names.
inline Gazetteer few_municipalities() {
  std::vector<Municipality> units;
  const auto add = [&](const char* code, MunicipalityKind kind, const char* parent,
                       const char* district, const char* latin, const char* cyrillic,
                       const char* english) {
    Municipality unit;
    unit.code = MunicipalityCode(code);
    unit.kind = kind;
    if (*parent != '\0') unit.parent = MunicipalityCode(parent);
    unit.district = DistrictCode(district);
    unit.name = {english, latin, cyrillic};
    units.push_back(unit);
  };
  using enum MunicipalityKind;
  add("71308", parent_city, "", "00", "Beograd", "Београд", "Belgrade");
  add("70203", city_municipality, "71308", "00", "Palilula", "Палилула", "Palilula");
  add("70181", city_municipality, "71308", "00", "Novi Beograd", "Нови Београд", "New Belgrade");
  add("70858", parent_city, "", "20", "Niš", "Ниш", "Niš");
  add("71323", city_municipality, "70858", "20", "Palilula", "Палилула", "Palilula");
  add("71331", city_municipality, "70858", "20", "Medijana", "Медијана", "Medijana");
  add("70084", municipality, "", "22", "Bela Palanka", "Бела Паланка", "Bela Palanka");
  add("80063", municipality, "", "06", "Bačka Palanka", "Бачка Паланка", "Bačka Palanka");
  add("80284", city, "", "06", "Novi Sad", "Нови Сад", "Novi Sad");
  add("70505", municipality, "", "22", "Dimitrovgrad", "Димитровград", "Dimitrovgrad");
  add("70963", municipality, "", "24", "Preševo", "Прешево", "Preševo");
  add("71072", municipality, "", "16", "Sjenica", "Сјеница", "Sjenica");
  add("80497", municipality, "", "07", "Šid", "Шид", "Šid");
  add("80179", municipality, "", "07", "Inđija", "Инђија", "Inđija");
  add("71242", city, "", "17", "Čačak", "Чачак", "Čačak");
  add("70432", city, "", "24", "Vranje", "Врање", "Vranje");
  add("70327", city, "", "14", "Bor", "Бор", "Bor");
  add("80438", city, "", "01", "Subotica", "Суботица", "Subotica");
  add("80403", city, "", "07", "Sremska Mitrovica", "Сремска Митровица", "Sremska Mitrovica");
  add("70700", municipality, "", "09", "Lajkovac", "Лајковац", "Lajkovac");
  add("70319", municipality, "", "15", "Boljevac", "Бољевац", "Boljevac");
  add("70513", municipality, "", "20", "Doljevac", "Дољевац", "Doljevac");
  add("70483", municipality, "", "17", "Gornji Milanovac", "Горњи Милановац", "Gornji Milanovac");
  const std::vector<GazetteerName> names{
      {MunicipalityCode("80438"), "Szabadka", "minority_language"},
      {MunicipalityCode("71308"), "Belgrad", "exonym"},
      {MunicipalityCode("71308"), "Белград", "exonym"},
      {MunicipalityCode("80063"), "Palánka", "minority_language"},
      {MunicipalityCode("80403"), "Mitrovica", "former_name"},
      {MunicipalityCode("80497"), "Sid", "ascii"},
      {MunicipalityCode("80497"), "Principovac", "centre_settlement"},
      {MunicipalityCode("70700"), "Bogovađa", "centre_settlement"},
  };
  std::vector<District> districts(2);
  districts[0].code = DistrictCode("20");
  districts[0].name = {"Nišava District", "Nišavski okrug", "Нишавски округ"};
  districts[0].seat = "Niš";
  districts[1].code = DistrictCode("24");
  districts[1].name = {"Pčinja District", "Pčinjski okrug", "Пчињски округ"};
  districts[1].seat = "Vranje";
  return {units, names, districts};
}

}  // namespace obuhvat
