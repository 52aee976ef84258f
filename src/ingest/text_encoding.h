#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// In what a text is written.
struct TextEncoding {
  std::string name = "UTF-8";  ///< as ICU knows it
  std::size_t mark = 0;        ///< length of the byte order mark
  bool is_utf8() const { return name == "UTF-8"; }
};

/// What the first bytes alone say: a byte order mark, or the zeros of UTF-16 without one. Only ever
/// UTF-8, UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE; UTF-8 also if they say nothing.
TextEncoding encoding_of_start(std::string_view start);

/// The encoding of a text with letters beyond ASCII and without a mark: UTF-8 if it holds at least
/// as many well-formed letters beyond ASCII as broken bytes; else one of windows-1250, ISO-8859-2,
/// windows-1251, ISO-8859-5, windows-1252. ICU's detector is asked, but of a few words of Serbian
/// it knows little: where the code pages differ, the bytes that occur decide.
std::string encoding_of_letters(std::string_view sample);

/// Whether this is no text at all in an encoding of bytes: too many control characters.
bool is_binary(std::string_view start);

}  // namespace obuhvat
