#include "ingest/delimited_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "ingest/delimiter_sniffing.h"
#include "ingest/header_words.h"
#include "ingest/hxl_tags.h"
#include "ingest/row_splitting.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;  // fits the cache with what is written
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace

void DelimitedTable::Closer::operator()(std::FILE* file) const {
  if (file != stdin) std::fclose(file);
}

DelimitedTable::DelimitedTable(const std::string& file)
    : shown_(file == "-" ? "standard input" : file),
      file_(file == "-" ? stdin : std::fopen(file.c_str(), "rb")) {
  if (!file_) throw IoError(fmt::format("cannot read {}: {}", shown_, std::strerror(errno)));
  std::setvbuf(file_.get(), nullptr, _IONBF, 0);
  buffer_.resize(2 * block_size);
  read_header();
}

DelimitedTable::~DelimitedTable() = default;

void DelimitedTable::read_header() {
  while (!is_at_end_ && end_ < block_size) fill();
  std::string_view start(buffer_.data(), end_);
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") ||
      start.find('\0') != std::string_view::npos)
    throw Error(fmt::format("{} is no text in UTF-8; save it as CSV in UTF-8", shown_));
  if (start.starts_with(byte_order_mark)) start.remove_prefix(byte_order_mark.size());
  const DelimiterGuess guess = guess_delimiter(start, is_at_end_);
  delimiter_ = guess.style.delimiter;
  long lines = 0;
  std::optional<std::string_view> text;
  while ((text = cut_row(lines)) && is_blank(*text)) line_ += lines;
  if (!text)
    throw Error(fmt::format("{} is empty; it needs a header row and rows below it", shown_));
  line_ += lines;
  header_text_ = *text;
  if (text->starts_with(byte_order_mark)) text->remove_prefix(byte_order_mark.size());
  split(*text, headers_);
  for (auto& header : headers_) header = std::string(trimmed(header));
}

std::size_t DelimitedTable::column_called(const std::string& name, std::string_view option) const {
  const auto named = std::find(headers_.begin(), headers_.end(), name);
  if (named != headers_.end()) return static_cast<std::size_t>(named - headers_.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error == std::errc{} && end == name.data() + name.size() && number >= 1 &&
      number <= headers_.size())
    return number - 1;
  const std::string near = nearest(name, headers_);
  throw UsageError(fmt::format("{}: {} has no column \"{}\"{}; it has: {}", option, shown_, name,
                               near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near),
                               join(headers_, ", ")));
}

std::optional<std::size_t> DelimitedTable::column_of(TableField field) const {
  for (std::size_t i = 0; i < headers_.size(); ++i) {
    auto use = use_of_hxl_tag(headers_[i]);
    if (!use) use = use_of_header(headers_[i]);
    if (use && use->field == field) return i;
  }
  return std::nullopt;
}

/// Reads on behind what is not yet cut, which moves to the front; false at the end of the file.
bool DelimitedTable::fill() {
  if (is_at_end_) return false;
  if (start_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + start_, end_ - start_);
    end_ -= start_;
    start_ = 0;
  }
  if (buffer_.size() - end_ < block_size) buffer_.resize(end_ + block_size);
  const std::size_t got = std::fread(buffer_.data() + end_, 1, block_size, file_.get());
  if (std::ferror(file_.get()) != 0)
    throw IoError(fmt::format("cannot read {}: {}", shown_, std::strerror(errno)));
  end_ += got;
  is_at_end_ = std::feof(file_.get()) != 0;
  return got > 0;
}

/// The next row that is whole, without its line end, and the lines that it takes; nullopt if the
/// buffer ends in it.
std::optional<std::string_view> DelimitedTable::cut_row(long& lines) {
  const char* const from = buffer_.data() + start_;
  const std::size_t size = end_ - start_;
  lines = 1;
  if (size == 0) return std::nullopt;
  const void* newline = std::memchr(from, '\n', size);
  std::size_t length = newline != nullptr
                           ? static_cast<std::size_t>(static_cast<const char*>(newline) - from)
                           : size;
  if (std::memchr(from, '"', length) != nullptr) {
    std::vector<std::string> cells;
    const SplitRow row = split_row({from, size}, is_at_end_, {delimiter_, false},
                                   LinesInQuotes::yes, cells);
    if (row.outcome == SplitRow::Outcome::needs_more) return std::nullopt;
    if (row.outcome != SplitRow::Outcome::complete)
      throw Error(fmt::format("{}:{}: a quote that is opened here is not closed, or the row is "
                              "longer than a megabyte; mend the row",
                              shown_, line_));
    length = row.length;
    while (length > 0 && from[length - 1] == '\n') --length;
    lines = row.lines;
    start_ += row.length;
  } else {
    if (newline == nullptr && !is_at_end_) return std::nullopt;
    start_ += length + (newline != nullptr ? 1 : 0);
  }
  if (length > 0 && from[length - 1] == '\r') --length;
  return std::string_view(from, length);
}

bool DelimitedTable::next(std::vector<TableLine>& rows) {
  rows.clear();
  while (rows.empty()) {
    long lines = 0;
    while (const auto text = cut_row(lines)) {
      if (!is_blank(*text)) {
        rows.push_back({*text, line_, false});
        if (may_be_hashtags_)
          rows.back().is_hashtags = is_hxl_tag(text->substr(0, text->find(delimiter_)));
        may_be_hashtags_ = false;
      }
      line_ += lines;
    }
    if (rows.empty() && !fill()) {
      if (start_ < end_)
        throw Error(fmt::format("{}:{}: a quote that is opened here is not closed; mend the row",
                                shown_, line_));
      return false;
    }
  }
  return true;
}

void DelimitedTable::split(std::string_view text, std::vector<std::string>& cells) const {
  split_row(text, true, {delimiter_, false}, LinesInQuotes::yes, cells);
}

}  // namespace obuhvat
