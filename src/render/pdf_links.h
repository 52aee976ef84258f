#pragma once

#include <cairo.h>

#include <cstddef>
#include <set>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

// Links between the pages of one PDF. They go by names of destinations: cairo 1.16 silently leaves
// out a link to the number of a page that is not drawn yet.

/// The pages that a link of any of the sheets leads to. Throws std::logic_error for a page that
/// is not there.
std::set<std::size_t> linked_pages(const std::vector<const MapSheet*>& sheets);

/// Makes the top of the page that is being drawn what links to `page` lead to. Once a page.
void add_pdf_destination(cairo_t* cairo, std::size_t page);

/// Puts the link on the page that is being drawn; the user space of `cairo` is millimetres.
void add_pdf_link(cairo_t* cairo, const LinkMark& mark);

}  // namespace obuhvat
