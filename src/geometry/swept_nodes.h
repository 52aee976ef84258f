#pragma once

#include <cstddef>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// Places that a simplified line must leave on the side on which they are: ends of borders, and one
/// point of each border that meets no other.
class SweptNodes {
 public:
  explicit SweptNodes(std::vector<LonLat> nodes);

  /// True if one of them lies between the line and the same line with the points `kept` only
  /// (sorted indexes, the first and the last among them).
  bool lie_between(const std::vector<LonLat>& line, const std::vector<std::size_t>& kept) const;

 private:
  std::vector<LonLat> nodes_;  // sorted by longitude
};

}  // namespace obuhvat
