#include "store/library_versions.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "store/database.h"
#include "support/error.h"

namespace obuhvat {

std::vector<std::string> store_library_versions() {
  std::vector<std::string> versions{fmt::format("SQLite {}", sqlite3_libversion())};
  try {
    const Database database = Database::in_memory();
    database.load_spatialite();
    Statement statement(database, "SELECT spatialite_version()");
    if (statement.step()) versions.push_back("SpatiaLite " + statement.text());
  } catch (const IoError& error) {
    versions.push_back(fmt::format("SpatiaLite is missing: {}", error.what()));
  }
  return versions;
}

}  // namespace obuhvat
