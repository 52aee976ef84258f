#pragma once

#include <string>

#include "cartography/map_sheet.h"
#include "cartography/page_form.h"
#include "cartography/style.h"
#include "cartography/text_setter.h"

namespace obuhvat {

/// The form that an atlas's own pages share: the size, language and metadata of its first sheet,
/// wide margins, one kind of heading. Refers to what it is made from.
class AtlasForm {
 public:
  AtlasForm(const MapSheet& first, std::string atlas_title, Language language, const Style& style,
            const TextMetrics& metrics);

  const Style& style() const { return style_; }
  Language language() const { return language_; }
  const std::string& atlas_title() const { return atlas_title_; }
  const TextSetter& setter() const { return setter_; }
  double factor() const { return setter_.factor(); }
  double width_mm() const { return first_.width_mm; }
  double height_mm() const { return first_.height_mm; }
  double margin() const { return margin_; }
  /// Within which the text of contents and index stands.
  Box<SheetPoint> body() const;

  /// A page with paper and metadata and nothing on it.
  MapSheet blank(std::string id, std::string title, std::string description) const;
  /// The title of a page with the atlas's own above it, as wide as the body.
  Block heading(const std::string& title) const;

 private:
  const MapSheet& first_;
  std::string atlas_title_;
  Language language_;
  const Style& style_;
  TextSetter setter_;
  double margin_;
};

/// The marks of the block on the page.
void put(MapSheet& page, const Block& block, double x, double y);

/// Writes the number of a page into the middle of its lower margin, below all that a sheet has.
void put_page_number(MapSheet& page, std::size_t number, const Style& style,
                     const TextMetrics& metrics);

}  // namespace obuhvat
