#pragma once

#include "cartography/map_sheet.h"

namespace obuhvat {

// Small sheets for the tests of this folder.

inline MapSheet sheet_of(double width_mm, double height_mm, std::vector<Mark> marks = {}) {
  MapSheet sheet;
  sheet.id = "test";
  sheet.title = "Test";
  sheet.width_mm = width_mm;
  sheet.height_mm = height_mm;
  sheet.marks = std::move(marks);
  return sheet;
}

inline PathMark rectangle(double x, double y, double width, double height, Fill fill) {
  PathMark mark;
  mark.path = {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, true}};
  mark.fill = fill;
  return mark;
}

inline TextMark text_at(double x, double y, const std::string& text, Font font = {},
                        Language language = Language::en) {
  TextMark mark;
  mark.at = {x, y};
  mark.text = text;
  mark.font = font;
  mark.language = language;
  return mark;
}

/// One of everything that a map has.
inline MapSheet varied_sheet() {
  MapSheet sheet = sheet_of(80, 60);
  sheet.title = "Покривеност – pokrivenost";
  sheet.description = "A sheet with one of everything.";
  sheet.author = "Tester";
  sheet.keywords = {"Srbija", "Србија"};
  const Hatch hatch{{90, 90, 90, 255}, 45, 1.3, 0.15};
  PathMark hatched = rectangle(5, 5, 30, 22, {{220, 230, 240, 255}, hatch});
  hatched.stroke = Stroke{{0, 0, 0, 255}, 0.25, {1, 0.6}};
  hatched.id = "unit-70432";
  hatched.title = "Čačak";
  CircleMark circle;
  circle.centre = {50, 18};
  circle.radius_mm = 6;
  circle.fill = Fill{{200, 60, 20, 128}, {}};
  circle.stroke = Stroke{{0, 0, 0, 255}, 0.4, {}};
  TextMark label = text_at(20, 17, "Чачак", {"Noto Sans", 9, true, false}, Language::sr_cyrl);
  label.align = Align::centre;
  label.halo = Halo{{255, 255, 255, 255}, 0.7};
  sheet.marks = {GroupBegin{"map", Box<SheetPoint>{2, 2, 60, 40}},
                 hatched,
                 circle,
                 label,
                 GroupEnd{},
                 text_at(5, 50, "Čćđšž ČĆĐŠŽ", {"Noto Sans", 8, false, true})};
  return sheet;
}

inline constexpr Colour red{255, 0, 0, 255};
inline constexpr Colour green{0, 255, 0, 255};
inline constexpr Colour black{0, 0, 0, 255};
inline constexpr Colour white{255, 255, 255, 255};

}  // namespace obuhvat
