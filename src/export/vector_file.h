#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geometry/rounded_coverage.h"
#include "model/answer_table.h"

namespace obuhvat {

enum class VectorFormat {
  gpkg,    ///< OGC GeoPackage 1.2: every layer a table
  fgb,     ///< FlatGeobuf: one layer, with a packed R-tree
  mbtiles  ///< Mapbox Vector Tiles in an MBTiles file: layers with a geometry, zoom 4 to 10
};

/// A layer under the name that it has in the file.
struct VectorLayer {
  std::string name;
  AnswerTable table;
};

/// What a file tells of itself, where the format has room for it.
struct VectorNotes {
  std::string title;
  std::string description;  ///< sources and licences, one sentence a line
};

/// Loads what writing such files takes. To be called before anything is said or done: the front
/// program (src/front) hands over here.
void prepare_vector_files();

/// Writes the layers to `path` (which must not exist) through GDAL: EPSG:4326, areas as
/// multipolygons, coordinates rounded to `decimals` with shared borders kept shared, lists joined
/// by
/// ";". What is not known is NULL. The bytes depend on the layers alone, not on the time.
/// FlatGeobuf takes exactly one layer. Throws IoError with GDAL's words; `path` may be half written
/// then.
void write_vector_file(const std::filesystem::path& path, VectorFormat format,
                       const std::vector<VectorLayer>& layers, const VectorNotes& notes,
                       CoordinateDecimals decimals);

}  // namespace obuhvat
