#include "ingest/point_line.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "ingest/header_words.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Json = nlohmann::ordered_json;

Json parse(std::string_view text, const std::string& name, long line) {
  // RFC 8142 puts a record separator before each text.
  if (text.starts_with('\x1e')) text.remove_prefix(1);
  try {
    Json object = Json::parse(text);
    if (!object.is_object())
      throw Error(
          fmt::format("{}:{}: it is no JSON object; write one object a line, e.g. "
                      "{{\"lon\":20.46,\"lat\":44.81}}",
                      name, line));
    return object;
  } catch (const Json::parse_error& error) {
    throw Error(
        fmt::format("{}:{}:{}: it is no JSON; write one object a line, e.g. "
                    "{{\"lon\":20.46,\"lat\":44.81}}",
                    name, line, error.byte));
  }
}

PointFlaw number_of(const Json& value, double& out) {
  if (value.is_null()) return PointFlaw::missing;
  if (value.is_number()) {
    out = value.get<double>();
    return std::isfinite(out) ? PointFlaw::none : PointFlaw::not_a_number;
  }
  if (!value.is_string()) return PointFlaw::not_a_number;
  const std::string text(trimmed(value.get_ref<const std::string&>()));
  if (text.empty()) return PointFlaw::missing;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && std::isfinite(out)
             ? PointFlaw::none
             : PointFlaw::not_a_number;
}

const Json* member(const Json& object, const std::string& wanted, TableField field) {
  for (const auto& [key, value] : object.items()) {
    if (!wanted.empty() ? key == wanted : [&] {
          const auto use = use_of_header(key);
          return use && use->field == field;
        }())
      return &value;
  }
  return nullptr;
}

PointLine point_of(const Json* lon, const Json* lat) {
  PointLine out;
  if (lon == nullptr || lat == nullptr) {
    out.flaw = PointFlaw::missing;
    return out;
  }
  LonLat point;
  out.flaw = number_of(*lon, point.lon);
  if (out.flaw == PointFlaw::none) out.flaw = number_of(*lat, point.lat);
  if (out.flaw != PointFlaw::none) return out;
  if (std::abs(point.lon) > 180 || std::abs(point.lat) > 90)
    out.flaw = PointFlaw::out_of_range;
  else
    out.point = point;
  return out;
}

PointLine point_of_geometry(const Json& geometry) {
  const auto coordinates = geometry.find("coordinates");
  if (geometry.value("type", "") != "Point" || coordinates == geometry.end() ||
      !coordinates->is_array() || coordinates->size() < 2)
    return point_of(nullptr, nullptr);
  return point_of(&(*coordinates)[0], &(*coordinates)[1]);
}

bool is_feature(const Json& object) {
  const auto type = object.find("type");
  return type != object.end() && type->is_string() && *type == "Feature";
}

}  // namespace

PointLine read_point_line(std::string_view text, const std::string& name, long line,
                          const std::string& lon, const std::string& lat) {
  const Json object = parse(text, name, line);
  if (is_feature(object)) {
    const auto geometry = object.find("geometry");
    return geometry != object.end() && geometry->is_object() ? point_of_geometry(*geometry)
                                                             : point_of(nullptr, nullptr);
  }
  if (object.contains("coordinates")) return point_of_geometry(object);
  return point_of(member(object, lon, TableField::lon), member(object, lat, TableField::lat));
}

std::string text_member(std::string_view text, const std::string& member, const std::string& name,
                        long line) {
  Json object = parse(text, name, line);
  if (is_feature(object)) object = object.value("properties", Json::object());
  const auto found = object.is_object() ? object.find(member) : object.end();
  if (found == object.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string line_with_members(std::string_view text, std::string_view members) {
  Json object = parse(text, "", 0);
  if (members.empty()) return object.dump();
  const bool in_properties = is_feature(object);
  if (in_properties && !object["properties"].is_object()) object["properties"] = Json::object();
  Json& target = in_properties ? object["properties"] : object;
  const Json added = Json::parse("{" + std::string(members.substr(1)) + "}");
  for (const auto& [key, value] : added.items()) {
    std::string name = key;
    while (target.contains(name)) name = "obuhvat_" + name;
    target[name] = value;
  }
  return object.dump();
}

}  // namespace obuhvat
