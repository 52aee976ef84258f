#pragma once

#include <string>
#include <vector>

#include "cartography/style.h"
#include "cli/sheet_run.h"
#include "render/render.h"

namespace obuhvat {

/// A planned sheet as it was drawn in one language.
struct DrawnSheet {
  const PlannedSheet* planned = nullptr;
  const CoverageTable* coverage = nullptr;
  const MapSheet* sheet = nullptr;
};

/// The bytes of the atlas of these sheets, which are of one language and in this order, at least
/// one.
std::string atlas_pdf(const Dataset& dataset, const std::vector<DrawnSheet>& sheets,
                      const Style& style, const Policy& policy, const TextShaper& shaper);

}  // namespace obuhvat
