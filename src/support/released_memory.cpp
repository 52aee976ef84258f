#include "support/released_memory.h"

#include <malloc.h>

namespace obuhvat {

void release_freed_memory() { ::malloc_trim(0); }

}  // namespace obuhvat
