#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/listed_findings.h"
#include "ingest/merged_cells.h"
#include "ingest/row_source.h"

namespace obuhvat {

/// One row of a sheet while it is read. Blank cells at its end do not count; what is repeated is
/// written out only where it holds something.
class SheetRow {
 public:
  static constexpr std::size_t most_cells = 10'000;
  static constexpr std::size_t most_bytes = std::size_t{1} << 20;

  void clear() { cells_.clear(), bytes_ = 0; }
  /// Puts `text` into `times` cells from `column` (an index) on. False if the row grows beyond all
  /// bounds.
  bool put(std::size_t column, std::string text, std::size_t times = 1);
  bool is_blank() const { return cells_.empty(); }
  std::vector<std::string>& cells() { return cells_; }
  std::size_t bytes() const { return bytes_; }

 private:
  std::vector<std::string> cells_;
  std::size_t bytes_ = 0;
};

/// The rows of one sheet: gives those between the rows that hold something as blank rows, and
/// holds the whole to its bounds (1,048,576 rows, 1 GiB of text when all repetition is written
/// out).
class SheetRows : public RowSource {
 public:
  bool next(std::vector<std::string>& cells) final;
  long row() const final { return row_; }
  bool is_carried(long row, std::size_t column) const final {
    return merges_.is_carried(row, column);
  }

 protected:
  static constexpr long most_rows = 1'048'576;

  SheetRows(const RecordInput& input, const ReadingOptions& options, ListedFindings& findings,
            std::string sheet)
      : input_(input), options_(options), findings_(findings), sheet_(std::move(sheet)) {}

  /// A row with something in it; false at the end.
  struct Filled {
    long number = 0;  ///< from 1, growing
    long times = 1;   ///< rows alike, from `number` on
  };
  virtual bool read(SheetRow& row, Filled& filled) = 0;

  /// The merged cells of the sheet: known before its first row, or added with the row they start
  /// in.
  MergedCells& merges() { return merges_; }

  void note_error(long row, std::size_t column, std::string_view written);
  void note_formula(long row, std::size_t column);
  [[noreturn]] void refuse(long row, const std::string& what) const;
  [[noreturn]] void refuse_number(long row) const;
  [[noreturn]] void refuse_size(long row) const;
  void tell_progress(std::uint64_t done, std::uint64_t total);

 private:
  void carry(std::vector<std::string>& cells);

  const RecordInput& input_;
  const ReadingOptions& options_;
  ListedFindings& findings_;
  std::string sheet_;
  MergedCells merges_;
  SheetRow held_;
  Filled filled_;
  bool is_held_ = false;
  bool is_at_end_ = false;
  long row_ = 0;
  std::uint64_t given_ = 0;
  std::uint64_t told_ = 0;
};

}  // namespace obuhvat
