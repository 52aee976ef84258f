#include "ingest/point_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// A plain decimal of at most 15 digits, such as "-20.456789". Both its digits and the power of ten
/// are doubles without error, so that one division rounds right (W. D. Clinger, "How to read
/// floating point numbers accurately", 1990). False for any other text: from_chars reads it then,
/// which takes three times as long.
bool parse_plain_decimal(std::string_view text, double& value) {
  constexpr double powers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool is_negative = text.front() == '-';
  if (is_negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 16) return false;
  std::int64_t digits = 0;
  std::size_t point = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = static_cast<unsigned char>(text[i] - '0');
    if (digit <= 9)
      digits = 10 * digits + digit;
    else if (text[i] == '.' && point == text.size())
      point = i;
    else
      return false;
  }
  const std::size_t decimals = point == text.size() ? 0 : text.size() - point - 1;
  if (text.size() - (point == text.size() ? 0 : 1) > 15 || (decimals == 0 && point != text.size()))
    return false;
  value = static_cast<double>(is_negative ? -digits : digits) / powers[decimals];
  return point > 0;
}

/// The number that is all of the text; with `comma` a comma may stand for the point.
PointFlaw parse_degrees(std::string_view text, bool comma, double& value) {
  text = without_blanks(text);
  if (text.empty()) return PointFlaw::missing;
  if (parse_plain_decimal(text, value)) return PointFlaw::none;
  if (text.front() == '+') text.remove_prefix(1);
  std::string turned;
  if (comma && text.find(',') != std::string_view::npos) {
    turned.assign(text);
    std::replace(turned.begin(), turned.end(), ',', '.');
    text = turned;
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return PointFlaw::not_a_number;
  return PointFlaw::none;
}

}  // namespace

PointTable::PointTable(const std::string& file, const std::string& lon_column,
                       const std::string& lat_column)
    : table_(file),
      lon_(find(lon_column, TableField::lon, "longitudes", "--lon")),
      lat_(find(lat_column, TableField::lat, "latitudes", "--lat")) {}

std::size_t PointTable::find(const std::string& name, TableField field, std::string_view what,
                             std::string_view option) const {
  if (!name.empty()) return table_.column_called(name, option);
  if (const auto found = table_.column_of(field)) return *found;
  throw Error(fmt::format("{} has no column of {} that can be recognised; it has: {}; name it "
                          "with {}",
                          table_.shown(), what, join(table_.headers(), ", "), option));
}

bool PointTable::next(std::vector<PointRow>& rows) {
  rows.clear();
  if (!table_.next(lines_)) return false;
  for (const auto& [text, line, is_hashtags] : lines_) {
    PointRow& row = rows.emplace_back(row_of(text));
    row.line = line;
    row.is_hashtags = is_hashtags;
    if (is_hashtags) row.flaw = PointFlaw::missing;
  }
  return true;
}

PointRow PointTable::row_of(std::string_view text) const {
  if (std::memchr(text.data(), '"', text.size()) != nullptr) return quoted_row_of(text);
  PointRow row;
  row.text = text;
  std::string_view lon;
  std::string_view lat;
  std::size_t column = 0;
  const char delimiter = table_.delimiter();
  const char* cell = text.data();
  const char* const end = cell + text.size();
  for (const char* p = cell;; ++p) {
    if (p != end && *p != delimiter) continue;
    const std::string_view here(cell, static_cast<std::size_t>(p - cell));
    if (column == lon_) lon = here;
    if (column == lat_) lat = here;
    ++column;
    if (p == end) break;
    cell = p + 1;
  }
  row.cells = static_cast<long>(column);
  place(lon, lat, row);
  return row;
}

PointRow PointTable::quoted_row_of(std::string_view text) const {
  std::vector<std::string> cells;
  table_.split(text, cells);
  PointRow row;
  row.text = text;
  row.cells = static_cast<long>(cells.size());
  cells.resize(std::max({cells.size(), lon_ + 1, lat_ + 1}));
  place(cells[lon_], cells[lat_], row);
  return row;
}

void PointTable::place(std::string_view lon, std::string_view lat, PointRow& row) const {
  const bool comma = table_.delimiter() != ',';
  LonLat point;
  row.flaw = parse_degrees(lon, comma, point.lon);
  if (row.flaw == PointFlaw::none) row.flaw = parse_degrees(lat, comma, point.lat);
  if (row.flaw != PointFlaw::none) return;
  if (std::abs(point.lon) > 180 || std::abs(point.lat) > 90)
    row.flaw = PointFlaw::out_of_range;
  else
    row.point = point;
}

}  // namespace obuhvat
