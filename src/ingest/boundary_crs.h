#pragma once

#include <string>
#include <vector>

#include "geometry/degree_conversion.h"
#include "geometry/points.h"
#include "ingest/boundary_findings.h"

namespace obuhvat {

/// What is known of the numbers of a delivery before they are degrees.
struct BoundaryNumbers {
  std::string shown;                ///< the file, for messages
  std::string declared;             ///< code or WKT; empty if the file says nothing
  std::string wanted;               ///< what the user says they are; empty for nothing
  Box<MapPoint> box;                ///< of all areas
  std::vector<MapPoint> centres{};  ///< of the boxes of the areas
  std::string no_crs = "the file does not say in which CRS its numbers are";  ///< for messages
};

/// The way from the numbers to degrees.
struct BoundaryCrs {
  DegreeConversion conversion;
  bool are_swapped = false;     ///< y (latitude, north) comes first
  bool was_recognised = false;  ///< told from the numbers
};

/// By what the user says, else by what the file says, else by the numbers (degrees, UTM 34N and
/// 33N, MGI 1901 zones 6, 7 and 8, ETRS89-LAEA, Web Mercator; also with the axes swapped). Adds
/// `boundary-crs-recognised` and `boundary-axes-swapped`. Throws Error if the areas do not lie on
/// Serbia so, with where they would lie and what would fit; UsageError where the user's word is
/// what does not fit, or PROJ does not know it.
BoundaryCrs settle_crs(const BoundaryNumbers& numbers, BoundaryFindings& findings);

}  // namespace obuhvat
