#include "ingest/delimited_rows.h"

#include <fmt/format.h>

#include "ingest/column_letters.h"
#include "ingest/delimiter_sniffing.h"
#include "ingest/listed_findings.h"
#include "ingest/row_splitting.h"
#include "ingest/text_decoding.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr std::size_t sample_size = std::size_t{1} << 18;
constexpr std::uint64_t progress_step = std::uint64_t{1} << 20;

/// What is told once of a file, however often its rows are read.
struct TextNotes {
  explicit TextNotes(RecordReport& report) : listed(report) {}
  ListedFindings listed;
  bool encoding = false;
  bool flaws = false;
};

class DelimitedRows : public RowSource {
 public:
  DelimitedRows(const RecordInput& input, const ReadingOptions& options,
                const DelimiterGuess& guess, TextNotes& notes)
      : input_(input), options_(options), style_(guess.style), notes_(notes), stream_(input) {
    while (!is_all_ && text_.size() < guess.head) refill();
    start_ = guess.head;
    if (guess.is_declared()) next_row_ = 2;
  }

  bool next(std::vector<std::string>& cells) override {
    for (;;) {
      const std::string_view rest = std::string_view(text_).substr(start_);
      if (rest.empty()) {
        if (is_all_) return finish();
        refill();
        continue;
      }
      SplitRow split = split_row(rest, is_all_, style_, LinesInQuotes::yes, cells);
      if (split.outcome == SplitRow::Outcome::unclosed_quote) {
        note(Severity::warning, "unclosed-quote", split.opening,
             "the quote that opens this cell is not closed; read as if the quote were a letter, "
             "and the row ends with its line",
             "close the quote, or double it (\"\") if it belongs to the text");
        split = split_row(rest, is_all_, style_, LinesInQuotes::no, cells);
      }
      if (split.outcome == SplitRow::Outcome::needs_more) {
        refill();
        continue;
      }
      refuse_if_wrong(split);
      take(split);
      return true;
    }
  }
  long row() const override { return row_; }

 private:
  void refill() {
    text_.erase(0, start_);
    start_base_ += start_;
    start_ = 0;
    is_all_ = !stream_.read(text_);
    if (options_.progress && (is_all_ || stream_.done() >= told_ + progress_step)) {
      told_ = stream_.done();
      options_.progress(input_.name, told_, stream_.size());
    }
  }

  void take(const SplitRow& split) {
    row_ = next_row_;
    next_row_ += split.lines;
    start_ += split.length;
    if (split.stray != SplitRow::none)
      note(Severity::warning, "stray-quote", split.stray,
           "this quoted cell holds a quote that is not doubled; where the cell ends is a guess",
           "double the quotes (\"\") that belong to the text");
    const TextFlaws& flaws = stream_.flaws();
    const std::uint64_t end = start_base_ + start_;
    if (flaws.broken > 0 && broken_row_ == 0 && flaws.first_broken < end) broken_row_ = row_;
    if (flaws.zeros > 0 && zero_row_ == 0 && flaws.first_zero < end) zero_row_ = row_;
  }

  void note(Severity severity, const std::string& code, std::size_t cell,
            const std::string& message, const std::string& suggestion) {
    const long row = code == "unclosed-quote" ? next_row_ : row_;
    notes_.listed.add(severity, code, {row, {}, column_letters(cell)}, message, suggestion);
  }

  void refuse_if_wrong(const SplitRow& split) const {
    if (split.outcome == SplitRow::Outcome::too_long)
      throw Error(
          fmt::format("{}:{}: the row is longer than 1 MiB, which no table's row is; check "
                      "how the file was exported",
                      input_.shown, next_row_));
    if (split.outcome == SplitRow::Outcome::too_many_cells)
      throw Error(
          fmt::format("{}:{}: the row has more than {} cells; check how the file was "
                      "exported",
                      input_.shown, next_row_, SplitRow::most_cells));
  }

  bool finish() {
    if (stream_.is_assumed() && !notes_.encoding) {
      notes_.encoding = true;
      add_assumed_encoding(stream_.encoding(), notes_.listed.report());
    }
    if (!notes_.flaws) {
      notes_.flaws = true;
      add_text_flaws(stream_.flaws(), stream_.encoding(), broken_row_, zero_row_,
                     notes_.listed.report());
    }
    return false;
  }

  const RecordInput& input_;
  const ReadingOptions& options_;
  RowStyle style_;
  TextNotes& notes_;
  TextStream stream_;
  bool is_all_ = false;
  std::string text_;              ///< decoded; rows before start_ are done with
  std::size_t start_ = 0;         ///< of the next row
  std::uint64_t start_base_ = 0;  ///< of text_ within the decoded file
  std::uint64_t told_ = 0;
  long row_ = 0;
  long next_row_ = 1;
  long broken_row_ = 0;
  long zero_row_ = 0;
};

class DelimitedFile : public TableFile {
 public:
  DelimitedFile(const RecordInput& input, const ReadingOptions& options, RecordReport& report)
      : input_(input), options_(options), notes_(report) {
    TextStream stream(input);
    std::string start;
    bool is_all = false;
    while (!is_all && start.size() < sample_size) is_all = !stream.read(start);
    if (start.find_first_not_of(" \t\r\n") == std::string::npos && is_all)
      throw Error(
          fmt::format("{}: the file is empty; give a table with a header row", input.shown));
    guess_ = guess_delimiter(std::string_view(start).substr(0, sample_size),
                             is_all && start.size() <= sample_size);
    if (stream.is_assumed()) {
      notes_.encoding = true;
      add_assumed_encoding(stream.encoding(), report);
    }
    note_delimiter(report);
  }

  const std::vector<std::string>& sheets() const override { return sheets_; }
  std::unique_ptr<RowSource> rows(std::size_t) override {
    return std::make_unique<DelimitedRows>(input_, options_, guess_, notes_);
  }

 private:
  void note_delimiter(RecordReport& report) const {
    if (guess_.is_declared() || guess_.columns < 2) return;
    const char delimiter = guess_.style.delimiter;
    const bool is_usual = delimiter == ',' || delimiter == ';' || delimiter == '\t';
    if (is_usual && guess_.other.empty()) return;
    const std::string rival =
        guess_.other.empty() ? "" : fmt::format("; the {} would fit nearly as well", guess_.other);
    report.add(Severity::info, "delimiter-assumed", {},
               fmt::format("columns are divided at the {}, because {} of the first {} rows then "
                           "have {} columns{}",
                           name_of_delimiter(delimiter), guess_.fitting, guess_.rows,
                           guess_.columns, rival),
               "if that is wrong, put a first line \"sep=;\" with the right delimiter into the "
               "file");
  }

  RecordInput input_;
  ReadingOptions options_;
  TextNotes notes_;
  DelimiterGuess guess_;
  std::vector<std::string> sheets_{std::string()};
};

}  // namespace

std::unique_ptr<TableFile> open_delimited(const RecordInput& input, const ReadingOptions& options,
                                          RecordReport& report) {
  return std::make_unique<DelimitedFile>(input, options, report);
}

}  // namespace obuhvat
