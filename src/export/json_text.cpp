#include "export/json_text.h"

#include <fmt/format.h>

#include <cmath>

#include "export/json_value.h"

namespace obuhvat {

std::string json_string_or_null(std::string_view text) {
  return text.empty() ? "null" : json_string(text);
}

std::string json_number(double value, int decimals) {
  if (!std::isfinite(value)) return "null";
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (decimals > 0) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string json_strings(const std::vector<std::string>& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const auto& text : texts) append_json_string(values.emplace_back(), text);
  return json_array(values);
}

std::string json_array(const std::vector<std::string>& values, std::string_view separator) {
  std::string out = "[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += separator;
    out += values[i];
  }
  return out += "]";
}

JsonObject& JsonObject::string(std::string_view key, std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return value(key, json);
}

JsonObject& JsonObject::string_or_null(std::string_view key, std::string_view text) {
  return value(key, json_string_or_null(text));
}

JsonObject& JsonObject::value(std::string_view key, std::string_view json) {
  if (!members_.empty()) members_ += separator_;
  append_json_string(members_, key);
  members_ += ':';
  members_ += json;
  return *this;
}

}  // namespace obuhvat
