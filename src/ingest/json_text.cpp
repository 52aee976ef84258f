#include "ingest/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t deepest = 64;

/// A pointer that tells how far the parser has read: nlohmann's events carry no position.
class CountedPointer {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedPointer(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  CountedPointer& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  CountedPointer operator++(int) {
    const CountedPointer before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountedPointer& other) const { return at_ == other.at_; }
  bool operator!=(const CountedPointer& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

std::string position_text(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto column = decode_utf8(before.substr(line_start)).size() + 1;
  return fmt::format("{}:{}", line, column);
}

/// nlohmann's message without its own number and position, in text that can be shown.
std::string reason_of(std::string message) {
  if (const auto at = message.find("] "); at != std::string::npos) message.erase(0, at + 2);
  if (message.starts_with("parse error at "))
    if (const auto at = message.find(": "); at != std::string::npos) message.erase(0, at + 2);
  if (message.starts_with("syntax error while parsing "))
    if (const auto at = message.find(" - "); at != std::string::npos) message.erase(0, at + 3);
  // What nlohmann read last may be a whole line break away from the mistake, or a megabyte long.
  if (const auto at = message.find("; last read: "); at != std::string::npos) {
    const auto expected = message.rfind("; expected ");
    const bool follows = expected != std::string::npos && expected > at;
    message.erase(at, follows ? expected - at : std::string::npos);
  }
  std::u32string shown = decode_utf8(message);  // a token cut in the middle is no UTF-8
  if (shown.size() > 160) {
    // The start says what is wrong, the end what was expected; between lies the token.
    shown = shown.substr(0, 80) + U" ... " + shown.substr(shown.size() - 60);
  }
  return encode_utf8(shown);
}

/// Builds the tree from nlohmann's events. Its parser does not recurse; the depth is limited
/// because whoever walks the tree does.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const std::string& name, const char* const& reached)
      : text_(text), name_(name), reached_(reached), counted_(text.data()) {}

  JsonNode& root() { return root_; }

  // The names of these are nlohmann's.
  bool null() { return add({}); }
  bool boolean(bool value) {
    JsonNode node;
    node.type = JsonNode::Type::boolean;
    node.boolean = value;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t value) { return add_whole(value); }
  bool number_unsigned(std::uint64_t value) { return add_whole(value); }
  bool number_float(double value, const std::string& digits) {
    JsonNode node;
    node.type = JsonNode::Type::number;
    node.number = value;
    node.text = digits;
    return add_number(std::move(node));
  }
  bool string(std::string& value) {
    JsonNode node;
    node.type = JsonNode::Type::text;
    node.text = std::move(value);
    return add(std::move(node));
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(JsonNode::Type::object); }
  bool start_array(std::size_t) { return open(JsonNode::Type::list); }
  bool key(std::string& value) {
    key_ = std::move(value);
    key_line_ = line_at(reached_);
    return true;
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string&, const std::exception& problem) {
    throw Error(fmt::format("{}:{}: not JSON: {}; give project records in JSON, saved as UTF-8",
                            name_, position_text(text_, position > 0 ? position - 1 : 0),
                            reason_of(problem.what())));
  }

 private:
  template <class N>
  bool add_whole(N value) {
    JsonNode node;
    node.type = JsonNode::Type::number;
    node.number = static_cast<double>(value);
    node.is_whole = true;
    node.text = fmt::format("{}", value);
    return add_number(std::move(node));
  }

  /// The parser has to read the character after a number to know that it ends.
  bool add_number(JsonNode node) {
    node.line = line_at(reached_ > text_.data() ? reached_ - 1 : reached_);
    return place(std::move(node)) != nullptr;
  }

  bool add(JsonNode node) {
    node.line = line_at(reached_);
    return place(std::move(node)) != nullptr;
  }

  bool open(JsonNode::Type type) {
    if (open_.size() >= deepest) {
      const auto offset = static_cast<std::size_t>(reached_ - text_.data());
      throw Error(
          fmt::format("{}:{}: values lie more than {} deep in one another; a project record needs "
                      "no more than four levels",
                      name_, position_text(text_, offset > 0 ? offset - 1 : 0), deepest));
    }
    JsonNode node;
    node.type = type;
    node.line = line_at(reached_);
    open_.push_back(place(std::move(node)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  JsonNode* place(JsonNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return &root_;
    }
    // The pointers in open_ stay good: a list grows only while its last item is closed.
    JsonNode& parent = *open_.back();
    if (parent.is(JsonNode::Type::list)) return &parent.items.emplace_back(std::move(node));
    node.line = key_line_;
    return &parent.members.emplace_back(std::move(key_), std::move(node)).second;
  }

  /// Events come in the order of the text, so the lines are counted once.
  long line_at(const char* place) {
    if (place > counted_) {
      line_ += std::count(counted_, place, '\n');
      counted_ = place;
    }
    return line_;
  }

  std::string_view text_;
  const std::string& name_;
  const char* const& reached_;
  const char* counted_;
  long line_ = 1;
  JsonNode root_;
  std::vector<JsonNode*> open_;
  std::string key_;
  long key_line_ = 0;
};

}  // namespace

const JsonNode* JsonNode::member(std::string_view name) const {
  const auto found = std::find_if(members.rbegin(), members.rend(),
                                  [&](const auto& member) { return member.first == name; });
  return found == members.rend() ? nullptr : &found->second;
}

std::string_view name_of(JsonNode::Type type) {
  switch (type) {
    case JsonNode::Type::null:
      return "null";
    case JsonNode::Type::boolean:
      return "true or false";
    case JsonNode::Type::number:
      return "a number";
    case JsonNode::Type::text:
      return "a text";
    case JsonNode::Type::list:
      return "a list";
    case JsonNode::Type::object:
      return "an object";
  }
  return "";
}

JsonNode parse_json(std::string_view text, const std::string& name) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    throw Error(fmt::format("{}:1:1: not JSON: the file is in UTF-16; save it as UTF-8", name));
  if (trimmed(text).empty())
    throw Error(
        fmt::format("{}:1:1: not JSON: the file is empty; give project records in JSON", name));
  const char* reached = text.data();
  TreeBuilder builder(text, name, reached);
  nlohmann::json::sax_parse(CountedPointer(text.data(), &reached),
                            CountedPointer(text.data() + text.size(), &reached), &builder);
  return std::move(builder.root());
}

}  // namespace obuhvat
