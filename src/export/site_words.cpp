#include "export/site_words.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "export/json_text.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

LocalizedText words_of(const nlohmann::json& entry) {
  LocalizedText text;
  for (const Language language : all_languages)
    text.exact(language) = entry.value(std::string(tag_of(language)), "");
  return text;
}

std::map<std::string, LocalizedText> read_words(const std::filesystem::path& file) {
  std::map<std::string, LocalizedText> words;
  try {
    const auto document = nlohmann::json::parse(read_file(file));
    for (const auto& [key, entry] : document.items()) words[key] = words_of(entry);
  } catch (const nlohmann::json::exception& fault) {
    throw Error(fmt::format("{}: does not hold the words of the page: {}; restore the file",
                            file.filename().string(), fault.what()));
  }
  return words;
}

}  // namespace

std::string localized_json(const LocalizedText& text) {
  JsonObject json;
  for (const Language language : all_languages) json.string(tag_of(language), text.in(language));
  return json.text();
}

std::string site_words_json(const std::filesystem::path& file, const SiteNotes& notes) {
  auto words = read_words(file);
  const auto replace = [&](const char* key, const LocalizedText& text) {
    if (!text.is_empty()) words[key] = text;
  };
  replace("disclaimer", notes.disclaimer);
  replace("kosovo_label", notes.kosovo_label);
  replace("kosovo_footnote", notes.kosovo_footnote);
  JsonObject json(",\n");
  for (const auto& [key, text] : words) json.value(key, localized_json(text));
  return json.text();
}

}  // namespace obuhvat
