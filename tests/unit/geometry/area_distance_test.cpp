#include "geometry/area_distance.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "geometry/geodesic.h"
#include "geometry/local_plane.h"

namespace obuhvat {
namespace {

/// A wavy ring of 200 corners about a centre, with a hole.
MultiPolygon<LonLat> wavy(const LonLat& centre, double reach) {
  const auto ring = [&](double scale) {
    Ring<LonLat> out;
    for (int i = 0; i < 200; ++i) {
      const double angle = i * 3.14159265358979 / 100;
      const double r = scale * reach * (1 + 0.3 * std::sin(7 * angle));
      out.push_back({centre.lon + r * std::cos(angle), centre.lat + r * std::sin(angle)});
    }
    out.push_back(out.front());
    return out;
  };
  return {{ring(1), {ring(0.4)}}};
}

/// Every edge, one after the other.
double by_all_edges(const LonLat& point, const MultiPolygon<LonLat>& area) {
  if (locate(area, point) != Location::outside) return 0;
  const LocalPlane plane(point);
  double best = std::numeric_limits<double>::infinity();
  MapPoint nearest{};
  const auto look_at = [&](const Ring<LonLat>& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      MapPoint here{};
      const double d =
          distance_to_segment(MapPoint{}, plane.flat(ring[i - 1]), plane.flat(ring[i]), &here);
      if (d < best) {
        best = d;
        nearest = here;
      }
    }
  };
  for (const auto& polygon : area) {
    look_at(polygon.outer);
    for (const auto& hole : polygon.holes) look_at(hole);
  }
  return geodesic_distance(point, plane.unflat(nearest));
}

class AreaDistances : public ::testing::Test {
 protected:
  LonLat point() { return {lon_(draw_), lat_(draw_)}; }

  const MultiPolygon<LonLat> area_ = wavy({21, 44}, 0.5);
  const AreaDistance distance_{area_};
  std::mt19937 draw_{2};
  std::uniform_real_distribution<double> lon_{18, 24};
  std::uniform_real_distribution<double> lat_{42, 46};
};

TEST_F(AreaDistances, AreThoseToTheNearestOfAllEdges) {
  for (int i = 0; i < 5000; ++i) {
    const LonLat p = point();
    ASSERT_EQ(distance_.metres(p), by_all_edges(p, area_)) << p.lon << ' ' << p.lat;
  }
}

TEST_F(AreaDistances, AreTheSameBelowTheLimitAndNotBelowItElse) {
  for (int i = 0; i < 5000; ++i) {
    const LonLat p = point();
    const double exact = by_all_edges(p, area_);
    const double limit = 1000.0 * (i % 200);
    const double got = distance_.metres(p, limit);
    if (exact < limit)
      ASSERT_EQ(got, exact);
    else
      ASSERT_GE(got, limit);
  }
}

TEST_F(AreaDistances, AreZeroInsideAndOnTheBorderAndNotInTheHole) {
  EXPECT_EQ(distance_.metres({21.3, 44}), 0);
  EXPECT_EQ(distance_.metres(area_[0].outer[17]), 0);
  EXPECT_GT(distance_.metres({21, 44}), 10'000);
}

TEST_F(AreaDistances, BoxesAreNeverSaidToBeFartherThanTheirPoints) {
  for (int i = 0; i < 20'000; ++i) {
    const LonLat a = point();
    const LonLat b = point();
    Box<LonLat> box_a, box_b;
    box_a.include(a);
    box_b.include(b);
    ASSERT_LE(at_least_metres(box_a, box_b), geodesic_distance(a, b));
  }
}

}  // namespace
}  // namespace obuhvat
