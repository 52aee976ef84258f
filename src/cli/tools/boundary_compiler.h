#pragma once

#include <iosfwd>
#include <vector>

#include "model/dataset.h"
#include "model/municipality.h"

namespace obuhvat {

/// The outlines that the product ships: one coverage, all borders edge-matched.
struct CompiledBoundaries {
  std::vector<Municipality> units;   ///< sorted by code
  std::vector<ContextArea> context;  ///< sorted by code
};

/// Generalises the boundaries of all units and of the areas around them together and checks the
/// result: valid, no gap, no overlap, each seat inside its unit, each area within 5 % of the one
/// given. The units keep their ground, then Kosovo; countries are fitted to both. Borders of a
/// unit that would lose its seat or its area are taken finer. Reports to `log`.
/// Throws Error when a check fails.
CompiledBoundaries compile_boundaries(std::vector<Municipality> units,
                                      std::vector<ContextArea> context, std::ostream& log);

}  // namespace obuhvat
