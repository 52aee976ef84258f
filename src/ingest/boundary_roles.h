#pragma once

#include <optional>
#include <vector>

#include "ingest/boundary_evidence.h"

namespace obuhvat {

/// What a feature is beside the others.
enum class FeatureRole {
  open,             ///< may be a unit; in the end: none was found for it
  matched,          ///< is one, or a part of one
  outside,          ///< in Kosovo*
  out_of_reach,     ///< far from all ground of ours
  several_seats,    ///< a district, a province, ...
  one_polygon,      ///< holds the seats of several units of one name and cannot be split
  other_level,      ///< its kind is not the one whose features are the municipalities
  city,             ///< may be a parent city as a whole
  city_of_members,  ///< is one, but its members have features of their own
  namesakes,        ///< holds the seats of several units of one name
  crowded,          ///< holds the seat of a unit that it names, and of one more
  duplicate,        ///< of a unit that another feature was taken for
  contained         ///< lies inside the unit that it names
};

/// A feature while it is being matched.
struct BoundaryCase {
  const BoundaryFeature* feature = nullptr;
  FeatureEvidence evidence;
  FeatureRole role = FeatureRole::open;
  std::optional<BoundaryUnit> about = {};  ///< whose: of a city, duplicate, ... the unit
};

/// The features with their evidence and what can be told of each without knowing the others'
/// matches. Names are looked up where they can count.
struct BoundaryCases {
  std::vector<BoundaryCase> cases;  ///< in the order of the features
  /// More than half of what could be units has a seat or a code, so that a name alone may count.
  bool names_count = false;
};

BoundaryCases boundary_cases(const std::vector<BoundaryFeature>& features,
                             const BoundaryUnits& units, EvidenceReader& reader);

}  // namespace obuhvat
