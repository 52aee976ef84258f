#pragma once

#include <string>
#include <vector>

#include "cartography/atlas.h"
#include "cli/sheet_plan.h"
#include "render/render.h"

namespace obuhvat {

/// A planned sheet as it was drawn in one language.
struct DrawnSheet {
  const PlannedSheet* planned = nullptr;
  const MapSheet* sheet = nullptr;
};

/// The atlas of these sheets: of one language, at least one, in this order. Those of projects,
/// partners, donors and districts stand in sections, the others alone; the cover counts the
/// projects and covered municipalities of them all.
ComposedAtlas atlas_of(const Dataset& dataset, const std::vector<DrawnSheet>& sheets,
                       const Style& style, const Policy& policy, const TextMetrics& metrics);

/// The bytes of that atlas.
std::string atlas_pdf(const Dataset& dataset, const std::vector<DrawnSheet>& sheets,
                      const Style& style, const Policy& policy, const TextShaper& shaper);

}  // namespace obuhvat
