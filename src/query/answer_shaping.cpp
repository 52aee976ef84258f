#include "query/answer_shaping.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

/// A row may be shorter than the header; what is not there is unknown.
const Value& value_at(const std::vector<Value>& row, std::size_t column) {
  static const Value unknown;
  return column < row.size() ? row[column] : unknown;
}

std::optional<double> figure_of(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  if (const auto* number = std::get_if<AnswerTable::Decimal>(&value)) return number->value;
  if (const auto* list = std::get_if<AnswerTable::List>(&value))
    return static_cast<double>(list->size());
  return std::nullopt;
}

bool is_unknown(const Value& value) {
  if (const auto* list = std::get_if<AnswerTable::List>(&value)) return list->empty();
  return std::holds_alternative<std::monostate>(value);
}

/// -1, 0 or 1; both are known.
int compared(const Value& a, const Value& b, const TextOrder& before) {
  const auto* text_a = std::get_if<std::string>(&a);
  const auto* text_b = std::get_if<std::string>(&b);
  const auto by_text = [&](const std::string& x, const std::string& y) {
    return before(x, y) ? -1 : before(y, x) ? 1 : 0;
  };
  if (text_a != nullptr && text_b != nullptr) return by_text(*text_a, *text_b);
  const auto* list_a = std::get_if<AnswerTable::List>(&a);
  const auto* list_b = std::get_if<AnswerTable::List>(&b);
  if (list_a != nullptr && list_b != nullptr)
    if (const int first = by_text(list_a->front(), list_b->front()); first != 0) return first;
  const auto number_a = figure_of(a);
  const auto number_b = figure_of(b);
  // A column of SQL may hold both: numbers come before texts.
  if (!number_a || !number_b) return number_a ? -1 : number_b ? 1 : 0;
  return *number_a < *number_b ? -1 : *number_a > *number_b ? 1 : 0;
}

/// Puts the rows, with their geometries, in the order of their indexes; the others go.
void take_rows(AnswerTable& table, const std::vector<std::size_t>& order) {
  std::vector<std::vector<Value>> rows;
  std::vector<AnswerTable::Geometry> geometries;
  rows.reserve(order.size());
  for (const std::size_t i : order) {
    rows.push_back(std::move(table.rows[i]));
    if (!table.geometries.empty()) geometries.push_back(std::move(table.geometries[i]));
  }
  table.rows = std::move(rows);
  table.geometries = std::move(geometries);
}

}  // namespace

std::size_t column_called(const AnswerTable& table, const std::string& name,
                          const std::string& option) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  if (found != table.columns.end()) return static_cast<std::size_t>(found - table.columns.begin());
  const std::string near = nearest(name, table.columns);
  throw UsageError(fmt::format("{}: the answer has no column \"{}\"{}; it has: {}", option, name,
                               near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near),
                               join(table.columns, ", ")));
}

void keep_in_range(AnswerTable& table, std::size_t column, const Range& range) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto figure = figure_of(value_at(table.rows[i], column));
    if (figure && (!range.least || *figure >= *range.least) &&
        (!range.most || *figure <= *range.most))
      kept.push_back(i);
  }
  take_rows(table, kept);
}

void sort_rows(AnswerTable& table, const std::vector<SortKey>& keys, const TextOrder& before) {
  std::vector<std::size_t> order(table.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
    for (const auto& key : keys) {
      const Value& a = value_at(table.rows[i], key.column);
      const Value& b = value_at(table.rows[j], key.column);
      if (is_unknown(a) || is_unknown(b)) {
        if (is_unknown(a) == is_unknown(b)) continue;
        return is_unknown(b);
      }
      if (const int order_of_key = compared(a, b, before); order_of_key != 0)
        return key.descending ? order_of_key > 0 : order_of_key < 0;
    }
    return false;
  });
  take_rows(table, order);
}

void limit_rows(AnswerTable& table, std::size_t n) {
  if (table.rows.size() > n) table.rows.resize(n);
  if (table.geometries.size() > n) table.geometries.resize(n);
}

void keep_columns(AnswerTable& table, const std::vector<std::size_t>& columns) {
  std::vector<std::string> names;
  for (const std::size_t c : columns) names.push_back(table.columns[c]);
  for (auto& row : table.rows) {
    std::vector<Value> values;
    for (const std::size_t c : columns) values.push_back(value_at(row, c));
    row = std::move(values);
  }
  table.columns = std::move(names);
  table.main_columns.clear();  // whoever chose them wants them all
}

}  // namespace obuhvat
