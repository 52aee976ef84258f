#include "ingest/json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ingest/name_key.h"
#include "support/serbian_script.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string did_you_mean(const std::string& written, const std::vector<std::string>& choices) {
  const std::string near = nearest(written, choices);
  return near.empty() ? "use one of " + join(choices, ", ")
                      : fmt::format("did you mean \"{}\"?", near);
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return std::string(trimmed(clean));
}

JsonFields::JsonFields(const JsonNode& object, std::string path, std::vector<std::string> known,
                       RecordReport& report)
    : object_(object), path_(std::move(path)), report_(report) {
  std::set<std::string> seen;
  for (const auto& [name, value] : object.members) {
    const FieldPlace where{value.line, path_ + clean_text(name)};
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const std::string near = nearest(name, known);
      report_.add(Severity::warning, "field-unknown", where,
                  "a project record has no such field here; it is ignored",
                  near.empty() ? "use one of " + join(known, ", ")
                               : fmt::format("did you mean \"{}\"?", near));
    } else if (!seen.insert(name).second) {
      report_.add(Severity::warning, "field-twice", where,
                  "the field is there twice; the last one counts", "leave one of them");
    }
  }
}

FieldPlace JsonFields::place_of(std::string_view name) const {
  const JsonNode* const node = object_.member(name);
  return {node == nullptr ? object_.line : node->line, path_ + std::string(name)};
}

void JsonFields::warn(std::string_view code, std::string_view name, std::string message,
                      std::string suggestion) const {
  report_.add(Severity::warning, std::string(code), place_of(name), std::move(message),
              std::move(suggestion));
}

const JsonNode* JsonFields::member(std::string_view name) const {
  const JsonNode* const node = object_.member(name);
  return node == nullptr || node->is(JsonNode::Type::null) ? nullptr : node;
}

const JsonNode* JsonFields::member(std::string_view name, JsonNode::Type type) const {
  const JsonNode* const node = member(name);
  if (node == nullptr || node->is(type)) return node;
  warn("field-type", name, fmt::format("it is {}; it is ignored", name_of(node->type)),
       fmt::format("write {}", name_of(type)));
  return nullptr;
}

std::string JsonFields::text(std::string_view name) const {
  const JsonNode* const node = member(name, JsonNode::Type::text);
  return node == nullptr ? std::string() : clean_text(node->text);
}

LocalizedText JsonFields::localized(std::string_view name, Language plain) const {
  LocalizedText text;
  const JsonNode* const node = member(name);
  if (node == nullptr) return text;
  if (node->is(JsonNode::Type::text)) {
    const std::string value = clean_text(node->text);
    text.exact(is_mostly_cyrillic(value) ? Language::sr_cyrl : plain) = value;
    return text;
  }
  if (!node->is(JsonNode::Type::object)) {
    warn("field-type", name, fmt::format("it is {}; it is ignored", name_of(node->type)),
         "write a text, or an object with en, sr-Latn, sr-Cyrl");
    return text;
  }
  std::vector<std::string> tags;
  for (const Language language : all_languages) tags.emplace_back(tag_of(language));
  const JsonFields fields(*node, fmt::format("{}{}.", path_, name), tags, report_);
  for (const Language language : all_languages)
    text.exact(language) = fields.text(tag_of(language));
  return text;
}

std::optional<double> JsonFields::number(std::string_view name) const {
  const JsonNode* const node = member(name, JsonNode::Type::number);
  return node == nullptr ? std::nullopt : std::optional(node->number);
}

std::string JsonFields::other_choice(std::string_view name,
                                     const std::vector<std::string>& choices) const {
  const std::string written = text(name);
  const std::string key = name_key(written);
  if (std::find(choices.begin(), choices.end(), key) != choices.end()) {
    warn("field-value", name, fmt::format("\"{}\" is taken as \"{}\"", written, key),
         fmt::format("write \"{}\"", key));
    return key;
  }
  warn("field-value", name, fmt::format("\"{}\" is not one of its words; it is ignored", written),
       did_you_mean(key, choices));
  return {};
}

}  // namespace obuhvat
