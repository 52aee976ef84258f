#include "model/language.h"

#include <utility>

#include "support/serbian_script.h"

namespace obuhvat {

std::string_view tag_of(Language language) {
  switch (language) {
    case Language::en:
      return "en";
    case Language::sr_latn:
      return "sr-Latn";
    case Language::sr_cyrl:
      return "sr-Cyrl";
  }
  return "";
}

std::optional<Language> language_from_tag(std::string_view tag) {
  for (const Language language : all_languages)
    if (tag_of(language) == tag) return language;
  return std::nullopt;
}

const std::string& LocalizedText::exact(Language language) const {
  switch (language) {
    case Language::sr_latn:
      return sr_latn;
    case Language::sr_cyrl:
      return sr_cyrl;
    case Language::en:
      break;
  }
  return en;
}

std::string& LocalizedText::exact(Language language) {
  return const_cast<std::string&>(std::as_const(*this).exact(language));
}

std::string LocalizedText::in(Language language) const {
  if (!exact(language).empty()) return exact(language);
  if (language == Language::sr_cyrl && !sr_latn.empty()) return to_serbian_cyrillic(sr_latn);
  for (const Language other : all_languages)
    if (!exact(other).empty()) return exact(other);
  return {};
}

}  // namespace obuhvat
