#pragma once

#include <string>
#include <string_view>

#include "ingest/page_text.h"

namespace obuhvat {

/// True if the head of an HTML page names its encoding.
bool declares_encoding(std::string_view html);

/// The lines of an HTML page, however ill-formed. Text in UTF-8 is read as such, whatever the page
/// declares: browsers convert what they save.
PageText lines_of_html(std::string_view html, const std::string& shown);

}  // namespace obuhvat
