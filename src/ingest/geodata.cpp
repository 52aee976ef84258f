#include "ingest/geodata.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ingest/boundary_geojson.h"
#include "ingest/comma_table.h"
#include "ingest/csv_fields.h"
#include "support/csv.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

CsvTable read_table(const std::filesystem::path& path) {
  return CsvTable::parse(read_file(path), path.filename().string());
}

/// Calls `read` for each row; a key that `read` returns twice is refused.
template <class Read>
void for_each_row(const std::filesystem::path& path, std::string_view key_column, Read read) {
  const CsvTable table = read_table(path);
  std::set<std::string> keys;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const CsvFields fields(table, row);
    if (!key_column.empty() && !keys.insert(fields.needed(key_column)).second)
      fields.refuse(key_column, "is there twice", "leave one of the two rows");
    read(fields);
  }
}

LocalizedText names_of(const CsvFields& fields) {
  return {fields.needed("name_en"), fields.needed("name_sr_latn"), fields.needed("name_sr_cyrl")};
}

LonLat point_of(const CsvFields& fields, std::string_view lon, std::string_view lat) {
  const LonLat point{fields.number(lon), fields.number(lat)};
  if (point.lon < -180 || point.lon > 180)
    fields.refuse(lon, "is no longitude", "write degrees from -180 to 180");
  if (point.lat < -90 || point.lat > 90)
    fields.refuse(lat, "is no latitude", "write degrees from -90 to 90");
  return point;
}

void read_districts(const std::filesystem::path& path, Dataset& dataset) {
  for_each_row(path, "code", [&](const CsvFields& fields) {
    dataset.districts.push_back(
        {DistrictCode{fields.text("code")},
         names_of(fields),
         fields.text("iso_3166_2"),
         fields.text("nuts3"),
         {fields.text("region_en"), fields.text("region_sr_latn"), fields.text("region_sr_cyrl")},
         fields.text("seat"),
         fields.needed("status")});
  });
  dataset.sort();
}

void read_municipalities(const std::filesystem::path& path, Dataset& dataset) {
  for_each_row(path, "code", [&](const CsvFields& fields) {
    Municipality unit;
    unit.code = MunicipalityCode{fields.text("code")};
    unit.kind = fields.one_of("kind", municipality_kind_from,
                              "use city, municipality, city_municipality or parent_city");
    if (unit.kind == MunicipalityKind::city_municipality)
      unit.parent = MunicipalityCode{fields.needed("parent_code")};
    else if (!fields.text("parent_code").empty())
      fields.refuse("parent_code", "stands by a unit that has no parent",
                    "leave it empty or make the unit a city_municipality");
    unit.district = DistrictCode{fields.needed("district_code")};
    if (dataset.district(unit.district) == nullptr)
      fields.refuse("district_code", "is not in districts.csv", "use a code of that file");
    unit.name = names_of(fields);
    unit.seat = point_of(fields, "seat_lon", "seat_lat");
    unit.area_km2 = fields.optional_number("area_km2");
    unit.population_2011 = fields.optional_count("population_2011");
    unit.population_2022 = fields.optional_count("population_2022");
    dataset.municipalities.push_back(std::move(unit));
  });
  dataset.sort();
  // A parent may stand after its members, so this waits until all are there.
  for_each_row(path, "code", [&](const CsvFields& fields) {
    if (fields.text("parent_code").empty()) return;
    const auto* const parent = dataset.municipality(MunicipalityCode{fields.text("parent_code")});
    if (parent == nullptr || parent->kind != MunicipalityKind::parent_city)
      fields.refuse("parent_code", "is no parent_city", "use the code of one in this file");
  });
}

MunicipalityCode known_code(const CsvFields& fields, std::string_view column,
                            const Dataset& dataset) {
  const MunicipalityCode code{fields.needed(column)};
  if (dataset.municipality(code) == nullptr)
    fields.refuse(column, "is not in municipalities.csv", "use a code of that file");
  return code;
}

void read_centres(const std::filesystem::path& path, Dataset& dataset) {
  for_each_row(path, "id", [&](const CsvFields& fields) {
    ReceptionCentre centre;
    centre.id = CentreId{fields.text("id")};
    centre.name = names_of(fields);
    centre.type = fields.one_of("type", centre_type_from,
                                "use asylum_centre, reception_transit_centre, "
                                "temporary_reception_camp or refugee_aid_point");
    centre.municipality = known_code(fields, "municipality_code", dataset);
    centre.settlement = fields.text("settlement");
    centre.point = point_of(fields, "lon", "lat");
    centre.precision =
        fields.one_of("precision", point_precision_from, "use site, settlement or municipality");
    centre.capacity = fields.optional_count("capacity");
    centre.capacity_date = fields.text("capacity_date");
    fields.optional_date("capacity_date");
    centre.open = {fields.optional_date("opened"), fields.optional_date("closed")};
    centre.operator_name = fields.text("operator");
    centre.source = fields.text("source");
    centre.capacity_other = fields.text("capacity_other");
    centre.confidence = fields.text("confidence");
    centre.note = fields.text("note");
    dataset.centres.push_back(std::move(centre));
  });
  dataset.sort();
}

