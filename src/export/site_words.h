#pragma once

#include <filesystem>
#include <string>

#include "export/site.h"

namespace obuhvat {

/// {"en":…,"sr-Latn":…,"sr-Cyrl":…}, each as LocalizedText::in gives it: never empty where any is.
std::string localized_json(const LocalizedText& text);

/// The words of the page as a JSON object key -> localized_json. `file` gives them in English and
/// Serbian Latin; Cyrillic stands there only where it is not the Latin letter by letter. The
/// policy's own wording takes the place of the file's.
/// Throws IoError for a file that cannot be read, Error for one that does not hold such words.
std::string site_words_json(const std::filesystem::path& file, const SiteNotes& notes);

}  // namespace obuhvat
