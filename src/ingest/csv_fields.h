#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/period.h"
#include "support/csv.h"

namespace obuhvat {

/// One row of one of our own tables, read field by field. Each reader throws
/// Error "file.csv:LINE: column: what is wrong; way out".
class CsvFields {
 public:
  CsvFields(const CsvTable& table, std::size_t row) : table_(table), row_(row) {}

  const std::string& text(std::string_view column) const { return table_.at(row_, column); }
  const std::string& needed(std::string_view column) const;
  double number(std::string_view column) const;
  std::optional<double> optional_number(std::string_view column) const;
  std::optional<long> optional_count(std::string_view column) const;
  std::optional<PartialDate> optional_date(std::string_view column) const;

  /// The value that `parse` (of the form `optional<T>(string_view)`) makes of the field.
  template <class Parse>
  auto one_of(std::string_view column, Parse parse, std::string_view choices) const {
    const auto value = parse(needed(column));
    if (!value) refuse(column, "is not one of its words", choices);
    return *value;
  }

  [[noreturn]] void refuse(std::string_view column, std::string_view what,
                           std::string_view way_out) const;

 private:
  const CsvTable& table_;
  std::size_t row_;
};

}  // namespace obuhvat
