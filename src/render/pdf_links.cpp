#include "render/pdf_links.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <variant>

namespace obuhvat {
namespace {

/// Of one width, as readers look a name up in alphabetical order.
std::string name_of(std::size_t page) { return fmt::format("page-{:06}", page + 1); }

}  // namespace

std::set<std::size_t> linked_pages(const std::vector<const MapSheet*>& sheets) {
  std::set<std::size_t> pages;
  for (const MapSheet* sheet : sheets)
    for (const Mark& mark : sheet->marks)
      if (const auto* link = std::get_if<LinkMark>(&mark)) pages.insert(link->page);
  if (!pages.empty() && *pages.rbegin() >= sheets.size())
    throw std::logic_error("a link to no page");
  return pages;
}

void add_pdf_destination(cairo_t* cairo, std::size_t page) {
  cairo_tag_begin(cairo, CAIRO_TAG_DEST, fmt::format("name='{}' x=0 y=0", name_of(page)).c_str());
  cairo_tag_end(cairo, CAIRO_TAG_DEST);
}

void add_pdf_link(cairo_t* cairo, const LinkMark& mark) {
  double x = mark.box.min_x;
  double y = mark.box.min_y;
  double width = mark.box.width();
  double height = mark.box.height();
  cairo_user_to_device(cairo, &x, &y);
  cairo_user_to_device_distance(cairo, &width, &height);
  cairo_save(cairo);
  // cairo 1.16 takes the rectangle in points of the page, whatever the user space; other versions
  // may not. Here the two are the same.
  cairo_identity_matrix(cairo);
  cairo_tag_begin(cairo, CAIRO_TAG_LINK,
                  fmt::format("rect=[{:.3f} {:.3f} {:.3f} {:.3f}] dest='{}'", x, y, width, height,
                              name_of(mark.page))
                      .c_str());
  cairo_tag_end(cairo, CAIRO_TAG_LINK);
  cairo_restore(cairo);
}

}  // namespace obuhvat
