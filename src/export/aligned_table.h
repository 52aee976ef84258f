#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/answer_table.h"

namespace obuhvat {

/// True for a whole number and a decimal.
bool is_number(const AnswerTable::Value& value);

/// The value as people read it; nothing for what is unknown.
std::string plain_text(const AnswerTable::Value& value, std::string_view list_separator);

/// A row may be shorter than the header; what is not there is unknown.
const AnswerTable::Value& value_at(const std::vector<AnswerTable::Value>& row, std::size_t column);

/// The answer for a terminal of `width` columns (any, if not given): see write_table.
std::string aligned_table(const AnswerTable& table, std::optional<std::size_t> width);

}  // namespace obuhvat
