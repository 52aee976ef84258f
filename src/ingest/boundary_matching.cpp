#include "ingest/boundary_matching.h"

#include <algorithm>

#include "ingest/boundary_assignment.h"
#include "ingest/match_findings.h"

namespace obuhvat {
namespace {

BoundaryMatch match_of(BoundaryUnit unit, AssignedBoundary& assigned, const BoundaryCases& all,
                       const BoundaryUnits& units, const BoundaryWording& wording) {
  BoundaryMatch match;
  match.code = units[unit].code;
  const BoundaryFeature& feature = *all.cases[assigned.feature].feature;
  match.feature_ids.push_back(feature.id);
  for (const auto f : assigned.further) match.feature_ids.push_back(all.cases[f].feature->id);
  if (!feature.names.empty()) match.feature_name = feature.names.front();
  match.has_code = assigned.has_code;
  match.has_name = assigned.has_name;
  match.has_seat = assigned.has_seat;
  match.making = assigned.making;
  match.explanation = wording.explanation(unit, assigned);
  match.area = std::move(assigned.area);
  return match;
}

}  // namespace

BoundaryMatching match_boundaries(const std::vector<BoundaryFeature>& features,
                                  const std::vector<Municipality>& municipalities,
                                  const Gazetteer& gazetteer) {
  const BoundaryUnits units(municipalities);
  EvidenceReader reader(units, gazetteer);
  BoundaryCases all = boundary_cases(features, units, reader);
  AssignedBoundaries assigned = assigned_boundaries(all, units);
  merge_further_features(all, assigned);

  const BoundaryWording wording(all, units, assigned);
  BoundaryMatching out;
  out.findings = boundary_findings(all, units, assigned, wording);
  for (auto& [unit, match] : assigned)
    out.matches.push_back(match_of(unit, match, all, units, wording));
  for (BoundaryUnit unit = 0; unit < units.size(); ++unit)
    if (units[unit].is_map_unit() && !assigned.contains(unit))
      out.units_without_feature.push_back(units[unit].code);
  for (const auto& one : all.cases)
    if (one.role != FeatureRole::matched)
      out.features_without_unit.push_back(
          {one.feature->id, one.feature->names.empty() ? "" : one.feature->names.front(),
           wording.reason(one)});
  return out;
}

}  // namespace obuhvat
