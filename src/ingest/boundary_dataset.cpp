#include "ingest/boundary_dataset.h"

#include <gdal_priv.h>

#include "ingest/shapefile_parts.h"

namespace obuhvat {
namespace {

constexpr const char* drivers[] = {
    "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRI Shapefile", "GPKG",        "FlatGeobuf", "LIBKML",
    "KML",     "GML",        "OSM",      "MapInfo File",   "OpenFileGDB", "SQLite",     "DXF",
    "CSV",     "JML",        nullptr};

}  // namespace

GdalSettings::GdalSettings()
    : encoding_("SHAPE_ENCODING", "", false),
      schema_("GML_DOWNLOAD_WFS_SCHEMA", "NO", false),
      json_size_("OGR_GEOJSON_MAX_OBJ_SIZE", "0", false) {}

OgrDataset open_dataset(const DeliveredFile& file, const std::string& shown) {
  static const bool registered = (GDALAllRegister(), true);
  (void)registered;
  check_shapefile(file, shown);
  std::string path = file.gdal_path;
  // GDAL writes what it learns of a GML file beside it; into a part of a file it cannot write.
  if (path.ends_with(".gml") && !file.is_in_zip) path = "/vsisubfile/0," + path;
  return OgrDataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers,
                                      nullptr, nullptr));
}

}  // namespace obuhvat
