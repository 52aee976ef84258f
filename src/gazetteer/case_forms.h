#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// Genitive, dative/locative, accusative and instrumental of a Serbian place name, from its
/// ending: "čačak" -> "čačka", "čačku", ...; "bela palanka" -> "bele palanke", "beloj palanci", ...
/// Takes and gives lower-case Latin with diacritics. It knows endings, not words, and so gives
/// some forms that nobody uses; it never gives the nominative.
std::vector<std::string> case_forms(std::string_view name);

/// The plural that villages in -ac go by as well: "principovac" -> "principovci"; else empty.
std::string village_plural(std::string_view name);

}  // namespace obuhvat
