#pragma once

namespace obuhvat {

/// Gives memory that was freed back to the system, which the allocator keeps for itself otherwise:
/// after a large input was read in small pieces, and before much more is to be asked for. Takes a
/// millisecond or so for each hundred megabytes.
void release_freed_memory();

/// From now on memory that was asked for by the megabyte is kept when it is freed, for the next
/// picture or document: getting its pages anew takes as long as painting them.
void keep_freed_memory();

}  // namespace obuhvat
