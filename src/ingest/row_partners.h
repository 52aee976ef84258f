#pragma once

#include <unordered_map>

#include "ingest/row_fields.h"

namespace obuhvat {

/// Reads who takes part: a column a role, or a column of organisations with their role or type
/// beside it. What a project says twice is kept once.
class RowPartners {
 public:
  RowPartners(const SettledColumns& columns, FindingCounter& findings);

  void read(const TableRow& row, ProjectRecord& record, Language plain);

  /// True if the row names an organisation in a cell of its own, not one merged with that above.
  bool names_organisation(const TableRow& row) const;
  /// The organisation that a row is about, for rows that name no project; may be empty.
  std::string_view main_organisation(const TableRow& row) const;

 private:
  /// A column of names and the columns that go with it.
  struct Group {
    const TableColumn* name = nullptr;
    const TableColumn* acronym = nullptr;
    const TableColumn* role = nullptr;
    const TableColumn* type = nullptr;
  };
  std::optional<PartnerRole> role_of(const TableRow& row, const Group& group);

  FindingCounter& findings_;
  std::vector<Group> groups_;
  std::unordered_map<std::uint64_t, std::size_t> known_;  ///< -> index in record.partners
  std::unordered_map<std::string, std::optional<PartnerRole>> roles_;  ///< words read before
};

}  // namespace obuhvat
