#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ingest/record_report.h"

namespace obuhvat {

/// Findings about single rows or cells of a file that may be read several times and may hold
/// thousands of them: each is told once, and of each kind in a sheet only the first twenty.
class ListedFindings {
 public:
  explicit ListedFindings(RecordReport& report) : report_(report) {}

  RecordReport& report() { return report_; }
  void add(Severity severity, const std::string& code, const FieldPlace& where,
           const std::string& message, const std::string& suggestion) {
    auto& told = told_[{code, where.sheet}];
    if (told.size() > most || !told.emplace(where.row, where.column).second) return;
    report_.add(severity, code, where,
                told.size() <= most
                    ? message
                    : "there are more of these from here on; only the first twenty are listed",
                suggestion);
  }

 private:
  static constexpr std::size_t most = 20;
  RecordReport& report_;
  std::map<std::pair<std::string, std::string>, std::set<std::pair<long, std::string>>> told_;
};

}  // namespace obuhvat
