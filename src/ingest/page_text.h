#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// One line of a page as a reader sees it, with plain spaces.
struct PageLine {
  enum class Kind {
    text,
    blank,    ///< an empty line, a lone "-", or the border of a block that stands apart
    heading,  ///< of HTML
    bullet,   ///< an item of a list; its bullet is left out
    label     ///< of HTML: a term of a definition list, the left one of two table cells
  };
  Kind kind = Kind::text;
  std::string text;
  long row = 0;          ///< in the file, from 1
  int rank = 0;          ///< of a heading of HTML: 1 to 6
  bool is_cell = false;  ///< of a row of three cells or more
};

/// A saved page as lines: of HTML without scripts, styles and navigation.
struct PageText {
  std::vector<PageLine> lines;
  std::string title;     ///< of HTML: that of the window; else empty
  std::string language;  ///< of HTML: as it declares itself ("sr-Latn"); else empty
  bool is_html = false;
};

/// Takes text or HTML apart, in UTF-8: read_text has decoded it, whatever HTML declares. Throws
/// Error for what is too large for a page or cannot be read as HTML.
PageText read_page_text(std::string_view text, const std::string& shown);

}  // namespace obuhvat
