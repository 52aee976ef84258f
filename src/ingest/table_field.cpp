#include "ingest/table_field.h"

#include <array>

namespace obuhvat {
namespace {

struct NamedUse {
  std::string_view name;
  TableField field;
  std::optional<Language> language = {};
  std::optional<PartnerRole> role = {};
  bool lon_first = false;
  bool is_public = true;
};

using F = TableField;
constexpr std::array named_uses{
    NamedUse{"id", F::id},
    NamedUse{"title", F::title},
    NamedUse{"title_en", F::title, Language::en},
    NamedUse{"title_sr_latn", F::title, Language::sr_latn},
    NamedUse{"title_sr_cyrl", F::title, Language::sr_cyrl},
    NamedUse{"subtitle", F::subtitle},
    NamedUse{"notes", F::notes},
    NamedUse{"activity", F::activity},
    NamedUse{"start", F::start},
    NamedUse{"end", F::end},
    NamedUse{"period", F::period},
    NamedUse{"year", F::year},
    NamedUse{"quarter", F::quarter},
    NamedUse{"status", F::status},
    NamedUse{"coverage", F::coverage},
    NamedUse{"declared_municipality_count", F::declared_count},
    NamedUse{"partner", F::partner},
    NamedUse{"partner_acronym", F::partner_acronym},
    NamedUse{"partner_role", F::partner_role},
    NamedUse{"partner_type", F::partner_type},
    NamedUse{"donor", F::partner, {}, PartnerRole::donor},
    NamedUse{"implementing", F::partner, {}, PartnerRole::implementing},
    NamedUse{"government", F::partner, {}, PartnerRole::government},
    NamedUse{"un", F::partner, {}, PartnerRole::un},
    NamedUse{"place", F::place},
    NamedUse{"municipality", F::place},
    NamedUse{"city", F::city},
    NamedUse{"settlement", F::settlement},
    NamedUse{"district", F::district},
    NamedUse{"region", F::region},
    NamedUse{"country", F::country},
    NamedUse{"place_code", F::place_code},
    NamedUse{"site", F::site},
    NamedUse{"lon", F::lon},
    NamedUse{"lat", F::lat},
    NamedUse{"lat_lon", F::coordinates},
    NamedUse{"lon_lat", F::coordinates, {}, {}, true},
    NamedUse{"area", F::area},
    NamedUse{"budget", F::budget},
    NamedUse{"currency", F::currency},
    NamedUse{"identifier", F::identifier},
    NamedUse{"source", F::source},
    NamedUse{"page", F::page},
    NamedUse{"language", F::language},
    // Only header words lead to these.
    NamedUse{"reported", F::reported, {}, {}, false, false},
    NamedUse{"subarea", F::subarea, {}, {}, false, false},
    NamedUse{"ignored", F::ignored, {}, {}, false, false},
};

}  // namespace

std::optional<ColumnUse> column_use_named(std::string_view name) {
  for (const auto& named : named_uses) {
    if (named.name != name) continue;
    ColumnUse use;
    use.field = named.field;
    use.language = named.language;
    use.states_language = named.language.has_value();
    use.role = named.role;
    use.lon_first = named.lon_first;
    return use;
  }
  return std::nullopt;
}

const std::vector<std::string>& table_fields() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& named : named_uses)
      if (named.is_public) all.emplace_back(named.name);
    return all;
  }();
  return names;
}

}  // namespace obuhvat
