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
  /// Whether units without a feature may be taken from the base even if they are more than a
  /// quarter of all.
  bool is_partial = false;
  std::vector<ContextArea> context;  ///< go before those of the base that have their code
};

struct BuiltBoundaries {
  /// Without id and source. Its leftovers are those of the matching, and features that only their
  /// place speaks for and whose size speaks against it.
  BoundarySet set;
  std::vector<Finding> findings;
};

/// Makes the levels of a boundary set. `base` gives the context areas, the outlines of units that
/// have no feature, and the lines along which a city that came as one feature is divided between
/// its members; all of them yield to the outlines delivered. Every level is a coverage
/// (edge-matched areas), except full detail without `snap` where the delivery is none. Findings
/// tell what was divided or borrowed, and what is wrong with the outlines. Throws Error for a
/// delivery that cannot be the municipalities of Serbia (many seats outside, or many areas far from
/// the published ones), and if fewer than three quarters of the units have a feature and
/// `is_partial` is not set. The outlines of a large delivery are hundreds of megabytes: whoever
/// moves the matching in saves a copy of them.
BuiltBoundaries build_boundaries(BoundaryMatching matching, const Dataset& base,
                                 const BoundaryBuildOptions& options);

}  // namespace obuhvat
