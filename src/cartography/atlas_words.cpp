#include "cartography/atlas_words.h"

#include <fmt/format.h>

#include <array>

#include "cartography/words.h"

namespace obuhvat {
namespace {

struct Row {
  AtlasWord word;
  LocalizedText text;
};

// Serbian Cyrillic is the Latin letter by letter.
const std::array rows{
    Row{AtlasWord::cover, {"Cover", "Naslovna strana", ""}},
    Row{AtlasWord::contents, {"Contents", "Sadržaj", ""}},
    Row{AtlasWord::continued, {"{} (continued)", "{} (nastavak)", ""}},
    Row{AtlasWord::index, {"Index of municipalities", "Registar opština", ""}},
    Row{AtlasWord::index_note,
        {"Numbers are the pages of the maps that cover a municipality.",
         "Brojevi su strane karata koje pokrivaju opštinu.", ""}},
};

}  // namespace

std::string text_of(AtlasWord word, Language language) {
  for (const auto& row : rows)
    if (row.word == word) return row.text.in(language);
  return {};
}

std::string not_listed(std::size_t municipalities, Language language) {
  const long n = static_cast<long>(municipalities);
  LocalizedText text{"{} municipalities that no map covers are not listed.",
                     "Nije navedeno {} opština koje ne pokriva nijedna karta.", ""};
  if (n == 1) text.en = "{} municipality that no map covers is not listed.";
  if (serbian_plural(n) == PluralForm::one)
    text.sr_latn = "Nije navedena {} opština koju ne pokriva nijedna karta.";
  if (serbian_plural(n) == PluralForm::few)
    text.sr_latn = "Nisu navedene {} opštine koje ne pokriva nijedna karta.";
  return fmt::format(fmt::runtime(text.in(language)), n);
}

}  // namespace obuhvat
