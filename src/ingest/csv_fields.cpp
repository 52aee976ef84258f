#include "ingest/csv_fields.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "support/error.h"

namespace obuhvat {
namespace {

template <class N>
std::optional<N> parsed(const std::string& text) {
  N value{};
  const char* const end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

}  // namespace

void CsvFields::refuse(std::string_view column, std::string_view what,
                       std::string_view way_out) const {
  throw Error(fmt::format("{}:{}: {}: \"{}\" {}; {}", table_.name(), table_.line_of(row_), column,
                          text(column), what, way_out));
}

const std::string& CsvFields::needed(std::string_view column) const {
  const std::string& value = text(column);
  if (value.empty())
    throw Error(fmt::format("{}:{}: {}: the field is empty; it must be filled in", table_.name(),
                            table_.line_of(row_), column));
  return value;
}

double CsvFields::number(std::string_view column) const {
  needed(column);
  return *optional_number(column);
}

std::optional<double> CsvFields::optional_number(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const auto value = parsed<double>(text(column));
  if (!value || !std::isfinite(*value))
    refuse(column, "is not a number", "write it with a decimal point and nothing else");
  return value;
}

std::optional<long> CsvFields::optional_count(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const auto value = parsed<long>(text(column));
  if (!value || *value < 0)
    refuse(column, "is not a whole number from 0", "write its digits and nothing else");
  return value;
}

std::optional<PartialDate> CsvFields::optional_date(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  const auto value = PartialDate::parse(text(column));
  if (!value) refuse(column, "is not a date", "write 2017, 2017-08 or 2017-08-01");
  return value;
}

}  // namespace obuhvat
