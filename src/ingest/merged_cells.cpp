#include "ingest/merged_cells.h"

#include <algorithm>
#include <charconv>

#include "ingest/sheet_rows.h"

namespace obuhvat {
namespace {

struct Corner {
  std::size_t column = 0;
  long row = 0;
};

std::optional<Corner> corner_of(std::string_view reference) {
  Corner corner;
  std::size_t letters = 0;
  for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z';
       ++letters) {
    if (letters == 3) return std::nullopt;
    corner.column = corner.column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
  }
  const char* const end = reference.data() + reference.size();
  const auto [stopped, problem] = std::from_chars(reference.data() + letters, end, corner.row);
  if (letters == 0 || problem != std::errc{} || stopped != end || corner.row < 1)
    return std::nullopt;
  --corner.column;
  return corner;
}

}  // namespace

void MergedCells::add(const Range& range) {
  if (range.last_row > range.first_row && ranges_.size() < most) ranges_.push_back(range);
}

void MergedCells::sort() {
  std::stable_sort(ranges_.begin(), ranges_.end(),
                   [](const Range& a, const Range& b) { return a.first_row < b.first_row; });
}

std::optional<std::size_t> MergedCells::carry_into(long row, std::vector<std::string>& cells) {
  while (next_ < ranges_.size() && ranges_[next_].first_row < row) ++next_;
  const bool is_blank =
      std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
  if (is_blank) return 0;
  std::erase_if(texts_, [&](const Text& text) {
    if (text.last_row < row) bytes_ -= text.text.size();
    return text.last_row < row;
  });
  std::size_t put = 0;
  for (const auto& [column, last_row, text] : texts_) {
    if (cells.size() <= column) cells.resize(column + 1);
    cells[column] = text;
    put += text.size();
  }
  for (; next_ < ranges_.size() && ranges_[next_].first_row == row; ++next_)
    start(ranges_[next_], cells);
  if (bytes_ > SheetRow::most_bytes) return std::nullopt;
  return put;
}

void MergedCells::start(const Range& range, const std::vector<std::string>& cells) {
  if (range.column >= cells.size() || cells[range.column].empty()) return;
  // Ranges must not overlap; a file that has such all the same gets the later one.
  std::erase_if(texts_, [&](const Text& text) {
    if (text.column == range.column) bytes_ -= text.text.size();
    return text.column == range.column;
  });
  texts_.push_back({range.column, range.last_row, cells[range.column]});
  bytes_ += cells[range.column].size();
  carried_[{range.column, range.first_row}] = range.last_row;
}

bool MergedCells::is_carried(long row, std::size_t column) const {
  const auto after = carried_.lower_bound({column, row});
  if (after == carried_.begin()) return false;
  const auto& [start, last_row] = *std::prev(after);
  return start.first == column && last_row >= row;
}

std::optional<MergedCells::Range> merged_range(std::string_view reference) {
  const auto colon = reference.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = corner_of(reference.substr(0, colon));
  const auto last = corner_of(reference.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return MergedCells::Range{first->row, last->row, first->column};
}

}  // namespace obuhvat
