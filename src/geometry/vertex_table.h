#pragma once

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>
#include <numeric>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

inline std::size_t point_count(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::size_t count = 0;
  for (const auto& area : areas)
    for (const auto& polygon : area) {
      count += polygon.outer.size();
      for (const auto& hole : polygon.holes) count += hole.size();
    }
  return count;
}

/// Numbers places in the order in which they first appear.
class VertexTable {
 public:
  using Id = std::uint32_t;
  static constexpr Id none = static_cast<Id>(-1);

  /// Takes up to `most` different places.
  explicit VertexTable(std::size_t most) : slots_(std::bit_ceil(2 * most + 16), none) {}

  /// Whether or not it has been seen before.
  Id id_of(const LonLat& given) {
    const LonLat p{given.lon + 0.0, given.lat + 0.0};  // -0 is the same place as 0
    for (std::size_t slot = hash_of(p) & (slots_.size() - 1);;
         slot = (slot + 1) & (slots_.size() - 1)) {
      if (slots_[slot] == none) {
        slots_[slot] = static_cast<Id>(points_.size());
        points_.push_back(p);
        return slots_[slot];
      }
      if (points_[slots_[slot]] == p) return slots_[slot];
    }
  }

  const LonLat& point(Id id) const { return points_[id]; }
  std::size_t size() const { return points_.size(); }

  /// Numbers in the order of the places, from west to east, by the numbers given here.
  std::vector<Id> ranks() const {
    std::vector<Id> order(size()), out(size());
    std::iota(order.begin(), order.end(), Id{0});
    std::sort(order.begin(), order.end(), [this](Id a, Id b) {
      const LonLat &p = points_[a], &q = points_[b];
      // Something that is no number must not make the order void.
      const auto by_lon = std::strong_order(p.lon, q.lon);
      return by_lon != 0 ? by_lon < 0 : std::strong_order(p.lat, q.lat) < 0;
    });
    for (std::size_t i = 0; i < order.size(); ++i) out[order[i]] = static_cast<Id>(i);
    return out;
  }

 private:
  static std::size_t hash_of(const LonLat& p) {
    // The finalizer of SplitMix64 (G. L. Steele et al., OOPSLA 2014) over both coordinates.
    std::uint64_t h = std::bit_cast<std::uint64_t>(p.lon) * 0x9e3779b97f4a7c15U;
    h ^= std::bit_cast<std::uint64_t>(p.lat) + (h >> 29);
    h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9U;
    h = (h ^ (h >> 27)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>(h ^ (h >> 31));
  }

  std::vector<Id> slots_;
  std::vector<LonLat> points_;
};

}  // namespace obuhvat
