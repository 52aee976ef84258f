#pragma once

#include <string>
#include <string_view>

#include "ingest/record_file.h"

namespace obuhvat {

/// So many first bytes are enough for the functions below.
constexpr std::size_t longest_signature = std::size_t{1} << 16;

bool is_zip(std::string_view start);

/// "a PDF", "an archive (gzip)", ...: what a file of a well-known kind other than a text or a zip
/// is by its first bytes; empty for any other.
std::string foreign_kind(std::string_view start);

/// Throws Error for a file of a well-known kind that is not read (PDF, old Excel and Word files,
/// pictures, archives, ...), with what to do; `start` is its first bytes.
void refuse_foreign(std::string_view start, const RecordInput& input);

}  // namespace obuhvat
