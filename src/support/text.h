#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Code points of UTF-8 text; a byte that is not UTF-8 becomes U+FFFD.
std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);

/// True if every byte belongs to well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Lower-case ASCII letters, digits, '-', '_' and '.' of an id, for use as a file name:
/// anything else becomes '-', a leading '.' or '-' is dropped, and an id that this changes, that
/// is longer than 80 or that Windows keeps for a device gets eight hex digits of its SHA-256, so that two ids never share a name.
std::string slug(std::string_view id);

/// The member of `choices` nearest to `written` by edit distance, if near enough to be a
/// slip of the hand (at most a third of its length); empty otherwise.
std::string nearest(std::string_view written, const std::vector<std::string>& choices);

}  // namespace obuhvat
