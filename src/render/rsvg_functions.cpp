#include "render/rsvg_functions.h"

#include "support/shared_library.h"

namespace obuhvat {
namespace {

RsvgFunctions loaded() {
  const SharedLibrary library("librsvg-2.so.2", "librsvg", "librsvg2-2");
  RsvgFunctions out;
#define OBUHVAT_RSVG_LOAD(name) library.find(out.name, #name);
  OBUHVAT_RSVG_FUNCTIONS(OBUHVAT_RSVG_LOAD)
#undef OBUHVAT_RSVG_LOAD
  library.find(out.major_version, "rsvg_major_version");
  library.find(out.minor_version, "rsvg_minor_version");
  library.find(out.micro_version, "rsvg_micro_version");
  return out;
}

}  // namespace

const RsvgFunctions& rsvg_c() {
  static const RsvgFunctions functions = loaded();
  return functions;
}

}  // namespace obuhvat
