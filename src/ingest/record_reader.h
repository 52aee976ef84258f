#pragma once

#include <filesystem>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/decision_file.h"
#include "ingest/geodata.h"
#include "ingest/reading_options.h"
#include "model/dataset.h"

namespace obuhvat {

/// Reads project records into `dataset`: resolves their places, unifies their partners, reconciles
/// the counts they state, and adds findings and the source files. A project whose id is there
/// already is replaced, with a finding (its former findings go with it).
/// A folder stands for the files of project records in it. What is wrong in one record is collected
/// to the end of all files; a record without an id or a title is left out with an error finding.
/// Reading the same files again changes nothing. Partners that no project names any more are
/// dropped. Expects the municipalities of `dataset` sorted; without boundaries nothing is said
/// about sites. Throws IoError for a file that cannot be read, Error for a file that is not JSON
/// (with line and column) or holds no project record; `dataset` is then as it was.
/// Returns the place names that need a person.
OpenNames read_records(const std::vector<std::filesystem::path>& paths, const Gazetteer& gazetteer,
                       const Geodata& geodata, const ReadingOptions& options, Dataset& dataset);

}  // namespace obuhvat
