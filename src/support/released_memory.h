#pragma once

namespace obuhvat {

/// Gives memory that was freed back to the system, which the allocator keeps for itself otherwise:
/// after a large input was read in small pieces, and before much is to be reckoned with it. Takes a
/// millisecond or so for each hundred megabytes.
void release_freed_memory();

}  // namespace obuhvat
