#pragma once

#include <ogrsf_frmts.h>

#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "ingest/boundary_findings.h"
#include "ingest/boundary_layer.h"
#include "ingest/boundary_layer_choice.h"

namespace obuhvat {

/// A feature with its outline in the numbers of the file, its texts as UTF-8, tidied.
struct RawBoundary {
  long row = 0;    ///< its number in the layer, from 1
  std::string id;  ///< may be empty
  std::vector<std::string> codes;
  std::vector<std::string> names;
  std::vector<std::string> hints;
  std::string kind;
  MultiPolygon<MapPoint> area;
};

/// What a layer delivers before its numbers are degrees.
struct RawBoundaries {
  std::vector<RawBoundary> features;
  std::vector<std::string> code_fields;
  std::vector<std::string> name_fields;
  std::string crs;              ///< declared: a code or WKT; empty if it is not
  bool has_unread_prj = false;  ///< a shapefile's .prj is there, but declares no CRS that is known
};

/// What there is to choose from in a file.
std::vector<LayerOffer> offers_of(GDALDataset& dataset, const std::string& file);

/// Reads a layer. Adds `boundary-without-outline`, `encoding-assumed`, `boundary-mixed-script`.
/// Throws Error if it holds no areas or is damaged, UsageError for an attribute that it does not
/// have. `format` is GDAL's name of it, `shown` names the file in messages.
RawBoundaries read_ogr_boundaries(OGRLayer& layer, const std::string& format,
                                  const BoundaryReading& reading, const std::string& shown,
                                  BoundaryFindings& findings);

}  // namespace obuhvat
