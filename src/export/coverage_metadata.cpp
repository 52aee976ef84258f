#include "export/coverage_metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "export/coverage_layers.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string date_text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

std::string source_json(std::string_view what, std::string_view name, std::string_view date,
                        std::string_view licence, std::string_view detail) {
  JsonObject source;
  source.string("what", what)
      .string("name", name)
      .string_or_null("date", date)
      .string_or_null("licence", licence)
      .string_or_null("detail", detail);
  return source.text();
}

std::vector<std::string> data_sources(const Dataset& dataset) {
  std::vector<std::string> sources;
  if (!dataset.boundaries.name.empty())
    sources.push_back(source_json("boundaries", dataset.boundaries.name, dataset.boundaries.date,
                                  dataset.boundaries.licence, dataset.boundaries.detail));
  sources.push_back(source_json("names, codes, areas, population, districts",
                                "register of municipalities; censuses of the Statistical Office "
                                "of the Republic of Serbia",
                                dataset.gazetteer_date, "", ""));
  if (!dataset.centres.empty() && !dataset.centres_from.empty())
    sources.push_back(source_json("reception centres", dataset.centres_from, "", "", ""));
  else if (!dataset.centres.empty())
    sources.push_back(source_json("reception centres",
                                  "named in each centre; points of settlements from GeoNames, "
                                  "www.geonames.org",
                                  dataset.gazetteer_date, "points: CC BY 4.0", ""));
  return sources;
}

/// One entry for each page that the projects were taken from.
std::vector<std::string> record_sources(const Dataset& dataset,
                                        const std::vector<ProjectId>& projects) {
  std::vector<std::string> sources;
  for (const auto& id : projects) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    for (const auto& source : project->sources)
      sources.push_back(source_json("project " + id.text(),
                                    source.page.empty() ? source.file : source.page, "", "",
                                    source.page.empty() ? "" : source.file));
  }
  return sources;
}

std::string inputs_json(const Dataset& dataset) {
  std::vector<std::string> inputs;
  for (const auto& file : dataset.source_files) {
    JsonObject input;
    input.string("file", file.path).string("sha256", file.sha256);
    inputs.push_back(input.text());
  }
  return json_array(inputs, ",\n");
}

void add_title(JsonObject& metadata, const ExportTitle& title) {
  metadata.string("id", title.id).string("title", title.title.in(Language::en));
  if (!title.title.sr_latn.empty()) metadata.string("title_sr_latn", title.title.sr_latn);
  if (!title.title.sr_cyrl.empty()) metadata.string("title_sr_cyrl", title.title.sr_cyrl);
}

void add_origin(JsonObject& metadata, const Dataset& dataset, std::vector<std::string> sources) {
  const auto records = data_sources(dataset);
  sources.insert(sources.begin(), records.begin(), records.end());
  metadata.value("sources", json_array(sources, ",\n"))
      .string("tool", "obuhvat " + version())
      .value("inputs", inputs_json(dataset));
}

template <class Tag>
std::string listed(const std::vector<Id<Tag>>& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(id.text());
  return join(texts, ", ");
}

/// What the features do not show, in words; empty if they show everything.
std::string coverage_note(const CoverageTable& coverage) {
  std::vector<std::string> sentences;
  const auto features = [](std::size_t count) {
    return count == 1 ? "its feature has no geometry" : "their features have no geometry";
  };
  if (!coverage.national.empty())
    sentences.push_back(fmt::format(
        "National coverage: {} cover{} the country as a whole and no unit in particular, so {}.",
        listed(coverage.national), coverage.national.size() == 1 ? "s" : "",
        features(coverage.national.size())));
  if (!coverage.unlocated.empty())
    sentences.push_back(fmt::format(
        "Unknown coverage: the record of {} does not say where {}, so {}.",
        listed(coverage.unlocated), coverage.unlocated.size() == 1 ? "it works" : "they work",
        features(coverage.unlocated.size())));
  return join(sentences, " ");
}

