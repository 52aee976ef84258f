#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// Capitals of the letters that English, Serbian and its neighbours' names use: Latin with the
/// marks of Latin-1 and Latin Extended-A, and Cyrillic.
std::string upper_case(std::string_view text);

/// With a capital at the beginning: a line of its own.
std::string capitalised(const std::string& text);

}  // namespace obuhvat
