#include "export/table_writer.h"

#include "export/aligned_table.h"
#include "export/feature_writer.h"
#include "export/json_text.h"
#include "export/json_value.h"
#include "support/csv.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

std::string json_text(const Value& value) {
  std::string out;
  append_json_value(out, value);
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

std::vector<std::string> json_objects(const AnswerTable& table) {
  std::vector<std::string> objects;
  for (const auto& row : table.rows) {
    JsonObject object;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      object.value(table.columns[c], json_text(value_at(row, c)));
    objects.push_back(object.text());
  }
  return objects;
}

std::string json_table(const AnswerTable& table) {
  const auto objects = json_objects(table);
  if (objects.empty()) return "[]\n";
  return "[\n" + join(objects, ",\n") + "\n]\n";
}

std::string ndjson_table(const AnswerTable& table) {
  std::string out;
  for (const auto& object : json_objects(table)) out += object + '\n';
  return out;
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
  return features.document({});
}

}  // namespace

std::string csv_cell(const AnswerTable::Value& value, char delimiter) {
  std::string text = plain_text(value, ";");
  if (!is_number(value)) text = inert(std::move(text));
  if (text.find(delimiter) == std::string::npos &&
      text.find_first_of("\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string write_table(const AnswerTable& table, TableFormat format,
                        std::optional<std::size_t> width) {
  switch (format) {
    case TableFormat::csv:
      return csv_table(table);
    case TableFormat::json:
      return json_table(table);
    case TableFormat::ndjson:
      return ndjson_table(table);
    case TableFormat::geojson:
      return geojson_table(table);
    case TableFormat::table:
      break;
  }
  return aligned_table(table, width);
}

}  // namespace obuhvat
