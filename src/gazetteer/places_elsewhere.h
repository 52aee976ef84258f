#pragma once

#include <span>
#include <string_view>

namespace obuhvat {

/// Names that are no municipality of this gazetteer but could be taken for one, or stand beside
/// one: towns of the neighbourhood, villages and surnames one or two letters away from a
/// municipality's name, words of tables and sectors. A written name that is as near to one of
/// these as to a municipality is not taken for the municipality.
/// Not a list of the world's places: the only ones that matter are those near our names.
std::span<const std::string_view> places_elsewhere();

/// Villages, words and names one slip away from a municipality's name. Only these themselves are
/// not taken for it; what is near to both is still a typing error of the municipality.
std::span<const std::string_view> words_elsewhere();

/// Countries, for "Dimitrovgrad, Bulgaria".
std::span<const std::string_view> countries_elsewhere();

}  // namespace obuhvat
