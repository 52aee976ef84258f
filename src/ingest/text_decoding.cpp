#include "ingest/text_decoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstring>

#include "ingest/utf8_mending.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr std::size_t piece = std::size_t{256} << 10;
constexpr std::size_t farthest_look = std::size_t{4} << 20;
constexpr std::ptrdiff_t enough_letters = 4096;
constexpr std::size_t largest_text = std::size_t{64} << 20;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

long line_of(std::string_view text, std::uint64_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(offset);
  return static_cast<long>(std::count(text.begin(), end, '\n')) + 1;
}

}  // namespace

/// ICU's converter from one encoding to UTF-8. It keeps a letter that a piece cuts in two.
class TextStream::Converter {
 public:
  Converter(const std::string& encoding, const std::string& shown) : shown_(shown) {
    from_.reset(ucnv_open(encoding.c_str(), &status_));
    to_.reset(ucnv_open("UTF-8", &status_));
    check();
  }

  void append(std::string_view raw, bool is_last, std::string& text) {
    const char* source = raw.data();
    const char* const end = source + raw.size();
    for (;;) {
      char block[1 << 14];
      char* target = block;
      status_ = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &target, block + sizeof block, &source, end, pivot_,
                     &pivot_source_, &pivot_target_, pivot_ + std::size(pivot_), first_, is_last,
                     &status_);
      first_ = false;
      text.append(block, static_cast<std::size_t>(target - block));
      if (status_ == U_BUFFER_OVERFLOW_ERROR) continue;
      check();
      return;
    }
  }

 private:
  struct Closer {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  void check() const {
    if (U_FAILURE(status_))
      throw Error(fmt::format("{}: the text cannot be decoded ({}); save it as UTF-8", shown_,
                              u_errorName(status_)));
  }

  std::string shown_;
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<UConverter, Closer> from_;
  std::unique_ptr<UConverter, Closer> to_;
  UChar pivot_[1 << 12];
  UChar* pivot_source_ = pivot_;
  UChar* pivot_target_ = pivot_;
  bool first_ = true;
};

TextStream::TextStream(const RecordInput& input) : file_(input) {
  fill();
  encoding_ = encoding_of_start(raw_);
  const bool is_wide = encoding_.name.starts_with("UTF-16") || encoding_.name.starts_with("UTF-32");
  if (!is_wide && is_binary(std::string_view(raw_).substr(0, std::size_t{1} << 16)))
    throw Error(fmt::format(
        "{}: this is no text, it holds control characters; save the table as .xlsx or as .csv",
        input.shown));
  raw_.erase(0, encoding_.mark);
  is_decided_ = is_wide || encoding_.mark > 0;
  if (is_wide) converter_ = std::make_unique<Converter>(encoding_.name, input.shown);
}

TextStream::~TextStream() = default;

void TextStream::fill() {
  if (!is_at_end_ && file_.read(raw_, piece) < piece) is_at_end_ = true;
}

void TextStream::decide(std::size_t first_letter) {
  const auto letters_from = [&](std::size_t from) {
    return std::count_if(raw_.begin() + static_cast<std::ptrdiff_t>(from), raw_.end(), is_high);
  };
  auto letters = letters_from(first_letter);
  while (letters < enough_letters && !is_at_end_ && raw_.size() < farthest_look) {
    const std::size_t before = raw_.size();
    fill();
    letters += letters_from(before);
  }
  const std::size_t start = first_letter - std::min<std::size_t>(first_letter, 64);
  encoding_.name = encoding_of_letters(std::string_view(raw_).substr(start));
  is_decided_ = true;
  if (!encoding_.is_utf8()) converter_ = std::make_unique<Converter>(encoding_.name, file_.shown());
}

void TextStream::append_utf8(std::string& text) {
  const std::string_view raw = raw_;
  std::size_t run = 0;
  std::size_t at = first_beyond_ascii(raw, 0);
  while (at < raw.size()) {
    const int length = utf8_length(raw.substr(at));
    if (length < 0 && !is_at_end_) break;
    if (length > 0) {
      at += static_cast<std::size_t>(length);
    } else {
      text.append(raw.substr(run, at - run)).append(replacement);
      run = ++at;
    }
    at = first_beyond_ascii(raw, at);
  }
  text.append(raw.substr(run, at - run));
  raw_.erase(0, at);
}

void TextStream::note_flaws(std::string& text, std::size_t from) {
  // Whoever wrote U+FFFD into the file has lost a letter as well.
  for (std::size_t at = text.find(replacement, from); at != std::string::npos;
       at = text.find(replacement, at + replacement.size()))
    if (flaws_.broken++ == 0) flaws_.first_broken = given_ + (at - from);
  for (std::size_t at = text.find('\0', from); at != std::string::npos;
       at = text.find('\0', at + 1)) {
    if (flaws_.zeros++ == 0) flaws_.first_zero = given_ + (at - from);
    text[at] = ' ';
  }
}

bool TextStream::read(std::string& text) {
  if (raw_.size() < 4) fill();  // less is what a piece cut off
  if (raw_.empty()) return false;
  const std::size_t before = text.size();
  if (!is_decided_)
    if (const std::size_t at = first_beyond_ascii(raw_, 0); at < raw_.size()) decide(at);
  if (converter_) {
    converter_->append(raw_, is_at_end_, text);
    raw_.clear();
  } else {
    append_utf8(text);
  }
  note_flaws(text, before);
  given_ += text.size() - before;
  return text.size() > before || !is_at_end_;
}

void add_assumed_encoding(const TextEncoding& encoding, RecordReport& report) {
  report.add(Severity::info, "encoding-assumed", {},
             fmt::format("read as {}, because the bytes are no UTF-8 and no byte order mark says "
                         "what they are",
                         encoding.name),
             "if letters such as š, č or ж come out wrong, save the file as UTF-8");
}

void add_text_flaws(const TextFlaws& flaws, const TextEncoding& encoding, long broken_row,
                    long zero_row, RecordReport& report) {
  if (flaws.broken > 0)
    report.add(
        Severity::warning, "broken-letters", {broken_row, {}},
        fmt::format("{} {} not readable as {}, the first in this row; U+FFFD stands there "
                    "instead",
                    flaws.broken, flaws.broken == 1 ? "letter is" : "letters are", encoding.name),
        "mend these letters in the source and save it as UTF-8");
  if (flaws.zeros > 0)
    report.add(Severity::warning, "nul-characters", {zero_row, {}},
               fmt::format("{} NUL {}, the first in this row, which no text holds; read as blanks",
                           flaws.zeros, flaws.zeros == 1 ? "character" : "characters"),
               "the file was damaged or badly exported: export it again");
}

std::string read_text(const RecordInput& input, RecordReport& report) {
  TextStream stream(input);
  std::string text;
  do {
    if (text.size() > largest_text || stream.size() > largest_text)
      throw Error(fmt::format("{}: longer than 64 MiB, which no page and no record is; split it",
                              input.shown));
  } while (stream.read(text));
  if (stream.is_assumed()) add_assumed_encoding(stream.encoding(), report);
  const TextFlaws& flaws = stream.flaws();
  add_text_flaws(flaws, stream.encoding(), line_of(text, flaws.first_broken),
                 line_of(text, flaws.first_zero), report);
  return text;
}

}  // namespace obuhvat
