#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// A line of `lines` and another (or the same) that it meets elsewhere than at common ends, or
/// lies upon; with one place of it. A closed line has its end where it closes.
struct LineContact {
  std::size_t a = 0;
  std::size_t b = 0;
  LonLat where;
};
std::vector<LineContact> line_contacts(const std::vector<std::vector<LonLat>>& lines);
std::vector<LineContact> line_contacts(const std::vector<std::span<const LonLat>>& lines);

}  // namespace obuhvat
