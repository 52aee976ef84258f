#pragma once

#include <string>

#include "store/database.h"

namespace obuhvat {

/// Makes the tables and views of a store, registers the geometry columns with SpatiaLite and
/// gives them their spatial indexes. The extension must be loaded; the database must be empty.
void create_schema(const Database& database);

/// The statements that make the views and tables, with comments that say what each column holds.
std::string documented_schema();

/// Throws IoError unless the database is a store of a schema that this program reads: its own or
/// an older one.
void check_schema(const Database& database);

/// Since schema 2 a finding names its sheet and column.
bool has_columns_of_findings(const Database& database);

/// Since schema 3 a store holds boundary sets.
bool has_boundary_sets(const Database& database);

/// Since schema 4 a reception centre says whether it is public.
bool has_public_centres(const Database& database);

/// Brings the tables of an older store up to this program's schema. Loads SpatiaLite where a
/// table with a geometry is new. The caller holds the transaction.
void migrate_schema(const Database& database);

}  // namespace obuhvat
