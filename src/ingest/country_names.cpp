#include "ingest/country_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"
#include "support/error.h"

namespace obuhvat {
namespace {

struct CountryName {
  std::string_view iso_a2, code, en, sr_latn, sr_cyrl;
};
constexpr std::array country_names{
    CountryName{"AL", "ALB", "Albania", "Albanija", "Албанија"},
    CountryName{"AT", "AUT", "Austria", "Austrija", "Аустрија"},
    CountryName{"BA", "BIH", "Bosnia and Herzegovina", "Bosna i Hercegovina",
                "Босна и Херцеговина"},
    CountryName{"BG", "BGR", "Bulgaria", "Bugarska", "Бугарска"},
    CountryName{"GR", "GRC", "Greece", "Grčka", "Грчка"},
    CountryName{"HR", "HRV", "Croatia", "Hrvatska", "Хрватска"},
    CountryName{"HU", "HUN", "Hungary", "Mađarska", "Мађарска"},
    CountryName{"IT", "ITA", "Italy", "Italija", "Италија"},
    CountryName{"ME", "MNE", "Montenegro", "Crna Gora", "Црна Гора"},
    CountryName{"MK", "MKD", "North Macedonia", "Severna Makedonija", "Северна Македонија"},
    CountryName{"RO", "ROU", "Romania", "Rumunija", "Румунија"},
    CountryName{"SI", "SVN", "Slovenia", "Slovenija", "Словенија"},
    CountryName{"SK", "SVK", "Slovakia", "Slovačka", "Словачка"},
    CountryName{"UA", "UKR", "Ukraine", "Ukrajina", "Украјина"},
    CountryName{"XK", "XKX", "Kosovo", "Kosovo", "Косово"}};

ContextArea area_of(const CountryName& names) {
  return {names.iso_a2 == "XK" ? ContextKind::kosovo : ContextKind::country,
          std::string(names.code),
          {std::string(names.en), std::string(names.sr_latn), std::string(names.sr_cyrl)},
          {}};
}

bool means(const std::string& folded, const CountryName& names) {
  for (const auto name : {names.iso_a2, names.code, names.en, names.sr_latn})
    if (folded == fold_name(name).ascii) return true;
  // "AP Kosovo i Metohija", "Kosovo (UNSCR 1244)", but not the town Kosovo Polje.
  const std::string words = " " + folded + " ";
  if (names.iso_a2 == "XK")
    return words.find(" kosovo ") != std::string::npos &&
           words.find(" kosovo polje ") == std::string::npos;
  // "Bosnia and Herz.", but no canton.
  return names.iso_a2 == "BA" &&
         (folded == "bosnia" || folded == "bosna" ||
          (folded.starts_with("bosn") &&
           (words.find(" herz") != std::string::npos || words.find(" herc") != std::string::npos)));
}

}  // namespace

ContextArea named_context_area(std::string_view iso_a2) {
  for (const auto& names : country_names)
    if (names.iso_a2 == iso_a2) return area_of(names);
  throw Error(
      fmt::format("no names are known for the country \"{}\"; add them to "
                  "country_names.cpp",
                  iso_a2));
}

std::optional<ContextArea> context_area_called(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const std::string folded = fold_name(word).ascii;
    for (const auto& names : country_names)
      if (means(folded, names)) return area_of(names);
  }
  return std::nullopt;
}

bool is_serbia(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const std::string folded = fold_name(word).ascii;
    return folded == "rs" || folded == "srb" || folded == "serbia" || folded == "srbija" ||
           folded == "republika srbija" || folded == "republic of serbia";
  });
}

}  // namespace obuhvat
