#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "support/csv.h"
#include "support/file.h"

namespace obuhvat {

/// The gazetteer of geodata/, read with nothing but the support room.
struct ShippedNames {
  std::vector<Municipality> municipalities;
  std::vector<GazetteerName> names;
  std::vector<District> districts;

  static const ShippedNames& get() {
    static const ShippedNames shipped;
    return shipped;
  }
  Gazetteer gazetteer() const { return {municipalities, names, districts}; }

 private:
  static CsvTable table(const std::string& name) {
    const std::string path = std::string(OBUHVAT_SOURCE_DIR) + "/geodata/gazetteer/" + name;
    return CsvTable::parse(read_file(path), name);
  }

  ShippedNames() {
    const CsvTable units = table("municipalities.csv");
    for (std::size_t r = 0; r < units.row_count(); ++r) {
      Municipality unit;
      unit.code = MunicipalityCode(units.at(r, "code"));
      unit.kind = municipality_kind_from(units.at(r, "kind")).value();
      if (const auto& parent = units.at(r, "parent_code"); !parent.empty())
        unit.parent = MunicipalityCode(parent);
      unit.district = DistrictCode(units.at(r, "district_code"));
      unit.name = {units.at(r, "name_en"), units.at(r, "name_sr_latn"),
                   units.at(r, "name_sr_cyrl")};
      municipalities.push_back(unit);
    }
    const CsvTable aliases = table("aliases.csv");
    for (std::size_t r = 0; r < aliases.row_count(); ++r)
      names.push_back(
          {MunicipalityCode(aliases.at(r, "code")), aliases.at(r, "alias"), aliases.at(r, "kind")});
    const CsvTable settlements = table("settlements.csv");
    for (std::size_t r = 0; r < settlements.row_count(); ++r)
      for (const auto* column : {"name_sr_latn", "name_sr_cyrl"})
        names.push_back({MunicipalityCode(settlements.at(r, "municipality_code")),
                         settlements.at(r, column), settlements.at(r, "kind")});
    const CsvTable rows = table("districts.csv");
    for (std::size_t r = 0; r < rows.row_count(); ++r) {
      District district;
      district.code = DistrictCode(rows.at(r, "code"));
      district.name = {rows.at(r, "name_en"), rows.at(r, "name_sr_latn"),
                       rows.at(r, "name_sr_cyrl")};
      district.iso_3166_2 = rows.at(r, "iso_3166_2");
      district.nuts3 = rows.at(r, "nuts3");
      district.seat = rows.at(r, "seat");
      districts.push_back(district);
    }
  }
};

}  // namespace obuhvat
