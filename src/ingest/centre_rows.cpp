#include "ingest/centre_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "ingest/centre_words.h"
#include "ingest/column_letters.h"
#include "ingest/json_text.h"
#include "ingest/row_source.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct HeaderName {
  std::string_view folded;  ///< as centre_key gives it
  std::string_view field;
};

constexpr std::array headers{
    HeaderName{"id", "id"},
    HeaderName{"centreid", "id"},
    HeaderName{"centerid", "id"},
    HeaderName{"sifracentra", "id"},
    HeaderName{"oznaka", "id"},
    HeaderName{"name", "name_en"},
    HeaderName{"nameen", "name_en"},
    HeaderName{"centre", "name_en"},
    HeaderName{"center", "name_en"},
    HeaderName{"namesrlatn", "name_sr_latn"},
    HeaderName{"naziv", "name_sr_latn"},
    HeaderName{"centar", "name_sr_latn"},
    HeaderName{"namesrcyrl", "name_sr_cyrl"},
    HeaderName{"nazivcirilica", "name_sr_cyrl"},
    HeaderName{"type", "type"},
    HeaderName{"tip", "type"},
    HeaderName{"vrsta", "type"},
    HeaderName{"municipality", "municipality"},
    HeaderName{"opstina", "municipality"},
    HeaderName{"municipalitycode", "municipality_code"},
    HeaderName{"sifraopstine", "municipality_code"},
    HeaderName{"settlement", "settlement"},
    HeaderName{"naselje", "settlement"},
    HeaderName{"mesto", "settlement"},
    HeaderName{"lon", "lon"},
    HeaderName{"lng", "lon"},
    HeaderName{"long", "lon"},
    HeaderName{"longitude", "lon"},
    HeaderName{"geografskaduzina", "lon"},
    HeaderName{"lat", "lat"},
    HeaderName{"latitude", "lat"},
    HeaderName{"geografskasirina", "lat"},
    HeaderName{"coordinates", "coordinates"},
    HeaderName{"koordinate", "coordinates"},
    HeaderName{"precision", "precision"},
    HeaderName{"coordprecision", "precision"},
    HeaderName{"capacity", "capacity"},
    HeaderName{"kapacitet", "capacity"},
    HeaderName{"capacitydate", "capacity_date"},
    HeaderName{"opened", "opened"},
    HeaderName{"otvoren", "opened"},
    HeaderName{"closed", "closed"},
    HeaderName{"zatvoren", "closed"},
    HeaderName{"operator", "operator"},
    HeaderName{"upravlja", "operator"},
    HeaderName{"source", "source"},
    HeaderName{"izvor", "source"},
    HeaderName{"public", "public"},
    HeaderName{"ispublic", "public"},
    HeaderName{"javno", "public"},
    HeaderName{"javan", "public"},
    HeaderName{"visibility", "public"},
    HeaderName{"notpublic", "not_public"},
    HeaderName{"nonpublic", "not_public"},
    HeaderName{"restricted", "not_public"},
    HeaderName{"confidential", "not_public"},
    HeaderName{"private", "not_public"},
    HeaderName{"hidden", "not_public"},
    HeaderName{"sensitive", "not_public"},
    HeaderName{"poverljivo", "not_public"},
    HeaderName{"tajno", "not_public"},
    HeaderName{"capacityother", "capacity_other"},
    HeaderName{"confidence", "confidence"},
    HeaderName{"note", "note"},
    HeaderName{"napomena", "note"},
};

std::string_view field_of(std::string_view header) {
  const std::string key = centre_key(header);
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const HeaderName& name) { return name.folded == key; });
  return found == headers.end() ? std::string_view() : found->field;
}

/// The fields of a header row by column; nullopt if it is none: fewer than three names are known.
std::optional<std::vector<std::string>> header_of(const std::vector<std::string>& cells) {
  std::vector<std::string> fields;
  std::size_t known = 0;
  for (const auto& cell : cells) {
    fields.emplace_back(field_of(cell));
    if (!fields.back().empty()) ++known;
  }
  return known >= 3 ? std::optional(fields) : std::nullopt;
}

/// True if it may have been meant for "public": taken for nothing, all centres would be shown.
bool is_like_public(std::string_view header) {
  const std::string key = centre_key(header);
  return key.find("publi") != std::string::npos || key.find("javn") != std::string::npos ||
         key.find("restrict") != std::string::npos || key.find("confiden") != std::string::npos ||
         key.find("privat") != std::string::npos || key.find("visib") != std::string::npos ||
         !nearest(key, {"public", "javno", "restricted", "confidential"}).empty();
}

void tell_of_unread(const std::string& header, const FieldPlace& place, RecordReport& report) {
  const bool doubtful = is_like_public(header);
  report.add(doubtful ? Severity::warning : Severity::info, "centre-column", place,
             fmt::format("\"{}\" is not read{}", header,
                         doubtful ? "; if it says which centres are not public, all of them count "
                                    "as public"
                                  : ""),
             doubtful ? "call it public, with yes or no in it"
                      : "give it one of the names that the README lists, if it should be");
}

