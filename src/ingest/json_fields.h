#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/json_text.h"
#include "ingest/record_report.h"
#include "model/language.h"

namespace obuhvat {

/// The members of one JSON object, read one by one; what is wrong with one goes into the report
/// as a warning, and the member counts as absent. null counts as absent too.
class JsonFields {
 public:
  /// Reports members that are not among `known`, and those that are there twice.
  JsonFields(const JsonNode& object, std::string path, std::vector<std::string> known,
             RecordReport& report);

  const JsonNode* member(std::string_view name) const;
  const JsonNode* member(std::string_view name, JsonNode::Type type) const;
  /// Without control characters and without blanks at both ends; empty if absent.
  std::string text(std::string_view name) const;
  /// Text in one language or several; plain text counts as `plain`, unless it is in Cyrillic.
  LocalizedText localized(std::string_view name, Language plain) const;
  std::optional<double> number(std::string_view name) const;

  /// The value that `parse` makes of a text; other letter case is accepted with a warning.
  template <class Parse>
  auto one_of(std::string_view name, Parse parse, const std::vector<std::string>& choices) const {
    const std::string written = text(name);
    auto value = parse(std::string_view(written));
    if (!value && !written.empty()) value = parse(std::string_view(other_choice(name, choices)));
    return value;
  }

  FieldPlace place_of(std::string_view name) const;
  /// "is wrong" warning about a member.
  void warn(std::string_view code, std::string_view name, std::string message,
            std::string suggestion) const;

 private:
  std::string other_choice(std::string_view name, const std::vector<std::string>& choices) const;

  const JsonNode& object_;
  std::string path_;
  RecordReport& report_;
};

/// Without control characters (they become blanks) and without blanks at both ends.
std::string clean_text(std::string_view text);

}  // namespace obuhvat
