#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ingest/record_report.h"

namespace obuhvat {

/// One centre as its file holds it: texts by the names of fields (read_centre_file lists them).
struct CentreRow {
  FieldPlace place;
  std::map<std::string, std::string, std::less<>> fields;
  std::map<std::string, std::string, std::less<>> columns;  ///< letters, by field; of a table

  /// Empty if it is not given.
  const std::string& text(std::string_view field) const;
  FieldPlace at(std::string_view field) const;
};

/// Reads the rows of a table or the points of a GeoJSON. Throws as read_centre_file.
std::vector<CentreRow> read_centre_rows(const std::filesystem::path& path, RecordReport& report);

}  // namespace obuhvat
