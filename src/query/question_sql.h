#pragma once

#include <string>
#include <vector>

#include "query/answer_shaping.h"
#include "query/unit_states.h"

namespace obuhvat {

/// A range of a figure as the question has it; `column` is that of the SELECT.
struct ColumnRange {
  std::string column;
  Range range;
};

/// One SELECT over the store that asks the same, for `query sql`: it gives the same ids, in the
/// same order where the question has no order of its own. It is for --explain, and for those who
/// want to go on from there; a test holds the two to the same answers. Not what the fixed questions
/// run: they read the store's tables and join in memory.
///
/// Distances to points are geodesic in both; distances to outlines, which SpatiaLite measures on a
/// plane only, are those of UTM zone 34N here, within 0.1 % of ours. Partners, donors and districts
/// come in order of their ids, also where the question sorts them by distance.
class QuestionSql {
 public:
  /// The periods of centres are worked out here: the SQL holds them as dates.
  QuestionSql(const Dataset& dataset, const Question& question,
              const std::vector<ColumnRange>& ranges);

  std::string municipalities() const;
  std::string projects() const;
  std::string partners() const;
  std::string donors() const;
  std::string centres() const;
  std::string districts() const;
  std::string at(const LonLat& point) const;
  /// All map units with their states.
  std::string gaps(const Period& period) const;

 private:
  std::string name(const std::string& table) const;
  std::string selected() const;
  std::string unit_conditions() const;
  std::string origin() const;
  std::string with_ranges(const std::string& select, const std::string& order) const;
  std::string partners_of(const std::string& role) const;

  Question question_;
  std::vector<ColumnRange> ranges_;
  Period centre_period_;
};

}  // namespace obuhvat
