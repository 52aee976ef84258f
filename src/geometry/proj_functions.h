#pragma once

#include <proj.h>

namespace obuhvat {

// clang-format off
// All that this room calls of PROJ.
#define OBUHVAT_PROJ_FUNCTIONS(X)                                              \
  X(proj_context_create) X(proj_context_destroy) X(proj_context_errno)         \
  X(proj_context_errno_string) X(proj_context_set_enable_network)              \
  X(proj_create) X(proj_create_crs_to_crs) X(proj_crs_get_coordinate_system)   \
  X(proj_cs_get_axis_info) X(proj_destroy) X(proj_get_name) X(proj_get_type)   \
  X(proj_info) X(proj_log_level) X(proj_normalize_for_visualization)           \
  X(proj_pj_info) X(proj_trans)
// clang-format on

/// The C API of PROJ, whose library is opened when somebody first asks for it: with the 44 that it
/// needs itself it takes 8 ms to load, and the CRS of most maps needs none of it.
struct ProjFunctions {
#define OBUHVAT_PROJ_MEMBER(name) decltype(&::name) name = nullptr;
  OBUHVAT_PROJ_FUNCTIONS(OBUHVAT_PROJ_MEMBER)
#undef OBUHVAT_PROJ_MEMBER
};

/// For this room only; by any thread. Throws IoError if the library is not there.
const ProjFunctions& proj_c();

}  // namespace obuhvat
