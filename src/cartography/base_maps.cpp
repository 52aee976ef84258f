#include "cartography/base_maps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace obuhvat {
namespace {

// Sheets of one kind have a handful of frames; a view of Serbia takes some 2 MB.
constexpr std::size_t most_views = 40;

bool same_view(const MapView& a, const MapView& b) {
  const Box<SheetPoint>& f = a.frame();
  const Box<SheetPoint>& g = b.frame();
  return f.min_x == g.min_x && f.min_y == g.min_y && f.max_x == g.max_x && f.max_y == g.max_y &&
         a.centre().x == b.centre().x && a.centre().y == b.centre().y &&
         a.denominator() == b.denominator();
}

}  // namespace

BaseMaps::BaseMaps(const Dataset& dataset, const std::string& crs,
                   std::optional<DetailLevel> detail, OutlineReader outlines)
    : dataset_(dataset), projection_(crs), detail_(detail), outlines_(std::move(outlines)) {}

const BoundaryLevel* BaseMaps::level(double denominator) const {
  const BoundarySet* const set = dataset_.boundaries_in_use();
  if (set == nullptr) return nullptr;
  const BoundaryLevel& wanted = set->level(detail_.value_or(level_for_scale(denominator)));
  if (!outlines_) return &wanted;
  const auto known = levels_read_.find(wanted.level);
  if (known != levels_read_.end()) return &known->second;
  return &levels_read_.emplace(wanted.level, outlines_(set->id, wanted.level)).first->second;
}

std::shared_ptr<const MapGround> BaseMaps::at_scale(double denominator) const {
  const std::lock_guard lock(grounds_mutex_);
  const BoundaryLevel* const wanted = level(denominator);
  auto& ground = grounds_[wanted];
  if (!ground)
    ground = std::make_shared<const MapGround>(project_ground(dataset_, projection_, wanted));
  return ground;
}

std::shared_ptr<const MapGround> BaseMaps::at_scale(double denominator,
                                                    const Box<MapPoint>& within) const {
  constexpr std::size_t most = 24;
  const std::lock_guard lock(grounds_mutex_);
  const BoundaryLevel* const wanted = level(denominator);
  // In steps of 20 km: insets of one city differ a little from sheet to sheet.
  constexpr double step = 20000;
  const Box<MapPoint> part{
      std::floor(within.min_x / step) * step, std::floor(within.min_y / step) * step,
      std::ceil(within.max_x / step) * step, std::ceil(within.max_y / step) * step};
  const std::pair key{wanted, std::array{part.min_x, part.min_y, part.max_x, part.max_y}};
  const auto kept = parts_.find(key);
  if (kept != parts_.end()) return kept->second;
  if (parts_.size() >= most) parts_.clear();
  return parts_
      .emplace(key, std::make_shared<const MapGround>(
                        project_ground(dataset_, projection_, wanted, part)))
      .first->second;
}

std::shared_ptr<const GroundView> BaseMaps::view(const std::shared_ptr<const MapGround>& ground,
                                                 const MapView& view) const {
  const std::lock_guard lock(views_mutex_);
  const auto kept = std::find_if(views_.begin(), views_.end(), [&](const Kept& k) {
    return k.ground == ground && same_view(k.view->view(), view);
  });
  if (kept != views_.end()) {
    std::rotate(kept, kept + 1, views_.end());
  } else {
    if (views_.size() == most_views) views_.pop_front();
    views_.push_back({ground, std::make_shared<const GroundView>(ground, view)});
  }
  return views_.back().view;
}

std::optional<PanelPlan> BaseMaps::plan(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                                        const std::vector<const std::vector<MapPoint>*>& outline,
                                        const std::vector<PanelWish>& wishes) const {
  constexpr std::size_t most = 1000;
  PlanKey key{{frame.min_x, frame.min_y, frame.max_x, frame.max_y, extent.min_x, extent.min_y,
               extent.max_x, extent.max_y},
              outline};
  for (const PanelWish& wish : wishes) {
    key.numbers.push_back(static_cast<double>(wish.sizes.size()));
    for (const auto& size : wish.sizes)
      key.numbers.insert(key.numbers.end(), {size.width_mm, size.height_mm, size.denominator});
    key.numbers.push_back(static_cast<double>(wish.corners.size()));
    for (const Corner corner : wish.corners) key.numbers.push_back(static_cast<double>(corner));
  }
  {
    const std::lock_guard lock(plans_mutex_);
    const auto known = plans_.find(key);
    if (known != plans_.end()) return known->second;
  }
  // Unlocked: another thread has another plan to make.
  const auto made = plan_panels(frame, extent, outline, wishes);
  const std::lock_guard lock(plans_mutex_);
  if (plans_.size() >= most) plans_.clear();
  plans_.emplace(std::move(key), made);
  return made;
}

}  // namespace obuhvat
