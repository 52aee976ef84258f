#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// Without control characters, blanks at both ends and repeated blanks.
std::string tidied(std::string_view text);

/// With a blank for each control character: a name as it may stand in a message.
std::string without_controls(std::string_view text);

/// With letters of the wrong script that look the same (a Latin A in "AП КОСОВО") put right: in a
/// word of both scripts, where all letters of the one have a twin in the other and those of the
/// other do not. A word of which that is not true stays as it is.
std::string in_one_script(std::string_view text);

/// Text in a code page ("windows-1250", ... as encoding_of_letters says) as UTF-8; what is no
/// letter becomes U+FFFD.
std::string as_utf8(const std::string& text, const std::string& encoding);

}  // namespace obuhvat
