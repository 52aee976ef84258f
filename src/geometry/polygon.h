#pragma once

#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// A closed line: the last point repeats the first.
template <class P>
using Ring = std::vector<P>;

/// An outer ring, counter-clockwise (seen with y up), and its holes, clockwise.
template <class P>
struct Polygon {
  Ring<P> outer;
  std::vector<Ring<P>> holes;
};

template <class P>
using MultiPolygon = std::vector<Polygon<P>>;

enum class Location { outside, border, inside };

/// Where the point lies, by the even-odd rule over all rings; a point exactly on an edge or a
/// corner is `border`. Exact for the coordinates as given: edges are straight in their space.
template <class P>
Location locate(const MultiPolygon<P>& area, const P& point);

/// Signed area of the ring in squared units of its space; positive if counter-clockwise (y up).
template <class P>
double signed_area(const Ring<P>& ring);

/// Area in squared units, holes taken off.
template <class P>
double area_of(const MultiPolygon<P>& area);

template <class P>
Box<P> box_of(const MultiPolygon<P>& area);

/// The largest circle that lies inside, found to `precision` (units of the space).
/// Where a label goes; not the centroid, which may lie outside.
template <class P>
struct InscribedCircle {
  P centre;
  double radius = 0;
};
template <class P>
InscribedCircle<P> inscribed_circle(const MultiPolygon<P>& area, double precision);

/// Turns each ring to the direction that Polygon promises (and RFC 7946 asks for).
template <class P>
void orient(MultiPolygon<P>& area);

/// Distance from the point to the segment ab, in units of the space, and where it is reached.
template <class P>
double distance_to_segment(const P& point, const P& a, const P& b, P* nearest = nullptr);

/// Distance from the point to the area in units of the space, 0 inside or on the border;
/// `nearest` gets the place where it is reached (the point itself inside).
template <class P>
double distance_to(const MultiPolygon<P>& area, const P& point, P* nearest = nullptr);

}  // namespace obuhvat
