#include "render/shared_shapes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "render/render.h"
#include "sheets.h"

namespace obuhvat {
namespace {

/// Sheets that share outlines, as those of a run do, and differ in looks, names and places.
std::vector<MapSheet> alike_sheets() {
  std::vector<SubPath> wavy;
  SubPath ring;
  ring.closed = true;
  for (int i = 0; i < 200; ++i) {
    const double angle = 2 * std::numbers::pi * i / 200;
    const double r = 15 + 2 * std::sin(9 * angle);
    ring.points.push_back({30 + r * std::cos(angle), 25 + r * std::sin(angle)});
  }
  wavy.push_back(ring);
  const SheetPath area = SheetPath::recurring(wavy);
  std::vector<MapSheet> out;
  for (int i = 0; i < 6; ++i) {
    MapSheet sheet = varied_sheet();
    PathMark unit;
    unit.path = area;
    unit.id = "unit-1";
    unit.fill = Fill{i % 2 == 0 ? red : green, {}};
    if (i % 3 == 0) unit.fill->hatch = Hatch{black, 30.0 + i, 1.5, 0.3};
    unit.stroke =
        Stroke{black, 0.2 + 0.1 * (i / 3), i == 4 ? std::vector{1.0, 0.5} : std::vector<double>{}};
    TextMark name = text_at(12.3 + 0.17 * i, 33.3 + 0.31 * i, "Ђурђево – Đurđevo");
    name.halo = Halo{white, i < 4 ? 0.7 : 0.9};
    sheet.marks.insert(sheet.marks.begin(),
                       {GroupBegin{"map", Box<SheetPoint>{5, 5, 52.0 + i % 2, 45}}, unit, name,
                        GroupEnd{}, text_at(3.1 + 0.1 * i, 55, "Sheet " + std::to_string(i))});
    out.push_back(std::move(sheet));
  }
  return out;
}

TEST(SharedShapes, ChangeNoByteOfAPng) {
  const TextShaper shaper;
  for (const double dpi : {96.0, 150.0, 300.0}) {
    SharedShapes shapes;
    for (const std::size_t jobs : {1U, 2U, 8U})
      for (const MapSheet& sheet : alike_sheets())
        EXPECT_TRUE(render_png(sheet, dpi, shaper, shapes, jobs) == render_png(sheet, dpi, shaper))
            << dpi << " dpi, " << jobs << " jobs";
  }
}

TEST(SharedShapes, OfSeveralResolutionsAreKeptApart) {
  const TextShaper shaper;
  SharedShapes shapes;
  const MapSheet sheet = alike_sheets().front();
  for (const double dpi : {96.0, 97.0, 199.0, 200.0, 96.0})
    EXPECT_TRUE(render_png(sheet, dpi, shaper, shapes, 2) == render_png(sheet, dpi, shaper)) << dpi;
}

TEST(SharedShapes, ChangeNoByteOfAnSvg) {
  SharedShapes shapes;
  for (int round = 0; round < 2; ++round)
    for (const MapSheet& sheet : alike_sheets())
      EXPECT_EQ(render_svg(sheet, shapes), render_svg(sheet));
}

TEST(SharedShapes, DoNotMistakeANewOutlineForOneThatIsGone) {
  SharedShapes shapes;
  std::string last;
  // Each path is freed before the next is made, which then often has the address of the former.
  for (int i = 1; i < 50; ++i) {
    PathMark mark;
    mark.path = SheetPath::recurring({{{{0, 0}, {static_cast<double>(i), 0}, {0, 5}}, true}});
    mark.fill = Fill{red, {}};
    const std::string svg = render_svg(sheet_of(60, 60, {mark}), shapes);
    EXPECT_NE(svg, last);
    last = svg;
  }
}

}  // namespace
}  // namespace obuhvat
