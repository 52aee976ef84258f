#include <cairo-pdf.h>
#include <fmt/format.h>

#include <cctype>
#include <new>
#include <set>
#include <stdexcept>

#include "render/document_shapes.h"
#include "render/drawn_text.h"
#include "render/handles.h"
#include "render/pdf_links.h"
#include "render/picture_painter.h"
#include "render/sheet_painter.h"
#include "render/text_layout.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw Error(fmt::format("cannot write PDF: {}", cairo_status_to_string(status)));
}

/// True for "2026-11-22" and for longer texts that begin so.
bool begins_with_day(const std::string& date) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (date.size() < form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == 'd' ? std::isdigit(static_cast<unsigned char>(date[i])) == 0
                       : date[i] != form[i])
      return false;
  return true;
}

void set_metadata(cairo_surface_t* pdf, const MapSheet& sheet, const std::string& title) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(pdf, what, drawn_text(text).c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, title.empty() ? sheet.title : title);
  set(CAIRO_PDF_METADATA_AUTHOR, sheet.author);
  set(CAIRO_PDF_METADATA_SUBJECT, sheet.description);
  set(CAIRO_PDF_METADATA_KEYWORDS, join(sheet.keywords, ", "));
  set(CAIRO_PDF_METADATA_CREATOR, "obuhvat " + version());
  // cairo writes the clock's time unless it is given another; with none at all it leaves it out.
  const std::string time =
      begins_with_day(sheet.date) ? sheet.date.substr(0, 10) + "T00:00:00Z" : "";
  const char* date = time.empty() ? nullptr : time.c_str();
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/// In the order given, which is also that of an outline read from top to bottom.
void add_bookmarks(cairo_surface_t* pdf, const std::vector<Bookmark>& bookmarks,
                   std::size_t pages) {
  // The last item of each level up to the last bookmark's, below the root.
  std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};
  for (const Bookmark& bookmark : bookmarks) {
    if (bookmark.page >= pages) throw std::logic_error("a bookmark to no page");
    const auto level = static_cast<std::size_t>(bookmark.level);
    if (bookmark.level < 0 || level >= parents.size())
      throw std::logic_error("a bookmark below none");
    parents.resize(level + 1);
    parents.push_back(cairo_pdf_surface_add_outline(
        pdf, parents.back(), drawn_text(bookmark.text).c_str(),
        fmt::format("page={} pos=[0 0]", bookmark.page + 1).c_str(),
        level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0)));
  }
}

}  // namespace

std::string render_pdf(const std::vector<const MapSheet*>& sheets,
                       const std::vector<Bookmark>& bookmarks, const TextShaper& shaper,
                       const std::string& title) {
  if (sheets.empty()) throw std::logic_error("a PDF of no sheets");
  std::string bytes;
  const auto points = [](double mm) { return mm / mm_per_pt; };
  const Handle<cairo_surface_t> pdf(cairo_pdf_surface_create_for_stream(
      append, &bytes, points(sheets.front()->width_mm), points(sheets.front()->height_mm)));
  check(cairo_surface_status(pdf.get()));
  set_metadata(pdf.get(), *sheets.front(), title);
  const std::set<std::size_t> linked = linked_pages(sheets);
  PicturePainter pictures;
  DocumentShapes shapes;
  GlyphHalos halos;
  for (std::size_t page = 0; page < sheets.size(); ++page) {
    const MapSheet& sheet = *sheets[page];
    cairo_pdf_surface_set_size(pdf.get(), points(sheet.width_mm), points(sheet.height_mm));
    const Handle<cairo_t> cairo(cairo_create(pdf.get()));
    if (linked.contains(page)) add_pdf_destination(cairo.get(), page);
    cairo_scale(cairo.get(), points(1), points(1));
    SheetPainter(cairo.get(), shaper, pictures, sheets.size() > 1 ? &shapes : nullptr,
                 sheets.size() > 1 ? nullptr : &halos)
        .paint(sheet);
    cairo_show_page(cairo.get());
    check(cairo_status(cairo.get()));
  }
  add_bookmarks(pdf.get(), bookmarks, sheets.size());
  cairo_surface_finish(pdf.get());
  check(cairo_surface_status(pdf.get()));
  return bytes;
}

}  // namespace obuhvat
