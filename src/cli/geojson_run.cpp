#include "cli/geojson_run.h"

#include "export/geojson.h"
#include "support/text.h"

namespace obuhvat {
namespace {

const LocalizedText overview_title{"Coverage of all projects", "Obuhvat svih projekata",
                                   "Обухват свих пројеката"};
const LocalizedText selection_title{"Coverage of the selected projects",
                                    "Obuhvat izabranih projekata", "Обухват изабраних пројеката"};

bool selects_projects(const Selection& selection) {
  return !selection.projects.empty() || !selection.partners.empty() || !selection.donors.empty() ||
         selection.active_on || !selection.during.is_unknown();
}

ExportTitle title_of(const Dataset& dataset, const Selection& selection) {
  if (selection.projects.size() == 1 && selection.partners.empty() && selection.donors.empty())
    if (const Project* project = dataset.project(selection.projects.front()))
      return {"project:" + project->id.text(), project->title};
  if (selection.partners.size() == 1 && selection.projects.empty() && selection.donors.empty())
    if (const Partner* partner = dataset.partner(selection.partners.front()))
      return {"partner:" + partner->id.text(), partner->name};
  if (selects_projects(selection)) return {"selection", selection_title};
  return {"overview", overview_title};
}

}  // namespace

std::string selection_geojson(const Dataset& dataset, const Selection& selection) {
  return coverage_geojson(
      dataset, coverage_of(dataset, selection), title_of(dataset, selection),
      selects_projects(selection) ? UncoveredUnits::leave_out : UncoveredUnits::include);
}

std::vector<OutputFile> all_geojson(const Dataset& dataset, const Selection& base) {
  std::vector<OutputFile> files;
  files.push_back({"overview.geojson", selection_geojson(dataset, base)});
  for (const auto& project : dataset.projects) {
    Selection one = base;
    one.projects = {project.id};
    files.push_back(
        {"projects/" + slug(project.id.text()) + ".geojson", selection_geojson(dataset, one)});
  }
  for (const auto& partner : dataset.partners) {
    Selection one = base;
    one.partners = {partner.id};
    files.push_back(
        {"partners/" + slug(partner.id.text()) + ".geojson", selection_geojson(dataset, one)});
  }
  files.push_back({"reception-centres.geojson", centres_geojson(dataset)});
  return files;
}

}  // namespace obuhvat
