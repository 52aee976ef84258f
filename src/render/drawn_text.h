#pragma once

#include <string>
#include <string_view>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// The text as every format draws it: one line. White space that would break the line becomes a
/// space, other control characters (which XML and PDF forbid) are dropped, and a byte that is not
/// UTF-8 becomes U+FFFD.
std::string drawn_text(std::string_view text);

/// The language whose letter forms the text gets. Cyrillic on an English sheet is Serbian, too:
/// left to the library it would depend on the user's locale.
Language drawn_language(std::string_view text, Language language);

}  // namespace obuhvat
