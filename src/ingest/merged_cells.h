#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace obuhvat {

/// The cells of one sheet that are merged over several rows. What such a cell says holds for each
/// of its rows, so the covered cells below its first take its text over; those at its right stay
/// blank. A row that holds nothing of its own stays blank.
class MergedCells {
 public:
  /// Of one sheet; what is merged beyond these is read as blank.
  static constexpr std::size_t most = 100'000;

  struct Range {
    long first_row = 0;  ///< from 1
    long last_row = 0;
    std::size_t column = 0;  ///< the leftmost, an index
  };

  /// Ranges of one row alone are none. To be added in the order of their first rows, and before
  /// these are carried into; or sort() puts them in order.
  void add(const Range& range);
  void sort();
  bool is_empty() const { return ranges_.empty(); }

  /// Puts the texts of rows above into `cells`, those of row `row`; rows are to come in order.
  /// Returns the bytes put in; nullopt if more than 1 MiB would have to be remembered.
  std::optional<std::size_t> carry_into(long row, std::vector<std::string>& cells);

  /// True if the cell's text was put there by carry_into.
  bool is_carried(long row, std::size_t column) const;

 private:
  struct Text {
    std::size_t column = 0;
    long last_row = 0;
    std::string text;
  };
  void start(const Range& range, const std::vector<std::string>& cells);

  std::vector<Range> ranges_;
  std::size_t next_ = 0;  ///< the first of ranges_ that is not begun
  std::vector<Text> texts_;
  std::size_t bytes_ = 0;                                 ///< of texts_
  std::map<std::pair<std::size_t, long>, long> carried_;  ///< column and first row -> last row
};

/// "A2:A4" of an XLSX sheet; nullopt if it is no range of cells.
std::optional<MergedCells::Range> merged_range(std::string_view reference);

}  // namespace obuhvat
