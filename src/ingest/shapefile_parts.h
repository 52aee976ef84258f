#pragma once

#include <string>

#include "ingest/boundary_delivery.h"

namespace obuhvat {

/// Refuses a shapefile (other files pass) of which the .dbf or .shx is missing, or whose .dbf does
/// not have a row for each shape: it is of another delivery, or cut off. Throws Error.
void check_shapefile(const DeliveredFile& file, const std::string& shown);

/// Whether it is a shapefile with a part beside it that should tell its CRS.
bool has_prj(const DeliveredFile& file);

}  // namespace obuhvat
