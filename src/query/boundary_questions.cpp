#include "query/boundary_questions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "geometry/geodesic.h"
#include "geometry/planar_partition.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

constexpr double part_that_counts = 0.01;  // of a unit's area
constexpr std::string_view divided = "divided";

Value text(const std::string& value) { return value.empty() ? Value{} : Value{value}; }
/// Never -0, which a small negative value would be printed as.
Value rounded(double value, int decimals) {
  const double steps = std::pow(10, decimals);
  return AnswerTable::Decimal{std::round(value * steps) / steps + 0.0, decimals};
}
Value km2(double value) { return rounded(value, 2); }

std::string name_in(const Dataset& dataset, const MunicipalityCode& code, Language language) {
  const Municipality* const unit = dataset.municipality(code);
  return unit != nullptr ? unit->name.in(language) : code.text();
}

const BoundaryProof* proof_of(const BoundarySet& set, const MunicipalityCode& code) {
  const auto found = std::lower_bound(
      set.proofs.begin(), set.proofs.end(), code,
      [](const BoundaryProof& proof, const MunicipalityCode& c) { return proof.code < c; });
  return found != set.proofs.end() && found->code == code ? &*found : nullptr;
}

AnswerTable::List evidence_of(const BoundaryProof& proof) {
  AnswerTable::List out;
  if (proof.has_code) out.emplace_back("code");
  if (proof.has_name) out.emplace_back("name");
  if (proof.has_seat) out.emplace_back("seat");
  return out;
}

/// Ground by who holds it in the old set and in the new one; nobody where it is in one only.
class SharedGround {
 public:
  SharedGround(const BoundaryLevel& before, const BoundaryLevel& after) {
    std::vector<MultiPolygon<LonLat>> areas;
    std::vector<MunicipalityCode> codes;
    for (const auto* level : {&before, &after})
      for (const auto& unit : level->units) {
        areas.push_back(unit.area);
        codes.push_back(unit.code);
      }
    const MunicipalityCode nobody;
    for (const auto& face : planar_partition(areas)) {
      // Of an overlap within one set the first counts, as everywhere.
      const MunicipalityCode *old_owner = &nobody, *new_owner = &nobody;
      for (const std::size_t owner : face.owners) {
        const MunicipalityCode*& holder = owner < before.units.size() ? old_owner : new_owner;
        if (holder->is_empty()) holder = &codes[owner];
      }
      if (*old_owner == *new_owner) continue;
      moved_[{*old_owner, *new_owner}] += geodesic_area({face.area}) / 1e6;
    }
  }

  /// km2 that the unit lost or won.
  double moved(const MunicipalityCode& code) const {
    double sum = 0;
    for (const auto& [owners, km2] : moved_)
      if (owners.first == code || owners.second == code) sum += km2;
    return sum;
  }

  AnswerTable::List sources(const MunicipalityCode& code, double least_km2) const {
    AnswerTable::List out;
    for (const auto& [owners, km2] : moved_)
      if (owners.second == code && !owners.first.is_empty() && km2 >= least_km2)
        out.push_back(owners.first.text());
    return out;
  }

 private:
  std::map<std::pair<MunicipalityCode, MunicipalityCode>, double> moved_;
};

/// Outlines of different detail differ all along.
std::pair<const BoundaryLevel*, const BoundaryLevel*> comparable_levels(const BoundarySet& before,
                                                                        const BoundarySet& after) {
  for (const auto& a : before.levels)
    for (const auto& b : after.levels)
      if (a.level == b.level) return {&a, &b};
  return {&before.levels.front(), &after.levels.front()};
}

std::string change_of(const BoundaryProof* before, const BoundaryProof* after, bool had, bool has,
                      double moved_part) {
  if (!had) return "new";
  if (!has) return "gone";
  const bool was_divided = before != nullptr && before->making == divided;
  const bool is_divided = after != nullptr && after->making == divided;
  if (was_divided != is_divided) return was_divided ? "split" : "joined";
  return moved_part >= part_that_counts ? "moved" : "same";
}

}  // namespace

AnswerTable ask_boundary_sets(const Dataset& dataset) {
  AnswerTable table;
  table.kind = "boundary_set";
  table.columns = {"id",      "in_use", "name",    "date",
                   "licence", "origin", "details", "municipality_count"};
  for (const auto& set : dataset.boundary_sets) {
    AnswerTable::List details;
    for (const auto& level : set.levels) details.emplace_back(name_of(level.level));
    table.rows.push_back({set.id, std::string(set.id == dataset.boundary_set ? "yes" : "no"),
                          text(set.source.name), text(set.source.date), text(set.source.licence),
                          text(set.source.origin), std::move(details),
                          static_cast<std::int64_t>(set.levels.front().units.size())});
  }
  return table;
}

