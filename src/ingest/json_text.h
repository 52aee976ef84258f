#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace obuhvat {

/// A value of a JSON text that knows the line it stands on. Not a JSON library: it is read once
/// and looked at, never changed or written.
class JsonNode {
 public:
  enum class Type { null, boolean, number, text, list, object };

  Type type = Type::null;
  long line = 0;  ///< where it starts, from 1; for a member of an object that of its name
  bool boolean = false;
  double number = 0;
  bool is_whole = false;        ///< a number written without fraction and exponent
  std::string text;             ///< of a text its value, of a number its digits as written
  std::vector<JsonNode> items;  ///< of a list
  std::vector<std::pair<std::string, JsonNode>> members;  ///< of an object, in the order written

  bool is(Type wanted) const { return type == wanted; }
  /// The member called `name`, the last if there are several; nullptr if there is none or this is
  /// no object.
  const JsonNode* member(std::string_view name) const;
};

/// "a list", "a number", ...: for messages.
std::string_view name_of(JsonNode::Type type);

/// Reads JSON in UTF-8, with or without a byte order mark. Throws Error "NAME:LINE:COLUMN: not
/// JSON: ..." for anything else and for values that lie more than 64 deep in one another.
/// `name` is the file as errors show it.
JsonNode parse_json(std::string_view text, const std::string& name);

}  // namespace obuhvat
