#pragma once

#include <set>
#include <string>
#include <vector>

#include "ingest/boundary_assignment.h"

namespace obuhvat {

/// Says in words what was matched and why, for tables and findings: no full stop, lower case.
class BoundaryWording {
 public:
  BoundaryWording(const BoundaryCases& all, const BoundaryUnits& units,
                  const AssignedBoundaries& assigned);

  /// "code 70432, name ВРАЊЕ and the seat inside"
  std::string explanation(BoundaryUnit unit, const AssignedBoundary& match) const;
  /// What speaks against the match, one clause each; empty if nothing does.
  std::string against_code(BoundaryUnit unit, const AssignedBoundary& match) const;
  std::string against_name(BoundaryUnit unit, const AssignedBoundary& match) const;
  std::string against_seat(const AssignedBoundary& match) const;
  /// Why the feature is no municipality of ours.
  std::string reason(const BoundaryCase& one) const;
  /// "feature 17 \"Vranje\""
  std::string feature(const BoundaryCase& one) const;
  /// "Beograd (71308) and Niš (70858)"; of many only the first.
  std::string list(const std::vector<BoundaryUnit>& units) const;

 private:
  std::vector<std::string> evidence(BoundaryUnit unit, const AssignedBoundary& match) const;
  std::string seat_clause(BoundaryUnit unit, const FeatureEvidence& evidence) const;
  std::string several_seats(const BoundaryCase& one) const;
  std::string reason_of_open(const BoundaryCase& one) const;
  std::string taken_from(BoundaryUnit unit) const;

  const BoundaryCases& all_;
  const BoundaryUnits& units_;
  const AssignedBoundaries& assigned_;
  std::set<std::string> kinds_;  ///< of the features that are municipalities
};

/// The first of the feature's names, without line breaks, shortened if it is very long.
std::string shown_name(const BoundaryFeature& feature);
std::string shown_text(const std::string& text);

}  // namespace obuhvat
