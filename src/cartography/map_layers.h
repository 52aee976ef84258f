#pragma once

#include <set>
#include <string>
#include <vector>

#include "cartography/map_data.h"
#include "cartography/map_view.h"
#include "cartography/style.h"
#include "cartography/theme.h"

namespace obuhvat {

/// Paper colour of the sea, neighbours, Kosovo; cut to the frame.
void draw_context(std::vector<Mark>& out, const MapData& data, const MapView& view,
                  const Style& style, Language language, const std::string& id_prefix);

/// The units in the colours of the theme; cut to the frame. Ids are "unit-70432" after the prefix.
void draw_units(std::vector<Mark>& out, const MapData& data, const MapView& view,
                const Theme& theme, Language language, const std::string& id_prefix);

/// Each class of border as one path, the finest first; cut to the frame. Returns the classes that
/// the frame shows.
std::set<BorderClass> draw_borders(std::vector<Mark>& out, const MapData& data, const MapView& view,
                                   const Style& style, const Policy& policy,
                                   const std::string& id_prefix);

/// The line of a class in style and policy.
Stroke border_stroke(BorderClass kind, const Style& style, const Policy& policy);

}  // namespace obuhvat
