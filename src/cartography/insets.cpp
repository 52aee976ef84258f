#include "cartography/insets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/text.h"

namespace obuhvat {
namespace {

// A city as wide as this is shown whole; of a wider one the inner part.
constexpr double whole_city_metres = 45000;
// Municipalities smaller than this make the inner part: their names do not fit on the map.
constexpr double inner_square_metres = 60e6;
// Seats as near to the middle of the inner part belong to it.
constexpr double inner_reach_metres = 10000;

std::string ascii_name(const std::string& name) {
  std::string out;
  for (const char32_t c : decode_utf8(name)) {
    constexpr std::u32string_view marked = U"čćšžđČĆŠŽĐ";
    constexpr std::string_view plain = "ccszdccszd";
    const std::size_t at = marked.find(c);
    if (at != std::u32string_view::npos)
      out += plain[at];
    else if (c < 128)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return slug(out);
}

Box<MapPoint> grown(const Box<MapPoint>& box, double share) {
  return box.grown_by(share * std::max(box.width(), box.height()));
}

Box<MapPoint> inner_extent(const MapData& data, const std::vector<std::size_t>& city) {
  Box<MapPoint> small;
  for (const std::size_t i : city)
    if (area_of(*data.units[i].area) < inner_square_metres) small.include(data.units[i].box);
  if (small.is_empty()) return small;
  Box<MapPoint> out = small;
  for (const std::size_t i : city) {
    const MapPoint p = data.units[i].seat;
    const MapPoint middle = small.centre();
    if (std::hypot(p.x - middle.x, p.y - middle.y) < inner_reach_metres) out.include(p);
  }
  return grown(out, 0.12);
}

}  // namespace

std::vector<InsetPlan> plan_insets(const Dataset& dataset, const MapData& data, SheetKind kind,
                                   Language language) {
  std::vector<InsetPlan> out;
  for (const auto& city : dataset.municipalities) {
    if (city.kind != MunicipalityKind::parent_city) continue;
    std::vector<std::size_t> members;
    std::vector<std::size_t> covered;
    Box<MapPoint> whole;
    Box<MapPoint> of_covered;
    for (std::size_t i = 0; i < data.units.size(); ++i) {
      const MapUnit& unit = data.units[i];
      if (unit.municipality->parent != city.code) continue;
      members.push_back(i);
      whole.include(unit.box);
      if (unit.coverage == nullptr || unit.is_covered() == (kind == SheetKind::gaps)) continue;
      covered.push_back(i);
      of_covered.include(unit.box);
    }
    if (covered.empty()) continue;
    Box<MapPoint> extent = grown(whole, 0.04);
    if (std::max(whole.width(), whole.height()) > whole_city_metres) {
      const Box<MapPoint> inner = inner_extent(data, members);
      const bool reached = std::any_of(covered.begin(), covered.end(), [&](std::size_t i) {
        return inner.contains(data.units[i].seat);
      });
      extent = reached ? inner : grown(of_covered, 0.08);
    }
    InsetPlan plan;
    plan.id = "inset-" + ascii_name(city.name.en);
    plan.city = city.code;
    plan.title = city.name.in(language);
    plan.extent = extent;
    for (const std::size_t i : covered)
      if (extent.contains(data.units[i].seat) || extent.contains(data.units[i].box))
        plan.members.push_back(i);
    out.push_back(std::move(plan));
  }
  return out;
}

double inset_title_height(const SheetParts& parts) {
  return parts.setter.line_height(parts.style.text.inset_title) + 0.8;
}

}  // namespace obuhvat
