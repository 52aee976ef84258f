#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cartography/sheet_path.h"
#include "geometry/points.h"
#include "model/language.h"

namespace obuhvat {

/// sRGB with alpha.
struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
};

/// Parallel lines over a fill.
struct Hatch {
  Colour colour;
  double angle = 45;  ///< degrees, counter-clockwise from the x axis
  double spacing_mm = 1;
  double width_mm = 0.2;
  bool operator==(const Hatch&) const = default;
};

struct Fill {
  Colour colour;
  std::optional<Hatch> hatch;
  bool operator==(const Fill&) const = default;
};

/// Round joins and caps.
struct Stroke {
  Colour colour;
  double width_mm = 0.2;
  std::vector<double> dash_mm;  ///< on, off, ...; empty: a full line. Dashed lines have butt caps
};

/// An area or a line.
struct PathMark {
  SheetPath path;
  std::optional<Fill> fill;
  std::optional<Stroke> stroke;
  std::string id;     ///< unique on the sheet, e.g. "unit-70432"; may be empty
  std::string title;  ///< what a pointer over it shows (SVG <title>); may be empty
};

struct CircleMark {
  SheetPoint centre;
  double radius_mm = 1;
  std::optional<Fill> fill;
  std::optional<Stroke> stroke;
  std::string id;
  std::string title;
};

struct Font {
  std::string family = "Noto Sans";
  double size_pt = 8;
  bool bold = false;
  bool italic = false;
  double spacing_pt = 0;  ///< added after each letter, for names of countries
  bool operator==(const Font&) const = default;
};

enum class Align { left, centre, right };

struct Halo {
  Colour colour;
  double width_pt = 0.7;  ///< how far it reaches beyond the letters
};

/// One line of text; `at` is on its baseline, at its left end, middle or right end.
struct TextMark {
  SheetPoint at;
  std::string text;
  Font font;
  Colour colour;
  Align align = Align::left;
  std::optional<Halo> halo;
  Language language = Language::en;
  std::string id;
};

/// A picture file as it is, such as a logo.
struct Picture {
  enum class Format { png, svg };
  Format format = Format::png;
  std::string bytes;
  double aspect = 1;  ///< width by height, as the file states it
};

/// A picture that fills `box`; whoever makes the mark keeps the picture's proportions.
struct PictureMark {
  Box<SheetPoint> box;
  std::shared_ptr<const Picture> picture;  ///< never null
  std::string id;
  std::string title;  ///< whose logo it is: what is read aloud in its place
};

/// A place of the page that leads to another page of the same document; draws nothing. Only PDF
/// has it.
struct LinkMark {
  Box<SheetPoint> box;
  std::size_t page = 0;  ///< from 0
};

/// Opens a named group; everything up to its GroupEnd belongs to it.
struct GroupBegin {
  std::string id;                       ///< e.g. "units", "labels", "legend"
  std::optional<Box<SheetPoint>> clip;  ///< nothing of the group is drawn outside
  /// Nothing but paths of closed pieces that lie side by side, none over another, so that a format
  /// without ids may join those of one look.
  bool is_coverage = false;
};
struct GroupEnd {};

using Mark =
    std::variant<PathMark, CircleMark, TextMark, PictureMark, LinkMark, GroupBegin, GroupEnd>;

/// One map of a sheet: the main one, an inset, a locator or one of many small ones.
struct MapFrame {
  std::string id;  ///< "map", "inset-belgrade"
  Box<SheetPoint> box;
  std::string crs;         ///< "EPSG:8682"
  std::string unit;        ///< of the CRS: "metre"
  double denominator = 0;  ///< of its scale: 2250000 for 1 : 2 250 000
};

/// One finished map page: marks in millimetres, in the order in which they are painted.
/// Knows nothing of pixels or file formats. Cartography ends here, render begins here.
struct MapSheet {
  std::string id;           ///< e.g. "project-tc-0859"; safe as a file name
  std::string title;        ///< document title
  std::string description;  ///< alt text, one sentence
  std::string author;       ///< producer; may be empty
  std::string date;         ///< ISO 8601 for the metadata of the file; may be empty
  std::vector<std::string> keywords;
  Language language = Language::en;
  double width_mm = 210;
  double height_mm = 297;
  std::vector<MapFrame> maps;  ///< none on a page of text
  std::vector<Mark> marks;
};

/// The sheet as text, one mark a line, coordinates to 0.01 mm: for --dump and for goldens.
std::string to_text(const MapSheet& sheet);

}  // namespace obuhvat
