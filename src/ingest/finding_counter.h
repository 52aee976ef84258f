#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/record_report.h"

namespace obuhvat {

/// The findings of the rows of one table: what is the same in many rows is one finding, with the
/// first row and the number of the others. Bounded: after the first `most_texts` different texts
/// of one code and column, further ones are only counted.
class FindingCounter {
 public:
  static constexpr std::size_t most_texts = 50;

  /// One more row of which this is to be said.
  void add(Severity severity, std::string_view code, const FieldPlace& where, std::string message,
           std::string_view suggestion);

  /// Writes all findings, in the order in which they came up.
  void write_to(RecordReport& report) const;

 private:
  struct Counted {
    Severity severity;
    std::string code;
    FieldPlace where;
    std::string message;
    std::string suggestion;
    long others = 0;
    long last_row = 0;
  };
  struct Topic {
    std::unordered_map<std::string, std::size_t> by_text;  ///< message -> index in counted_
    std::size_t overflow = 0;                              ///< 1 + index in counted_; 0: none
  };

  std::map<std::string, Topic, std::less<>> topics_;  ///< by code and column
  std::vector<Counted> counted_;
};

}  // namespace obuhvat
