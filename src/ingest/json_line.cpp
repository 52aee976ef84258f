#include "ingest/json_line.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_map>

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

/// What a member of that name holds. The same names stand in every line.
TableField field_of(const std::string& key) {
  thread_local std::unordered_map<std::string, TableField> known;
  const auto [place, is_new] = known.try_emplace(key, TableField::ignored);
  if (is_new)
    if (const auto use = use_of_header(key)) place->second = use->field;
  return place->second;
}

const Json* member(const Json& object, const std::string& wanted, TableField field) {
  for (const auto& [key, value] : object.items())
    if (wanted.empty() ? field_of(key) == field : key == wanted) return &value;
  return nullptr;
}

JsonLine::Point point_of(const Json* lon, const Json* lat) {
  JsonLine::Point out;
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

JsonLine::Point point_of_geometry(const Json& geometry) {
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

struct JsonLine::Object {
  Json json;
};

JsonLine::JsonLine(std::string_view text, const std::string& name, long line)
    : object_(std::make_unique<Object>(Object{parse(text, name, line)})) {}
JsonLine::~JsonLine() = default;

JsonLine::Point JsonLine::point(const std::string& lon, const std::string& lat) const {
  const Json& object = object_->json;
  if (is_feature(object)) {
    const auto geometry = object.find("geometry");
    return geometry != object.end() && geometry->is_object() ? point_of_geometry(*geometry)
                                                             : point_of(nullptr, nullptr);
  }
  if (object.contains("coordinates")) return point_of_geometry(object);
  return point_of(member(object, lon, TableField::lon), member(object, lat, TableField::lat));
}

std::string JsonLine::text(const std::string& member) const {
  const Json* object = &object_->json;
  if (is_feature(*object)) {
    const auto properties = object->find("properties");
    if (properties == object->end()) return {};
    object = &*properties;
  }
  if (!object->is_object()) return {};
  const auto found = object->find(member);
  if (found == object->end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string JsonLine::with(std::string_view members) && {
  Json& object = object_->json;
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
