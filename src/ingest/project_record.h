#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/record_report.h"
#include "model/project.h"

namespace obuhvat {

/// A partner as a record names it.
struct WrittenPartner {
  std::string id;      ///< empty if the record gives only a name
  LocalizedText name;  ///< empty if the record gives only an id
  std::optional<PartnerRole> role;
  FieldPlace where;
  bool is_list = false;  ///< `name` may hold several: see written_lists.h
};

/// A place as a record names it.
struct WrittenPlace {
  std::string as_written;
  std::string code;  ///< empty if the record gives none
  FieldPlace where;
  std::string hint = {};      ///< what stands beside it: its district or city; may be empty
  bool is_list = false;       ///< `as_written` may hold several: see written_lists.h
  bool is_exclusion = false;  ///< `as_written` tells which places are not meant
  bool says_serbia = false;   ///< by a code or beside its name; see spans_neighbours
  std::optional<LonLat> point = {};  ///< where the record says that it lies
};

enum class RecordOrigin { json, table, iati, page };

/// One project as its file states it, before places and partners are matched. Any reader of any
/// format ends here; what follows is the same for all.
struct ProjectRecord {
  explicit ProjectRecord(std::string file, RecordOrigin from = RecordOrigin::json,
                         std::string sheet = {})
      : origin(from), report(std::move(file), std::move(sheet)) {}

  Project project;  ///< without `partners` and `places`
  std::vector<WrittenPartner> partners;
  std::vector<WrittenPlace> places;
  std::vector<FieldPlace> sites;  ///< of project.sites, in its order
  bool is_usable = false;         ///< false: no id or no title; `report` says so
  bool states_coverage = false;
  bool title_is_plain = false;  ///< the record does not say which language the title is in
  bool is_merged = false;       ///< holds what the dataset said of the project before
  bool id_is_made = false;      ///< the record gives no id: it was made of its title
  /// It works in neighbouring countries too: a name alone may mean a place there.
  bool spans_neighbours = false;
  RecordOrigin origin = RecordOrigin::json;
  long row = 0;                                   ///< where the record starts
  std::map<std::string, long, std::less<>> rows;  ///< where each of its fields starts
  RecordReport report;

  /// The place of a field; of the whole record if it does not have that field.
  FieldPlace place_of(const std::string& field) const {
    const auto found = rows.find(field);
    return {found == rows.end() ? row : found->second, field};
  }
};

}  // namespace obuhvat
