#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cartography/cell_map.h"
#include "cartography/text_setter.h"

namespace obuhvat {

/// What wants a name on the map.
struct LabelTarget {
  std::string id;  ///< of the mark
  std::string text;
  TextStyle style;
  SheetPoint anchor;         ///< middle of the largest circle inside
  std::vector<int> cells;    ///< its numbers in the cell map; the name may lie on these
  Box<SheetPoint> box;       ///< of the part that the frame shows
  Colour fill;               ///< of its area
  bool inside_only = false;  ///< no leader: left out if it does not fit
};

struct PlacedLabel {
  const LabelTarget* target = nullptr;
  std::vector<std::string> lines;
  Box<SheetPoint> box;
  double size_factor = 1;
  bool inside = false;
  SheetPoint leader_from;  ///< on the area; a leader is drawn if not `inside`
  SheetPoint leader_to;    ///< on the edge of the box
};

/// Finds places for names: inside their area where they fit, else around it with a leader; never
/// over another name, an obstacle, a leader or the frame. Takes the targets in their order.
class LabelPlacer {
 public:
  /// `cells` holds the areas; `busy` tells the numbers that a name around its area should rather
  /// not lie on (other covered areas).
  LabelPlacer(const CellMap& cells, std::vector<bool> busy, const TextSetter& setter,
              const LabelStyle& style);

  /// Nothing will be placed over the box.
  void block(const Box<SheetPoint>& box) { all_.obstacles.push_back(box); }
  /// No name will be placed over the line.
  void block_line(const SheetPoint& a, const SheetPoint& b) { all_.lines.push_back({a, b}); }

  /// The places of the names; `dropped` gets the targets that found none.
  std::vector<PlacedLabel> place(const std::vector<LabelTarget>& targets,
                                 std::vector<const LabelTarget*>& dropped);
  /// True if nothing is in the way of the box.
  bool is_free(const Box<SheetPoint>& box) const;

 private:
  struct Segment {
    SheetPoint a, b;
  };
  struct Setting;  // a text broken into lines at a size

  std::vector<Setting> settings_of(const LabelTarget& target) const;
  /// What is in the way within a box.
  struct Neighbourhood {
    std::vector<Box<SheetPoint>> obstacles;
    std::vector<Segment> lines;
  };

  std::optional<PlacedLabel> place_inside(const LabelTarget& target,
                                          const std::vector<Setting>& settings) const;
  std::optional<PlacedLabel> place_around(const LabelTarget& target,
                                          const std::vector<Setting>& settings) const;
  /// What a name in the box would cost for the areas that it lies on: something above `most` where
  /// it is more than that.
  double cost_of_ground(const LabelTarget& target, const Box<SheetPoint>& box, double most) const;
  Neighbourhood near(const Box<SheetPoint>& box) const;
  bool is_free(const Box<SheetPoint>& box, const Neighbourhood& near) const;
  SheetPoint leader_start(const LabelTarget& target) const;
  static bool leader_is_free(const SheetPoint& a, const SheetPoint& b, const Neighbourhood& near);
  static bool owns(const LabelTarget& target, int cell) {
    for (const int own : target.cells)
      if (own == cell) return true;
    return false;
  }
  bool all_own(const LabelTarget& target, const Box<SheetPoint>& box) const;
  void keep(const PlacedLabel& label);

  const CellMap& cells_;
  std::vector<bool> busy_;
  const TextSetter& setter_;
  const LabelStyle& style_;
  Neighbourhood all_;  // of the sheet
};

/// Leaders first, then the names.
void draw_labels(std::vector<Mark>& out, const std::vector<PlacedLabel>& labels,
                 const TextSetter& setter, const Style& style);

}  // namespace obuhvat
