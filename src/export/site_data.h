#pragma once

#include <string>

#include "export/site.h"

namespace obuhvat {

/// The script data.js: one constant, OBUHVAT_DATA, that the page reads in place of a request
/// (which a page opened from disk may not make). `words` is the JSON of site_words_json.
std::string site_data_script(const Dataset& dataset, const SiteNotes& notes,
                             const std::string& words);

/// JSON as it may stand in a script, also within a page: no text in it can end the script element,
/// open a comment or break a line.
std::string script_safe(const std::string& json);

}  // namespace obuhvat
