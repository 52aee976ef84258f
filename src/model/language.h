#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace obuhvat {

enum class Language { en, sr_latn, sr_cyrl };

inline constexpr std::array<Language, 3> all_languages{Language::en, Language::sr_latn,
                                                       Language::sr_cyrl};

/// The tag as on the command line and in records: "en", "sr-Latn", "sr-Cyrl" (BCP 47).
std::string_view tag_of(Language language);
std::optional<Language> language_from_tag(std::string_view tag);

/// A text in up to three languages. Empty means: not given in this language.
struct LocalizedText {
  std::string en;
  std::string sr_latn;
  std::string sr_cyrl;

  const std::string& exact(Language language) const;
  std::string& exact(Language language);
  /// The text to show in `language`: its own, else for Cyrillic the Latin one letter by letter,
  /// else the other languages in the order en, sr-Latn, sr-Cyrl. Empty if there is none at all.
  std::string in(Language language) const;
  bool is_empty() const { return en.empty() && sr_latn.empty() && sr_cyrl.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

}  // namespace obuhvat
