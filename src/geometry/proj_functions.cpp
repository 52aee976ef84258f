#include "geometry/proj_functions.h"

#include "support/shared_library.h"

namespace obuhvat {
namespace {

ProjFunctions loaded() {
  const SharedLibrary library("libproj.so.25", "PROJ", "libproj25");
  ProjFunctions out;
#define OBUHVAT_PROJ_LOAD(name) library.find(out.name, #name);
  OBUHVAT_PROJ_FUNCTIONS(OBUHVAT_PROJ_LOAD)
#undef OBUHVAT_PROJ_LOAD
  return out;
}

}  // namespace

const ProjFunctions& proj_c() {
  static const ProjFunctions functions = loaded();
  return functions;
}

}  // namespace obuhvat
