#include "support/freed_memory.h"

#include <malloc.h>

namespace obuhvat {

void release_freed_memory() { ::malloc_trim(0); }

void keep_freed_memory() {
  ::mallopt(M_MMAP_THRESHOLD, 1 << 26);
  ::mallopt(M_TRIM_THRESHOLD, 1 << 27);
}

}  // namespace obuhvat
