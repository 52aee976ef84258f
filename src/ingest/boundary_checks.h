#pragma once

#include <optional>
#include <set>
#include <vector>

#include "geometry/coverage_report.h"
#include "model/dataset.h"
#include "model/finding.h"

namespace obuhvat {

/// Units and their outlines, in the same order.
struct UnitAreas {
  std::vector<MunicipalityCode> codes;
  std::vector<MultiPolygon<LonLat>> areas;
};

/// What became of the gaps and overlaps that were found.
enum class FlawsAre { left, closed };

/// Looks over what was found on the outlines of units as they were delivered: gaps and overlaps
/// with area and place, slivers, borders that run beside each other without being one line. Each
/// large flaw is a finding; those that are narrow are counted in one. `report` is that on the
/// outlines of `units`, in their order (by code).
std::vector<Finding> findings_of(const CoverageReport& report,
                                 const std::vector<MunicipalityCode>& units, const Dataset& dataset,
                                 FlawsAre flaws);

/// True if there is nothing to draw together: at most gaps that are no slivers, such as lakes,
/// enclaves and units that are missing.
bool matches_at_edges(const CoverageReport& report);

/// Looks over each outline: its area against the published figure, the seat inside (but for units
/// of which that has been `told`), and the centres that are said to be in the unit. An outline that
/// reaches far out of Serbia is an error.
std::vector<Finding> check_outlines(const std::vector<UnitOutline>& outlines,
                                    const Dataset& dataset,
                                    const std::set<MunicipalityCode>& told = {});

/// Units that have a long common border in other boundaries and do not touch here, whatever the
/// distance between them; nullopt for none. `report` is that on the outlines of `units`.
std::optional<Finding> neighbours_apart(const CoverageReport& report, const UnitAreas& units,
                                        const UnitAreas& others, const Dataset& dataset);

}  // namespace obuhvat