std::vector<CentreRow> rows_of_table(const std::filesystem::path& path, RecordReport& report) {
  const RecordInput input{path, path.string(), path.filename().string()};
  const auto table = open_table(input, {}, report);
  const auto source = table->rows(0);
  std::optional<std::vector<std::string>> header;
  std::vector<CentreRow> rows;
  std::vector<std::string> cells;
  while (source->next(cells)) {
    if (!header) {
      header = header_of(cells);
      if (!header) continue;
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (const std::string name(trimmed(cells[c])); !name.empty() && (*header)[c].empty())
          tell_of_unread(name, {source->row(), "", column_letters(c)}, report);
      continue;
    }
    CentreRow row;
    row.place.row = source->row();
    for (std::size_t c = 0; c < cells.size() && c < header->size(); ++c) {
      const std::string text = std::string(trimmed(cells[c]));
      const std::string& field = (*header)[c];
      if (field.empty() || text.empty()) continue;
      row.fields.emplace(field, text);
      row.columns.emplace(field, column_letters(c));
    }
    if (!row.fields.empty()) rows.push_back(std::move(row));
  }
  if (!header)
    throw Error(fmt::format(
        "{}: no row names the columns of reception centres; they are called id, name, type, "
        "municipality, lon, lat, capacity, public, ...",
        input.shown));
  return rows;
}

std::string text_of(const JsonNode& node) {
  switch (node.type) {
    case JsonNode::Type::text:
    case JsonNode::Type::number:
      return node.text;
    case JsonNode::Type::boolean:
      return node.boolean ? "yes" : "no";
    default:
      return {};
  }
}

/// A value that is neither text nor number says something all the same.
constexpr std::string_view unreadable = "a list or an object";

void take_point(const JsonNode& feature, CentreRow& row) {
  const JsonNode* geometry = feature.member("geometry");
  if (geometry == nullptr || geometry->is(JsonNode::Type::null)) return;
  const JsonNode* type = geometry->member("type");
  const JsonNode* position = geometry->member("coordinates");
  const bool is_point = type != nullptr && type->text == "Point" && position != nullptr &&
                        position->items.size() >= 2 &&
                        position->items[0].is(JsonNode::Type::number) &&
                        position->items[1].is(JsonNode::Type::number);
  // Anything else must not pass for a centre without a point.
  row.fields["lon"] = is_point ? position->items[0].text : "not a Point";
  row.fields["lat"] = is_point ? position->items[1].text : "not a Point";
  row.fields.erase("coordinates");
}

std::vector<CentreRow> rows_of_geojson(const std::string& text, const std::string& name,
                                       RecordReport& report) {
  const JsonNode document = parse_json(text, name);
  const JsonNode* features = document.member("features");
  if (features == nullptr || !features->is(JsonNode::Type::list))
    throw Error(fmt::format("{}: is no GeoJSON FeatureCollection", name));
  std::vector<CentreRow> rows;
  std::set<std::string> unread;
  for (const auto& feature : features->items) {
    const JsonNode* all = feature.member("properties");
    const JsonNode* kind = all != nullptr ? all->member("kind") : nullptr;
    // An export of ours holds municipalities and sites as well.
    if (kind != nullptr && kind->text != "reception_centre") continue;
    CentreRow row;
    row.place.row = feature.line;
    if (all != nullptr)
      for (const auto& [key, value] : all->members) {
        const auto field = field_of(key);
        std::string content = text_of(value);
        if (content.empty() && (value.is(JsonNode::Type::list) || value.is(JsonNode::Type::object)))
          content = unreadable;
        if (!field.empty() && !content.empty())
          row.fields.emplace(field, std::move(content));
        else if (field.empty() && is_like_public(key) && unread.insert(key).second)
          tell_of_unread(key, {feature.line, ""}, report);
      }
    if (const JsonNode* id = feature.member("id"); id != nullptr && !row.fields.contains("id"))
      row.fields.emplace("id", text_of(*id));
    take_point(feature, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

const std::string& CentreRow::text(std::string_view field) const {
  static const std::string nothing;
  const auto found = fields.find(field);
  return found == fields.end() ? nothing : found->second;
}

FieldPlace CentreRow::at(std::string_view field) const {
  FieldPlace out = place;
  out.field = field;
  const auto column = columns.find(field);
  if (column != columns.end()) out.column = column->second;
  return out;
}

std::vector<CentreRow> read_centre_rows(const std::filesystem::path& path, RecordReport& report) {
  const std::string text = read_file(path);
  const auto start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start != std::string::npos && text[start] == '{')
    return rows_of_geojson(text, path.filename().string(), report);
  return rows_of_table(path, report);
}

}  // namespace obuhvat
