#include <algorithm>
#include <limits>

#include "query/answer_values.h"
#include "query/nearness_order.h"
#include "query/project_distances.h"
#include "query/questions.h"

namespace obuhvat {
namespace {

/// Leaves the rows of centres that are farther than `limit_m` from all selected projects, the
/// farthest first, and says from which.
void keep_far_centres(AnswerTable& table, const Dataset& dataset, const Question& question,
                      double limit_m) {
  std::vector<const Project*> projects;
  for (const auto& project : dataset.projects)
    if (question.selection.includes(project)) projects.push_back(&project);
  const ProjectDistances distances(dataset, projects);
  struct Far {
    std::size_t row;
    double metres;
    const Project* project;
  };
  std::vector<Far> far;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto nearest = distances.nearest(std::get<LonLat>(table.geometries[i]));
    const double metres = nearest ? nearest->metres : std::numeric_limits<double>::infinity();
    if (metres > limit_m) far.push_back({i, metres, nearest ? nearest->project : nullptr});
  }
  std::stable_sort(far.begin(), far.end(),
                   [](const Far& a, const Far& b) { return a.metres > b.metres; });
  AnswerTable kept;
  kept.kind = table.kind;
  kept.main_columns = table.main_columns;
  kept.columns = table.columns;
  kept.columns.insert(kept.columns.end(), {"nearest_project", "nearest_project_km"});
  for (const auto& [row, metres, project] : far) {
    auto& values = kept.rows.emplace_back(std::move(table.rows[row]));
    values.push_back(value_if(project != nullptr, [&] { return project->id.text(); }));
    values.push_back(project != nullptr ? kilometres(metres) : AnswerTable::Value{});
    kept.geometries.push_back(table.geometries[row]);
  }
  table = std::move(kept);
}

}  // namespace

AnswerTable ask_centres(const Dataset& dataset, const Question& question) {
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  AnswerTable table;
  table.kind = "reception_centre";
  table.main_columns = {"id", "name", "municipality", "capacity", "opened", "closed", "nearest_project", "nearest_project_km", "distance_km"};
  table.columns = {"id",           "name",       "type",      "municipality_code",
                   "municipality", "settlement", "capacity",  "capacity_date",
                   "opened",       "closed",     "precision", "project_ids",
                   "public"};
  for (const auto& id : coverage.centres) {
    const ReceptionCentre& centre = *dataset.centre(id);
    if (!question.wants(centre)) continue;
    const Coverage* unit = coverage.unit(centre.municipality);
    // Outside the selected districts.
    if (unit == nullptr && !question.selection.districts.empty()) continue;
    const bool covered = unit != nullptr && unit->is_covered();
    if (question.units == UnitsWanted::covered && !covered) continue;
    if (question.units == UnitsWanted::uncovered && covered) continue;
    const Municipality* municipality = dataset.municipality(centre.municipality);
    table.rows.push_back({centre.id.text(), centre.name.in(question.language),
                          std::string(name_of(centre.type)), centre.municipality.text(),
                          value_if(municipality != nullptr,
                                   [&] { return municipality->name.in(question.language); }),
                          text_or_nothing(centre.settlement), number_or_nothing(centre.capacity),
                          text_or_nothing(centre.capacity_date), date_or_nothing(centre.open.start),
                          date_or_nothing(centre.open.end), std::string(name_of(centre.precision)),
                          list_of(unit != nullptr ? unit->projects : std::vector<ProjectId>{}),
                          std::string(centre.is_public ? "yes" : "no")});
    table.geometries.emplace_back(centre.point);
  }
  if (question.farther_than_m) keep_far_centres(table, dataset, question, *question.farther_than_m);
  std::vector<double> metres;
  if (question.near)
    for (const auto& point : table.geometries)
      metres.push_back(question.near->origin.distance_to(std::get<LonLat>(point)));
  apply_nearness(table, metres, question.near);
  return table;
}

AnswerTable ask_at(const Dataset& dataset, const LonLat& point, const Question& question) {
  AnswerTable table;
  table.kind = "point";
  table.main_columns = {"code", "name", "district", "project_ids", "nearest_centre", "nearest_centre_km"};
  table.columns = {
      "lon",         "lat",         "code",       "name",           "district_code",    "district",
      "project_ids", "partner_ids", "centre_ids", "nearest_centre", "nearest_centre_km"};
  const Municipality* unit = dataset.municipality_at(point);
  if (unit == nullptr) return table;
  const CoverageTable coverage = coverage_of(dataset, question.selection);
  const Coverage* here = coverage.unit(unit->code);
  const ReceptionCentre* nearest = nullptr;
  double metres = std::numeric_limits<double>::infinity();
  for (const auto& id : coverage.centres) {
    const ReceptionCentre* centre = dataset.centre(id);
    const double d = Origin(point).distance_to(centre->point);
    if (d < metres) {
      metres = d;
      nearest = centre;
    }
  }
  AnswerTable::Value nearest_km;
  if (nearest != nullptr) nearest_km = kilometres(metres);
  const Coverage nothing{unit->code, {}, {}, {}};
  const Coverage& row = here != nullptr ? *here : nothing;
  table.rows.push_back({AnswerTable::Decimal{point.lon, 6}, AnswerTable::Decimal{point.lat, 6},
                        unit->code.text(), unit->name.in(question.language), unit->district.text(),
                        text_or_nothing(district_name(dataset, unit->district, question.language)),
                        list_of(row.projects), list_of(row.partners), list_of(row.centres),
                        value_if(nearest != nullptr, [&] { return nearest->id.text(); }),
                        nearest_km});
  table.geometries.emplace_back(point);
  return table;
}

}  // namespace obuhvat
