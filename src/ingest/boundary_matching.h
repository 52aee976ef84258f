#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "geometry/polygon.h"
#include "ingest/boundary_layer.h"
#include "model/finding.h"
#include "model/municipality.h"

namespace obuhvat {

/// How the outline of a unit came out of the features.
enum class BoundaryMaking {
  whole,   ///< one feature
  part,    ///< some polygons of a feature that holds the seats of several units of one name
  merged,  ///< several features together
  divided  ///< a part of a feature that is the whole city; not made by match_boundaries
};

/// Which feature was taken for a unit, and what speaks for it.
struct BoundaryMatch {
  MunicipalityCode code;                 ///< a map unit, or a parent city that came as one feature
  std::vector<std::string> feature_ids;  ///< several if merged
  std::string feature_name;              ///< as the feature of the seat writes it
  bool has_code = false;                 ///< a code attribute says so
  bool has_name = false;                 ///< its name resolves to the unit
  bool has_seat = false;                 ///< the seat lies inside or on the border
  BoundaryMaking making = BoundaryMaking::whole;
  std::string explanation;    ///< one sentence: the evidence, and what speaks against it
  MultiPolygon<LonLat> area;  ///< if merged: all polygons, the lines between them not dissolved
};

/// A feature that is no municipality of ours.
struct UnmatchedFeature {
  std::string id;
  std::string name;
  std::string reason;  ///< "in Kosovo*", "a district: holds 7 seats", "no seat inside and ...", ...
};

/// Which feature is the boundary of which unit, with what is left on both sides.
struct BoundaryMatching {
  std::vector<BoundaryMatch> matches;                   ///< sorted by code
  std::vector<MunicipalityCode> units_without_feature;  ///< map units; members of a city that
                                                        ///< came as one feature among them; sorted
  std::vector<UnmatchedFeature> features_without_unit;  ///< in the order given
  std::vector<Finding> findings;
};

/// Matches features to units by their code, by their name through the gazetteer (with the hints),
/// and by whether the seat lies inside; each unit and each feature at most once, except that
/// several features may be merged and one may be split. Two of the three outvote the third (told);
/// one against one stops neither: the code goes before the seat, the seat before the name, and that
/// is a warning. A feature that holds the seats of several units of its name in different polygons
/// is split: each polygon goes to the unit whose seat it holds or, holding none, is nearest to.
/// Features that share a code or a name, in one delivery, are merged if only one of them holds the
/// seat and they do not overlap. A city that consists of city municipalities is matched as a whole
/// only where its members have no features of their own.
BoundaryMatching match_boundaries(const std::vector<BoundaryFeature>& features,
                                  const std::vector<Municipality>& municipalities,
                                  const Gazetteer& gazetteer);

}  // namespace obuhvat
