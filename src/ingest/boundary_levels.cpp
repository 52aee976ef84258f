#include "ingest/boundary_levels.h"

#include <algorithm>
#include <utility>

namespace obuhvat {
namespace {

constexpr double part_of_settlements = 0.25;
constexpr double part_of_municipalities = 0.5;
constexpr std::size_t fewest_features = 8;  // of a handful nothing can be told

bool holds_one_seat(const BoundaryCase& one) {
  return one.role == FeatureRole::open && one.evidence.seats.size() == 1;
}

bool holds_no_seat(const BoundaryCase& one) {
  return one.role == FeatureRole::open && one.evidence.seats.empty();
}

double size_of(const Box<LonLat>& box) { return box.width() * box.height(); }

/// By its code or name it is another unit than the one whose seat it holds.
bool says_other(const BoundaryCase& one) {
  const auto unit = one.evidence.seats.front();
  const bool other_code = !one.evidence.codes.empty() && !one.evidence.has_code(unit);
  return other_code || one.evidence.is_named_otherwise(unit);
}

/// Of two features with the same seat: who bears the unit's code or name, then the larger.
bool is_rather_the_unit(const BoundaryCase& one, const BoundaryCase& than) {
  const auto unit = one.evidence.seats.front();
  const auto is_called_so = [unit](const BoundaryCase& of) {
    return of.evidence.has_code(unit) || of.evidence.has_name(unit);
  };
  if (is_called_so(one) != is_called_so(than)) return is_called_so(one);
  const double size = area_of(one.feature->area), other = area_of(than.feature->area);
  return size > other || (size == other && one.feature->kind < than.feature->kind);
}

/// Of each kind and seat the largest feature that holds it: copies tell nothing new.
std::vector<const BoundaryCase*> largest_with_seat(const std::vector<BoundaryCase>& cases) {
  std::map<std::pair<std::string_view, BoundaryUnit>, const BoundaryCase*> largest;
  for (const auto& one : cases) {
    if (!holds_one_seat(one)) continue;
    auto& known = largest[{one.feature->kind, one.evidence.seats.front()}];
    if (known == nullptr || size_of(one.evidence.box) > size_of(known->evidence.box)) known = &one;
  }
  std::vector<const BoundaryCase*> out;
  for (const auto& [of, one] : largest) out.push_back(one);
  return out;
}

}  // namespace

double BoundaryLevels::KindCount::part() const {
  const auto all = with_seat + inner;
  return all == 0 ? 0 : static_cast<double>(with_seat) / static_cast<double>(all);
}

void BoundaryLevels::count_kinds() {
  const auto holders = largest_with_seat(cases_);
  for (const auto& one : cases_) {
    if (holds_one_seat(one)) ++kinds_[one.feature->kind].with_seat;
    if (!holds_no_seat(one)) continue;
    const LonLat centre = one.evidence.box.centre();
    const bool is_inner = std::any_of(holders.begin(), holders.end(), [&](const auto* holder) {
      return holder->evidence.box.contains(centre) && holder->feature->kind != one.feature->kind &&
             locate(holder->feature->area, centre) == Location::inside;
    });
    if (is_inner) ++kinds_[one.feature->kind].inner;
  }
}

void BoundaryLevels::leave_settlements_aside() {
  count_kinds();
  std::size_t most = 0;
  for (const auto& [kind, count] : kinds_)
    if (count.part() >= part_of_municipalities) most = std::max(most, count.with_seat);
  for (auto& one : cases_) {
    if (!holds_one_seat(one) && !holds_no_seat(one)) continue;
    const KindCount& count = kinds_[one.feature->kind];
    if (most > 0 && 2 * most >= count.with_seat &&
        count.with_seat + count.inner >= fewest_features && count.part() < part_of_settlements)
      one.role = FeatureRole::other_level;
  }
}

void BoundaryLevels::leave_other_levels_aside() {
  std::map<BoundaryUnit, const BoundaryCase*> best;
  for (const auto& one : cases_) {
    if (!holds_one_seat(one) || says_other(one)) continue;
    const auto [at, is_new] = best.emplace(one.evidence.seats.front(), &one);
    if (!is_new && is_rather_the_unit(one, *at->second)) at->second = &one;
  }
  for (auto& one : cases_) {
    if (!holds_one_seat(one) || says_other(one)) continue;
    const BoundaryUnit unit = one.evidence.seats.front();
    if (best.at(unit)->feature->kind == one.feature->kind) continue;
    one.role = FeatureRole::other_level;
    one.about = unit;
  }
}

}  // namespace obuhvat
