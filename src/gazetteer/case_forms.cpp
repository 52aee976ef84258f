#include "gazetteer/case_forms.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace obuhvat {
namespace {

enum Case { genitive, dative_locative, accusative, instrumental, case_count };
enum class Gender { masculine, feminine, neuter, plural };

/// The forms of one word, several a case where the ending leaves it open.
using Forms = std::array<std::vector<std::string>, case_count>;

void add(Forms& forms, Case which, std::string_view stem,
         std::initializer_list<std::string_view> endings) {
  for (const auto ending : endings) forms[which].push_back(std::string(stem) + std::string(ending));
}

std::string_view without(std::string_view text, std::size_t letters) {
  return text.substr(0, text.size() - letters);
}

void masculine_endings(Forms& forms, std::string_view stem) {
  add(forms, genitive, stem, {"a"});
  add(forms, dative_locative, stem, {"u"});
  add(forms, instrumental, stem, {"om", "em"});
}

Forms masculine_noun(std::string_view noun) {
  Forms forms;
  forms[accusative].emplace_back(noun);
  // The a of -ac, -ak, -anj, -alj comes and goes; b before c is heard and written p.
  if (noun.ends_with("bac")) {
    masculine_endings(forms, std::string(without(noun, 3)) + "pc");
  } else if (noun.ends_with("ac")) {
    masculine_endings(forms, std::string(without(noun, 2)) + "c");
  } else {
    if (noun.ends_with("ak")) masculine_endings(forms, std::string(without(noun, 2)) + "k");
    if (noun.ends_with("anj")) masculine_endings(forms, std::string(without(noun, 3)) + "nj");
    if (noun.ends_with("alj")) masculine_endings(forms, std::string(without(noun, 3)) + "lj");
    masculine_endings(forms, noun);
  }
  return forms;
}

Forms feminine_noun(std::string_view noun) {
  Forms forms;
  if (!noun.ends_with('a')) {  // Nova Varoš
    add(forms, genitive, noun, {"i"});
    add(forms, dative_locative, noun, {"i"});
    add(forms, accusative, noun, {""});
    add(forms, instrumental, noun, {"i", "u"});
    return forms;
  }
  const auto stem = without(noun, 1);
  add(forms, genitive, stem, {"e"});
  // Raška and Grocka are adjectives by origin: u Raškoj.
  const bool adjectival = noun.ends_with("ška") || noun.ends_with("cka");
  add(forms, dative_locative, stem, {adjectival ? "oj" : "i"});
  if (noun.ends_with("ka") && !adjectival) add(forms, dative_locative, without(noun, 2), {"ci"});
  if (noun.ends_with("ga")) add(forms, dative_locative, without(noun, 2), {"zi"});
  add(forms, accusative, stem, {"u"});
  add(forms, instrumental, stem, {"om"});
  return forms;
}

Forms neuter_noun(std::string_view noun) {
  Forms forms;
  masculine_endings(forms, without(noun, 1));
  forms[accusative].emplace_back(noun);
  if (noun.ends_with("ane")) add(forms, dative_locative, without(noun, 1), {"ima"});  // u Lebanima
  return forms;
}

Forms plural_noun(std::string_view noun) {
  Forms forms;
  const auto stem = without(noun, 1);
  if (noun.ends_with("aci")) {  // Odžaci, Odžaka
    add(forms, genitive, without(noun, 2), {"ka", "ca"});
  } else if (noun.ends_with("ci")) {
    add(forms, genitive, without(noun, 2), {"aca", "aka"});
  } else {
    add(forms, genitive, stem, {"a"});
  }
  add(forms, dative_locative, stem, {"ima"});
  add(forms, accusative, stem, {"e"});
  add(forms, instrumental, stem, {"ima"});
  return forms;
}

Forms noun_forms(std::string_view noun, Gender gender) {
  switch (gender) {
    case Gender::masculine:
      return masculine_noun(noun);
    case Gender::feminine:
      return feminine_noun(noun);
    case Gender::neuter:
      return neuter_noun(noun);
    case Gender::plural:
      return plural_noun(noun);
  }
  return {};
}

Forms adjective_forms(std::string_view adjective, Gender gender) {
  Forms forms;
  const bool possessive = adjective.ends_with("in");  // Vladičin, Gadžin
  const auto stem = possessive ? adjective : without(adjective, 1);
  switch (gender) {
    case Gender::feminine:
      add(forms, genitive, stem, {"e"});
      add(forms, dative_locative, stem, {"oj"});
      add(forms, accusative, stem, {"u"});
      add(forms, instrumental, stem, {"om"});
      break;
    case Gender::plural:
      add(forms, genitive, stem, {"ih"});
      add(forms, dative_locative, stem, {"im", "ima"});
      add(forms, accusative, stem, {"e"});
      add(forms, instrumental, stem, {"im", "ima"});
      break;
    case Gender::masculine:
    case Gender::neuter:
      add(forms, genitive, stem, {"og", "eg"});
      add(forms, dative_locative, stem, {"om", "em"});
      if (possessive) add(forms, genitive, stem, {"a"});
      if (possessive) add(forms, dative_locative, stem, {"u"});
      forms[accusative].emplace_back(adjective);
      add(forms, instrumental, stem, {"im"});
      break;
  }
  return forms;
}

Gender gender_of(std::string_view noun, std::string_view adjective) {
  if (noun.ends_with('a') || adjective.ends_with('a')) return Gender::feminine;
  if (noun.ends_with('o') || noun.ends_with('e')) return Gender::neuter;
  if (noun.ends_with('i')) return Gender::plural;
  return Gender::masculine;
}

bool is_adjective(std::string_view word) {
  return word.ends_with('i') || word.ends_with('a') || word.ends_with('o') || word.ends_with("in");
}

}  // namespace

std::vector<std::string> case_forms(std::string_view name) {
  // What follows "na" stays as it is: Petrovca na Mlavi.
  const auto na = name.find(" na ");
  const std::string tail(na == std::string_view::npos ? "" : name.substr(na));
  std::vector<std::string> words = split(name.substr(0, na), ' ');
  if (words.empty() || words.back().size() < 2) return {};
  std::string adjective;
  if (words.size() > 1) adjective = words[words.size() - 2];
  const Gender gender = gender_of(words.back(), adjective);
  const Forms noun = noun_forms(words.back(), gender);

  std::vector<std::string> out;
  for (std::size_t which = 0; which < case_count; ++which) {
    std::vector<std::string> heads{""};
    for (std::size_t w = 0; w + 1 < words.size(); ++w) {
      std::vector<std::string> forms{words[w]};
      if (words[w] == "banja")  // Banja Koviljača is two nouns
        forms = noun_forms(words[w], Gender::feminine)[which];
      else if (is_adjective(words[w]))
        forms = adjective_forms(words[w], gender)[which];
      std::vector<std::string> longer;
      for (const auto& head : heads)
        for (const auto& form : forms) longer.push_back(head + form + ' ');
      heads = std::move(longer);
    }
    for (const auto& head : heads)
      for (const auto& form : noun[which]) out.push_back(head + form + tail);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::erase(out, name);
  return out;
}

std::string village_plural(std::string_view name) {
  return name.ends_with("ac") ? std::string(without(name, 2)) + "ci" : std::string();
}

}  // namespace obuhvat
