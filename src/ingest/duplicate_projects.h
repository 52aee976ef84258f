#pragma once

#include <set>
#include <string>
#include <vector>

#include "ingest/project_record.h"
#include "ingest/reading_options.h"
#include "model/dataset.h"

namespace obuhvat {

/// Finds records that look like one project: the same id, or nearly the same title and dates that
/// may be the same, among the records of this run and the projects that the dataset holds from
/// other files. Each pair gets the finding "duplicate-project". With MergeDuplicates::yes they
/// become one record, under the id of the first, and each field that the two state differently
/// gets "duplicate-differs"; the absorbed record is marked unusable. Records of one id that are not
/// merged are left to merge_records.
/// `reloaded` are the names of the files that the dataset was made from before this run: their
/// projects are about to be replaced, and are no duplicates of themselves.
void settle_duplicates(std::vector<ProjectRecord>& records, const std::set<std::string>& reloaded,
                       MergeDuplicates merge, const Dataset& dataset);

}  // namespace obuhvat
