#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/boundary_layer.h"

namespace obuhvat {

/// Which attributes of a layer say what, as positions in the list of its names.
struct BoundaryColumns {
  std::vector<std::size_t> codes;
  std::vector<std::size_t> names;  ///< the most trusted first
  std::vector<std::size_t> hints;
  std::optional<std::size_t> kind;
  std::optional<std::size_t> id;
};

/// Finds them by the names that publishers use (OCHA, geoBoundaries, GADM, RGZ, OSM, Who's On
/// First, Eurostat; any case, any separators, cut to ten letters as shapefiles do), and codes also
/// by what the attribute holds: mostly official codes with the right check digit. `sample` has the
/// values of some features, in the order of `names`. Throws UsageError if an attribute that the
/// user names is not there; `shown` names the file.
BoundaryColumns find_columns(const std::vector<std::string>& names,
                             const std::vector<std::vector<std::string>>& sample,
                             const BoundaryReading& reading, const std::string& shown);

/// True if an attribute of that name tells of municipalities, not of another level.
bool tells_municipality(const std::string& attribute);

/// True for five digits from 70000 on whose last is the check digit (weights 5 4 3 2, modulo 11).
bool is_official_code(const std::string& text);

}  // namespace obuhvat
