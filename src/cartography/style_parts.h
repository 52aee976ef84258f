#pragma once

#include <string_view>

#include "cartography/style.h"
#include "cartography/toml_section.h"

namespace obuhvat {

// Parts of a style file that stand in its sections and in its rules alike.

/// { size, colour, bold, italic, spacing }.
TextStyle read_text(TomlSection& parent, std::string_view key);
/// { colour, width, dash }.
Stroke read_line(TomlSection& parent, std::string_view key);
SymbolShape read_symbol(TomlSection& parent, std::string_view key);

/// The rules of [[layer.municipality.rule]], [[layer.centre.rule]], [[layer.border.rule]] and
/// [[layer.country.rule]].
void read_layer_rules(TomlSection layers, Style& style);

}  // namespace obuhvat
