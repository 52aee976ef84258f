#pragma once

#include <vector>

#include "ingest/page_text.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// Adds to the record what the running text of its page says of where the project works: places
/// (unless a label named them) and the number of municipalities. Each list that is taken or left
/// aside is a finding.
void read_narrative(const std::vector<PageLine>& lines, ProjectRecord& record);

}  // namespace obuhvat
