#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// A text of a sheet and the room that it takes: from its baseline, its advance width, and the
/// height of its font.
struct LaidText {
  const TextMark* mark = nullptr;
  Box<SheetPoint> box;
  Box<SheetPoint> clip;   ///< of its groups; unbounded if they have none
  std::size_t order = 0;  ///< of painting: its index in the sheet's marks
  std::size_t group = 0;  ///< number of its innermost group; 0 is the sheet itself
  bool is_draft = false;  ///< belongs to the mark of a draft
  bool is_blank() const;  ///< white space only
  /// What is seen of it; empty if nothing is.
  Box<SheetPoint> visible() const;
};

/// A filled area or a picture: what can lie under a text.
struct LaidFill {
  const PathMark* path = nullptr;  ///< one of these three is not null
  const CircleMark* circle = nullptr;
  const PictureMark* picture = nullptr;
  Box<SheetPoint> box;  ///< what is seen of it
  std::size_t order = 0;

  /// By the even-odd rule; a point on an edge may count either way.
  bool holds(const SheetPoint& point) const;
  const std::optional<Fill>& fill() const;
  const std::string& id() const;
};

/// The symbol of a centre or a picture: no text may lie over it.
struct LaidSymbol {
  std::string name;     ///< for messages: "the symbol of ...", by its title, else its id
  Box<SheetPoint> box;  ///< what is seen of it, with its outline
  std::optional<SheetPoint> centre;  ///< of a circle
  double radius_mm = 0;
};

/// A straight line of one piece that fills nothing, such as the leader of a name.
struct LaidLine {
  SheetPoint a, b;
  std::size_t group = 0;  ///< as LaidText::group
};

/// The marks of one sheet by what the lint asks of them. Points into the sheet, which must live
/// as long.
struct LintMarks {
  std::vector<LaidText> texts;
  std::vector<LaidFill> fills;
  std::vector<LaidSymbol> symbols;
  std::vector<LaidLine> lines;
  /// Pictures with the clip of their groups, for the edge of the page.
  std::vector<std::pair<const PictureMark*, Box<SheetPoint>>> pictures;
  bool has_draft_mark = false;
};

LintMarks lay_out(const MapSheet& sheet, const TextMetrics& metrics);

/// The parts of "inset-belgrade-unit-70432" for the beginning "unit-".
struct IdParts {
  std::string_view prefix;  ///< of an inset: "inset-belgrade-"; often empty
  std::string_view rest;    ///< "70432"
};
/// Nothing if the id does not have the beginning, at its start or after a '-'.
std::optional<IdParts> parts_of_id(std::string_view id, std::string_view beginning);

}  // namespace obuhvat
