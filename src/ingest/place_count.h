#pragma once

#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// Adds the finding "place-count-mismatch" when the record declares another number of
/// municipalities than it names: how many names, how many units of local self-government they are
/// (a city municipality counts as its city) and how many units on the map. Info if the declared
/// number is that of the units of self-government, else a warning. `resolutions` are those of
/// match_places.
void check_place_count(ProjectRecord& record, const std::vector<Resolution>& resolutions,
                       const Dataset& dataset);

}  // namespace obuhvat
