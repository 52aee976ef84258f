#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Tells which of many areas holds a point: the answers of `locate` on each of them, for millions
/// of points. A grid over all areas; a cell that no outline touches knows its area, the others
/// know the few areas that reach into them, and each area its edges row by row.
/// Holds a copy of the edges, not of the areas. Reading needs no lock.
class AreaLocator {
 public:
  /// `cells` is the number of columns and rows of the grid. More cells answer faster and take more
  /// memory (4 bytes each); 512 suit some hundred areas.
  explicit AreaLocator(const std::vector<MultiPolygon<LonLat>>& areas, std::uint32_t cells = 512);

  /// The least index of an area that holds the point inside or on its border.
  std::optional<std::size_t> find(const LonLat& point) const;

 private:
  /// From its lower end to its upper one, so that both neighbours of a border compute alike.
  struct Edge {
    LonLat low, high;
  };
  /// An area that reaches into a cell with outlines.
  struct Candidate {
    std::uint32_t area;
    bool last;      ///< of its cell
    bool is_whole;  ///< holds all of the cell: no edge of its own touches it
  };
  struct Rows {
    std::uint32_t first = 0;           ///< row of the grid
    std::vector<std::uint32_t> start;  ///< into edges_, one a row and the end of the last
  };
  class Builder;

  bool holds(std::uint32_t area, std::uint32_t row, const LonLat& point) const;

  Box<LonLat> box_;
  std::uint32_t cells_;
  double columns_per_degree_ = 0;
  double rows_per_degree_ = 0;
  std::vector<std::int32_t> grid_;  ///< -1: in no area; n: area n; below -1: -(n+2) is a candidate
  std::vector<Candidate> candidates_;
  std::vector<Rows> rows_;  ///< one an area
  std::vector<Edge> edges_;
};

}  // namespace obuhvat
