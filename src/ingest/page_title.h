#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ingest/page_text.h"
#include "model/language.h"

namespace obuhvat {

/// The language that a page is written in, by its letters and small words: labels that were left
/// in another language do not decide.
Language page_language(const PageText& page);

/// Where the title of the project stands.
struct PageTitle {
  std::string text;
  std::string subtitle;  ///< below the title where it stands the second time; may be empty
  long row = 0;
  long subtitle_row = 0;
  std::size_t line = 0;  ///< the first line below which only the project is told
};

/// The title of the project: the line that is repeated below the first label, else the heading
/// of the page, else the line above the first label. `first_label` is that label's line.
std::optional<PageTitle> page_title(const PageText& page, std::size_t first_label);

/// Of a window title: without the name of the site behind "|" or " - ".
std::string without_site_name(const std::string& window_title);

}  // namespace obuhvat
