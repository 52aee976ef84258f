#pragma once

#include <optional>
#include <vector>

#include "model/dataset.h"

namespace obuhvat {

/// Which records take part. Empty lists and unset dates select everything; the parts are
/// combined with AND, the members of a list with OR.
struct Selection {
  std::vector<ProjectId> projects;
  std::vector<PartnerId> partners;      ///< in any role
  std::vector<PartnerId> donors;        ///< in the role of donor
  std::vector<ProjectStatus> statuses;  ///< as their records state it; not computed from dates
  /// Only these, found by a word of theirs: set and empty, it selects nothing. Sorted.
  std::optional<std::vector<ProjectId>> among;
  std::vector<DistrictCode> districts;  ///< restricts the units, not the projects
  std::optional<Day> active_on;
  Period during;

  bool selects_everything() const;
  /// True if the project meets all of it but the districts.
  bool includes(const Project& project) const;
  /// The period of centres that go with the selection: active_on, or during, or (where projects,
  /// partners or donors are selected) from the earliest start to the latest end of the projects
  /// that meet it. Unknown, which means all centres, where nothing is selected.
  Period centre_period(const Dataset& dataset) const;
};

/// The projects, partners and centres that reach one municipality under a selection.
/// Not a polygonal coverage in the GIS sense. Borders belong to no one: a point exactly on a
/// border counts for the municipality with the lower code.
struct Coverage {
  MunicipalityCode municipality;
  std::vector<ProjectId> projects;  ///< sorted; only those that name the municipality (or its city)
  std::vector<PartnerId> partners;  ///< sorted; of those projects, in any role
  std::vector<CentreId> centres;    ///< sorted; open in the selection's centre period
  bool is_covered() const { return !projects.empty(); }
};

/// One Coverage a map unit, also of the uncovered, sorted by code.
struct CoverageTable {
  std::vector<Coverage> units;
  std::vector<ProjectId> national;   ///< selected projects with national coverage: they cover
                                     ///< the country, no unit in particular
  std::vector<ProjectId> unlocated;  ///< selected projects whose coverage is unknown
  std::vector<CentreId> centres;     ///< all centres open in the period, in or out of the units
  Period centre_period;

  const Coverage* unit(const MunicipalityCode& code) const;
  std::size_t covered_count() const;
};

/// Joins the selected projects to the units.
CoverageTable coverage_of(const Dataset& dataset, const Selection& selection);

}  // namespace obuhvat
