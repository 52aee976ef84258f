#include "geometry/plain_area.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "geometry/geos_handle.h"

namespace obuhvat {
namespace {

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return {{std::move(outer), {}}}; }

bool is_valid_by_geos(const MultiPolygon<LonLat>& area) {
  const Geos geos;
  char* reason = nullptr;
  GEOSGeometry* place = nullptr;
  const char valid = geos_c().GEOSisValidDetail_r(geos.context(), geos.multipolygon(area).get(), 0,
                                                  &reason, &place);
  const GeosGeometry owned(place, GeosDeleter{geos.context()});
  geos_c().GEOSFree_r(geos.context(), reason);
  return valid == 1;
}

double on_lattice(double degrees) { return std::round(degrees * 1e7) / 1e7; }

/// Corners about a middle, in turn or (one in four) not: some cross themselves, some touch.
Ring<LonLat> random_ring(std::mt19937& random, double spread) {
  const std::size_t corners = 3 + random() % 40;
  Ring<LonLat> out;
  std::uniform_real_distribution<double> unit(0, 1);
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 6.28318 * static_cast<double>(i) / static_cast<double>(corners);
    const double radius = spread * (0.2 + unit(random));
    out.push_back(
        {on_lattice(20 + radius * std::cos(angle)), on_lattice(44 + radius * std::sin(angle))});
  }
  if (random() % 4 == 0) std::swap(out[random() % corners], out[random() % corners]);
  out.push_back(out.front());
  return out;
}

TEST(PlainArea, IsNeverSureOfWhatGeosRefuses) {
  std::mt19937 random(7);
  int sure = 0, valid = 0, invalid = 0;
  // From a tenth of a degree down to a few steps of the lattice, where points fall together.
  for (const double spread : {0.09, 1e-4, 1e-6, 3e-7})
    for (int i = 0; i < 2000; ++i) {
      const auto ring = area(random_ring(random, spread));
      const bool by_geos = is_valid_by_geos(ring);
      ++(by_geos ? valid : invalid);
      if (!is_plainly_valid(ring)) continue;
      ++sure;
      EXPECT_TRUE(by_geos) << "spread " << spread << ", ring " << i;
    }
  // Both kinds were seen, and nearly all that are valid were told to be.
  EXPECT_GT(invalid, 1000);
  EXPECT_GT(valid, 3000);
  EXPECT_GT(sure, valid * 8 / 10);
}

TEST(PlainArea, IsSureOfATriangleAndOfASquare) {
  EXPECT_TRUE(is_plainly_valid(area({{20, 44}, {20.1, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_TRUE(is_plainly_valid(area({{20, 44}, {20.1, 44}, {20.1, 44.1}, {20, 44.1}, {20, 44}})));
}

TEST(PlainArea, LeavesToGeosWhatMeetsItself) {
  // Crosses itself; touches itself in a corner; in an edge; goes there and back.
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {20.1, 44.1}, {20.1, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(area(
      {{20, 44}, {20.1, 44}, {20.05, 44.05}, {20.1, 44.1}, {20, 44.1}, {20.05, 44.05}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(
      area({{20, 44}, {20.1, 44}, {20.1, 44.1}, {20.05, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(
      area({{20, 44}, {20.1, 44}, {20.1, 44.1}, {20.15, 44.15}, {20.1, 44.1}, {20, 44}})));
}

TEST(PlainArea, LeavesToGeosWhatItIsNotMadeFor) {
  const Ring<LonLat> square{{20, 44}, {20.1, 44}, {20.1, 44.1}, {20, 44.1}, {20, 44}};
  const Ring<LonLat> hole{{20.04, 44.04}, {20.04, 44.06}, {20.06, 44.06}, {20.04, 44.04}};
  EXPECT_FALSE(is_plainly_valid({}));
  EXPECT_FALSE(is_plainly_valid({{square, {hole}}}));
  EXPECT_FALSE(is_plainly_valid({{square, {}}, {hole, {}}}));
  EXPECT_FALSE(is_plainly_valid(area({})));
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {20.1, 44}, {20.1, 44.1}, {20, 44.1}})));
  // Off the lattice, too long, the same point twice, no number, from one end of the world to the
  // other.
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {20.1, 44}, {20, 44.100000001}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {20.3, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {20.1, 44}, {20.1, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(area({{20, 44}, {NAN, 44}, {20, 44.1}, {20, 44}})));
  EXPECT_FALSE(is_plainly_valid(area({{-180, -90}, {180, -90}, {180, 90}, {-180, -90}})));
}

}  // namespace
}  // namespace obuhvat
