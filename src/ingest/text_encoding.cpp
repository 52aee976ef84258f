#include "ingest/text_encoding.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "ingest/utf8_mending.h"

namespace obuhvat {
namespace {

using Counts = std::array<long, 256>;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

long sum_of(const Counts& counts, std::string_view bytes) {
  long sum = 0;
  for (const char c : bytes) sum += counts[static_cast<unsigned char>(c)];
  return sum;
}

/// UTF-16 without a mark: of Latin, Cyrillic and punctuation, the upper byte is one of few, and
/// the upper bytes of spaces, digits and line ends are zero, which no other text has.
std::string utf16_without_mark(std::string_view start) {
  const std::size_t units = std::min<std::size_t>(start.size(), 4096) / 2;
  if (units < 2) return {};
  const auto is_upper = [](unsigned char c) { return c <= 0x05 || c == 0x1E || c == 0x20; };
  std::size_t upper[2] = {0, 0};
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < units * 2; ++i) {
    if (is_upper(byte_at(start, i))) ++upper[i % 2];
    if (start[i] == '\0') ++zeros[i % 2];
  }
  const auto fits = [&](std::size_t side) {
    return upper[side] * 20 >= units * 19 && zeros[side] * 10 >= units &&
           zeros[1 - side] * 50 <= units;
  };
  if (fits(1)) return "UTF-16LE";
  if (fits(0)) return "UTF-16BE";
  return {};
}

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// What ICU thinks most likely; empty if it does not know.
std::string word_of_icu(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  const char* const name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string() : name;
}

}  // namespace

TextEncoding encoding_of_start(std::string_view start) {
  using namespace std::literals;
  if (start.starts_with("\xEF\xBB\xBF"sv)) return {"UTF-8", 3};
  if (start.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
  if (start.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
  if (start.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2};
  if (start.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2};
  if (std::string name = utf16_without_mark(start); !name.empty()) return {std::move(name), 0};
  return {};
}

std::string encoding_of_letters(std::string_view sample) {
  const Utf8Count utf8 = count_utf8(sample);
  if (utf8.letters > 0 && utf8.letters >= utf8.broken) return "UTF-8";

  Counts counts{};
  long high = 0;
  long in_words = 0;  // beside another: Cyrillic words are nothing but such bytes
  bool last_was_high = false;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const bool is_high = byte_at(sample, i) >= 0x80;
    if (is_high) {
      ++high;
      ++counts[byte_at(sample, i)];
      const bool next_is_high = i + 1 < sample.size() && byte_at(sample, i + 1) >= 0x80;
      if (last_was_high || next_is_high) ++in_words;
    }
    last_was_high = is_high;
  }
  long windows_only = 0;  // control characters in the ISO code pages
  for (std::size_t c = 0x80; c < 0xA0; ++c) windows_only += counts[c];

  if (in_words * 2 > high) {
    // The letters a, o, i, e, n, t, r in either.
    const long windows = sum_of(counts, "\xE0\xEE\xE8\xE5\xED\xF2\xF0");
    const long iso = sum_of(counts, "\xD0\xDE\xD8\xD5\xDD\xE2\xE0");
    return windows_only == 0 && iso > windows ? "ISO-8859-5" : "windows-1251";
  }
  // č ć đ stand at the same place in both Latin-2 code pages, š and ž do not.
  const long common = sum_of(counts, "\xE8\xE6\xF0\xC8\xC6\xD0");
  const long windows_caron = sum_of(counts, "\x9A\x9E\x8A\x8E");
  const long iso_caron = sum_of(counts, "\xB9\xBE\xA9\xAE");
  const std::string icu = word_of_icu(sample);
  if ((icu == "ISO-8859-1" || icu == "windows-1252") &&
      (common + windows_caron + iso_caron) * 2 < high)
    return "windows-1252";
  return windows_only == 0 && iso_caron > 0 ? "ISO-8859-2" : "windows-1250";
}

bool is_binary(std::string_view start) {
  const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' &&
            byte != 0x1A && byte != 0x1B) ||
           byte == 0x7F;
  });
  return static_cast<std::size_t>(controls) > 4 + start.size() / 32;
}

}  // namespace obuhvat
