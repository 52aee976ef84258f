#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cartography/ground_view.h"
#include "cartography/panel_plan.h"

namespace obuhvat {

/// The maps under the records, which the sheets of a dataset share: the CRS, the outlines at the
/// levels of detail that the boundary set in use has, and what frames show of them. Each is made
/// when it is first needed and kept. What is kept changes how long a sheet takes, never how it
/// looks: a sheet by itself and one of a thousand are the same. Threads may share one; the dataset
/// must outlive it and stay as it is.
class BaseMaps {
 public:
  /// `detail`: the level to take at every scale; without it by the scale. `outlines`: reads the
  /// levels that are needed, where the dataset holds none. Throws Error for a CRS that cannot be
  /// used.
  BaseMaps(const Dataset& dataset, const std::string& crs, std::optional<DetailLevel> detail,
           OutlineReader outlines = {});

  const Projection& projection() const { return projection_; }

  /// The scale of a map of the country on A4, 1 : national. A sheet begins with it: its own scale is
  /// known once it is laid out.
  static constexpr double national = 2500000;

  /// What a map of the scale 1 : denominator shows (level_for_scale). The units are the same, in
  /// the same order, at every level. A dataset without boundary sets has one level: the outlines
  /// as they are.
  std::shared_ptr<const MapGround> at_scale(double denominator) const;

  /// The same of a part of the map, for what is drawn of it alone, such as an inset: see
  /// project_ground(). Sooner than the whole at a fine level.
  std::shared_ptr<const MapGround> at_scale(double denominator, const Box<MapPoint>& within) const;

  /// What a frame shows of a ground that at_scale() gave.
  std::shared_ptr<const GroundView> view(const std::shared_ptr<const MapGround>& ground,
                                         const MapView& view) const;

  /// plan_panels(), remembered. The outline's pieces must be those of a ground that at_scale()
  /// gave.
  std::optional<PanelPlan> plan(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                                const std::vector<const std::vector<MapPoint>*>& outline,
                                const std::vector<PanelWish>& wishes) const;

 private:
  struct Kept {
    std::shared_ptr<const MapGround> ground;
    std::shared_ptr<const GroundView> view;
  };
  struct PlanKey {
    std::vector<double> numbers;
    std::vector<const std::vector<MapPoint>*> outline;
    auto operator<=>(const PlanKey&) const = default;
  };

  const BoundaryLevel* level(double denominator) const;  // with grounds_mutex_

  const Dataset& dataset_;
  Projection projection_;
  std::optional<DetailLevel> detail_;
  OutlineReader outlines_;
  mutable std::mutex grounds_mutex_;
  mutable std::map<DetailLevel, BoundaryLevel> levels_read_;
  mutable std::map<const BoundaryLevel*, std::shared_ptr<const MapGround>> grounds_;
  mutable std::map<std::pair<const BoundaryLevel*, std::array<double, 4>>,
                   std::shared_ptr<const MapGround>>
      parts_;
  mutable std::mutex views_mutex_;
  mutable std::deque<Kept> views_;  // the one asked for last at the end
  mutable std::mutex plans_mutex_;
  mutable std::map<PlanKey, std::optional<PanelPlan>> plans_;
};

}  // namespace obuhvat