std::string selection_json(const Selection& selection) {
  JsonObject json;
  json.value("project_ids", json_ids(selection.projects))
      .value("partner_ids", json_ids(selection.partners))
      .value("donor_ids", json_ids(selection.donors))
      .value("district_codes", json_ids(selection.districts))
      .string_or_null("active_on",
                      selection.active_on ? PartialDate::of(*selection.active_on).text() : "")
      .string_or_null("from", date_text(selection.during.start))
      .string_or_null("to", date_text(selection.during.end));
  return json.text();
}

std::string boundaries_json(const Dataset& dataset) {
  const BoundarySource& source = dataset.boundaries;
  if (source.name.empty()) return "null";
  JsonObject json;
  json.string("name", source.name)
      .string_or_null("date", source.date)
      .string_or_null("detail", source.detail)
      .string_or_null("licence", source.licence)
      .string_or_null("origin", source.origin);
  return json.text();
}

/// The English name, or what stands for it, and the Serbian ones where they are given.
void add_names(JsonObject& json, std::string_view key, const LocalizedText& name) {
  const std::string stem(key);
  json.string(stem, name.in(Language::en));
  if (!name.sr_latn.empty()) json.string(stem + "_sr_latn", name.sr_latn);
  if (!name.sr_cyrl.empty()) json.string(stem + "_sr_cyrl", name.sr_cyrl);
}

/// What the ids of the features stand for: a table of titles and dates.
std::string projects_json(const Dataset& dataset, const std::vector<ProjectId>& ids) {
  std::vector<std::string> projects;
  for (const auto& id : ids) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    JsonObject json;
    json.string("id", id.text());
    add_names(json, "title", project->title);
    json.string_or_null("start", date_text(project->period.start))
        .string_or_null("end", date_text(project->period.end))
        .string_or_null("status", project->status ? name_of(*project->status) : "")
        .string("coverage", name_of(project->coverage));
    projects.push_back(json.text());
  }
  return json_array(projects, ",\n");
}

std::string partners_json(const Dataset& dataset, const std::vector<ProjectId>& ids) {
  std::set<PartnerId> named;
  for (const auto& id : ids)
    if (const Project* project = dataset.project(id))
      for (const auto& partner : project->partners) named.insert(partner.partner);
  std::vector<std::string> partners;
  for (const auto& id : named) {
    const Partner* partner = dataset.partner(id);
    if (partner == nullptr) continue;
    JsonObject json;
    json.string("id", id.text());
    add_names(json, "name", partner->name);
    partners.push_back(json.text());
  }
  return json_array(partners, ",\n");
}

}  // namespace

std::string period_json(const Period& period) {
  if (period.is_unknown()) return "null";
  JsonObject json;
  json.string_or_null("start", date_text(period.start))
      .string_or_null("end", date_text(period.end));
  return json.text();
}

std::string data_sources_json(const Dataset& dataset, std::string_view separator) {
  return json_array(data_sources(dataset), separator);
}

std::string coverage_metadata(const Dataset& dataset, const CoverageTable& coverage,
                              const ExportTitle& title) {
  JsonObject metadata(",\n");
  add_title(metadata, title);
  const auto projects = projects_in(coverage);
  metadata.value("selection", selection_json(title.selection))
      .value("period", period_json(coverage.centre_period))
      .value("project_ids", json_ids(projects))
      .value("unit_count", std::to_string(coverage.units.size()))
      .value("covered_count", std::to_string(coverage.covered_count()))
      .value("national_project_ids", json_ids(coverage.national))
      .value("unlocated_project_ids", json_ids(coverage.unlocated))
      .string_or_null("coverage_note", coverage_note(coverage))
      .value("hidden_centre_count", std::to_string(title.hidden_centres))
      .value("projects", projects_json(dataset, projects))
      .value("partners", partners_json(dataset, projects))
      .value("boundaries", boundaries_json(dataset));
  add_origin(metadata, dataset, record_sources(dataset, projects));
  return metadata.text();
}

std::string plain_metadata(const Dataset& dataset, const ExportTitle& title) {
  JsonObject metadata(",\n");
  add_title(metadata, title);
  metadata.value("hidden_centre_count", std::to_string(title.hidden_centres));
  add_origin(metadata, dataset, {});
  return metadata.text();
}

}  // namespace obuhvat
