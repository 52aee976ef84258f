#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "ingest/boundary_layer.h"
#include "ingest/boundary_matching.h"
#include "model/dataset.h"
#include "model/finding.h"

namespace obuhvat {

/// How matched outlines become a boundary set.
struct BoundaryBuildOptions {
  /// Metres within which borders are drawn together at full detail; empty: full detail stays as it
  /// was delivered, and only the generalised levels are edge-matched.
  std::optional<double> snap;
  /// Whether units without a feature may be taken from the base even if they are most of them.
  bool is_partial = false;
  std::vector<ContextArea> context;  ///< go before those of the base that have their code
};

struct BuiltBoundaries {
  BoundarySet set;  ///< without id and source
  std::vector<Finding> findings;
};

/// Makes the levels of a boundary set. `base` gives the context areas, the outlines of units that
/// have no feature, and the lines along which a city that came as one feature is divided between
/// its members; all of them yield to the outlines delivered. Every level is a coverage
/// (edge-matched areas), except full detail without `snap` where the delivery is none. Findings
/// tell what was divided or borrowed, and what check_boundaries finds. Throws Error if fewer than
/// half of the units have a feature and `is_partial` is not set.
BuiltBoundaries build_boundaries(const BoundaryMatching& matching, const Dataset& base,
                                 const BoundaryBuildOptions& options);

}  // namespace obuhvat
