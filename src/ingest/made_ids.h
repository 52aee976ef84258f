#pragma once

#include <vector>

#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// Ids that were made of titles must not make two projects one: of records that share such an id
/// the second gets its year or a number behind it ("winter-help-2020", "winter-help-2"), with the
/// finding "id-made-apart". A record that was loaded before from the same file finds its id of then
/// again. Records that say the same in every part keep one id.
void keep_made_ids_apart(std::vector<ProjectRecord>& records, const Dataset& dataset);

}  // namespace obuhvat
