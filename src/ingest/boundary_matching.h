#pragma once

#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "model/finding.h"
#include "model/municipality.h"

namespace obuhvat {

/// An area with a name, as a publisher delivers it.
struct NamedFeature {
  std::string id;    ///< the publisher's, for messages
  std::string name;  ///< any case, with or without diacritics, Latin
  MultiPolygon<LonLat> area;
};

/// Why a feature was taken for a municipality.
enum class BoundaryEvidence {
  name_and_seat,  ///< it has the name and the seat lies inside
  seat,           ///< only that seat lies inside, but the name is another
  name            ///< it has the name, but the seat lies outside
};

struct BoundaryMatch {
  MunicipalityCode code;
  std::string feature_id;
  BoundaryEvidence evidence = BoundaryEvidence::name_and_seat;
  bool is_part = false;  ///< a feature of two municipalities of one name was split
  MultiPolygon<LonLat> area;
};

/// Which feature is the boundary of which map unit, with what is left on both sides.
struct BoundaryMatching {
  std::vector<BoundaryMatch> matches;                   ///< sorted by code
  std::vector<MunicipalityCode> units_without_feature;  ///< sorted
  std::vector<std::string> features_without_unit;       ///< ids, in the order given
  std::vector<Finding> findings;                        ///< each match that is not name_and_seat
};

/// Matches features to map units (parent cities are passed over), each at most once, by name and
/// by whether the seat lies inside (a seat on the border counts as inside). Names are compared
/// without case and diacritics, "dj" and "d" both standing for đ; other spellings (aliases) do not
/// count as the name. In this order: name and seat; the seat alone, if the feature holds no other
/// seat; the name alone, if one feature and one unit have it. A feature that holds the seats of
/// several units of its name in different polygons is split: each polygon goes to the unit whose
/// seat it holds or, holding none, is nearest to.
BoundaryMatching match_boundaries(const std::vector<NamedFeature>& features,
                                  const std::vector<Municipality>& municipalities);

}  // namespace obuhvat
