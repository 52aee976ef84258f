#include "export/topojson.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "export/json_value.h"
#include "export/topology_arcs.h"

namespace obuhvat {
namespace {

std::string_view object_named(const std::string& kind) {
  if (kind == "municipality") return "municipalities";
  if (kind == "project_municipality") return "project_municipalities";
  if (kind == "reception_centre") return "reception_centres";
  return kind == "site" ? "sites" : "projects";
}

/// Whole steps from the south-west corner of what is written.
class Quantizer {
 public:
  Quantizer(const Box<LonLat>& box, CoordinateDecimals decimals)
      : decimals_(decimals),
        x_(box.is_empty() ? 0 : rounded_degrees(box.min_x, decimals)),
        y_(box.is_empty() ? 0 : rounded_degrees(box.min_y, decimals)) {}

  std::pair<long long, long long> operator()(const LonLat& p) const {
    return {rounded_degrees(p.lon, decimals_) - x_, rounded_degrees(p.lat, decimals_) - y_};
  }

  std::string transform(const Box<LonLat>& box) const {
    std::string out = decimals_ == CoordinateDecimals::five
                          ? R"({"scale":[0.00001,0.00001],"translate":[)"
                          : R"({"scale":[0.000001,0.000001],"translate":[)";
    append_degrees(out, box.is_empty() ? 0 : box.min_x, decimals_);
    out += ',';
    append_degrees(out, box.is_empty() ? 0 : box.min_y, decimals_);
    return out + "]}";
  }

 private:
  CoordinateDecimals decimals_;
  long long x_, y_;
};

std::string arc_json(const std::vector<LonLat>& arc, const Quantizer& quantized) {
  std::string out = "[";
  long long x = 0, y = 0;
  for (const auto& point : arc) {
    const auto [to_x, to_y] = quantized(point);
    fmt::format_to(std::back_inserter(out), "{}[{},{}]", out.size() > 1 ? "," : "", to_x - x,
                   to_y - y);
    x = to_x;
    y = to_y;
  }
  return out + "]";
}

std::string arcs_json(const std::vector<TopologyArcs::ArcPolygon>& polygons) {
  const auto polygon_json = [](const TopologyArcs::ArcPolygon& rings) {
    std::vector<std::string> texts;
    for (const auto& ring : rings) texts.push_back(fmt::format("[{}]", fmt::join(ring, ",")));
    return json_array(texts);
  };
  if (polygons.size() == 1) return R"("type":"Polygon","arcs":)" + polygon_json(polygons.front());
  std::vector<std::string> texts;
  for (const auto& polygon : polygons) texts.push_back(polygon_json(polygon));
  return R"("type":"MultiPolygon","arcs":)" + json_array(texts);
}

std::string properties_json(const AnswerTable& layer, std::size_t row) {
  std::string out = R"({"kind":)";
  append_json_string(out, layer.kind);
  for (std::size_t c = 0; c < layer.columns.size(); ++c) {
    out += ',';
    append_json_string(out, layer.columns[c]);
    out += ':';
    append_json_value(out, layer.rows[row][c]);
  }
  return out + "}";
}

/// The geometry without its braces; `null` as TopoJSON writes it.
class Geometries {
 public:
  Geometries(std::vector<AnswerTable>& layers, CoordinateDecimals decimals) : decimals_(decimals) {
    for (const auto& layer : layers)
      for (const auto& geometry : layer.geometries) {
        const auto* area = std::get_if<MultiPolygon<LonLat>>(&geometry);
        outlines_.push_back(area != nullptr ? *area : MultiPolygon<LonLat>());
        if (const auto* point = std::get_if<LonLat>(&geometry))
          box.include(geometry_text(*point, decimals).box);
      }
    outlines_ = rounded_coverage(outlines_, decimals);
    for (const auto& outline : outlines_)
      if (!outline.empty()) box.include(box_of(outline));
    topology = topology_arcs(outlines_);
  }

  std::string json(const AnswerTable::Geometry& geometry, std::size_t number,
                   const Quantizer& quantized) const {
    if (const auto* point = std::get_if<LonLat>(&geometry)) {
      const auto [x, y] = quantized(*point);
      return fmt::format(R"("type":"Point","coordinates":[{},{}])", x, y);
    }
    return topology.areas[number].empty() ? R"("type":null)" : arcs_json(topology.areas[number]);
  }

  Box<LonLat> box;
  TopologyArcs topology;

 private:
  CoordinateDecimals decimals_;
  std::vector<MultiPolygon<LonLat>> outlines_;
};

}  // namespace

std::string coverage_topojson(const Dataset& dataset, const CoverageTable& coverage,
                              const ExportTitle& title, const GeojsonOptions& options,
                              CoordinateDecimals decimals) {
  auto layers =
      coverage_layers(dataset, coverage, options.uncovered, options.rows, UnitOutlines::include);
  if (options.national == NationalProjects::as_country) draw_as_country(dataset, coverage, layers);
  const Geometries geometries(layers, decimals);
  const Quantizer quantized(geometries.box, decimals);
  std::string out = "{\"type\":\"Topology\",\n\"metadata\":";
  out += coverage_metadata(dataset, coverage, title);
  if (!geometries.box.is_empty()) out += ",\n\"bbox\":" + bbox_json(geometries.box, decimals);
  out += ",\n\"transform\":" + quantized.transform(geometries.box) + ",\n\"objects\":{";
  std::size_t number = 0;
  for (const auto& layer : layers) {
    if (&layer != &layers.front()) out += ",";
    out += fmt::format("\n\"{}\":{{\"type\":\"GeometryCollection\",\"geometries\":[",
                       object_named(layer.kind));
    for (std::size_t row = 0; row < layer.rows.size(); ++row, ++number) {
      out += row > 0 ? ",\n{" : "\n{";
      out += geometries.json(layer.geometries[row], number, quantized);
      out += ",\"id\":";
      append_json_string(out, row_id(layer, row));
      out += ",\"properties\":" + properties_json(layer, row) + "}";
    }
    out += "]}";
  }
  out += "},\n\"arcs\":[";
  for (std::size_t i = 0; i < geometries.topology.arcs.size(); ++i)
    out += (i > 0 ? ",\n" : "\n") + arc_json(geometries.topology.arcs[i], quantized);
  return out + "]}\n";
}

}  // namespace obuhvat
