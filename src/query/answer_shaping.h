#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/answer_table.h"

// What is done to an answer after it was found: the same for every question.
namespace obuhvat {

/// The place of a column; throws UsageError naming `option` and the columns that there are, with
/// the nearest name first.
std::size_t column_called(const AnswerTable& table, const std::string& name,
                          const std::string& option);

/// Least and most of a figure, both included. A figure that is not known meets neither.
struct Range {
  std::optional<double> least;
  std::optional<double> most;
  bool is_set() const { return least || most; }
};

/// Keeps the rows whose figure in `column` lies in the range; of a list its length counts.
void keep_in_range(AnswerTable& table, std::size_t column, const Range& range);

/// Orders two texts as people of a language do; true if the first comes before the second.
using TextOrder = std::function<bool(const std::string&, const std::string&)>;

struct SortKey {
  std::size_t column = 0;
  bool descending = false;
};

/// Sorts by the keys, the first foremost; rows that are equal in all keep their order. Numbers by
/// size, texts by `before`, lists by their first member, then by length. What is not known comes
/// last, whichever the direction.
void sort_rows(AnswerTable& table, const std::vector<SortKey>& keys, const TextOrder& before);

/// Leaves the first `n` rows.
void limit_rows(AnswerTable& table, std::size_t n);

/// Leaves those columns, in that order.
void keep_columns(AnswerTable& table, const std::vector<std::size_t>& columns);

}  // namespace obuhvat
