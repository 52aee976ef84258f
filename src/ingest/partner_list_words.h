#pragma once

#include <optional>
#include <string_view>

#include "model/project.h"

namespace obuhvat {

/// The role that words before a list of organisations tell: "Participating Government partners",
/// "Donatori", "Implementing partners"; nullopt if they tell none ("Project Partners").
std::optional<PartnerRole> role_before_list(std::string_view words);

/// "Ministry of ...", "Ministarstvo ...": a name that goes on behind commas and "and".
bool is_ministry(std::string_view name);

/// True if the name holds a word that only whole names hold ("Foundation", "Ministarstvo",
/// "Association"), or is an acronym.
bool looks_like_organisation(std::string_view name);

/// True for an embassy, a fund, a government or an agency for development: those that pay.
bool looks_like_donor(std::string_view name);

}  // namespace obuhvat
