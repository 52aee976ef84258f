#pragma once

#include <string>
#include <string_view>

#include "model/answer_table.h"

namespace obuhvat {

/// The text as a JSON string. Bytes that are no UTF-8 become U+FFFD; control characters are
/// escaped.
void append_json_string(std::string& out, std::string_view text);

/// A cell as JSON: null for what is not known, a list as an array of strings.
void append_json_value(std::string& out, const AnswerTable::Value& value);

}  // namespace obuhvat
