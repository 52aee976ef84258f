#include "ingest/header_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "gazetteer/name_folding.h"
#include "ingest/amount_scale.h"
#include "ingest/header_dictionary.h"
#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// Nobody writes headers as long as this; a cell that is longer is data or prose.
constexpr std::size_t longest_header = 400;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Without what stands in brackets; what stands behind an open bracket goes too.
std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (depth == 0) kept += c;
    if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
  }
  return kept;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : split(fold_name(text).ascii, ' '))
    if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string joined(const std::vector<std::string>& words) { return join(words, ""); }

bool says_total(std::string_view header) {
  const auto words = words_of(header);
  return std::any_of(words.begin(), words.end(), [](const auto& word) {
    constexpr std::array totals{"total",  "ukupno",  "ukupan", "ukupna",
                                "ukupni", "overall", "grand",  "svega"};
    return std::find(totals.begin(), totals.end(), word) != totals.end();
  });
}

/// "Admin2 Name", "ADM2_EN", "adm2 pcode", "Pcode 2", "PCODE2", "District P-code".
std::optional<ColumnUse> use_of_level(std::string_view key) {
  ColumnUse use;
  const bool is_code =
      key.ends_with("code") || key.find("pcode") != std::string_view::npos || key.ends_with("id");
  for (const std::string_view start : {"administrativelevel", "administrative", "adminlevel",
                                       "admlevel", "admin", "adm", "nivo", "level"}) {
    if (!key.starts_with(start) || key.size() <= start.size()) continue;
    const std::string_view rest = key.substr(start.size());
    if (!is_digit(rest[0]) || rest[0] == '0' || rest[0] > '5') continue;
    const std::string_view tail = rest.substr(1);
    constexpr std::array tails{"",      "name",   "names", "en",  "sr",      "code",
                               "pcode", "id",     "naziv", "rs",  "nameen",  "nombre",
                               "nom",   "pcodes", "fr",    "ref", "refname", "officialname"};
    if (std::find(tails.begin(), tails.end(), tail) == tails.end()) continue;
    use.field = is_code ? TableField::place_code : TableField::admin;
    use.level = rest[0] - '0';
    return use;
  }
  if (key.starts_with("pcode") && key.size() == 6 && is_digit(key[5])) {
    use.field = TableField::place_code;
    use.level = key[5] - '0';
    return use;
  }
  if (!key.ends_with("pcode")) return std::nullopt;
  use.field = TableField::place_code;
  const auto of = phrase_use(key.substr(0, key.size() - 5));
  // A code of something else than a municipality is known and of no use.
  if (of && of->field != TableField::place && of->field != TableField::city) return ColumnUse{};
  return use;
}

