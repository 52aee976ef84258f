#include "export/site_data.h"

#include <string_view>

#include "export/coverage_metadata.h"
#include "export/feature_writer.h"
#include "export/geojson.h"
#include "export/site_borders.h"
#include "export/site_words.h"
#include "model/coverage.h"

namespace obuhvat {
namespace {

std::string date_or_null(const std::optional<PartialDate>& date) {
  return date ? json_string(date->text()) : "null";
}

std::string partners_json(const Project& project) {
  std::vector<std::string> partners;
  for (const auto& entry : project.partners) {
    JsonObject json;
    json.string("id", entry.partner.text()).string("role", name_of(entry.role));
    partners.push_back(json.text());
  }
  return json_array(partners);
}

/// How the record names each municipality that it reaches, where that is not simply its name.
std::string places_json(const Dataset& dataset, const Project& project) {
  JsonObject places;
  for (const auto& place : project.places) {
    if (!place.municipality) continue;
    const Municipality* unit = dataset.municipality(*place.municipality);
    if (unit != nullptr && !place.via &&
        (place.as_written == unit->name.en || place.as_written == unit->name.sr_latn))
      continue;
    JsonObject json;
    json.string("as_written", place.as_written)
        .string_or_null("via", place.via ? place.via->text() : "");
    places.value(place.municipality->text(), json.text());
  }
  return places.text();
}

std::string sources_json(const Project& project) {
  std::vector<std::string> sources;
  for (const auto& source : project.sources) {
    JsonObject json;
    json.string("page", source.page).string("file", source.file);
    sources.push_back(json.text());
  }
  return json_array(sources);
}

std::string budget_json(const std::optional<Budget>& budget) {
  if (!budget) return "null";
  JsonObject json;
  json.value("amount", json_number(budget->amount, 2)).string("currency", budget->currency);
  return json.text();
}

std::string projects_json(const Dataset& dataset) {
  std::vector<std::string> projects;
  for (const auto& project : dataset.projects) {
    JsonObject json;
    json.string("id", project.id.text())
        .value("title", localized_json(project.title))
        .value("subtitle", localized_json(project.subtitle))
        .value("start", date_or_null(project.period.start))
        .value("end", date_or_null(project.period.end))
        .string_or_null("status", project.status ? name_of(*project.status) : "")
        .string("coverage", name_of(project.coverage))
        .value("partners", partners_json(project))
        .value("places", places_json(dataset, project))
        .string("area", project.area)
        .value("budget", budget_json(project.budget))
        .value("sources", sources_json(project));
    projects.push_back(json.text());
  }
  return json_array(projects, ",\n");
}

std::string all_partners_json(const Dataset& dataset) {
  std::vector<std::string> partners;
  for (const auto& partner : dataset.partners) {
    JsonObject json;
    json.string("id", partner.id.text()).value("name", localized_json(partner.name));
    partners.push_back(json.text());
  }
  return json_array(partners, ",\n");
}

std::string districts_json(const Dataset& dataset) {
  JsonObject json(",\n");
  for (const auto& district : dataset.districts)
    json.value(district.code.text(), localized_json(district.name));
  return json.text();
}

/// ["id",value], for what is keyed by ids of the data: one may be called "__proto__".
std::string pair_json(const std::string& id, const std::string& value) {
  return "[" + json_string(id) + "," + value + "]";
}

/// The names of everything that the map can show, by the id of its feature.
std::string names_json(const Dataset& dataset) {
  std::vector<std::string> pairs;
  for (const auto& unit : dataset.municipalities)
    pairs.push_back(pair_json(unit.code.text(), localized_json(unit.name)));
  for (const auto& centre : dataset.centres)
    pairs.push_back(pair_json(centre.id.text(), localized_json(centre.name)));
  for (const auto& area : dataset.context)
    pairs.push_back(pair_json(area.code, localized_json(area.name)));
  return json_array(pairs, ",\n");
}

/// Where a name goes and the room it has there, in degrees: [lon, lat, radius].
void add_label(std::vector<std::string>& labels, const std::string& id,
               const MultiPolygon<LonLat>& area) {
  constexpr double precision = 0.005;  // degrees: less than a pixel of a whole map
  if (area.empty()) return;
  const auto circle = inscribed_circle(area, precision);
  labels.push_back(pair_json(id, "[" + json_number(circle.centre.lon, 3) + "," +
                                     json_number(circle.centre.lat, 3) + "," +
                                     json_number(circle.radius, 3) + "]"));
}

std::string labels_json(const Dataset& dataset) {
  std::vector<std::string> labels;
  for (const auto& unit : dataset.municipalities)
    add_label(labels, unit.code.text(), unit.boundary);
  for (const auto& area : dataset.context) add_label(labels, area.code, area.area);
  return json_array(labels, ",\n");
}

std::string spellings_json(const SiteNotes& notes) {
  std::vector<std::string> pairs;
  for (const auto& [code, spellings] : notes.spellings)
    pairs.push_back(pair_json(code, json_strings(spellings)));
  return json_array(pairs, ",\n");
}

std::string context_json(const Dataset& dataset) {
  FeatureWriter features;
  for (const auto& area : dataset.context) {
    FeatureWriter::Labels labels{area.code, JsonObject()};
    labels.properties.string("kind", area.kind == ContextKind::kosovo ? "kosovo" : "country");
    features.add(labels, area.area);
  }
  return features.document({});
}

std::string overview_json(const Dataset& dataset) {
  return coverage_geojson(dataset, coverage_of(dataset, {}),
                          {"overview", {"Coverage of all projects", "Obuhvat svih projekata", ""}},
                          UncoveredUnits::include);
}

std::string boundaries_json(const BoundarySource& source) {
  JsonObject json;
  json.string("name", source.name)
      .string("date", source.date)
      .string("licence", source.licence)
      .string("detail", source.detail);
  return json.text();
}

}  // namespace

std::string script_safe(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::string_view three = std::string_view(json).substr(i, 3);
    if (json[i] == '<') {
      out += "\\u003c";
    } else if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") {
      out += three.back() == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += json[i];
    }
  }
  return out;
}

std::string site_data_script(const Dataset& dataset, const SiteNotes& notes,
                             const std::string& words) {
  JsonObject json(",\n");
  json.value("geojson", overview_json(dataset))
      .value("context", context_json(dataset))
      .value("borders", site_borders_json(dataset))
      .value("labels", labels_json(dataset))
      .value("names", names_json(dataset))
      .value("spellings", spellings_json(notes))
      .value("districts", districts_json(dataset))
      .value("projects", projects_json(dataset))
      .value("partners", all_partners_json(dataset))
      .value("boundaries", boundaries_json(dataset.boundaries))
      .string("centres_from", dataset.centres_from)  // empty: the shipped ones
      .value("publisher", localized_json(notes.publisher))
      .value("words", words);
  return "const OBUHVAT_DATA = " + script_safe(json.text()) + ";\n";
}

}  // namespace obuhvat
