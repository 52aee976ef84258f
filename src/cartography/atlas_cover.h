#pragma once

#include "cartography/atlas.h"
#include "cartography/atlas_form.h"

namespace obuhvat {

/// Whether the maps behind a cover show Kosovo, and the policy's footnote is due.
enum class ShowsKosovo { no, yes };

/// The first page of an atlas: an area of the style's accent with title and subtitle, publisher
/// and date below, the policy's notes at the foot. A title too long for the area is cut.
MapSheet cover_page(const AtlasForm& form, const AtlasFacts& facts, const Policy& policy,
                    ShowsKosovo kosovo);

}  // namespace obuhvat
