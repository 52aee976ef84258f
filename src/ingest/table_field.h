#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace obuhvat {

/// What a column of a table can hold.
enum class TableField {
  ignored,  ///< known, but of no use here: beneficiaries, contacts, row numbers
  id,
  title,
  subtitle,
  notes,
  activity,
  start,
  end,
  period,  ///< start and end in one cell
  year,
  quarter,
  reported,  ///< a date that is neither start nor end, or does not say which
  status,
  coverage,
  declared_count,
  partner,
  partner_acronym,
  partner_role,
  partner_type,
  place,  ///< the municipality
  city,   ///< above a municipality, or in its stead
  settlement,
  district,
  region,
  country,
  admin,  ///< administrative level `level` of whatever country the sheet was drawn up for
  place_code,
  site,
  lon,
  lat,
  coordinates,  ///< both in one cell
  area,
  subarea,
  budget,
  currency,
  identifier,
  source,
  page,
  language
};

/// What one column holds, and what its header or hashtag says of it.
struct ColumnUse {
  TableField field = TableField::ignored;
  std::optional<Language> language = {};  ///< of a title or name
  bool states_language = false;           ///< "title (en)"; else the language is that of the header
  std::optional<PartnerRole> role = {};
  int level = 0;             ///< of admin, and of a place code if it says; else 0
  bool is_weak = false;      ///< gives way to another column that says more clearly the same
  bool lon_first = false;    ///< of coordinates
  bool month_first = false;  ///< of dates: "(mm/dd/yyyy)"
  std::string currency = {};
  double scale = 1;         ///< of a budget: "(in thousands)" is 1000
  bool is_total = false;    ///< of a budget: "Total budget", beside those of its years
  bool is_general = false;  ///< of a hashtag that leaves to the header what exactly it is

  /// True if two columns of one table hold the same (only one of them can count, but for partners
  /// and places).
  bool is_same(const ColumnUse& other) const {
    return field == other.field && language == other.language && role == other.role &&
           level == other.level;
  }
  bool is_place() const {
    return field == TableField::place || field == TableField::city ||
           field == TableField::settlement || field == TableField::district ||
           field == TableField::region || field == TableField::admin;
  }
};

/// The use that `--map COLUMN=FIELD` and the lists of header words name so.
std::optional<ColumnUse> column_use_named(std::string_view name);

/// The names that `--map` knows (also declared in table_records.h).
const std::vector<std::string>& table_fields();

}  // namespace obuhvat
