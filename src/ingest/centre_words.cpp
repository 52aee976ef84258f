#include "ingest/centre_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct TypeName {
  std::string_view key;  ///< as centre_key gives it
  CentreType type;
};

constexpr std::array type_names{
    TypeName{"asylumcentre", CentreType::asylum_centre},
    TypeName{"asylumcenter", CentreType::asylum_centre},
    TypeName{"centarzaazil", CentreType::asylum_centre},
    TypeName{"receptiontransitcentre", CentreType::reception_transit_centre},
    TypeName{"receptionandtransitcentre", CentreType::reception_transit_centre},
    TypeName{"receptiontransitcenter", CentreType::reception_transit_centre},
    TypeName{"receptioncentre", CentreType::reception_transit_centre},
    TypeName{"receptioncenter", CentreType::reception_transit_centre},
    TypeName{"transitcentre", CentreType::reception_transit_centre},
    TypeName{"transitcenter", CentreType::reception_transit_centre},
    TypeName{"prihvatnicentar", CentreType::reception_transit_centre},
    TypeName{"tranzitnicentar", CentreType::reception_transit_centre},
    TypeName{"prihvatnotranzitnicentar", CentreType::reception_transit_centre},
    TypeName{"temporaryreceptioncamp", CentreType::temporary_reception_camp},
    TypeName{"receptioncamp", CentreType::temporary_reception_camp},
    TypeName{"camp", CentreType::temporary_reception_camp},
    TypeName{"kamp", CentreType::temporary_reception_camp},
    TypeName{"privremeniprihvatnikamp", CentreType::temporary_reception_camp},
    TypeName{"refugeeaidpoint", CentreType::refugee_aid_point},
    TypeName{"aidpoint", CentreType::refugee_aid_point},
    TypeName{"prihvatnatacka", CentreType::refugee_aid_point},
};

constexpr std::array<std::string_view, 8> words_for_yes{"yes", "true",   "1",     "da",
                                                        "y",   "public", "javno", "javan"};
constexpr std::array<std::string_view, 14> words_for_no{
    "no",      "false",  "0",         "ne",        "n",          "restricted", "notpublic",
    "private", "hidden", "nijejavno", "nijejavan", "poverljivo", "tajno",      "confidential"};

}  // namespace

std::string centre_key(std::string_view text) { return compact(fold_name(text).ascii); }

std::optional<CentreType> centre_type_in_words(std::string_view text) {
  const std::string key = centre_key(text);
  const auto found = std::find_if(type_names.begin(), type_names.end(),
                                  [&](const TypeName& name) { return name.key == key; });
  return found == type_names.end() ? std::nullopt : std::optional(found->type);
}

std::optional<bool> visibility_in_words(std::string_view text) {
  const std::string key = centre_key(text);
  const auto holds = [&](const auto& words) {
    return std::find(words.begin(), words.end(), key) != words.end();
  };
  if (holds(words_for_yes)) return true;
  if (holds(words_for_no)) return false;
  return std::nullopt;
}

std::optional<long> places_in_words(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  constexpr long most = 1'000'000;
  long value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
  return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<double> degrees_in_words(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace obuhvat
