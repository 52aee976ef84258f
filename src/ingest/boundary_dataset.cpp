#include "ingest/boundary_dataset.h"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <filesystem>

#include "support/error.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

constexpr const char* drivers[] = {
    "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRI Shapefile", "GPKG",        "FlatGeobuf", "LIBKML",
    "KML",     "GML",        "OSM",      "MapInfo File",   "OpenFileGDB", "SQLite",     "DXF",
    "CSV",     "JML",        nullptr};

bool is_there(const std::string& path) {
  VSIStatBufL status;
  return VSIStatExL(path.c_str(), &status, VSI_STAT_EXISTS_FLAG) == 0;
}

/// Without its attributes a shapefile has neither names nor codes; without its index GDAL would
/// have to write one beside the user's file.
void check_shapefile(const DeliveredFile& file, const std::string& shown) {
  const auto dot = file.gdal_path.rfind('.');
  if (dot == std::string::npos) return;
  const std::string ending = file.gdal_path.substr(dot);
  if (ending != ".shp" && ending != ".SHP") return;
  const std::string stem = file.gdal_path.substr(0, dot);
  const auto is_missing = [&](const char* lower, const char* upper) {
    return !is_there(stem + lower) && !is_there(stem + upper);
  };
  const std::string name = fs::path(file.name).stem().string();
  if (is_missing(".dbf", ".DBF"))
    throw Error(
        fmt::format("{}: {}.dbf is missing, in which the names and codes are; put all parts "
                    "of the shapefile (.shp, .shx, .dbf, .prj) into one folder",
                    shown, name));
  if (is_missing(".shx", ".SHX"))
    throw Error(
        fmt::format("{}: {}.shx is missing, the index of the shapefile; put all parts of it "
                    "(.shp, .shx, .dbf, .prj) into one folder",
                    shown, name));
}

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
