#pragma once

#include <unordered_map>

#include "ingest/row_fields.h"

namespace obuhvat {

/// Reads where a project works: the municipality of a row with what stands beside it (city,
/// district, code), and points. What a project says twice is kept once.
class RowPlaces {
 public:
  RowPlaces(const SettledColumns& columns, FindingCounter& findings)
      : columns_(columns), findings_(findings) {}

  void read(const TableRow& row, ProjectRecord& record);

  /// True if the row names a place or a point in any of its columns.
  bool has_any(const TableRow& row) const;

 private:
  bool is_abroad(const TableRow& row);
  void places(const TableRow& row, ProjectRecord& record);
  void add(const TableRow& row, ProjectRecord& record, const TableColumn& column,
           std::string_view written, const TableColumn* code_column, std::string_view hint);
  void add_codes(const TableRow& row, ProjectRecord& record, const TableColumn& column);
  std::string code_of(const TableRow& row, const TableColumn* column, bool has_name);
  bool is_new(std::uint64_t hash, const ProjectRecord& record, std::string_view written) const;
  void site(const TableRow& row, ProjectRecord& record);
  std::optional<LonLat> point(const TableRow& row);

  const SettledColumns& columns_;
  FindingCounter& findings_;
  std::unordered_map<std::uint64_t, std::size_t> known_places_;  ///< -> index in record.places
  std::unordered_map<std::uint64_t, std::size_t> known_sites_;   ///< -> index in project.sites
};

}  // namespace obuhvat
