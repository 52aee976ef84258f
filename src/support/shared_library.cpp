#include "support/shared_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include "support/error.h"

namespace obuhvat {

SharedLibrary::SharedLibrary(const char* file, const char* name, const char* package)
    : name_(name), package_(package), handle_(::dlopen(file, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) fail();
}

void* SharedLibrary::symbol(const char* name) const {
  void* const found = ::dlsym(handle_, name);
  if (found == nullptr) fail();
  return found;
}

void SharedLibrary::fail() const {
  throw IoError(fmt::format("cannot load {}: {}; install the Debian package {}", name_, ::dlerror(),
                            package_));
}

}  // namespace obuhvat
