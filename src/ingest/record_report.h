#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/finding.h"

namespace obuhvat {

/// Where in its file a record or one of its fields stands.
struct FieldPlace {
  long row = 0;       ///< line or row from 1
  std::string field;  ///< e.g. "partners[2].role", or a column's header as written; empty for the
                      ///< record itself
  std::string column = {};  ///< of a table: its letter ("C"); else empty
  std::string sheet = {};   ///< if the report is of a whole spreadsheet, not of one of its sheets

  /// A part of the field: "places[2].code". A cell of a table has no parts.
  FieldPlace part(std::string_view name) const {
    FieldPlace place = *this;
    if (column.empty()) place.field.append(".").append(name);
    return place;
  }
};

/// The findings of one file or one record, while it is read.
class RecordReport {
 public:
  explicit RecordReport(std::string file, std::string sheet = {})
      : file_(std::move(file)), sheet_(std::move(sheet)) {}

  void add(Severity severity, std::string code, const FieldPlace& where, std::string message,
           std::string suggestion = {}) {
    findings_.push_back({severity,
                         std::move(code),
                         file_,
                         where.row,
                         where.field,
                         {},
                         std::move(message),
                         std::move(suggestion),
                         where.sheet.empty() ? sheet_ : where.sheet,
                         where.column});
  }
  std::size_t size() const { return findings_.size(); }
  /// Drops those from number `first` on for which `is_repeat` (given the finding and its number
  /// after the earlier ones were dropped) is true.
  template <class IsRepeat>
  void drop_repeats(std::size_t first, IsRepeat is_repeat) {
    std::size_t kept = first;
    for (std::size_t i = first; i < findings_.size(); ++i) {
      if (is_repeat(findings_[i], kept)) continue;
      if (kept != i) findings_[kept] = std::move(findings_[i]);
      ++kept;
    }
    findings_.resize(kept);
  }
  void add_to_message(std::size_t number, std::string_view text) {
    findings_[number].message += text;
  }
  /// Takes over what another report has found.
  void append(const RecordReport& other) {
    findings_.insert(findings_.end(), other.findings_.begin(), other.findings_.end());
  }
  /// Says of all findings that they concern this project.
  void assign_to(const std::string& project) {
    for (auto& finding : findings_) finding.project = project;
  }
  const std::string& file() const { return file_; }
  const std::string& sheet() const { return sheet_; }
  const std::vector<Finding>& findings() const { return findings_; }

 private:
  std::string file_;
  std::string sheet_;  ///< of a spreadsheet; else empty
  std::vector<Finding> findings_;
};

}  // namespace obuhvat
