#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cartography/atlas_form.h"

namespace obuhvat {

/// A line of the contents. Titles of more than four lines and details of more than two are cut.
struct ContentsEntry {
  std::string section;  ///< the heading that it stands under; empty: it stands alone
  std::string title;
  std::string detail;    ///< may be empty
  std::size_t page = 0;  ///< 0 is the page after the contents
};

/// The contents of a document in which `before` pages come before them, on as many pages as they
/// need. Each entry is a link to its page.
std::vector<MapSheet> contents_pages(const AtlasForm& form,
                                     const std::vector<ContentsEntry>& entries, std::size_t before);

}  // namespace obuhvat
