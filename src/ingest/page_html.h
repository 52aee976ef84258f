#pragma once

#include <string>
#include <string_view>

#include "ingest/page_text.h"

namespace obuhvat {

/// The lines of an HTML page, however ill-formed. It is in UTF-8, whatever the page
/// declares.
PageText lines_of_html(std::string_view html, const std::string& shown);

}  // namespace obuhvat
