#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/boundary_set.h"

namespace obuhvat {

/// The names under which an area beside Serbia is written, with an empty area, by ISO 3166-1
/// alpha-2 ("XK": Kosovo). Throws Error for one that the frame of our maps does not reach.
ContextArea named_context_area(std::string_view iso_a2);

/// Which of them a publisher means by a name (English or Serbian, any script and case, also part
/// of a longer official name for Kosovo) or by an ISO code of two or three letters.
std::optional<ContextArea> context_area_called(const std::vector<std::string>& words);

/// True for the words that stand for Serbia itself.
bool is_serbia(const std::vector<std::string>& words);

}  // namespace obuhvat
