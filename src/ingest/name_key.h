#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// The form under which two spellings of an organisation's name are the same: lower case, without
/// punctuation, white space folded, Serbian Cyrillic letter by letter in Latin. Diacritics stay.
std::string name_key(std::string_view written);

/// Lower-case ASCII letters and digits with single dashes between: "Црвени крст Србије" ->
/// "crveni-krst-srbije". Empty if nothing is left, as of a name in Chinese.
std::string ascii_key(std::string_view written);

/// "Serbia", "Republika Srbija", ...: the country by its name, which is no municipality and does
/// not say that all of it is meant.
bool is_country_name(std::string_view written);

/// True if two ascii_keys are nearly the same: equal, or one slip of the hand in every twelve
/// letters, at most three. Names whose digits differ are two: "Phase 1" and "Phase 2".
bool nearly_same_keys(const std::string& a, const std::string& b);

}  // namespace obuhvat
