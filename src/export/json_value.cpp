#include "export/json_value.h"

#include <algorithm>

#include "export/json_text.h"

namespace obuhvat {
namespace {

/// True for printable ASCII without quote and backslash, which needs no library to be escaped:
/// most texts of an export are such.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; });
}

struct Appender {
  std::string& out;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(std::int64_t number) const { out += std::to_string(number); }
  void operator()(const AnswerTable::Decimal& number) const {
    out += json_number(number.value, number.decimals);
  }
  void operator()(const std::string& text) const { append_json_string(out, text); }
  void operator()(const AnswerTable::List& list) const {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out += ',';
      append_json_string(out, list[i]);
    }
    out += ']';
  }
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (!is_plain(text)) {
    out += json_string(text);
    return;
  }
  out += '"';
  out += text;
  out += '"';
}

void append_json_value(std::string& out, const AnswerTable::Value& value) {
  std::visit(Appender{out}, value);
}

}  // namespace obuhvat
