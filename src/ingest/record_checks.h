#pragma once

#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// What a record leaves out, states doubtfully or contradicts in itself, as findings in its
/// report. Expects partners and places matched. Changes one thing: coverage that is not stated is
/// `municipalities` if places are, and says so.
void check_record(ProjectRecord& record, const Dataset& dataset);

}  // namespace obuhvat
