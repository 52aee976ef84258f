#pragma once

#include "geometry/points.h"
#include "ingest/boundary_layer.h"

namespace obuhvat {

/// True if the feature says that it lies in Kosovo*: by a code of the register, by the district or
/// province beside it, or by a municipality's name there and its place. Such a feature is outside
/// these maps; asked only of features that hold no seat of ours and bear no code of ours.
bool says_kosovo(const BoundaryFeature& feature, const Box<LonLat>& box);

/// True if the box is so far from all ground of ours that nothing in it can be a municipality.
bool is_out_of_reach(const Box<LonLat>& box);

}  // namespace obuhvat
