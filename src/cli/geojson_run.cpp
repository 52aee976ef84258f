#include "cli/geojson_run.h"

#include "cli/export_request.h"
#include "support/text.h"

namespace obuhvat {
namespace {

const LocalizedText overview_title{"Coverage of all projects", "Obuhvat svih projekata",
                                   "Обухват свих пројеката"};
const LocalizedText selection_title{"Coverage of the selected projects",
                                    "Obuhvat izabranih projekata", "Обухват изабраних пројеката"};

/// What the selection picks beside dates: how many lists of it are not empty.
int lists_in(const Selection& selection) {
  return static_cast<int>(!selection.projects.empty()) +
         static_cast<int>(!selection.partners.empty()) +
         static_cast<int>(!selection.donors.empty()) +
         static_cast<int>(!selection.districts.empty());
}

std::string id_and_title(const Dataset& dataset, const Selection& selection, LocalizedText& title) {
  const bool one_thing = lists_in(selection) == 1;
  if (one_thing && selection.projects.size() == 1)
    if (const Project* project = dataset.project(selection.projects.front())) {
      title = project->title;
      return "project:" + project->id.text();
    }
  const auto partner_id = [&](const std::vector<PartnerId>& ids, const char* kind) -> std::string {
    if (!one_thing || ids.size() != 1) return {};
    const Partner* partner = dataset.partner(ids.front());
    if (partner == nullptr) return {};
    title = partner->name;
    return kind + partner->id.text();
  };
  if (auto id = partner_id(selection.partners, "partner:"); !id.empty()) return id;
  if (auto id = partner_id(selection.donors, "donor:"); !id.empty()) return id;
  if (one_thing && selection.districts.size() == 1)
    if (const District* district = dataset.district(selection.districts.front())) {
      title = district->name;
      return "district:" + district->code.text();
    }
  const bool selects = lists_in(selection) > 0 || selects_projects(selection);
  title = selects ? selection_title : overview_title;
  return selects ? "selection" : "overview";
}

}  // namespace

bool selects_projects(const Selection& selection) {
  return !selection.projects.empty() || !selection.partners.empty() || !selection.donors.empty() ||
         selection.active_on || !selection.during.is_unknown();
}

ExportTitle title_of(const Dataset& dataset, const Selection& selection) {
  ExportTitle title;
  title.id = id_and_title(dataset, selection, title.title);
  title.selection = selection;
  return title;
}

std::vector<OutputFile> all_geojson(const Dataset& dataset, const Selection& base,
                                    CoordinateDecimals decimals, std::size_t hidden_centres) {
  const CoverageGeojson geojson(dataset, decimals);
  std::vector<OutputFile> files;
  const auto add = [&](const std::string& path, const Selection& selection) {
    ExportTitle title = title_of(dataset, selection);
    title.hidden_centres = hidden_centres;
    GeojsonOptions options;
    options.uncovered =
        selects_projects(selection) ? UncoveredUnits::leave_out : UncoveredUnits::include;
    files.push_back({path, geojson.collection(coverage_of(dataset, selection), title, options), 0});
  };
  add("overview.geojson", base);
  for (const auto& project : dataset.projects) {
    Selection one = base;
    one.projects = {project.id};
    add("projects/" + slug(project.id.text()) + ".geojson", one);
  }
  for (const auto& partner : dataset.partners) {
    Selection one = base;
    one.partners = {partner.id};
    add("partners/" + slug(partner.id.text()) + ".geojson", one);
  }
  files.push_back({"reception-centres.geojson", centres_geojson(dataset, decimals), 0});
  return files;
}

}  // namespace obuhvat
