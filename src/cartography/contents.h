#pragma once

#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/style.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// The contents pages of an atlas of `sheets`: titles with page numbers, counting the contents
/// pages themselves. They take language, size and author from the first sheet; none for no sheet.
std::vector<MapSheet> compose_contents(const std::vector<const MapSheet*>& sheets,
                                       const Style& style, const TextMetrics& metrics);

}  // namespace obuhvat
