#pragma once

#include <vector>

#include "cartography/atlas_form.h"
#include "cartography/atlas_places.h"

namespace obuhvat {

/// The index of municipalities in two to four columns, on as many pages as it needs; none for no
/// place. Every page number is a link.
std::vector<MapSheet> index_pages(const AtlasForm& form, const PlaceIndex& index);

}  // namespace obuhvat
