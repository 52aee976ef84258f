#pragma once

#include <optional>
#include <vector>

#include "model/answer_table.h"
#include "model/coverage.h"
#include "query/nearness.h"

namespace obuhvat {

enum class UnitsWanted { all, covered, uncovered };

/// What every question may say beside its subject.
struct Question {
  Selection selection;
  Language language = Language::en;  ///< of the columns `name` and `title`
  std::vector<MunicipalityCode> in;  ///< only what lies in these units; empty: anywhere
  std::optional<Nearness> near;      ///< adds the column distance_km and sorts by it
  UnitsWanted units = UnitsWanted::all;
  bool include_national = false;  ///< projects with national coverage count in `in`
};

/// One row a map unit: code, name, name_sr_latn, name_sr_cyrl, district_code, district, area_km2,
/// population, project_count, project_ids, partner_ids, centre_ids. Where one project is selected,
/// also as_written, match and via.
AnswerTable ask_municipalities(const Dataset& dataset, const Question& question);

/// One row a project: id, title, start, end, status, coverage, municipality_count, partner_ids,
/// donor_ids. With `in`, the projects that name one of those units or its city; a project's
/// distance is that of its nearest unit or site.
AnswerTable ask_projects(const Dataset& dataset, const Question& question);

/// One row a partner of the selected projects: id, name, acronym, roles, project_count,
/// project_ids, municipality_count (municipalities with at least one of its projects).
AnswerTable ask_partners(const Dataset& dataset, const Question& question);

/// One row a reception centre: id, name, type, municipality_code, municipality, settlement,
/// capacity, capacity_date, opened, closed, precision, project_ids (of its municipality), public
/// (yes or no).
AnswerTable ask_centres(const Dataset& dataset, const Question& question);

/// What is at the point, one row: lon, lat, code, name, district_code, district, project_ids,
/// partner_ids, centre_ids, nearest_centre, nearest_centre_km. No row outside all units.
AnswerTable ask_at(const Dataset& dataset, const LonLat& point, const Question& question);

/// Units without a selected project and centres in such units: kind, code, name, district,
/// population, capacity, centre_ids, national_project_ids (projects that cover the country as a
/// whole). Units first, the most populous first; those without a figure last.
AnswerTable ask_gaps(const Dataset& dataset, const Question& question);

}  // namespace obuhvat
