#include "ingest/boundary_roles.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace obuhvat {
namespace {

// A level of which few features hold a seat, beside one of which most do, is that of the
// settlements. Of a handful of features nothing can be told.
constexpr double part_of_settlements = 0.25;
constexpr double part_of_municipalities = 0.5;
constexpr std::size_t fewest_features = 8;
// A coarse outline may lose one seat near its border and take up one of a neighbour.
constexpr std::size_t most_strays = 1;

/// How the features of one kind look.
struct KindCount {
  std::size_t features = 0;   ///< that hold at most one seat
  std::size_t with_seat = 0;  ///< of them

  double part() const {
    return features == 0 ? 0 : static_cast<double>(with_seat) / static_cast<double>(features);
  }
  /// How near the kind comes to being the units: 1 if each feature is a unit and each unit there.
  double likeness(std::size_t units) const {
    return 2 * static_cast<double>(with_seat) / static_cast<double>(features + units);
  }
};
using KindCounts = std::map<std::string_view, KindCount>;

class RoleFinder {
 public:
  RoleFinder(const BoundaryUnits& units, EvidenceReader& reader, BoundaryCases& all)
      : units_(units), reader_(reader), all_(all) {}

  void run() {
    for (auto& one : all_.cases) set_role_by_place(one);
    leave_settlements_aside();
    count_support();
    for (auto& one : all_.cases) {
      const auto& evidence = one.evidence;
      const bool has_more = !evidence.seats.empty() || !evidence.codes.empty();
      if (one.role == FeatureRole::open && (has_more || all_.names_count))
        reader_.read_names(*one.feature, one.evidence);
      if (one.role == FeatureRole::open && evidence.seats.size() > 1) set_role_of_several(one);
    }
    leave_other_levels_aside();
  }

 private:
  static void set_role_by_place(BoundaryCase& one) {
    const auto& evidence = one.evidence;
    if (evidence.is_outside)
      one.role = FeatureRole::outside;
    else if (evidence.is_out_of_reach && evidence.seats.empty() && evidence.codes.empty())
      one.role = FeatureRole::out_of_reach;
  }

  void leave_settlements_aside() {
    for (const auto& one : all_.cases) {
      if (one.role != FeatureRole::open || one.evidence.seats.size() > 1) continue;
      KindCount& count = kinds_[one.feature->kind];
      ++count.features;
      count.with_seat += one.evidence.seats.size();
    }
    std::size_t most = 0;
    for (const auto& [kind, count] : kinds_)
      if (count.part() >= part_of_municipalities) most = std::max(most, count.with_seat);
    for (auto& one : all_.cases) {
      if (one.role != FeatureRole::open || one.evidence.seats.size() > 1) continue;
      const KindCount& count = kinds_[one.feature->kind];
      if (count.features >= fewest_features && count.part() < part_of_settlements &&
          2 * most >= count.with_seat && most > 0)
        one.role = FeatureRole::other_level;
    }
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

  /// A municipality and its main settlement hold the same seat and have the same name: the kind
  /// that is more like the units is theirs.
  void leave_other_levels_aside() {
    std::map<BoundaryUnit, std::string_view> best;
    const auto is_single = [](const BoundaryCase& one) {
      return one.role == FeatureRole::open && one.evidence.seats.size() == 1;
    };
    for (const auto& one : all_.cases) {
      if (!is_single(one) || says_other(one)) continue;
      const auto [at, is_new] = best.emplace(one.evidence.seats.front(), one.feature->kind);
      if (!is_new && is_better(one.feature->kind, at->second)) at->second = one.feature->kind;
    }
    for (auto& one : all_.cases) {
      if (!is_single(one)) continue;
      const auto found = best.find(one.evidence.seats.front());
      if (found == best.end() || found->second == one.feature->kind || says_other(one)) continue;
      one.role = FeatureRole::other_level;
      one.about = one.evidence.seats.front();
    }
  }

  /// By its code or name it is another unit than the one whose seat it holds.
  static bool says_other(const BoundaryCase& one) {
    const auto unit = one.evidence.seats.front();
    const bool other_code = !one.evidence.codes.empty() && !one.evidence.has_code(unit);
    return other_code || one.evidence.is_named_otherwise(unit);
  }

  bool is_better(std::string_view kind, std::string_view than) const {
    const double a = kinds_.at(kind).likeness(units_.size());
    const double b = kinds_.at(than).likeness(units_.size());
    return a > b || (a == b && kind < than);
  }

  const BoundaryUnits& units_;
  EvidenceReader& reader_;
  BoundaryCases& all_;
  KindCounts kinds_;
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
