#pragma once

#include <cstddef>
#include <vector>

#include "geometry/simplified_borders.h"

namespace obuhvat {

/// The order in which borders go out from each node, counter-clockwise. Lines that meet nowhere but
/// at nodes, in the same order, have the same areas between them.
class BorderOrder {
 public:
  explicit BorderOrder(const SimplifiedBorders& borders);

  /// Borders at nodes where the order is another than at full detail; only where one of them has
  /// changed since the round. Sorted.
  std::vector<std::size_t> faults(int since) const;

 private:
  using Spoke = std::size_t;  // twice the number of its border, and 1 if it ends here
  using Lines = const std::vector<CoverageArc>&;
  void sort_round_node(Lines lines, std::vector<Spoke>& spokes) const;

  const SimplifiedBorders& borders_;
  std::vector<std::size_t> first_;  // of the spokes of each node; one more than nodes
  std::vector<Spoke> spokes_;       // by node, in their order at full detail
};

}  // namespace obuhvat
