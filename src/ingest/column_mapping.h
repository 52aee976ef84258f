#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/reading_options.h"
#include "ingest/table_field.h"

namespace obuhvat {

/// What the user says of the columns (`--map COLUMN=FIELD`), ready to be compared with headers.
/// A column is meant by its header (letter case, diacritics, script and blanks do not matter),
/// else by its letter, else by its number.
class ColumnMappings {
 public:
  struct Mapping {
    std::string column;  ///< as written
    std::string key;     ///< header_key
    std::optional<std::size_t> index;
    ColumnUse use;  ///< `ignored` for "-"
  };

  ColumnMappings() = default;
  /// Throws UsageError for a field that table_fields() does not have.
  explicit ColumnMappings(const std::vector<ColumnMapping>& columns);

  const std::vector<Mapping>& all() const { return mappings_; }
  bool empty() const { return mappings_.empty(); }
  const Mapping* by_header(std::string_view header) const;

 private:
  std::vector<Mapping> mappings_;
};

}  // namespace obuhvat
