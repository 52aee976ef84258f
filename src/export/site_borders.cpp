#include "export/site_borders.h"

#include <string_view>
#include <vector>

#include "export/json_text.h"
#include "geometry/border_network.h"

namespace obuhvat {
namespace {

/// The areas that have borders: the map units, then the context.
class Areas {
 public:
  explicit Areas(const Dataset& dataset) {
    for (const auto& unit : dataset.municipalities) {
      if (!unit.is_map_unit()) continue;
      units_.push_back(&unit);
      outlines_.push_back(unit.boundary);
    }
    for (const auto& area : dataset.context) {
      context_.push_back(&area);
      outlines_.push_back(area.area);
    }
  }

  const std::vector<MultiPolygon<LonLat>>& outlines() const { return outlines_; }

  /// Empty for a line that the page does not draw.
  std::string_view kind_of(const BorderArc& arc) const {
    const auto [a, b] = std::pair(arc.left, arc.right);
    if (is_unit(a) && is_unit(b))
      return units_[a]->district != units_[b]->district ? "district" : "";
    if ((is_unit(a) && is_kosovo(b)) || (is_kosovo(a) && is_unit(b))) return "kosovo";
    if (is_unit(a) || is_unit(b) || is_kosovo(a) || is_kosovo(b)) return "international";
    // The edge of the context is where its drawing was cut, not a border.
    return a != BorderArc::outside && b != BorderArc::outside ? "neighbours" : "";
  }

 private:
  bool is_unit(std::size_t i) const { return i < units_.size(); }
  bool is_kosovo(std::size_t i) const {
    return i != BorderArc::outside && i >= units_.size() &&
           context_[i - units_.size()]->kind == ContextKind::kosovo;
  }

  std::vector<const Municipality*> units_;
  std::vector<const ContextArea*> context_;
  std::vector<MultiPolygon<LonLat>> outlines_;
};

}  // namespace

std::string site_borders_json(const Dataset& dataset) {
  const Areas areas(dataset);
  std::vector<std::string> borders;
  for (const auto& arc : border_network(areas.outlines())) {
    const std::string_view kind = areas.kind_of(arc);
    if (kind.empty()) continue;
    std::vector<std::string> points;
    for (const auto& point : arc.points)
      points.push_back("[" + json_number(point.lon, 6) + "," + json_number(point.lat, 6) + "]");
    JsonObject border;
    border.string("kind", kind).value("line", json_array(points));
    borders.push_back(border.text());
  }
  return json_array(borders, ",\n");
}

}  // namespace obuhvat
