#pragma once

#include <string_view>

namespace obuhvat {

/// Whether a place in a neighbouring country is called like a municipality of Serbia, or so nearly
/// that its name is written the same ("Požega" in Croatia, "Dimitrovgrad" in Bulgaria), or the name
/// is one of places_elsewhere(). Takes it as written, in either script, with or without diacritics.
/// For records that reach several countries; knows towns and municipalities, no hamlets.
bool has_namesake_abroad(std::string_view written);

}  // namespace obuhvat
