#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/reception_centre.h"

namespace obuhvat {

/// The form under which spellings of a header or a word are the same: folded, ASCII, no blanks.
std::string centre_key(std::string_view text);

/// "asylum_centre", "Centar za azil", "prihvatni centar", "camp"...; nullopt for anything else.
std::optional<CentreType> centre_type_in_words(std::string_view text);

/// Whether a cell of the column "public" says yes ("yes", "da", "1", "public") or no ("no", "ne",
/// "0", "restricted"); nullopt for what says neither.
std::optional<bool> visibility_in_words(std::string_view text);

/// A whole number of places, at most a million, in digits alone (and "150.0", as spreadsheets have
/// it). nullopt for anything else, also for "1,000", which may be a thousand or one.
std::optional<long> places_in_words(std::string_view text);

/// A decimal number with point or comma, as coordinates are written; finite.
std::optional<double> degrees_in_words(std::string text);

}  // namespace obuhvat
