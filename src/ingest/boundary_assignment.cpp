#include "ingest/boundary_assignment.h"

#include <algorithm>
#include <tuple>

#include "ingest/boundary_overlap.h"

namespace obuhvat {
namespace {

// Degrees. A coarse outline may miss its seat by some kilometres; who is further off is a namesake.
constexpr double reach_of_name = 0.5;

/// How sure a match is, whatever its evidence; the surer are made first.
enum class Tier {
  plain,      ///< the only seat inside, or the code
  difficult,  ///< a part of a feature, or a feature that holds a neighbour's seat too
  city,       ///< only where its members have no features
  name_only
};

struct BoundaryCandidate {
  Tier tier = Tier::plain;
  std::size_t feature = 0;
  BoundaryUnit unit = 0;
  bool has_code = false;
  bool has_name = false;
  bool has_seat = false;

  /// Two outvote the third; alone the code goes before the seat, the seat before the name.
  int weight() const { return (has_code ? 4 : 0) + (has_seat ? 3 : 0) + (has_name ? 2 : 0); }
};

class Assigner {
 public:
  Assigner(BoundaryCases& all, const BoundaryUnits& units) : all_(all), units_(units) {}

  AssignedBoundaries run() {
    for (std::size_t f = 0; f < all_.cases.size(); ++f) add_candidates(f);
    std::sort(candidates_.begin(), candidates_.end(),
              [this](const auto& a, const auto& b) { return key(a) < key(b); });
    for (const auto& candidate : candidates_) consider(candidate);
    for (auto& one : all_.cases)
      if (one.role == FeatureRole::city)
        one.role =
            assigned_.contains(*one.about) ? FeatureRole::duplicate : FeatureRole::city_of_members;
    return std::move(assigned_);
  }

 private:
  std::tuple<Tier, int, BoundaryUnit, const std::string&, std::size_t> key(
      const BoundaryCandidate& candidate) const {
    return {candidate.tier, -candidate.weight(), candidate.unit,
            all_.cases[candidate.feature].feature->id, candidate.feature};
  }

  void add(std::size_t f, BoundaryUnit unit, Tier tier, bool has_seat) {
    const auto& evidence = all_.cases[f].evidence;
    candidates_.push_back(
        {tier, f, unit, evidence.has_code(unit), evidence.has_name(unit), has_seat});
  }

  void add_candidates(std::size_t f) {
    const BoundaryCase& one = all_.cases[f];
    const FeatureEvidence& evidence = one.evidence;
    switch (one.role) {
      case FeatureRole::city:
        add(f, *one.about, Tier::city, true);
        break;
      case FeatureRole::crowded:
        add(f, *one.about, Tier::difficult, true);
        break;
      case FeatureRole::namesakes:
        split(f);
        break;
      case FeatureRole::open:
        for (const auto unit : evidence.seats) add(f, unit, Tier::plain, true);
        for (const auto unit : evidence.codes) add_by_code(f, unit);
        if (evidence.seats.empty() && evidence.codes.empty() && evidence.named().size() == 1 &&
            all_.names_count &&
            evidence.box.grown_by(reach_of_name).contains(units_[evidence.named().front()].seat))
          add(f, evidence.named().front(), Tier::name_only, false);
        break;
      default:
        break;
    }
  }

  void add_by_code(std::size_t f, BoundaryUnit unit) {
    const FeatureEvidence& evidence = all_.cases[f].evidence;
    if (evidence.has_seat(unit)) return;
    // The code of the city beside a member's own seat tells where it lies, not what it is.
    const bool is_city = !units_[unit].is_map_unit();
    if (is_city && !evidence.seats.empty()) return;
    if (!evidence.has_name(unit) && !all_.names_count) return;
    add(f, unit, is_city ? Tier::city : Tier::plain, false);
  }

  void split(std::size_t f) {
    BoundaryCase& one = all_.cases[f];
    std::vector<LonLat> seats;
    for (const auto unit : one.evidence.seats) seats.push_back(units_[unit].seat);
    auto parts = divided_among(one.feature->area, seats);
    if (!parts) {
      one.role = FeatureRole::one_polygon;
      return;
    }
    for (const auto unit : one.evidence.seats) add(f, unit, Tier::difficult, true);
    parts_[f] = std::move(*parts);
  }

  bool has_member_taken(BoundaryUnit city) const {
    const auto& members = units_.members(city);
    return std::any_of(members.begin(), members.end(),
                       [this](BoundaryUnit unit) { return assigned_.contains(unit); });
  }

  void consider(const BoundaryCandidate& candidate) {
    BoundaryCase& one = all_.cases[candidate.feature];
    const BoundaryUnit unit = candidate.unit;
    const bool is_part = parts_.contains(candidate.feature);
    if (assigned_.contains(unit) || (one.role == FeatureRole::matched && !is_part)) return;
    if (assigned_.contains(units_.parent(unit)) || has_member_taken(unit)) return;
    AssignedBoundary made;
    made.feature = candidate.feature;
    made.has_code = candidate.has_code;
    made.has_name = candidate.has_name;
    made.has_seat = candidate.has_seat;
    if (is_part) {
      const auto& seats = one.evidence.seats;
      const auto at = std::find(seats.begin(), seats.end(), unit) - seats.begin();
      made.making = BoundaryMaking::part;
      made.area = std::move(parts_[candidate.feature][static_cast<std::size_t>(at)]);
    } else {
      made.area = one.feature->area;
    }
    one.role = FeatureRole::matched;
    assigned_.emplace(unit, std::move(made));
  }

  BoundaryCases& all_;
  const BoundaryUnits& units_;
  std::vector<BoundaryCandidate> candidates_;
  std::map<std::size_t, std::vector<MultiPolygon<LonLat>>> parts_;  ///< of features to split
  AssignedBoundaries assigned_;
};

}  // namespace

AssignedBoundaries assigned_boundaries(BoundaryCases& all, const BoundaryUnits& units) {
  return Assigner(all, units).run();
}

}  // namespace obuhvat
