#pragma once

#include <filesystem>
#include <vector>

#include "ingest/boundary_layer.h"

namespace obuhvat {

/// Areas to be drawn around the units, as a publisher delivers them.
struct ContextDelivery {
  std::vector<ContextArea> areas;  ///< sorted by code, cut to the frame of our maps
  SourceFile file;
  std::vector<Finding> findings;
};

/// The part of the world that maps of Serbia with its neighbours can show, in degrees.
inline constexpr Box<LonLat> context_frame{15.5, 40.5, 25.5, 47.5};

/// Reads Kosovo and neighbouring countries out of what read_boundaries takes: by their names or ISO
/// codes; Serbia itself and what is no country is left aside. Throws as read_boundaries, and Error
/// for a delivery that holds none of them.
ContextDelivery read_context(const std::filesystem::path& path);

}  // namespace obuhvat
