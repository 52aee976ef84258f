#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/boundary_layer.h"
#include "ingest/boundary_units.h"

namespace obuhvat {

/// Which units a written name speaks for. Lists are sorted.
struct NameEvidence {
  std::vector<BoundaryUnit> sure;      ///< it is theirs: one, or several by different hints
  std::vector<BoundaryUnit> possible;  ///< several have it, or a place elsewhere has it too
  std::vector<BoundaryUnit> near;      ///< but for a slip of the hand
};

/// What one feature says about which unit it is.
struct FeatureEvidence {
  Box<LonLat> box;
  std::vector<BoundaryUnit> seats;  ///< map units whose seat lies inside or on the border; sorted
  std::vector<BoundaryUnit> codes;  ///< that its code attributes name; sorted
  std::vector<const NameEvidence*> names;  ///< as BoundaryFeature::names; empty until asked for
  bool is_outside = false;                 ///< in Kosovo*, outside these maps
  bool is_out_of_reach = false;

  bool has_seat(BoundaryUnit unit) const;
  bool has_code(BoundaryUnit unit) const;
  /// The first of its names that may mean the unit, or names.size().
  std::size_t name_of(BoundaryUnit unit) const;
  bool has_name(BoundaryUnit unit) const { return name_of(unit) < names.size(); }
  /// True if that name is the unit's but for a slip of the hand.
  bool is_nearly_named(BoundaryUnit unit) const;
  /// The units that the most trusted of its names surely means; empty if none does.
  const std::vector<BoundaryUnit>& named() const;
  /// True if a name surely means another unit, and none means this one.
  bool is_named_otherwise(BoundaryUnit unit) const;
};

/// Finds the evidence. Names are looked up apart, for that is what takes the time; equal ones are
/// looked up once.
class EvidenceReader {
 public:
  EvidenceReader(const BoundaryUnits& units, const Gazetteer& gazetteer);

  /// Everything but the names.
  FeatureEvidence read(const BoundaryFeature& feature) const;
  void read_names(const BoundaryFeature& feature, FeatureEvidence& evidence);

 private:
  const NameEvidence& name_evidence(const std::string& name, const std::vector<std::string>& hints);
  NameEvidence looked_up(const std::string& name, const std::vector<std::string>& hints) const;
  void add(const Resolution& resolution, NameEvidence& evidence) const;

  const BoundaryUnits& units_;
  const Gazetteer& gazetteer_;
  std::vector<BoundaryUnit> seats_;                      ///< of the map units, from west to east
  std::unordered_map<std::string, NameEvidence> known_;  ///< by name and hints
};

}  // namespace obuhvat
