#pragma once

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>
#include <numeric>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

inline std::size_t point_count(const MultiPolygon<LonLat>& area) {
  std::size_t count = 0;
  for (const auto& polygon : area) {
    count += polygon.outer.size();
    for (const auto& hole : polygon.holes) count += hole.size();
  }
  return count;
}

inline std::size_t point_count(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::size_t count = 0;
  for (const auto& area : areas) count += point_count(area);
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
    std::vector<Numbered> order = by_bucket();
    std::vector<Id> out(size());
    for (std::size_t i = 0; i < order.size(); ++i) out[order[i].id] = static_cast<Id>(i);
    return out;
  }

 private:
  struct Numbered {
    LonLat place;
    Id id;
    bool operator<(const Numbered& other) const {
      // Something that is no number must not make the order void.
      const auto by_lon = std::strong_order(place.lon, other.place.lon);
      return by_lon != 0 ? by_lon < 0 : std::strong_order(place.lat, other.place.lat) < 0;
    }
  };

  /// In order: first into buckets by longitude, each with a handful of places, and then within
  /// these: sooner than all at once.
  std::vector<Numbered> by_bucket() const {
    Box<LonLat> box;
    for (const auto& p : points_) box.include(p);
    const std::size_t count = std::max<std::size_t>(1, size() / 4);
    const double per_degree = static_cast<double>(count) / std::max(box.width(), 1e-9);
    const auto bucket = [&](const LonLat& p) {  // grows with the longitude; 0 for what is none
      const double at = (p.lon - box.min_x) * per_degree;
      if (at >= static_cast<double>(count)) return count - 1;
      return at >= 0 ? static_cast<std::size_t>(at) : 0;
    };
    std::vector<std::size_t> begin(count + 1);
    for (const auto& p : points_) ++begin[bucket(p) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Numbered> out(size());
    auto next = begin;
    for (Id id = 0; id < size(); ++id) out[next[bucket(points_[id])]++] = {points_[id], id};
    for (std::size_t b = 0; b < count; ++b)
      std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin[b]),
                out.begin() + static_cast<std::ptrdiff_t>(begin[b + 1]));
    return out;
  }

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
