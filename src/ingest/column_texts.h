#pragma once

#include <string_view>

namespace obuhvat {

/// True if the text is Serbian in Latin letters by its words ("podrška", "za", "i") or by letters
/// that English lacks. An English title that names Čačak is none, nor is a text in Cyrillic.
bool is_serbian_latin(std::string_view text);

/// True if the text is a code rather than a name: "A1", "P-001", "2019/17".
bool is_project_code(std::string_view text);

}  // namespace obuhvat
