#include "export/table_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "export/feature_writer.h"
#include "export/json_text.h"
#include "export/json_value.h"
#include "support/csv.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) ||
         std::holds_alternative<AnswerTable::Decimal>(value);
}

bool is_unknown(const Value& value) { return std::holds_alternative<std::monostate>(value); }

std::string plain_text(const Value& value, std::string_view list_separator) {
  struct Writer {
    std::string_view separator;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const AnswerTable::Decimal& number) const {
      return std::isfinite(number.value) ? fmt::format("{:.{}f}", number.value, number.decimals)
                                         : "";
    }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const AnswerTable::List& list) const { return join(list, separator); }
  };
  return std::visit(Writer{list_separator}, value);
}

std::string json_text(const Value& value) {
  std::string out;
  append_json_value(out, value);
  return out;
}

/// A row may be shorter than the header; what is not there is unknown.
const Value& value_at(const std::vector<Value>& row, std::size_t column) {
  static const Value unknown;
  return column < row.size() ? row[column] : unknown;
}

/// For a terminal: one line, valid UTF-8, nothing that moves the cursor.
std::u32string shown(const std::string& text) {
  std::u32string points = decode_utf8(text);
  for (char32_t& c : points)
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'\u2028' || c == U'\u2029') c = U' ';
  return points;
}

std::size_t width_of(const std::u32string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char32_t c) {
    const bool combining = c >= 0x300 && c <= 0x36F;
    return !combining;
  }));
}

std::string aligned_table(const AnswerTable& table) {
  const std::size_t columns = table.columns.size();
  std::vector<std::vector<std::u32string>> cells(1);
  for (const auto& name : table.columns) cells[0].push_back(shown(name));
  for (const auto& row : table.rows) {
    auto& line = cells.emplace_back();
    for (std::size_t c = 0; c < columns; ++c)
      line.push_back(shown(plain_text(value_at(row, c), ", ")));
  }
  std::vector<std::size_t> widths(columns);
  std::vector<bool> to_the_right(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    for (const auto& line : cells) widths[c] = std::max(widths[c], width_of(line[c]));
    const auto numeric = [c](const auto& row) { return is_number(value_at(row, c)); };
    to_the_right[c] = std::any_of(table.rows.begin(), table.rows.end(), numeric) &&
                      std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
                        return numeric(row) || is_unknown(value_at(row, c));
                      });
  }
  std::string out;
  for (const auto& line : cells) {
    std::string text;
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string blanks(widths[c] - width_of(line[c]), ' ');
      if (c > 0) text += "  ";
      text += to_the_right[c] ? blanks + encode_utf8(line[c]) : encode_utf8(line[c]) + blanks;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  }
  return out;
}

/// Text that a spreadsheet would run as a formula is data here, so it is marked as text.
std::string inert(std::string text) {
  static constexpr std::string_view starts = "=+-@\t\r";
  if (!text.empty() && starts.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  return text;
}

std::string csv_table(const AnswerTable& table) {
  std::string out = csv_record(table.columns);
  for (const auto& row : table.rows) {
    std::vector<std::string> fields;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Value& value = value_at(row, c);
      std::string text = plain_text(value, ";");
      fields.push_back(is_number(value) ? std::move(text) : inert(std::move(text)));
    }
    out += csv_record(fields);
  }
  return out;
}

std::string json_table(const AnswerTable& table) {
  std::vector<std::string> objects;
  for (const auto& row : table.rows) {
    JsonObject object;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      object.value(table.columns[c], json_text(value_at(row, c)));
    objects.push_back(object.text());
  }
  if (objects.empty()) return "[]\n";
  return "[\n" + join(objects, ",\n") + "\n]\n";
}

/// Outlines are rounded together, so that borders that rows share stay shared.
std::string geojson_table(const AnswerTable& table) {
  constexpr auto decimals = CoordinateDecimals::six;
  std::vector<MultiPolygon<LonLat>> outlines(table.rows.size());
  for (std::size_t r = 0; r < table.geometries.size(); ++r)
    if (const auto* area = std::get_if<MultiPolygon<LonLat>>(&table.geometries[r]))
      outlines[r] = *area;
  outlines = rounded_coverage(outlines, decimals);
  FeatureWriter features(decimals);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto* point =
        r < table.geometries.size() ? std::get_if<LonLat>(&table.geometries[r]) : nullptr;
    features.add(
        table, r,
        point != nullptr ? geometry_text(*point, decimals) : geometry_text(outlines[r], decimals));
  }
  return std::move(features).document({});
}

}  // namespace

std::string write_table(const AnswerTable& table, TableFormat format) {
  switch (format) {
    case TableFormat::csv:
      return csv_table(table);
    case TableFormat::json:
      return json_table(table);
    case TableFormat::geojson:
      return geojson_table(table);
    case TableFormat::table:
      break;
  }
  return aligned_table(table);
}

}  // namespace obuhvat
