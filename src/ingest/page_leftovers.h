#pragma once

#include "ingest/page_values.h"
#include "ingest/record_report.h"

namespace obuhvat {

/// Tells what of a page was not read and may matter: unknown labels whose values look like dates,
/// sums or places ("page-label-unknown"), and other projects below ("page-other-projects").
void tell_leftovers(const PageParts& parts, RecordReport& report);

}  // namespace obuhvat
