#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.h"

namespace obuhvat {

/// Without white space and control characters at both ends, also without no-break spaces and byte
/// order marks.
std::string_view cell_trimmed(std::string_view cell);

/// The trimmed cell; empty if it holds nothing or a word for nothing ("N/A", "-", "TBD",
/// "nepoznato", "#REF!").
std::string_view cell_content(std::string_view cell);

/// Control characters become blanks, but line ends stay: they part the items of a list.
std::string cell_lines(std::string_view content);

/// True if the text holds what may divide a list (, ; / | & + a line end, " and ", " i ", a dash
/// between blanks) or what may stand beside the name of one item: digits, brackets, marks of
/// footnotes, "All of".
bool may_be_list(std::string_view content);

/// The language to file a text under: Serbian Cyrillic if most of its letters are Cyrillic, else
/// `plain`, but never Serbian Cyrillic.
Language language_by_letters(std::string_view text, Language plain);

/// Looks like a number, date or amount rather than like a word: starts with a digit or sign and
/// has few letters.
bool looks_like_number(std::string_view content);

/// The letters of a column as spreadsheets name it: 0 is "A", 26 is "AA".
std::string column_letters(std::size_t index);

/// A municipality's code out of what spreadsheets make of it: "80497", "80497.0", "8.0497E+04",
/// "RS80497", "'80497". Empty if it is no code of five digits.
std::string municipality_code_in(std::string_view content);

/// A text for a message: one line, at most 60 characters.
std::string shortened(std::string_view text);

}  // namespace obuhvat
