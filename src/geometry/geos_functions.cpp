#include "geometry/geos_functions.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include "support/error.h"

namespace obuhvat {
namespace {

// The C API keeps this version while it stays compatible (GEOS RFC 11).
constexpr const char* library = "libgeos_c.so.1";

[[noreturn]] void fail() {
  throw IoError(
      fmt::format("cannot load GEOS: {}; install the Debian package libgeos-c1v5", ::dlerror()));
}

GeosFunctions loaded() {
  void* const handle = ::dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) fail();
  GeosFunctions out;
#define OBUHVAT_GEOS_LOAD(name)                                            \
  out.name = reinterpret_cast<decltype(out.name)>(::dlsym(handle, #name)); \
  if (out.name == nullptr) fail();
  OBUHVAT_GEOS_FUNCTIONS(OBUHVAT_GEOS_LOAD)
#undef OBUHVAT_GEOS_LOAD
  return out;  // never closed: its geometries may live as long as the program
}

}  // namespace

const GeosFunctions& geos_c() {
  static const GeosFunctions functions = loaded();
  return functions;
}

}  // namespace obuhvat
