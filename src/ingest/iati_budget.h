#pragma once

#include "ingest/iati_elements.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// The budget of an activity: the sum of its budget elements, where a revised one takes the place
/// of the original one of the same period. None, and a finding, if they are in several currencies
/// or their periods overlap.
void read_iati_budget(const IatiElement& activity, ProjectRecord& record);

}  // namespace obuhvat
