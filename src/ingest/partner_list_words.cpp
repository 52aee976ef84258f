#include "ingest/partner_list_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// Beginnings of words, folded to ASCII: Serbian endings change.
constexpr std::array donor_words{"donor"sv, "donator"sv, "fund"sv, "finans"sv};
constexpr std::array government_words{
    "government"sv,        "vladin"sv, "vlada"sv, "vlade"sv, "drzavn"sv, "minist"sv,
    "public institution"sv};
constexpr std::array implementing_words{"implement"sv, "realiz"sv, "sprovod"sv, "sproved"sv,
                                        "izvodj"sv};
constexpr std::array organisation_words{
    "minist"sv,      "foundation"sv,   "fondacij"sv, "association"sv, "udruzenj"sv,
    "fund"sv,        "fond"sv,         "office"sv,   "kancelarij"sv,  "agenc"sv,
    "council"sv,     "savet"sv,        "centre"sv,   "center"sv,      "centar"sv,
    "organi"sv,      "institut"sv,     "group"sv,    "grupa"sv,       "network"sv,
    "mreza"sv,       "committee"sv,    "komitet"sv,  "odbor"sv,       "universit"sv,
    "univerzitet"sv, "commission"sv,   "komisij"sv,  "komesarijat"sv, "embassy"sv,
    "ambasad"sv,     "cross"sv,        "krst"sv,     "union"sv,       "unija"sv,
    "program"sv,     "caritas"sv,      "karitas"sv,  "municipalit"sv, "opstin"sv,
    "bank"sv,        "zavod"sv,        "savez"sv,    "federation"sv,  "society"sv,
    "drustvo"sv,     "faculty"sv,      "fakultet"sv, "directorate"sv, "direkcij"sv,
    "uprava"sv,      "government"sv,   "vlada"sv,    "delegation"sv,  "delegacij"sv,
    "secretariat"sv, "sekretarijat"sv, "police"sv,   "policij"sv,     "ngo"sv};
constexpr std::array payer_words{"embassy"sv,
                                 "ambasad"sv,
                                 "fund"sv,
                                 "fond"sv,
                                 "government"sv,
                                 "vlada"sv,
                                 "delegation"sv,
                                 "delegacij"sv,
                                 "european union"sv,
                                 "evropska unija"sv,
                                 "european commission"sv,
                                 "evropska komisija"sv,
                                 "agency for development"sv,
                                 "development agency"sv,
                                 "development cooperation"sv,
                                 "agency for international development"sv,
                                 "world bank"sv,
                                 "svetska banka"sv,
                                 "development bank"sv};

/// True if a word of the folded text starts with one of `beginnings`.
template <class List>
bool has_word(const std::string& ascii, const List& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    for (auto at = ascii.find(beginning); at != std::string::npos;
         at = ascii.find(beginning, at + 1))
      if (at == 0 || ascii[at - 1] == ' ') return true;
    return false;
  });
}

}  // namespace

std::optional<PartnerRole> role_before_list(std::string_view words) {
  if (words.size() > 200) return std::nullopt;
  const std::string ascii = fold_name(words).ascii;
  if (has_word(ascii, implementing_words)) return PartnerRole::implementing;
  if (has_word(ascii, donor_words)) return PartnerRole::donor;
  if (has_word(ascii, government_words)) return PartnerRole::government;
  const auto parts = split(ascii, ' ');
  const bool un = std::find(parts.begin(), parts.end(), "un") != parts.end() ||
                  ascii.find("united nations") != std::string::npos ||
                  ascii.find("ujedinjen") != std::string::npos;
  return un ? std::optional(PartnerRole::un) : std::nullopt;
}

bool is_ministry(std::string_view name) {
  const std::string ascii = fold_name(name.substr(0, 40)).ascii;
  return ascii.starts_with("minist") || ascii.starts_with("the minist");
}

bool looks_like_organisation(std::string_view name) {
  return name.size() <= 300 &&
         (is_acronym(name) ||
          (starts_with_capital(name) && has_word(fold_name(name).ascii, organisation_words)));
}

bool looks_like_donor(std::string_view name) {
  return name.size() <= 150 && starts_with_capital(name) &&
         has_word(fold_name(name).ascii, payer_words);
}

}  // namespace obuhvat
