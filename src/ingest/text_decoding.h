#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "ingest/byte_file.h"
#include "ingest/record_file.h"
#include "ingest/text_encoding.h"

namespace obuhvat {

/// What had to be mended in a text; offsets are of the decoded text.
struct TextFlaws {
  long broken = 0;  ///< places that are no letters in the encoding; they became U+FFFD
  std::uint64_t first_broken = 0;
  long zeros = 0;  ///< NUL characters; they became blanks
  std::uint64_t first_zero = 0;
};

/// A text file as well-formed UTF-8 without a byte order mark, piece by piece. The encoding is
/// decided where the first letter beyond ASCII stands, by what follows there (at most 4 MiB of it).
class TextStream {
 public:
  /// Throws Error for a file that is no text, IoError for one that cannot be read.
  explicit TextStream(const RecordInput& input);
  ~TextStream();
  TextStream(const TextStream&) = delete;
  TextStream& operator=(const TextStream&) = delete;

  /// Appends the next piece, some hundred KiB, to `text`; false at the end.
  bool read(std::string& text);
  /// What is known so far: a text that was ASCII up to here counts as UTF-8.
  const TextEncoding& encoding() const { return encoding_; }
  /// Whether nothing but the letters themselves told the encoding.
  bool is_assumed() const { return !encoding_.is_utf8() && encoding_.mark == 0; }
  const TextFlaws& flaws() const { return flaws_; }
  std::uint64_t done() const { return file_.done(); }  ///< bytes of the file
  std::uint64_t size() const { return file_.size(); }

 private:
  class Converter;
  void fill();
  void decide(std::size_t first_letter);
  void append_utf8(std::string& text);
  void note_flaws(std::string& text, std::size_t from);

  ByteFile file_;
  TextEncoding encoding_;
  bool is_decided_ = false;
  bool is_at_end_ = false;
  std::string raw_;  ///< read, not yet decoded
  std::unique_ptr<Converter> converter_;
  std::uint64_t given_ = 0;
  TextFlaws flaws_;
};

/// Info `encoding-assumed`.
void add_assumed_encoding(const TextEncoding& encoding, RecordReport& report);
/// Warnings `broken-letters` and `nul-characters`, with the rows where the first ones stand.
void add_text_flaws(const TextFlaws& flaws, const TextEncoding& encoding, long broken_row,
                    long zero_row, RecordReport& report);

/// A whole text file as UTF-8: JSON, or a saved page. What was assumed or mended goes into
/// `report`. Throws Error for more than 64 MiB and for what is no text; IoError if it cannot be
/// read.
std::string read_text(const RecordInput& input, RecordReport& report);

}  // namespace obuhvat