std::optional<Language> language_word(const std::string& word) {
  constexpr std::array english{"en", "eng", "english", "engleski", "engleskom", "ienglish", "ien"};
  constexpr std::array cyrillic{"cyrl",      "cyr",      "cirilica", "cirilici",
                                "cirilicom", "cyrillic", "srcyrl"};
  constexpr std::array latin{"sr",      "srp",     "srb",    "rs",       "srpski",
                             "srpskom", "latn",    "lat",    "latinica", "latinici",
                             "latin",   "serbian", "srlatn", "latinicom"};
  const auto among = [&](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  if (among(english)) return Language::en;
  if (among(cyrillic)) return Language::sr_cyrl;
  if (among(latin)) return Language::sr_latn;
  return std::nullopt;
}

/// Takes the words at the end that name a language ("title en", "naziv na srpskom (ćirilica)").
std::optional<Language> take_language(std::vector<std::string>& words) {
  std::optional<Language> language;
  // "na srpskom jeziku", "English version"
  if (words.size() > 2 && language_word(words[words.size() - 2]) &&
      (words.back() == "jeziku" || words.back() == "jezik" || words.back() == "language" ||
       words.back() == "version" || words.back() == "verzija"))
    words.pop_back();
  while (words.size() > 1) {
    const auto named = language_word(words.back());
    const bool links = words.back() == "in" || words.back() == "na" || words.back() == "u";
    if (!named && !(links && language)) break;
    // "sr Cyrl": the script says more than the language.
    if (named && (!language || language == Language::sr_latn)) language = named;
    words.pop_back();
  }
  return language;
}

/// The whole phrase, then without a number behind it, then without its fillers.
std::optional<ColumnUse> use_of_words(std::vector<std::string> words) {
  if (words.empty()) return std::nullopt;
  const auto known = [](const std::vector<std::string>& phrase) {
    const std::string key = joined(phrase);
    auto use = phrase_use(key);
    return use ? use : use_of_level(key);
  };
  if (auto use = known(words)) return use;
  if (words.size() > 1 && std::all_of(words.back().begin(), words.back().end(), is_digit)) {
    words.pop_back();  // "Partner 2"
    if (auto use = known(words)) return use;
  } else if (const auto last = words.back().find_last_not_of("0123456789");
             last != std::string::npos && last + 1 < words.back().size()) {
    words.back().resize(last + 1);  // "Partner2"
    if (auto use = known(words)) return use;
  }
  const auto before = words.size();
  std::erase_if(words, [](const auto& word) { return is_filler(word); });
  if (words.empty() || words.size() == before) return std::nullopt;
  return known(words);
}

std::optional<ColumnUse> use_of_part(std::string_view part) {
  std::vector<std::string> words = words_of(part);
  if (auto use = use_of_words(words)) return use;
  if (const auto language = take_language(words))
    if (auto use = use_of_words(words)) {
      use->language = language;
      use->states_language = true;
      return use;
    }
  return std::nullopt;
}

/// "Municipalities covered", "Opštine u kojima se projekat realizuje", "Korisnici (opštine)": words
/// of places, and for the rest only such as leave them what they are.
std::optional<ColumnUse> use_of_places(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  const auto before = words.size();
  std::erase_if(words, [](const auto& word) { return is_place_filler(word); });
  if (words.empty() || words.size() == before) return std::nullopt;
  const auto use = use_of_words(std::move(words));
  if (use && (use->is_place() || use->field == TableField::declared_count)) return use;
  return std::nullopt;
}

/// "Grant (EUR)", "Total (RSD)", "Donor contribution, EUR": a sum because of its currency.
std::optional<ColumnUse> use_of_sum(std::string_view header) {
  if (currency_in(header).empty()) return std::nullopt;
  std::vector<std::string> words = words_of(header);
  std::erase_if(words, [](const auto& word) {
    return is_filler(word) || std::all_of(word.begin(), word.end(), is_digit);
  });
  // "EUR" alone is a currency; a sum needs a word more.
  if (!is_sum_phrase(joined(words)) || (words.empty() && !says_total(header))) return std::nullopt;
  return column_use_named("budget");
}

/// The parts of "Municipality / Opština", "Naziv projekta | Project title", "SECTOR\CLUSTER".
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts{""};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = (text.substr(i).starts_with(" - ") || text.substr(i).starts_with(" – "));
    if (dash || text[i] == '/' || text[i] == '\\' || text[i] == '|' || text[i] == '\n' ||
        text[i] == ':' || text[i] == ';' || text[i] == ',')
      parts.emplace_back();
    else
      parts.back() += text[i];
  }
  return parts;
}

std::optional<ColumnUse> find_use(std::string_view header) {
  const std::string outside = without_brackets(header);
  if (auto use = use_of_sum(header)) return use;
  auto places = use_of_places(header);
  if (auto use = use_of_part(outside)) {
    const bool is_of_people = use->field == TableField::ignored && places.has_value();
    return is_of_people ? places : use;
  }
  if (auto use = use_of_part(header)) return use;
  if (places) return places;
  if (auto use = use_of_places(outside)) return use;
  const auto parts = parts_of(outside);
  if (parts.size() > 1 && parts.size() < 6)
    for (const auto& part : parts) {
      if (auto use = use_of_part(part)) return use;
      if (auto use = use_of_places(part)) return use;
    }
  return std::nullopt;
}

/// What stands in the brackets, for "Title (sr)".
std::optional<Language> language_in_brackets(std::string_view header) {
  const auto open = header.find_first_of("([");
  if (open == std::string_view::npos) return std::nullopt;
  std::vector<std::string> words = words_of(header.substr(open));
  words.insert(words.begin(), "");
  return take_language(words);
}

bool is_money(TableField field) {
  return field == TableField::budget || field == TableField::currency;
}

}  // namespace

std::string header_key(std::string_view header) { return compact(fold_name(header).ascii); }

std::optional<ColumnUse> use_of_header(std::string_view header) {
  header = trimmed(header.substr(0, header.find('#') == 0 ? header.size() : header.find('#')));
  if (header.empty() || header.size() > longest_header) return std::nullopt;
  auto use = find_use(header);
  if (!use) return std::nullopt;
  const bool has_language = use->field == TableField::title || use->field == TableField::subtitle ||
                            use->field == TableField::partner;
  if (!has_language) {
    use->language.reset();
    use->states_language = false;
  } else if (const auto language = language_in_brackets(header); language) {
    use->language = language;
    use->states_language = true;
  } else if (use->language == Language::sr_latn && !use->states_language &&
             fold_name(header).has_cyrillic) {
    use->language = Language::sr_cyrl;
  }
  // What the words say of places or sums lies in the whole header: "Budget (EUR)".
  if (is_money(use->field)) use->currency = currency_in(header);
  if (use->field == TableField::budget) {
    use->scale = amount_scale_in(header);
    use->is_total = says_total(header);
  }
  const std::string key = header_key(header);
  use->month_first =
      key.find("mmdd") != std::string::npos || key.find("mmmdd") != std::string::npos;
  return use;
}

}  // namespace obuhvat
