#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// A made-up country of units that share every vertex of their common borders: a grid with
/// disturbed corners and wiggly borders. In some units lies an enclave, a unit of its own, in some
/// an exclave of the unit to the west, and some have an island off the coast. The same options give
/// the same bytes on every machine.
struct SyntheticCoverage {
  std::size_t columns = 5, rows = 5;
  double cell = 0.05;                                ///< degrees: about 4 km by 5.5 km
  LonLat corner{20, 44};                             ///< south-west
  int halvings = 5;                                  ///< of each border: 32 pieces, 128 in a unit
  std::size_t enclave_every = 7, exclave_every = 5;  ///< units; 0: none
  std::uint32_t seed = 1;

  std::vector<MultiPolygon<LonLat>> areas() const {
    std::vector<MultiPolygon<LonLat>> out;
    for (std::size_t j = 0; j < rows; ++j)
      for (std::size_t i = 0; i < columns; ++i) out.push_back({{unit(i, j), {}}});
    const std::size_t count = out.size();
    for (std::size_t n = 0; n < count; ++n) {
      const std::size_t i = n % columns, j = n / columns;
      const bool has_enclave = enclave_every > 0 && n % enclave_every == enclave_every / 2;
      const bool has_exclave = exclave_every > 0 && n % exclave_every == 1 && i > 0;
      if (has_enclave) put_hole(out, n, ring_about({i, j}, 0.31, 0.33, 3), out.size());
      if (has_exclave) put_hole(out, n, ring_about({i, j}, 0.68, 0.66, 4), n - 1);
    }
    // Islands of the units on the west coast, each smaller than the one before.
    for (std::size_t j = 1; j < rows; j += 3)
      out[j * columns].push_back({ring_about({0, j}, -0.45, 0.5, 5), {}});
    return out;
  }

 private:
  struct Cell {
    std::size_t i, j;
  };

  /// Numbers from 0 to 1 by SplitMix64 (G. L. Steele et al., OOPSLA 2014).
  struct Random {
    std::uint64_t state;
    double next() {
      std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
      return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
    }
    double swing() { return 2 * next() - 1; }
  };

  Random random_of(std::size_t i, std::size_t j, std::uint64_t kind) const {
    Random out{(std::uint64_t{seed} << 48) ^ (kind << 44) ^ (std::uint64_t{j} << 22) ^ i};
    out.next();
    return out;
  }

  static LonLat on_lattice(double lon, double lat) {
    return {std::round(lon * 1e7) / 1e7, std::round(lat * 1e7) / 1e7};
  }

  LonLat node(std::size_t i, std::size_t j) const {
    Random random = random_of(i, j, 0);
    const double dx = 0.15 * random.swing(), dy = 0.15 * random.swing();
    return on_lattice(corner.lon + cell * (static_cast<double>(i) + dx),
                      corner.lat + cell * (static_cast<double>(j) + dy));
  }

  /// From a to b, without b. A piece swings by at most a fourteenth of its length: no two meet.
  void wiggle(const LonLat& a, const LonLat& b, int depth, Random& random,
              std::vector<LonLat>& out) const {
    if (depth == 0) {
      out.push_back(a);
      return;
    }
    const double side = 0.07 * random.swing();
    const LonLat middle = on_lattice((a.lon + b.lon) / 2 - side * (b.lat - a.lat),
                                     (a.lat + b.lat) / 2 + side * (b.lon - a.lon));
    wiggle(a, middle, depth - 1, random, out);
    wiggle(middle, b, depth - 1, random, out);
  }

  std::vector<LonLat> border(Cell from, Cell to) const {
    Random random = random_of(from.i, from.j, from.j == to.j ? 1 : 2);
    std::vector<LonLat> out;
    wiggle(node(from.i, from.j), node(to.i, to.j), halvings, random, out);
    out.push_back(node(to.i, to.j));
    return out;
  }

  Ring<LonLat> unit(std::size_t i, std::size_t j) const {
    Ring<LonLat> out = border({i, j}, {i + 1, j});
    const auto add = [&](std::vector<LonLat> line, bool backwards) {
      if (backwards) std::reverse(line.begin(), line.end());
      out.insert(out.end(), line.begin() + 1, line.end());
    };
    add(border({i + 1, j}, {i + 1, j + 1}), false);
    add(border({i, j + 1}, {i + 1, j + 1}), true);
    add(border({i, j}, {i, j + 1}), true);
    return out;
  }

  /// About a place in the cell (parts of its sides), 0.02 to 0.06 cells from it.
  Ring<LonLat> ring_about(Cell at, double x, double y, std::uint64_t kind) const {
    Random random = random_of(at.i, at.j, kind);
    const double size = 0.02 + 0.04 * random.next();
    constexpr int points = 24;
    Ring<LonLat> out;
    for (int k = 0; k < points; ++k) {
      const double angle = 2 * 3.14159265358979 * k / points,
                   r = size * (0.6 + 0.4 * random.next());
      out.push_back(
          on_lattice(corner.lon + cell * (static_cast<double>(at.i) + x + r * std::cos(angle)),
                     corner.lat + cell * (static_cast<double>(at.j) + y + r * std::sin(angle))));
    }
    out.push_back(out.front());
    return out;
  }

  /// `inner` becomes a part of the area `owner` (a new one if there is none of that number).
  static void put_hole(std::vector<MultiPolygon<LonLat>>& areas, std::size_t around,
                       const Ring<LonLat>& inner, std::size_t owner) {
    areas[around][0].holes.emplace_back(inner.rbegin(), inner.rend());
    if (owner == areas.size()) areas.emplace_back();
    areas[owner].push_back({inner, {}});
  }
};

}  // namespace obuhvat
