#include "ingest/column_mapping.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/header_words.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// "C" or "AB" or "3" as an index from 0. No sheet has more columns than three letters name.
std::optional<std::size_t> column_index(std::string_view text) {
  if (text.empty() || text.size() > 5) return std::nullopt;
  std::size_t number = 0;
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits && text.size() > 3) return std::nullopt;
  for (const char c : text) {
    if (digits) {
      number = number * 10 + static_cast<std::size_t>(c - '0');
      continue;
    }
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return std::nullopt;
    number = number * 26 + static_cast<std::size_t>(upper - 'A' + 1);
  }
  return number == 0 ? std::nullopt : std::optional(number - 1);
}

}  // namespace

ColumnMappings::ColumnMappings(const std::vector<ColumnMapping>& columns) {
  for (const auto& [column, field] : columns) {
    Mapping mapping{column, header_key(column), column_index(trimmed(column)), {}};
    if (field != "-") {
      const auto& names = table_fields();
      if (std::find(names.begin(), names.end(), field) == names.end()) {
        const std::string near = nearest(field, names);
        throw UsageError(fmt::format(
            "--map {}={}: no field is called \"{}\"{}; use one of {}, or - to leave the column "
            "aside",
            column, field, field, near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near),
            join(names, ", ")));
      }
      mapping.use = *column_use_named(field);
    }
    mappings_.push_back(std::move(mapping));
  }
}

const ColumnMappings::Mapping* ColumnMappings::by_header(std::string_view header) const {
  if (mappings_.empty()) return nullptr;
  const std::string key = header_key(header);
  if (key.empty()) return nullptr;
  for (const auto& mapping : mappings_)
    if (mapping.key == key) return &mapping;
  return nullptr;
}

}  // namespace obuhvat
