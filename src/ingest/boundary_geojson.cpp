#include "ingest/boundary_geojson.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "ingest/json_text.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

using Type = JsonNode::Type;

/// The features of one file; its errors name the file and the line.
class GeoJsonFile {
 public:
  explicit GeoJsonFile(const std::filesystem::path& path)
      : name_(path.filename().string()), root_(parse_json(read_file(path), name_)) {
    if (features() == nullptr || !features()->is(Type::list))
      refuse(root_, "is no FeatureCollection", "compile the boundaries again");
  }

  const JsonNode& root() const { return root_; }
  const JsonNode* features() const { return root_.member("features"); }

  [[noreturn]] void refuse(const JsonNode& where, std::string_view what,
                           std::string_view way_out) const {
    throw Error(fmt::format("{}:{}: {}; {}", name_, where.line, what, way_out));
  }

  std::string text(const JsonNode& object, std::string_view name) const {
    const JsonNode* const value = object.member(name);
    if (value == nullptr || !value->is(Type::text) || value->text.empty())
      refuse(object, fmt::format("\"{}\" is missing", name), "compile the boundaries again");
    return value->text;
  }

  const JsonNode& object(const JsonNode& parent, std::string_view name) const {
    const JsonNode* const value = parent.member(name);
    if (value == nullptr || !value->is(Type::object))
      refuse(parent, fmt::format("\"{}\" is missing", name), "compile the boundaries again");
    return *value;
  }

  MultiPolygon<LonLat> area(const JsonNode& feature) const {
    const JsonNode& geometry = object(feature, "geometry");
    const std::string type = text(geometry, "type");
    const JsonNode& coordinates = list(geometry.member("coordinates"), geometry);
    MultiPolygon<LonLat> area;
    if (type == "Polygon") {
      area.push_back(polygon(coordinates));
    } else if (type == "MultiPolygon") {
      for (const auto& part : coordinates.items) area.push_back(polygon(part));
    } else {
      refuse(geometry, fmt::format("a {} has no area", type), "give a Polygon or MultiPolygon");
    }
    orient(area);
    return area;
  }

 private:
  const JsonNode& list(const JsonNode* node, const JsonNode& where) const {
    if (node == nullptr || !node->is(Type::list) || node->items.empty())
      refuse(where, "coordinates are missing", "compile the boundaries again");
    return *node;
  }

  Polygon<LonLat> polygon(const JsonNode& rings) const {
    list(&rings, rings);
    Polygon<LonLat> polygon{ring(rings.items.front()), {}};
    for (std::size_t i = 1; i < rings.items.size(); ++i)
      polygon.holes.push_back(ring(rings.items[i]));
    return polygon;
  }

  Ring<LonLat> ring(const JsonNode& points) const {
    Ring<LonLat> ring;
    for (const auto& point : list(&points, points).items) {
      const auto& pair = point.items;
      if (pair.size() < 2 || !pair[0].is(Type::number) || !pair[1].is(Type::number) ||
          std::abs(pair[0].number) > 180 || std::abs(pair[1].number) > 90)
        refuse(point, "a position is not a longitude and a latitude",
               "write both in degrees, longitude first");
      ring.push_back({pair[0].number, pair[1].number});
    }
    if (ring.size() < 4 || ring.front() != ring.back())
      refuse(points, "a ring is not closed", "repeat its first position at its end");
    return ring;
  }

  std::string name_;
  JsonNode root_;
};

}  // namespace

void read_boundary_geojson(const std::filesystem::path& path, Dataset& dataset) {
  const GeoJsonFile file(path);
  const JsonNode& metadata = file.object(file.root(), "metadata");
  dataset.boundaries = {file.text(metadata, "name"), file.text(metadata, "date"),
                        file.text(metadata, "licence"), file.text(metadata, "detail")};
  for (const auto& feature : file.features()->items) {
    const MunicipalityCode code{file.text(file.object(feature, "properties"), "code")};
    const auto* const found = dataset.municipality(code);
    if (found == nullptr || !found->is_map_unit())
      file.refuse(feature, fmt::format("no map unit has the code \"{}\"", code.text()),
                  "use a code of municipalities.csv");
    auto& unit =
        dataset.municipalities[static_cast<std::size_t>(found - dataset.municipalities.data())];
    if (!unit.boundary.empty())
      file.refuse(feature, fmt::format("the code \"{}\" is there twice", code.text()),
                  "leave one outline a unit");
    unit.boundary = file.area(feature);
  }
  for (const auto& unit : dataset.municipalities)
    if (unit.is_map_unit() && unit.boundary.empty())
      file.refuse(file.root(),
                  fmt::format("{} ({}) has no outline", unit.name.sr_latn, unit.code.text()),
                  "compile the boundaries again");
}

void read_context_geojson(const std::filesystem::path& path, Dataset& dataset) {
  const GeoJsonFile file(path);
  std::set<std::string> seen;
  for (const auto& feature : file.features()->items) {
    const JsonNode& properties = file.object(feature, "properties");
    ContextArea area;
    const std::string kind = file.text(properties, "kind");
    if (kind == "kosovo") {
      area.kind = ContextKind::kosovo;
    } else if (kind != "country") {
      file.refuse(feature, fmt::format("the kind \"{}\" is unknown", kind),
                  "use kosovo or country");
    }
    area.code = file.text(properties, "code");
    if (!seen.insert(area.code).second)
      file.refuse(feature, fmt::format("the code \"{}\" is there twice", area.code),
                  "leave one outline a country");
    area.name = {file.text(properties, "name_en"), file.text(properties, "name_sr_latn"),
                 file.text(properties, "name_sr_cyrl")};
    area.area = file.area(feature);
    dataset.context.push_back(std::move(area));
  }
  std::sort(dataset.context.begin(), dataset.context.end(),
            [](const ContextArea& a, const ContextArea& b) { return a.code < b.code; });
}

}  // namespace obuhvat
