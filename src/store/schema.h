#pragma once

#include "store/database.h"

namespace obuhvat {

/// Makes the tables and views of a store, registers the geometry columns with SpatiaLite and
/// gives them their spatial indexes. The extension must be loaded; the database must be empty.
void create_schema(const Database& database);

/// Throws IoError unless the database is a store of the schema that this program reads.
void check_schema(const Database& database);

}  // namespace obuhvat
