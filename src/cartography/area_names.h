#pragma once

#include <vector>

#include "cartography/ground_view.h"
#include "cartography/labels.h"
#include "cartography/map_data.h"
#include "cartography/policy.h"
#include "cartography/style.h"

namespace obuhvat {

/// Names of neighbouring countries in spaced capitals, and of Kosovo as the policy words it, each
/// where the most room is in the visible part of its area that nothing else uses. A country whose
/// name finds no room stays without.
void draw_area_names(std::vector<Mark>& out, const MapData& data, const GroundView& ground,
                     LabelPlacer& placer, const TextSetter& setter, const Style& style,
                     const Policy& policy, const std::string& id_prefix);

}  // namespace obuhvat
