#include "geometry/geos_functions.h"

#include "support/shared_library.h"

namespace obuhvat {
namespace {

GeosFunctions loaded() {
  // The C API keeps this version while it stays compatible (GEOS RFC 11).
  const SharedLibrary library("libgeos_c.so.1", "GEOS", "libgeos-c1v5");
  GeosFunctions out;
#define OBUHVAT_GEOS_LOAD(name) library.find(out.name, #name);
  OBUHVAT_GEOS_FUNCTIONS(OBUHVAT_GEOS_LOAD)
#undef OBUHVAT_GEOS_LOAD
  return out;
}

}  // namespace

const GeosFunctions& geos_c() {
  static const GeosFunctions functions = loaded();
  return functions;
}

}  // namespace obuhvat