AnswerTable ask_boundaries(const Dataset& dataset, const BoundarySet& set, Language language) {
  AnswerTable table;
  table.kind = "municipality";
  table.columns = {"code",       "name",          "evidence",
                   "making",     "feature_ids",   "feature_name",
                   "area_km2",   "published_km2", "difference_percent",
                   "explanation"};
  const BoundaryLevel& full = set.levels.front();
  for (const auto& unit : dataset.municipalities) {
    if (!unit.is_map_unit()) continue;
    const auto& area = full.area(unit.code);
    const BoundaryProof* const proof = proof_of(set, unit.code);
    const double size = geodesic_area(area) / 1e6;
    Value published, difference;
    if (unit.area_km2) published = km2(*unit.area_km2);
    if (unit.area_km2 && *unit.area_km2 > 0 && !area.empty())
      difference = rounded(100 * (size / *unit.area_km2 - 1), 1);
    table.rows.push_back(
        {unit.code.text(), unit.name.in(language),
         proof != nullptr ? Value{evidence_of(*proof)} : Value{},
         proof != nullptr ? text(proof->making) : Value{},
         proof != nullptr && !proof->features.empty() ? Value{split(proof->features, ',')}
                                                      : Value{},
         proof != nullptr ? text(proof->name) : Value{}, area.empty() ? Value{} : km2(size),
         published, difference, proof != nullptr ? text(proof->explanation) : Value{}});
    table.geometries.emplace_back(area);
  }
  return table;
}

AnswerTable ask_leftovers(const BoundarySet& set) {
  AnswerTable table;
  table.kind = "feature";
  table.columns = {"feature_id", "feature_name", "reason"};
  for (const auto& leftover : set.leftovers)
    table.rows.push_back({text(leftover.id), text(leftover.name), text(leftover.reason)});
  return table;
}

AnswerTable ask_boundary_changes(const Dataset& dataset, const BoundarySet& before,
                                 const BoundarySet& after, Language language,
                                 const NameFold& fold) {
  AnswerTable table;
  table.kind = "municipality";
  table.columns = {"code",    "name",           "change",    "old_name",    "new_name", "old_km2",
                   "new_km2", "difference_km2", "moved_km2", "ground_from", "detail"};
  const auto [old_level_found, new_level_found] = comparable_levels(before, after);
  const BoundaryLevel& old_level = *old_level_found;
  const BoundaryLevel& new_level = *new_level_found;
  const SharedGround ground(old_level, new_level);
  std::set<MunicipalityCode> codes;
  for (const auto* level : {&old_level, &new_level})
    for (const auto& unit : level->units) codes.insert(unit.code);
  for (const auto& code : codes) {
    const auto& old_area = old_level.area(code);
    const auto& new_area = new_level.area(code);
    const double old_km2 = geodesic_area(old_area) / 1e6, new_km2 = geodesic_area(new_area) / 1e6;
    const double size = std::max(old_km2, new_km2), moved = ground.moved(code);
    const BoundaryProof* const old_proof = proof_of(before, code);
    const BoundaryProof* const new_proof = proof_of(after, code);
    const std::string old_name = old_proof != nullptr ? old_proof->name : "";
    const std::string new_name = new_proof != nullptr ? new_proof->name : "";
    AnswerTable::List change{change_of(old_proof, new_proof, !old_area.empty(), !new_area.empty(),
                                       size > 0 ? moved / size : 0)};
    if (change.front() != "split" && change.front() != "joined" && !old_name.empty() &&
        !new_name.empty() && fold(old_name) != fold(new_name))
      change.emplace_back("renamed");
    table.rows.push_back({code.text(), name_in(dataset, code, language), std::move(change),
                          text(old_name), text(new_name), old_area.empty() ? Value{} : km2(old_km2),
                          new_area.empty() ? Value{} : km2(new_km2),
                          old_area.empty() || new_area.empty() ? Value{} : km2(new_km2 - old_km2),
                          km2(moved), ground.sources(code, part_that_counts * new_km2),
                          std::string(name_of(new_level.level))});
    table.geometries.emplace_back(new_area.empty() ? old_area : new_area);
  }
  return table;
}

}  // namespace obuhvat
