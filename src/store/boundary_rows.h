#pragma once

#include "model/dataset.h"
#include "store/database.h"

namespace obuhvat {

/// Writes the boundary sets into their (empty) tables, with the spatial index; see write_rows.
void write_boundary_sets(const Database& database, const Dataset& dataset);

/// Reads them, and which one is in use.
void read_boundary_sets(const Database& database, Dataset& dataset);

}  // namespace obuhvat
