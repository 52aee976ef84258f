#pragma once

#include "model/dataset.h"
#include "store/database.h"

namespace obuhvat {

/// Writes the boundary sets into their (empty) tables, with the spatial index; see write_rows.
void write_boundary_sets(const Database& database, const Dataset& dataset);

/// False for a store that has sets and draws none of them.
bool has_set_in_use(const Database& database);

/// Whether the outlines are read with the sets, or later by read_boundary_level().
enum class Outlines { read, on_demand };

/// Reads them, and which one is in use. With the outlines on demand their levels are empty, and
/// proofs and leftovers are not read.
void read_boundary_sets(const Database& database, Outlines outlines, Dataset& dataset);

/// One level of a set; empty if there is none.
BoundaryLevel read_boundary_level(const Database& database, const std::string& set,
                                  DetailLevel level);

}  // namespace obuhvat
