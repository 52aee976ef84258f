#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cartography/lint.h"
#include "cartography/sheet_ids.h"
#include "unit/cartography/fake_metrics.h"

namespace obuhvat {

inline constexpr Colour white{255, 255, 255};
inline constexpr Colour dark{0x16, 0x23, 0x2e};
inline constexpr Colour pale_blue{0xc6, 0xdb, 0xef};
inline constexpr Colour deep_blue{0x08, 0x51, 0x9c};

inline PathMark area(const std::string& id, const Box<SheetPoint>& box, const Fill& fill) {
  PathMark mark;
  mark.path.push_back({{{box.min_x, box.min_y},
                        {box.max_x, box.min_y},
                        {box.max_x, box.max_y},
                        {box.min_x, box.max_y}},
                       true});
  mark.fill = fill;
  mark.id = id;
  return mark;
}

/// 10 pt: letters of FakeMetrics are 1.94 mm wide, a line is 4.8 mm high.
inline TextMark text(const std::string& words, double x, double baseline,
                     std::string_view id = "") {
  TextMark mark;
  mark.at = {x, baseline};
  mark.text = words;
  mark.font.size_pt = 10;
  mark.colour = dark;
  mark.id = id;
  return mark;
}

inline CircleMark centre(double x, double y) {
  CircleMark mark;
  mark.centre = {x, y};
  mark.radius_mm = 2;
  mark.fill = Fill{{0xb5, 0x41, 0x0d}, {}};
  mark.id = "centre-krnjaca";
  mark.title = "Krnjača";
  return mark;
}

inline Fill hatched(const Colour& colour, double angle, double spacing, double width = 0.2) {
  return {colour, Hatch{dark, angle, spacing, width}};
}

/// A page of 200 x 200 mm: a map of two units with their names and a centre in its left upper
/// quarter, a legend right of it, everything that must be said below.
class LintTest : public testing::Test {
 protected:
  LintTest() {
    sheet.id = "project-p";
    sheet.title = "Project P";
    sheet.description = "A map of project P.";
    sheet.width_mm = 200;
    sheet.height_mm = 200;
    sheet.maps.push_back({"map", {0, 0, 100, 100}, "EPSG:8682", "metre", 2250000});
    blocks = {{"map", {0, 0, 100, 100}}, {"legend", {110, 0, 200, 50}}};
    add(area("paper", {0, 0, 200, 200}, {white, {}}));
    add(GroupBegin{"units", Box<SheetPoint>{0, 0, 100, 100}});
    add(area("unit-10001", {0, 0, 100, 50}, {pale_blue, {}}));
    add(area("unit-10002", {0, 50, 100, 100}, {deep_blue, {}}));
    add(GroupEnd{});
    add(GroupBegin{"centres", Box<SheetPoint>{0, 0, 100, 100}});
    add(centre(80, 20));
    add(GroupEnd{});
    add(GroupBegin{"labels", Box<SheetPoint>{0, 0, 100, 100}});
    TextMark name = text("Valjevo", 10, 30, "label-10001");
    name.halo = Halo{white, 0.7};
    add(name);
    name = text("Beograd", 10, 80, "label-10002");
    name.colour = white;
    name.halo = Halo{deep_blue, 0.7};
    add(name);
    add(GroupEnd{});
    add(GroupBegin{"legend", {}});
    add(area("legend-class-0", {110, 5, 120, 10}, {pale_blue, {}}));
    add(text("Planned", 125, 10));
    add(area("legend-class-1", {110, 15, 120, 20}, {deep_blue, {}}));
    add(text("Active", 125, 20));
    add(GroupEnd{});
    add(GroupBegin{"footer", {}});
    double y = 110;
    for (const std::string_view id :
         {sheet_id::title, sheet_id::summary, sheet_id::boundary_source, sheet_id::record_source,
          sheet_id::data_date, sheet_id::scale, sheet_id::map_id, sheet_id::map_date,
          sheet_id::producer, sheet_id::disclaimer, sheet_id::donor_credit})
      add(text("words of " + std::string(id), 10, y += 6, id));
    add(text("CRS:", 10, y += 6, "crs-lead"));
    add(text("ETRS89 (EPSG:8682)", 40, y, sheet_id::crs));
    add(GroupEnd{});
  }

  void add(Mark mark) { sheet.marks.push_back(std::move(mark)); }
  /// The mark of that kind and id, to be changed.
  template <class M>
  M& find(std::string_view id) {
    for (auto& mark : sheet.marks)
      if (auto* found = std::get_if<M>(&mark); found && found->id == id) return *found;
    throw std::logic_error("the sheet of the test has no " + std::string(id));
  }
  void remove(std::string_view id) {
    std::erase_if(sheet.marks, [&](const Mark& mark) {
      return std::visit(
          [&](const auto& m) {
            if constexpr (requires { m.id; }) return m.id == id;
            return false;
          },
          mark);
    });
  }
  std::vector<Finding> findings() const { return lint_sheet(sheet, blocks, options, metrics); }
  /// "code: message" of each.
  std::vector<std::string> faults() const {
    std::vector<std::string> out;
    for (const auto& finding : findings()) out.push_back(finding.code + ": " + finding.message);
    return out;
  }

  MapSheet sheet;
  std::vector<PlacedBlock> blocks;
  LintOptions options;
  FakeMetrics metrics;
};

}  // namespace obuhvat
