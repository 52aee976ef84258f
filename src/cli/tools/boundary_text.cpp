#include "cli/tools/boundary_text.h"

#include <fmt/format.h>

namespace obuhvat {
namespace {

constexpr std::string_view municipality_source =
    R"json("name":"Who's On First (Mesoshapes)","version":"whosonfirst-data-admin-rs 743e9a7ff",)json"
    R"json("date":"2024-03-05","licence":"CC0 1.0")json";
constexpr std::string_view context_source =
    R"json("name":"Who's On First (Kosovo), Natural Earth (countries)",)json"
    R"json("version":"whosonfirst-data-admin-xk a799fb4e, Natural Earth v4.1 1:10m",)json"
    R"json("date":"2024-03-08","licence":"CC0 1.0 (Kosovo), public domain (countries)")json";

std::string head(std::string_view source, std::string_view generalised) {
  return fmt::format(R"({{"type":"FeatureCollection","metadata":{{{},"detail":"overview",)"
                     R"("scale":"1:2 500 000","generalised":"{}"}},"features":[)"
                     "\n",
                     source, generalised);
}

/// Up to four decimals, none of them a trailing zero.
std::string text_of(double degrees) {
  std::string text = fmt::format("{:.4f}", degrees);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string rings(const Polygon<LonLat>& polygon) {
  std::string out = "[";
  const auto add = [&](const Ring<LonLat>& ring) {
    out += out.size() > 1 ? ",[" : "[";
    for (const auto& p : ring)
      out += fmt::format("{}[{},{}]", out.back() == '[' ? "" : ",", text_of(p.lon), text_of(p.lat));
    out += "]";
  };
  add(polygon.outer);
  for (const auto& hole : polygon.holes) add(hole);
  return out + "]";
}

std::string geometry(const MultiPolygon<LonLat>& area) {
  if (area.size() == 1) return R"({"type":"Polygon","coordinates":)" + rings(area[0]) + "}";
  std::string out = R"({"type":"MultiPolygon","coordinates":[)";
  for (const auto& polygon : area) out += (out.back() == '[' ? "" : ",") + rings(polygon);
  return out + "]}";
}

}  // namespace

std::string municipalities_geojson(const std::vector<Municipality>& units) {
  std::string out = head(municipality_source,
                         "borders simplified to 750 m (100 m for units under 100 km2), rounded to "
                         "3 decimals (4)");
  const char* separator = "";
  for (const auto& unit : units) {
    out += fmt::format(
        R"json({0}{{"type":"Feature","id":"{1}","properties":{{"code":"{1}","name":"{2}"}},)json"
        R"json("geometry":{3}}})json",
        separator, unit.code.text(), unit.name.sr_latn, geometry(unit.boundary));
    separator = ",\n";
  }
  return out + "\n]}\n";
}

std::string context_geojson(const std::vector<ContextArea>& areas) {
  std::string out = head(context_source,
                         "borders simplified to 750 m, those of countries with each other and "
                         "coasts to 1 km, fitted to municipalities.geojson, rounded to 3 decimals");
  const char* separator = "";
  for (const auto& area : areas) {
    out += fmt::format(
        R"json({0}{{"type":"Feature","id":"{1}","properties":{{"kind":"{2}","code":"{1}",)json"
        R"json("name_en":"{3}","name_sr_latn":"{4}","name_sr_cyrl":"{5}"}},"geometry":{6}}})json",
        separator, area.code, area.kind == ContextKind::kosovo ? "kosovo" : "country", area.name.en,
        area.name.sr_latn, area.name.sr_cyrl, geometry(area.area));
    separator = ",\n";
  }
  return out + "\n]}\n";
}

}  // namespace obuhvat
