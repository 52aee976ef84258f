#pragma once

#include <set>
#include <string>
#include <vector>

#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// True if the two records say the same in every part.
bool same_project(const Project& a, const Project& b);

/// Puts the usable records into the dataset, in their order: a project whose id is there already
/// is replaced and loses its former findings. A record that differs from the one it replaces, or
/// whose id another record of this run has, gets the finding "duplicate-project".
/// `reloaded` are the names of the files that the dataset was made from before this run.
/// Afterwards projects and findings are sorted.
void merge_records(std::vector<ProjectRecord>& records, const std::set<std::string>& reloaded,
                   Dataset& dataset);

}  // namespace obuhvat
