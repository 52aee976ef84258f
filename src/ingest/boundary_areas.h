#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "geometry/polygon.h"
#include "ingest/boundary_findings.h"
#include "ingest/boundary_layer.h"

namespace obuhvat {

/// Makes of an area as delivered one as BoundaryFeature promises it: rounded, without repeated
/// points, closed, turned the right way, valid. `who` names the feature in findings. Returns false
/// for an area that has to be left out. Adds `boundary-invalid` (an error; the area stays as it is,
/// unless it is no area at all) or, with `repair`, `boundary-repaired`, and tells which is left
/// out.
enum class InvalidAreas { refuse, repair };
bool settle_area(MultiPolygon<LonLat>& area, InvalidAreas invalid, long row, const std::string& who,
                 BoundaryFindings& findings);

/// Finds areas that were seen before: the same corners, wherever the rings start. Time and memory
/// grow with the number of areas, not with its square.
class SeenAreas {
 public:
  /// The number of the feature that had the area, with the same kind, codes and names, before; else
  /// `features.size()` and the area is remembered as that of the next feature.
  std::size_t find_or_add(const std::vector<BoundaryFeature>& features,
                          const BoundaryFeature& feature);

 private:
  std::unordered_multimap<std::size_t, std::size_t> by_hash_;
};

}  // namespace obuhvat
