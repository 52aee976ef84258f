#include "ingest/boundary_roles.h"

#include <algorithm>
#include <map>

#include "ingest/boundary_levels.h"

namespace obuhvat {
namespace {

// A coarse outline may lose one seat near its border and take up one of a neighbour.
constexpr std::size_t most_strays = 1;

class RoleFinder {
 public:
  RoleFinder(const BoundaryUnits& units, EvidenceReader& reader, BoundaryCases& all)
      : units_(units), reader_(reader), all_(all), levels_(all.cases) {}

  void run() {
    for (auto& one : all_.cases) set_role_by_place(one);
    levels_.leave_settlements_aside();
    count_support();
    for (auto& one : all_.cases) {
      const auto& evidence = one.evidence;
      const bool has_more = !evidence.seats.empty() || !evidence.codes.empty();
      if (one.role == FeatureRole::open && (has_more || all_.names_count))
        reader_.read_names(*one.feature, one.evidence);
      if (one.role == FeatureRole::open && evidence.seats.size() > 1) set_role_of_several(one);
    }
    levels_.leave_other_levels_aside();
  }

 private:
  static void set_role_by_place(BoundaryCase& one) {
    const auto& evidence = one.evidence;
    if (evidence.is_outside)
      one.role = FeatureRole::outside;
    else if (evidence.is_out_of_reach && evidence.seats.empty() && evidence.codes.empty())
      one.role = FeatureRole::out_of_reach;
  }

  void count_support() {
    std::size_t could_be = 0, supported = 0;
    for (const auto& one : all_.cases) {
      if (one.role != FeatureRole::open) continue;
      if (one.evidence.seats.size() > 1 + most_strays && !city_of(one.evidence) &&
          !are_namesakes(one.evidence.seats))
        continue;
      ++could_be;
      if (!one.evidence.seats.empty() || !one.evidence.codes.empty()) ++supported;
    }
    all_.names_count = 2 * supported > could_be;
  }

  void set_role_of_several(BoundaryCase& one) const {
    const auto& evidence = one.evidence;
    one.role = FeatureRole::several_seats;
    if (const auto city = city_of(evidence)) {
      const bool says_so = evidence.has_code(*city) || evidence.has_name(*city);
      const bool is_exact = evidence.seats == units_.members(*city);
      if (says_so || (is_exact && evidence.codes.empty() && evidence.named().empty())) {
        one.role = FeatureRole::city;
        one.about = city;
        return;
      }
    }
    if (are_namesakes(evidence.seats)) {
      one.role = FeatureRole::namesakes;
      return;
    }
    if (evidence.seats.size() > 1 + most_strays) return;
    std::vector<BoundaryUnit> meant;
    for (const auto unit : evidence.seats)
      if (evidence.has_code(unit)) meant.push_back(unit);
    if (meant.empty() && evidence.codes.empty())
      for (const auto unit : evidence.seats)
        if (std::binary_search(evidence.named().begin(), evidence.named().end(), unit))
          meant.push_back(unit);
    if (meant.size() != 1) return;
    one.role = FeatureRole::crowded;
    one.about = meant.front();
  }

  /// The parent city of which nearly all members, and nearly nothing else, lie inside.
  std::optional<BoundaryUnit> city_of(const FeatureEvidence& evidence) const {
    std::map<BoundaryUnit, std::size_t> members;
    for (const auto unit : evidence.seats)
      if (units_.parent(unit) < units_.size()) ++members[units_.parent(unit)];
    for (const auto& [city, inside] : members)
      if (inside > 1 && inside + most_strays >= units_.members(city).size() &&
          evidence.seats.size() <= inside + most_strays)
        return city;
    return std::nullopt;
  }

  bool are_namesakes(const std::vector<BoundaryUnit>& seats) const {
    return seats.size() > 1 && std::all_of(seats.begin(), seats.end(), [&](BoundaryUnit unit) {
             return units_.name(unit) == units_.name(seats.front());
           });
  }

  const BoundaryUnits& units_;
  EvidenceReader& reader_;
  BoundaryCases& all_;
  BoundaryLevels levels_;
};

}  // namespace

BoundaryCases boundary_cases(const std::vector<BoundaryFeature>& features,
                             const BoundaryUnits& units, EvidenceReader& reader) {
  BoundaryCases all;
  all.cases.reserve(features.size());
  for (const auto& feature : features)
    all.cases.push_back({&feature, reader.read(feature), FeatureRole::open, std::nullopt});
  RoleFinder(units, reader, all).run();
  return all;
}

}  // namespace obuhvat
