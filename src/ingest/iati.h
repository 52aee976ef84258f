#pragma once

#include "ingest/reading_options.h"
#include "ingest/record_file.h"

namespace obuhvat {

/// Reads the activities of an IATI 2.0x file, streamed: only one activity is in memory at a time.
/// Throws Error (file:line) for XML that is not well-formed, that declares entities, or whose root
/// is neither iati-activities nor a lone iati-activity; IoError if the file cannot be read.
RecordFile read_iati(const RecordInput& input, const ReadingOptions& options);

}  // namespace obuhvat
