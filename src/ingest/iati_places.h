#pragma once

#include "ingest/iati_elements.h"
#include "ingest/project_record.h"

namespace obuhvat {

enum class SeveralCountries { no, yes };

/// Takes the locations of an activity into the record: administrative areas and settlements as
/// places, buildings and bare points as sites. `several`: the activity works in other countries
/// too, so that a location outside Serbia is no mistake.
void read_iati_locations(const IatiElement& activity, SeveralCountries several,
                         ProjectRecord& record);

}  // namespace obuhvat