void add_settlement(const MunicipalityCode& code, const std::string& name, const std::string& kind,
                    Geodata& geodata) {
  const LocalizedText& unit = geodata.dataset.municipality(code)->name;
  if (name.empty() || name == unit.sr_latn || name == unit.sr_cyrl) return;
  const bool known = std::any_of(geodata.names.begin(), geodata.names.end(),
                                 [&](const auto& n) { return n.code == code && n.name == name; });
  if (!known) geodata.names.push_back({code, name, kind});
}

void read_aliases(const std::filesystem::path& folder, Geodata& geodata) {
  for_each_row(folder / "aliases.csv", "", [&](const CsvFields& fields) {
    geodata.names.push_back({known_code(fields, "code", geodata.dataset), fields.needed("alias"),
                             fields.needed("kind")});
  });
  for_each_row(folder / "settlements.csv", "", [&](const CsvFields& fields) {
    const auto code = known_code(fields, "municipality_code", geodata.dataset);
    add_settlement(code, fields.needed("name_sr_latn"), fields.needed("kind"), geodata);
    add_settlement(code, fields.text("name_sr_cyrl"), fields.needed("kind"), geodata);
  });
  for (const auto& centre : geodata.dataset.centres)
    add_settlement(centre.municipality, centre.settlement, "centre_settlement", geodata);
}

void read_partners(const std::filesystem::path& path, Geodata& geodata) {
  for_each_row(path, "id", [&](const CsvFields& fields) {
    KnownPartner known;
    known.partner = {PartnerId{fields.text("id")}, names_of(fields), fields.text("acronym")};
    known.usual_role =
        fields.one_of("role", partner_role_from, "use un, government, implementing or donor");
    std::vector<std::string> spellings{known.partner.name.en, known.partner.name.sr_latn,
                                       known.partner.name.sr_cyrl, known.partner.acronym};
    for (auto& alias : split(fields.text("aliases"), '|')) spellings.push_back(std::move(alias));
    for (auto& spelling : spellings) {
      if (spelling.empty()) continue;
      auto& all = known.spellings;
      if (std::find(all.begin(), all.end(), spelling) == all.end())
        all.push_back(std::move(spelling));
    }
    geodata.partners.push_back(std::move(known));
  });
}

std::string read_version(const std::filesystem::path& path) {
  const std::string text(trimmed(read_file(path)));
  const auto date = PartialDate::parse(text);
  if (!date || !date->day())
    throw Error(fmt::format("{}:1: \"{}\" is not a day; write the day of compilation as 2026-01-31",
                            path.filename().string(), text));
  return text;
}

/// The outlines that were read, as a boundary set of one level.
void add_embedded_set(Dataset& dataset) {
  BoundarySet set;
  set.id = embedded_set;
  set.source = dataset.boundaries;
  auto& level = set.levels.emplace_back();
  level.level = detail_level_from(dataset.boundaries.detail).value_or(DetailLevel::overview);
  for (const auto& unit : dataset.municipalities)
    if (unit.is_map_unit()) level.units.push_back({unit.code, unit.boundary});
  level.context = dataset.context;
  dataset.boundary_sets.push_back(std::move(set));
  dataset.boundary_set = embedded_set;
}

}  // namespace

std::vector<GazetteerName> read_settlements(const std::filesystem::path& path,
                                            const Dataset& dataset) {
  const CsvTable table = read_comma_table(path);
  const auto has = [&](std::string_view column) {
    return std::find(table.columns().begin(), table.columns().end(), column) !=
           table.columns().end();
  };
  const bool is_short = has("name") && has("code");
  if (!is_short && !(has("name_sr_latn") && has("municipality_code")))
    throw Error(
        fmt::format("{}:1: settlements need the columns name_sr_latn,name_sr_cyrl,"
                    "municipality_code or name,code",
                    table.name()));
  std::vector<GazetteerName> names;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const CsvFields fields(table, row);
    const auto code = known_code(fields, is_short ? "code" : "municipality_code", dataset);
    names.push_back({code, fields.needed(is_short ? "name" : "name_sr_latn"), "listed_settlement"});
    if (!is_short && has("name_sr_cyrl") && !fields.text("name_sr_cyrl").empty())
      names.push_back({code, fields.text("name_sr_cyrl"), "listed_settlement"});
  }
  return names;
}

Geodata read_names(const std::filesystem::path& folder) {
  const auto gazetteer = folder / "gazetteer";
  Geodata geodata;
  geodata.dataset.gazetteer_date = read_version(gazetteer / "VERSION");
  read_districts(gazetteer / "districts.csv", geodata.dataset);
  read_municipalities(gazetteer / "municipalities.csv", geodata.dataset);
  read_centres(folder / "reception_centres.csv", geodata.dataset);  // they stand in settlements
  read_aliases(gazetteer, geodata);
  return geodata;
}

Geodata read_geodata(const std::filesystem::path& folder) {
  Geodata geodata = read_names(folder);
  read_partners(folder / "gazetteer" / "partners.csv", geodata);
  read_boundary_geojson(folder / "boundaries" / "municipalities.geojson", geodata.dataset);
  read_context_geojson(folder / "boundaries" / "context.geojson", geodata.dataset);
  add_embedded_set(geodata.dataset);
  return geodata;
}

}  // namespace obuhvat
