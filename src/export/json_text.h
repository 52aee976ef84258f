#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/json_string.h"
#include "model/ids.h"

namespace obuhvat {

/// JSON as this room writes it: keys in the order in which they are added, numbers without
/// trailing zeros, the same bytes in every locale.

/// The text as a JSON string, but null for an empty one: what is not known.
std::string json_string_or_null(std::string_view text);
/// Rounded to `decimals`, trailing zeros dropped; null if it is not finite.
std::string json_number(double value, int decimals);
std::string json_strings(const std::vector<std::string>& texts);

template <class Tag>
std::string json_ids(const std::vector<Id<Tag>>& ids) {
  std::vector<std::string> texts;
  texts.reserve(ids.size());
  for (const auto& id : ids) texts.push_back(id.text());
  return json_strings(texts);
}

/// "[a,b]" of values that are JSON already, with `separator` between them.
std::string json_array(const std::vector<std::string>& values, std::string_view separator = ",");

/// An object under construction.
class JsonObject {
 public:
  /// `separator` stands between the members, e.g. ",\n" for one a line.
  explicit JsonObject(std::string_view separator = ",") : separator_(separator) {}

  JsonObject& string(std::string_view key, std::string_view text);
  JsonObject& string_or_null(std::string_view key, std::string_view text);
  /// A value that is JSON already.
  JsonObject& value(std::string_view key, std::string_view json);
  std::string text() const { return "{" + members_ + "}"; }

 private:
  std::string separator_;
  std::string members_;
};

}  // namespace obuhvat
