#pragma once

#include <string>
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
