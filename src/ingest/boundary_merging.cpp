// The part of matching for units that came as more than one feature.
#include <algorithm>
#include <map>

#include "ingest/boundary_assignment.h"
#include "ingest/boundary_overlap.h"

namespace obuhvat {
namespace {

constexpr double reach = 0.1;            // degrees: further off, a name alone is a namesake's
constexpr double part_of_copy = 0.05;    // more of it inside: no neighbour but a copy
constexpr double part_of_inner = 0.9;    // more of it inside: a settlement of the unit
constexpr std::size_t most_pieces = 50;  // looked at for one unit: islands and exclaves are few

class Merger {
 public:
  Merger(BoundaryCases& all, AssignedBoundaries& assigned) : all_(all), assigned_(assigned) {}

  void run() {
    std::vector<std::size_t> left;
    for (std::size_t f = 0; f < all_.cases.size(); ++f)
      if (all_.cases[f].role == FeatureRole::open) left.push_back(f);
    std::sort(left.begin(), left.end(), [this](std::size_t a, std::size_t b) {
      const auto& first = all_.cases[a].feature->id;
      const auto& second = all_.cases[b].feature->id;
      return first != second ? first < second : a < b;
    });
    for (const auto f : left) {
      if (all_.cases[f].evidence.seats.empty())
        place(f);
      else
        tell_copy(f);
    }
  }

 private:
  /// The unit that a feature without a seat belongs to by its code, or by its name and nearness.
  std::optional<BoundaryUnit> owner_of(const FeatureEvidence& evidence) const {
    if (evidence.codes.size() > 1) return std::nullopt;
    if (evidence.codes.size() == 1) return taken(evidence.codes.front());
    if (!all_.names_count || evidence.names.empty()) return std::nullopt;
    const NameEvidence& name = *evidence.names.front();
    const auto& meant = name.sure.empty() ? name.possible : name.sure;
    if (meant.size() != 1) return std::nullopt;
    const auto owner = taken(meant.front());
    if (!owner || !assigned_.at(*owner).has_seat) return std::nullopt;
    const auto& main = all_.cases[assigned_.at(*owner).feature].evidence.box;
    if (!evidence.box.grown_by(reach).overlaps(main)) return std::nullopt;
    return owner;
  }

  std::optional<BoundaryUnit> taken(BoundaryUnit unit) const {
    if (assigned_.contains(unit)) return unit;
    return std::nullopt;
  }

  void place(std::size_t f) {
    BoundaryCase& one = all_.cases[f];
    const auto owner = owner_of(one.evidence);
    if (!owner) return;
    AssignedBoundary& main = assigned_.at(*owner);
    if (++looked_at_[*owner] > most_pieces) return;
    one.about = owner;
    const double inside = part_inside(one.feature->area, main.area);
    const double of_main = part_inside(main.area, one.feature->area);
    if (inside >= part_of_inner && of_main < part_of_inner) {
      one.role = FeatureRole::contained;
    } else if (inside > part_of_copy || of_main > part_of_copy) {
      one.role = FeatureRole::duplicate;
    } else {
      one.role = FeatureRole::matched;
      main.further.push_back(f);
      // A part of a split feature stays told as one.
      if (main.making == BoundaryMaking::whole) main.making = BoundaryMaking::merged;
      const auto& area = one.feature->area;
      main.area.insert(main.area.end(), area.begin(), area.end());
    }
  }

  void tell_copy(std::size_t f) {
    BoundaryCase& one = all_.cases[f];
    const auto unit = one.evidence.seats.front();
    const bool other_code = !one.evidence.codes.empty() && !one.evidence.has_code(unit);
    if (other_code || one.evidence.is_named_otherwise(unit) || !assigned_.contains(unit)) return;
    one.role = FeatureRole::duplicate;
    one.about = unit;
  }

  BoundaryCases& all_;
  AssignedBoundaries& assigned_;
  std::map<BoundaryUnit, std::size_t> looked_at_;  ///< features without a seat, of each unit
};

}  // namespace

void merge_further_features(BoundaryCases& all, AssignedBoundaries& assigned) {
  Merger(all, assigned).run();
}

}  // namespace obuhvat
