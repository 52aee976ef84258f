#pragma once

#include <ogrsf_frmts.h>

#include <memory>
#include <string>

#include "ingest/boundary_delivery.h"
#include "ingest/gdal_errors.h"

namespace obuhvat {

/// GDAL's settings for reading what others wrote, in this thread, while it lives: texts of a .dbf
/// come as bytes, nothing is fetched.
class GdalSettings {
 public:
  GdalSettings();

 private:
  CPLConfigOptionSetter encoding_;
  CPLConfigOptionSetter schema_;
  CPLConfigOptionSetter json_size_;
};

struct DatasetDeleter {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using OgrDataset = std::unique_ptr<GDALDataset, DatasetDeleter>;

/// A file opened by one of the drivers that read plain files (no database servers, no services, no
/// VRT, which would open other files). nullptr if none of them can; GDAL's words are in `errors`.
/// Throws Error for a shapefile of which a part is missing.
OgrDataset open_dataset(const DeliveredFile& file, const std::string& shown);

}  // namespace obuhvat
