#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/spreadsheet_values.h"
#include "ingest/xml_part.h"
#include "ingest/zip_parts.h"

namespace obuhvat {

/// The texts that the cells of a workbook refer to by number, one behind the other.
class SharedTexts {
 public:
  void add(std::string_view text);
  /// Whether there is one of this number, from 0.
  bool has(std::size_t index) const { return index + 1 < starts_.size(); }
  std::string_view at(std::size_t index) const {
    return std::string_view(texts_).substr(starts_[index], starts_[index + 1] - starts_[index]);
  }

 private:
  std::string texts_;
  std::vector<std::uint32_t> starts_{0};
};

/// What an XLSX workbook says beside its sheets (ECMA-376 part 1, 18.2, 18.4, 18.8).
class XlsxBook {
 public:
  struct Sheet {
    std::string name;
    std::string part;
    bool is_hidden = false;
  };

  /// Throws Error if the workbook is damaged or has no sheet of cells.
  explicit XlsxBook(const ZipParts& zip);

  const ZipParts& zip() const { return zip_; }
  const std::vector<Sheet>& sheets() const { return sheets_; }  ///< hidden ones too
  DayZero day_zero() const { return day_zero_; }
  ShownAs shown_as(std::size_t style) const {
    return style < styles_.size() ? styles_[style] : ShownAs::number;
  }
  const SharedTexts& texts() const { return texts_; }

 private:
  void read_workbook(const std::string& part);
  void read_styles(const std::string& part);
  void read_texts(const std::string& part);

  const ZipParts& zip_;
  std::vector<Sheet> sheets_;
  DayZero day_zero_ = DayZero::of_1900;
  std::vector<ShownAs> styles_;
  SharedTexts texts_;
};

/// The text of an element of rich text (`si`, `is`) that next() of `xml` came to, without
/// pronunciations; moves to its end.
std::string read_rich_text(XmlPart& xml);
/// The text within the element that next() came to; moves to its end.
std::string read_text_of(XmlPart& xml);
/// Without the escapes of control characters ("_x000D_"); a carriage return is left out.
std::string unescaped(std::string text);

}  // namespace obuhvat
