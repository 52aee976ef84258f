#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// The name of the first element of XML or HTML, without namespace prefix, whatever declarations,
/// comments and document type stand before it; "html" if the document type says so. Empty if there
/// is none. Looks at what a file is, before the one parser that fits is chosen; parses nothing.
std::string markup_root(std::string_view text);

/// Whether an element of this name, in any letter case, can start a web page or a piece of one.
bool is_html_element(std::string_view name);

}  // namespace obuhvat
