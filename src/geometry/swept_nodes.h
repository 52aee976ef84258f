#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// Places that a simplified line must leave on the side on which they are: ends of borders, and one
/// point of each border that meets no other.
class SweptNodes {
 public:
  explicit SweptNodes(const std::vector<LonLat>& nodes);

  /// True if one of them lies between the line and the same line with the points `kept` only
  /// (sorted indexes, the first and the last among them). One on either line does not.
  bool lie_between(const std::vector<LonLat>& line, const std::vector<std::size_t>& kept) const;

 private:
  struct Node {
    std::uint32_t column;
    LonLat place;
  };
  std::uint32_t column_of(double lon) const;

  double west_ = 0, columns_a_degree_ = 0, last_column_ = 0;
  std::vector<Node> nodes_;  // sorted by column, then from south to north
};

}  // namespace obuhvat
