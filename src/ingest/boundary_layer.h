#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "model/dataset.h"
#include "model/finding.h"

namespace obuhvat {

/// How a file of boundaries is to be read; empty: found out.
struct BoundaryReading {
  std::string layer;       ///< by name
  std::string code_field;  ///< the attribute with the municipality's code
  std::string name_field;  ///< the attribute with its name
  std::string crs;         ///< "EPSG:32634": what the numbers are, whatever the file says
  bool repair = false;     ///< make invalid areas valid instead of refusing them
};

/// An area as a publisher delivers it, with what it says about itself. Not a municipality of
/// ours: boundary_matching finds which one it is.
struct BoundaryFeature {
  std::string id;                  ///< the publisher's, else "1", "2", ... in the order of the file
  std::vector<std::string> codes;  ///< what its code attributes hold, as written, not empty
  std::vector<std::string> names;  ///< what its name attributes hold, the most trusted first
  std::vector<std::string> hints;  ///< names or codes of the district or city that it lies in
  std::string kind;                ///< "localadmin", admin_level "7", ... as written; may be empty
  MultiPolygon<LonLat> area;       ///< degrees, WGS 84, rounded to 1e-7; valid
};

/// What one file or folder delivers.
struct BoundaryLayer {
  std::vector<BoundaryFeature> features;  ///< in the order of the file, sorted by id in a folder
  BoundarySource source;  ///< what the delivery tells of its name, date, licence; may be empty
  std::string format;     ///< "Who's On First", or GDAL's name: "GPKG", "ESRI Shapefile", ...
  std::string layer;      ///< its name in the file
  std::vector<std::string> code_fields;  ///< attributes that codes were taken from
  std::vector<std::string> name_fields;
  std::string crs;                  ///< "EPSG:32634": of the numbers in the file
  bool crs_was_recognised = false;  ///< the file declares none: told from the numbers
  std::string operation;            ///< PROJ's description of the way to WGS 84; empty for none
  SourceFile file;                  ///< of a folder: its name, the hash over its files in order
  std::vector<Finding> findings;
};

/// Reads Who's On First folders, zips in place, and whatever GDAL opens (GeoJSON, shapefiles,
/// GeoPackage, OSM extracts, ...), also where the outline stands as WKT or hex EWKB in an
/// attribute. Throws Error for a delivery that cannot be boundaries of Serbia or is not whole (what
/// is wrong, and the way out), IoError for a file that cannot be read, UsageError for an option
/// that does not fit the file (with the layers or attributes that it has).
BoundaryLayer read_boundaries(const std::filesystem::path& path, const BoundaryReading& reading);

}  // namespace obuhvat
