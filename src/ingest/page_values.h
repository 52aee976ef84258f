#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/page_labels.h"
#include "ingest/page_text.h"
#include "ingest/page_title.h"

namespace obuhvat {

/// A label of a page with its value, which may be empty or, for lists, of several lines.
struct PageValue {
  PageLabel label;
  long row = 0;                 ///< of the label
  std::vector<PageLine> lines;  ///< the value
};

/// A page taken apart: its title, its labelled values, and the lines that are running text.
struct PageParts {
  std::optional<PageTitle> title;
  std::vector<PageValue> values;
  std::vector<PageLine> below_partners;  ///< lines without a label that name who pays
  std::vector<PageLine> narrative;
  std::vector<PageValue> unknown;      ///< labels that are none that is known, also in `narrative`
  std::optional<PageLine> leads_away;  ///< "Related projects": labels below it are not read
  bool tells_of_several = false;       ///< a list of projects
};

PageParts parts_of_page(const PageText& page);

}  // namespace obuhvat
