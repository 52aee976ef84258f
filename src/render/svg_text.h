#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A number of at most `digits` decimals as SVG reads it, in its shortest form: "12", ".5", "-.25".
std::string svg_number(double value, int digits);

/// Text as content or attribute value of XML 1.0: escaped, as drawn_text has it.
std::string xml_text(std::string_view text);

/// "#1f77b4", or "#fff" where three digits say the same; without alpha.
std::string svg_colour(const Colour& colour);

/// Value of the attribute `d`, in steps of 0.01 mm. Steps are taken between the rounded points, so
/// that errors do not add up and two areas that share points stay joined.
std::string svg_path_data(const std::vector<SubPath>& path);

}  // namespace obuhvat
