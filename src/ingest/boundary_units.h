#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/municipality.h"

namespace obuhvat {

/// Number of a unit in BoundaryUnits; in the order of the codes.
using BoundaryUnit = std::size_t;

/// The municipalities that features are matched to, map units and parent cities, sorted by code.
/// Keeps pointers into the list given.
class BoundaryUnits {
 public:
  explicit BoundaryUnits(const std::vector<Municipality>& municipalities);

  std::size_t size() const { return units_.size(); }
  const Municipality& operator[](BoundaryUnit unit) const { return *units_[unit]; }
  const std::string& name(BoundaryUnit unit) const { return units_[unit]->name.sr_latn; }
  /// size() if there is no such code.
  BoundaryUnit by_code(const std::string& code) const;
  /// The city municipalities of a parent city; empty for every other unit.
  const std::vector<BoundaryUnit>& members(BoundaryUnit unit) const { return members_[unit]; }
  /// The parent city of a city municipality; size() for every other unit.
  BoundaryUnit parent(BoundaryUnit unit) const { return parents_[unit]; }
  /// "Palilula (71323)"
  std::string label(BoundaryUnit unit) const;

 private:
  std::vector<const Municipality*> units_;
  std::unordered_map<std::string, BoundaryUnit> by_code_;
  std::vector<std::vector<BoundaryUnit>> members_;
  std::vector<BoundaryUnit> parents_;
};

}  // namespace obuhvat
