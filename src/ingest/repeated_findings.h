#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "ingest/project_record.h"

namespace obuhvat {

/// What is found in the same words again and again in one table, IATI file or page is one finding, at
/// the first, with the number of the others: five thousand projects without a Serbian title are one
/// fact about their file. Records in JSON are told one by one.
class RepeatedFindings {
 public:
  /// Takes out of the record's report, from finding number `first` on, what was said before. The
  /// record must stay where it is until finish().
  void fold(ProjectRecord& record, std::size_t first);
  /// Adds the numbers of the others to the messages of the first.
  void finish();

 private:
  struct First {
    RecordReport* report;
    std::size_t number;
    std::size_t others;
  };
  std::unordered_map<std::string, First> firsts_;  ///< by file, place in it, and words
};

}  // namespace obuhvat
