#include "ingest/record_checks.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/place_matching.h"
#include "ingest/place_points.h"
#include "support/text.h"

namespace obuhvat {
namespace {

class RecordChecks {
 public:
  RecordChecks(ProjectRecord& record, const Dataset& dataset)
      : record_(record), project_(record.project), dataset_(dataset) {}

  void run() {
    titles();
    dates();
    if (!project_.status)
      info("status-missing", "status", "the record does not state a status",
           "add it if the source says planned, active or completed");
    coverage();
    if (project_.partners.empty())
      info("partner-missing", "partners", "the record names no partner",
           "add those that the source names");
    if (!has_outlines(dataset_)) return;  // nothing can be said about a point
    if (record_.spans_neighbours) drop_sites_abroad();
    for (std::size_t i = 0; i < project_.sites.size(); ++i)
      site(project_.sites[i], record_.sites[i]);
  }

 private:
  void titles() {
    const LocalizedText& title = project_.title;
    std::vector<std::string> missing;
    std::string given;  // the first language that has a title: what LocalizedText::in falls back to
    for (const Language language : all_languages) {
      if (title.exact(language).empty())
        missing.emplace_back(tag_of(language));
      else if (given.empty())
        given = tag_of(language);
    }
    if (missing.empty()) return;
    const bool by_letters = title.sr_cyrl.empty() && !title.sr_latn.empty();
    const std::size_t borrowed = missing.size() - (by_letters ? 1 : 0);
    std::vector<std::string> shown;
    if (borrowed > 0) shown.push_back(fmt::format("the {} title is shown instead", given));
    if (by_letters)
      shown.push_back(fmt::format("{}the sr-Latn title is shown letter by letter",
                                  borrowed > 0 ? "in sr-Cyrl " : ""));
    info("title-language-missing", "title",
         fmt::format("{}there is no title in {}: {}",
                     record_.title_is_plain ? "the title does not say its language; " : "",
                     listed(missing), listed(shown)),
         "add the titles that the source gives");
  }

  void dates() {
    for (const auto& [name, date] :
         {std::pair{"start", project_.period.start}, std::pair{"end", project_.period.end}})
      if (date && !date->month())
        info("date-precision", name,
             fmt::format("only the year is known: {0} may be any day of {0}", date->text()),
             "add month and day if the source gives them");
    const auto& [start, end] = project_.period;
    if (start && end && end->last_day() < start->first_day())
      warn("date-order", "end",
           fmt::format("the end {} lies before the start {}", end->text(), start->text()),
           "correct the one that is wrong");
  }

  void coverage() {
    const auto placed = std::count_if(project_.places.begin(), project_.places.end(),
                                      [](const auto& place) { return place.municipality; });
    const bool has_places = !project_.places.empty();
    if (!record_.states_coverage && placed > 0) {
      project_.coverage = CoverageKind::municipalities;
      info("coverage-assumed", "coverage",
           "coverage is not stated; as places are listed, it is taken as municipalities",
           record_.origin == RecordOrigin::json ? "write \"coverage\": \"municipalities\""
                                                : "say so in the source, if these are all of them");
      return;
    }
    switch (project_.coverage) {
      case CoverageKind::municipalities:
        if (placed == 0)
          warn("coverage-without-places", has_places ? "places" : "coverage",
               has_places ? "coverage is municipalities, but no place leads to one"
                          : "coverage is municipalities, but no place is listed",
               "add the places, or write national or unknown");
        break;
      case CoverageKind::national:
        if (has_places)
          info("coverage-with-places", "places",
               fmt::format("coverage is national, yet {} {} listed: these are drawn", placed,
                           placed == 1 ? "municipality is" : "municipalities are"),
               "write municipalities if only these are meant");
        else
          info("coverage-national", "coverage",
               "the project covers the whole country: no municipality is drawn", "");
        break;
      case CoverageKind::unknown:
        if (placed > 0)
          info("coverage-with-places", "places", "coverage is unknown, yet places are listed",
               "write municipalities if these are all of them");
        else
          info("coverage-unknown", "coverage",
               "where the project works is unknown: no municipality is drawn",
               "write municipalities or national if the source tells");
        break;
    }
  }

  /// A record for several countries has sites in all of them.
  void drop_sites_abroad() {
    std::vector<ProjectSite> sites;
    std::vector<FieldPlace> places;
    for (std::size_t i = 0; i < project_.sites.size(); ++i) {
      const ProjectSite& site = project_.sites[i];
      if (dataset_.municipality_at(site.point) != nullptr ||
          nearest_municipality(site.point, dataset_).metres <= border_tolerance_m(dataset_)) {
        sites.push_back(site);
        places.push_back(record_.sites[i]);
        continue;
      }
      record_.report.add(
          Severity::info, "iati-location-abroad", record_.sites[i],
          fmt::format("{} at {}, {} lies outside the municipalities of Serbia; it is left out",
                      site.name.empty() ? "the site" : fmt::format("\"{}\"", site.name),
                      site.point.lon, site.point.lat));
    }
    project_.sites = std::move(sites);
    record_.sites = std::move(places);
  }

  void site(const ProjectSite& site, const FieldPlace& where) {
    const std::string name = site.name.empty() ? "the site" : fmt::format("\"{}\"", site.name);
    const std::string at = fmt::format("{}, {}", site.point.lon, site.point.lat);
    const Municipality* const unit = dataset_.municipality_at(site.point);
    if (unit == nullptr) {
      outside(name, at, site.point, where);
      return;
    }
    const bool listed_there =
        std::any_of(project_.places.begin(), project_.places.end(),
                    [&](const ProjectPlace& place) { return place.municipality == unit->code; });
    if (listed_there || project_.coverage == CoverageKind::national) return;
    record_.report.add(Severity::info, "site-outside-places", where,
                       fmt::format("{} lies in {}, which is not among the places; it is not added",
                                   name, described(unit->code, dataset_)),
                       "add the municipality to the places if the project works there");
  }

  void outside(const std::string& name, const std::string& at, const LonLat& point,
               const FieldPlace& where) {
    const auto* const swapped = dataset_.municipality_at({point.lat, point.lon});
    if (swapped != nullptr) {
      record_.report.add(Severity::warning, "point-outside", where,
                         fmt::format("{} at {} lies outside Serbia", name, at),
                         fmt::format("lon and lat look swapped: the other way round it lies in {}",
                                     described(swapped->code, dataset_)));
      return;
    }
    const NearestMunicipality nearest = nearest_municipality(point, dataset_);
    const bool within_tolerance = nearest.metres <= border_tolerance_m(dataset_);
    record_.report.add(
        within_tolerance ? Severity::info : Severity::warning, "point-outside", where,
        fmt::format("{} at {} lies outside the municipalities of Serbia, {:.1f} km from {}", name,
                    at, nearest.metres / 1000, described(nearest.unit->code, dataset_)),
        within_tolerance ? "the outlines are simplified: the point may be right"
                         : "correct lon and lat");
  }

  void info(std::string code, const std::string& field, std::string message,
            std::string suggestion) {
    record_.report.add(Severity::info, std::move(code), record_.place_of(field), std::move(message),
                       std::move(suggestion));
  }
  void warn(std::string code, const std::string& field, std::string message,
            std::string suggestion) {
    record_.report.add(Severity::warning, std::move(code), record_.place_of(field),
                       std::move(message), std::move(suggestion));
  }

  ProjectRecord& record_;
  Project& project_;
  const Dataset& dataset_;
};

}  // namespace

void check_record(ProjectRecord& record, const Dataset& dataset) {
  RecordChecks(record, dataset).run();
}

}  // namespace obuhvat
