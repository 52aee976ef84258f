#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/answer_table.h"
#include "query/question.h"

// The fixed questions. With `near` each has the column distance_km, the nearest first: of a
// municipality and a centre its own distance, of a project that to its nearest unit or site, of a
// partner, donor or district that to the nearest of what counts in its row; with `within_m` only
// what is within it counts. Every figure is a fact of its row: populations are those of the 2022
// census, counts count each project, partner and municipality once. What is not known is empty.
namespace obuhvat {

/// One row a map unit: code, name, name_sr_latn, name_sr_cyrl, district_code, district, area_km2,
/// population, project_count, project_ids, partner_ids, centre_ids. Where one project is selected,
/// also as_written, match and via.
AnswerTable ask_municipalities(const Dataset& dataset, const Question& question);

/// One row a project: id, title, start, end, status, coverage, municipality_count, partner_ids,
/// donor_ids, area (its theme), municipality_codes.
AnswerTable ask_projects(const Dataset& dataset, const Question& question);

/// One row a partner of the selected projects: id, name, acronym, roles, project_count,
/// project_ids, municipality_count (municipalities with at least one of its projects).
AnswerTable ask_partners(const Dataset& dataset, const Question& question);

/// The same of those that pay for one of the selected projects; only the projects they pay for
/// count, and there is no column roles.
AnswerTable ask_donors(const Dataset& dataset, const Question& question);

/// One row a reception centre: id, name, type, municipality_code, municipality, settlement,
/// capacity, capacity_date, opened, closed, precision, project_ids (of its municipality), public
/// (yes or no). With `farther_than_m` also nearest_project and nearest_project_km, and the
/// farthest first; a centre has no nearest project where no selected project has a place.
AnswerTable ask_centres(const Dataset& dataset, const Question& question);

/// One row a district, of the wanted units in it: code, name, region, municipality_count,
/// covered_count, population, population_unknown (units without a figure), area_km2,
/// project_count, project_ids, partner_ids, centre_ids. Belgrade stands among them as "00".
AnswerTable ask_districts(const Dataset& dataset, const Question& question);

/// What is at the point, one row: lon, lat, code, name, district_code, district, project_ids,
/// partner_ids, centre_ids, nearest_centre, nearest_centre_km. No row outside all units.
AnswerTable ask_at(const Dataset& dataset, const LonLat& point, const Question& question);

/// One row a finding in force: severity, code, file, row, field, sheet, column, project, message,
/// suggestion. Under a selection of projects only those on projects that meet it.
AnswerTable ask_findings(const Dataset& dataset, const Question& question,
                         const std::vector<Severity>& severities,
                         const std::vector<std::string>& codes);

}  // namespace obuhvat
