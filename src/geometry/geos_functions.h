#pragma once

#include <geos_c.h>

namespace obuhvat {

// All that this room calls of GEOS.
#define OBUHVAT_GEOS_FUNCTIONS(X)                                                                  \
  X(GEOSBuffer_r)                                                                                  \
  X(GEOSContext_setErrorMessageHandler_r) X(GEOSCoordSeq_copyFromBuffer_r) X(                      \
      GEOSCoordSeq_copyToBuffer_r) X(GEOSCoordSeq_getSize_r) X(GEOSFree_r) X(GEOSGeomGetX_r)       \
      X(GEOSGeomGetY_r) X(GEOSGeomTypeId_r) X(GEOSGeom_createCollection_r) X(                      \
          GEOSGeom_createLineString_r) X(GEOSGeom_createLinearRing_r) X(GEOSGeom_createPolygon_r)  \
          X(GEOSGeom_destroy_r) X(GEOSGeom_getCoordSeq_r) X(GEOSGeom_setPrecision_r)               \
              X(GEOSGetExteriorRing_r) X(GEOSGetGeometryN_r) X(GEOSGetInteriorRingN_r)             \
                  X(GEOSGetNumGeometries_r) X(GEOSGetNumInteriorRings_r) X(GEOSIntersectionPrec_r) \
                      X(GEOSIntersects_r) X(GEOSMakeValidParams_create_r)                          \
                          X(GEOSMakeValidParams_destroy_r)                                         \
                              X(GEOSMakeValidParams_setKeepCollapsed_r)                            \
                                  X(GEOSMakeValidParams_setMethod_r) X(GEOSMakeValidWithParams_r)  \
                                      X(GEOSOrientationIndex_r) X(GEOSPointOnSurface_r)            \
                                          X(GEOSPolygonize_r) X(GEOSRelatePattern_r)               \
                                              X(GEOSUnaryUnionPrec_r) X(GEOS_finish_r)             \
                                                  X(GEOS_init_r) X(GEOSisEmpty_r)                  \
                                                      X(GEOSisValidDetail_r) X(GEOSversion)

/// The C API of GEOS, whose library is opened when somebody first asks for it: it takes 1.4 ms to
/// load, which is a seventh of the time of a whole question, and few questions need it.
struct GeosFunctions {
#define OBUHVAT_GEOS_MEMBER(name) decltype(&::name) name = nullptr;
  OBUHVAT_GEOS_FUNCTIONS(OBUHVAT_GEOS_MEMBER)
#undef OBUHVAT_GEOS_MEMBER
};

/// For this room only; by any thread. Throws IoError if the library is not there.
const GeosFunctions& geos_c();

}  // namespace obuhvat
