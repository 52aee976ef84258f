#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "query/answer_values.h"
#include "query/nearness_order.h"
#include "query/questions.h"

namespace obuhvat {
namespace {

std::vector<MunicipalityCode> units_of(const Project& project) {
  std::vector<MunicipalityCode> codes;
  for (const auto& place : project.places)
    if (place.municipality) codes.push_back(*place.municipality);
  return codes;
}

/// Measures projects from one origin, each unit once.
class DistancesFrom {
 public:
  DistancesFrom(const Dataset& dataset, const Origin& origin)
      : dataset_(dataset), origin_(origin) {}

  double to(const Project& project) {
    double best = std::numeric_limits<double>::infinity();
    for (const auto& code : units_of(project)) best = std::min(best, to(code));
    for (const auto& site : project.sites) best = std::min(best, origin_.distance_to(site.point));
    return best;
  }

 private:
  double to(const MunicipalityCode& code) {
    const auto [place, is_new] =
        measured_.try_emplace(code, std::numeric_limits<double>::infinity());
    if (is_new)
      if (const Municipality* unit = dataset_.municipality(code))
        place->second = origin_.distance_to(unit->boundary);
    return place->second;
  }

  const Dataset& dataset_;
  const Origin& origin_;
  std::map<MunicipalityCode, double> measured_;
};

/// One row a partner that has a part that `counts` in a wanted project.
template <class Counts>
AnswerTable partners_where(const Dataset& dataset, const Question& question, std::string kind,
                           Counts counts) {
  AnswerTable table;
  const bool with_roles = kind == "partner";  // a donor has one role only
  table.kind = std::move(kind);
  table.main_columns = {"id", "name", "roles", "project_count", "municipality_count", "distance_km"};
  table.columns = {"id", "name", "acronym"};
  if (with_roles) table.columns.emplace_back("roles");
  table.columns.insert(table.columns.end(), {"project_count", "project_ids", "municipality_count"});
  struct Part {
    std::vector<ProjectId> projects;
    std::set<std::string> roles;
    std::set<MunicipalityCode> units;
    double metres = std::numeric_limits<double>::infinity();  // to the nearest of the projects
  };
  std::map<PartnerId, Part> parts;
  std::optional<DistancesFrom> distances;
  if (question.near) distances.emplace(dataset, question.near->origin);
  for (const auto& project : dataset.projects) {
    if (!question.wants(dataset, project)) continue;
    const double metres = distances ? distances->to(project) : 0;
    // Only what is near enough counts, not all that a partner of it does.
    if (question.near && question.near->within_m && metres > *question.near->within_m) continue;
    for (const auto& entry : project.partners) {
      if (!counts(entry)) continue;
      Part& part = parts[entry.partner];
      part.metres = std::min(part.metres, metres);
      if (part.projects.empty() || part.projects.back() != project.id)
        part.projects.push_back(project.id);
      part.roles.emplace(name_of(entry.role));
      for (const auto& code : units_of(project)) part.units.insert(code);
    }
  }
  std::vector<double> all_metres;
  for (const auto& [id, part] : parts) {
    const Partner* partner = dataset.partner(id);
    std::vector<AnswerTable::Value> row{
        id.text(), partner != nullptr ? partner->name.in(question.language) : id.text(),
        partner != nullptr ? text_or_nothing(partner->acronym) : AnswerTable::Value{}};
    if (with_roles) row.emplace_back(AnswerTable::List(part.roles.begin(), part.roles.end()));
    row.push_back(count_value(part.projects.size()));
    row.push_back(list_of(part.projects));
    row.push_back(count_value(part.units.size()));
    table.rows.push_back(std::move(row));
    all_metres.push_back(part.metres);
  }
  apply_nearness(table, all_metres, question.near);
  return table;
}

}  // namespace

AnswerTable ask_projects(const Dataset& dataset, const Question& question) {
  AnswerTable table;
  table.kind = "project";
  table.main_columns = {"id", "title", "start", "end", "status", "municipality_count", "distance_km"};
  table.columns = {"id",
                   "title",
                   "start",
                   "end",
                   "status",
                   "coverage",
                   "municipality_count",
                   "partner_ids",
                   "donor_ids",
                   "area",
                   "municipality_codes"};
  std::vector<double> metres;
  std::optional<DistancesFrom> distances;
  if (question.near) distances.emplace(dataset, question.near->origin);
  for (const auto& project : dataset.projects) {
    if (!question.wants(dataset, project)) continue;
    std::vector<PartnerId> partners;
    std::vector<PartnerId> donors;
    for (const auto& partner : project.partners)
      (partner.role == PartnerRole::donor ? donors : partners).push_back(partner.partner);
    auto units = units_of(project);
    std::sort(units.begin(), units.end());
    table.rows.push_back(
        {project.id.text(), project.title.in(question.language),
         date_or_nothing(project.period.start), date_or_nothing(project.period.end),
         value_if(project.status.has_value(), [&] { return name_of(*project.status); }),
         std::string(name_of(project.coverage)), count_value(units.size()), list_of(partners),
         list_of(donors), text_or_nothing(project.area), list_of(units)});
    if (distances) metres.push_back(distances->to(project));
  }
  apply_nearness(table, metres, question.near);
  return table;
}

AnswerTable ask_partners(const Dataset& dataset, const Question& question) {
  return partners_where(dataset, question, "partner", [](const ProjectPartner&) { return true; });
}

AnswerTable ask_donors(const Dataset& dataset, const Question& question) {
  return partners_where(dataset, question, "donor", [](const ProjectPartner& entry) {
    return entry.role == PartnerRole::donor;
  });
}

AnswerTable ask_findings(const Dataset& dataset, const Question& question,
                         const std::vector<Severity>& severities,
                         const std::vector<std::string>& codes) {
  AnswerTable table;
  table.kind = "finding";
  table.main_columns = {"severity", "code", "project", "message"};
  table.columns = {"severity", "code",   "file",    "row",     "field",
                   "sheet",    "column", "project", "message", "suggestion"};
  const bool all_projects = question.selection.selects_everything() && question.places.empty();
  const auto has = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  for (const auto& f : dataset.findings_in_force()) {
    if (!has(severities, f.severity) || !has(codes, f.code)) continue;
    if (!all_projects) {
      const Project* project = dataset.project(ProjectId(f.project));
      if (project == nullptr || !question.wants(dataset, *project)) continue;
    }
    AnswerTable::Value row;
    if (f.row > 0) row = static_cast<std::int64_t>(f.row);
    table.rows.push_back(
        {std::string(name_of(f.severity)), text_or_nothing(f.code), text_or_nothing(f.file), row,
         text_or_nothing(f.field), text_or_nothing(f.sheet), text_or_nothing(f.column),
         text_or_nothing(f.project), text_or_nothing(f.message), text_or_nothing(f.suggestion)});
  }
  return table;
}

}  // namespace obuhvat
