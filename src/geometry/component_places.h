#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "geometry/box_index.h"
#include "geometry/simplified_borders.h"

namespace obuhvat {

/// In which part of which area each set of borders that hang together lies: an enclave must not
/// come to lie in the neighbour, nor an island on the mainland, though no line meets another.
class ComponentPlaces {
 public:
  explicit ComponentPlaces(const SimplifiedBorders& borders);

  /// Borders of components that lie elsewhere than at full detail and of the areas they should and
  /// do lie in, near them; looks at those for which borders have changed since the round. Sorted.
  std::vector<std::size_t> faults(int since) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  using Lines = std::vector<CoverageArc>;

  void number_components();
  void number_parts();
  /// The part of an area in which the component lies; none: in no area.
  std::size_t place_of(std::size_t component, const Lines& lines, const BoxIndex& index) const;
  std::vector<bool> in_doubt(int since) const;
  void blame(std::size_t component, std::size_t place, std::vector<std::size_t>& out) const;
  bool is_beside(std::size_t border, std::size_t part) const {
    return beside_[2 * border] == part || beside_[2 * border + 1] == part;
  }

  const SimplifiedBorders& borders_;
  std::vector<std::vector<std::size_t>> components_;  // borders of each
  std::vector<std::size_t> component_of_;             // of each border
  std::vector<std::size_t> beside_;                   // part to the left and right of each border
  std::size_t part_count_ = 0;
  std::vector<Box<MapPoint>> given_boxes_;
  std::vector<std::size_t> place_;  // of each component, at full detail
};

}  // namespace obuhvat
