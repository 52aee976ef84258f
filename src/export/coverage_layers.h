#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_table.h"
#include "model/coverage.h"

namespace obuhvat {

enum class UncoveredUnits { leave_out, include };

/// What one row of the units stands for.
enum class CoverageRows {
  units,  ///< a municipality, with lists of its projects and partners
  links  ///< a project in a municipality (3W long form): a municipality of three projects has three
         ///< rows, an uncovered one has one without a project
};

/// Whether the units carry their outlines, or only the codes by which GeometryTexts finds them.
/// Points are always there.
enum class UnitOutlines { leave_out, include };

/// What an export holds, a layer a kind, also those without a row:
/// - the units: "municipality", or "project_municipality" for links;
/// - "reception_centre": the centres of `coverage` that lie in the units (where uncovered units are
///   included, also those in no unit at all);
/// - "site": the places of the projects (where `coverage` is restricted to districts, those in
///   its units);
/// - "project", without a geometry: the projects that no unit stands for, because they cover the
///   country as a whole or their record does not say where they work.
/// Columns are the GeoJSON properties without `kind`, in their order; every format takes its
/// attributes from here. A row's id is its column `id`, else `code`.
std::vector<AnswerTable> coverage_layers(const Dataset& dataset, const CoverageTable& coverage,
                                         UncoveredUnits uncovered, CoverageRows rows,
                                         UnitOutlines outlines);

/// The first of the layers row by row: calls take(layer) with a layer of one row, which it may
/// empty. A hundred thousand rows at once are hundreds of megabytes.
void for_each_coverage_row(const Dataset& dataset, const CoverageTable& coverage,
                           UncoveredUnits uncovered, CoverageRows rows, UnitOutlines outlines,
                           const std::function<void(AnswerTable&)>& take);
/// The other layers: centres, sites, projects without units.
std::vector<AnswerTable> other_layers(const Dataset& dataset, const CoverageTable& coverage,
                                      UncoveredUnits uncovered);

/// What a column of a layer holds where the format wants to know before the first row; lists are
/// text there.
enum class ColumnType { text, integer, real };
ColumnType column_type(std::string_view column);

/// Gives the projects of national coverage in the layer "project" the outline of the country: all
/// units together, without the borders between them; Kosovo and the neighbours are not in it.
void draw_as_country(const Dataset& dataset, const CoverageTable& coverage,
                     std::vector<AnswerTable>& layers);

/// The id of a row: its column `id`, else `code`, else its number from 1.
std::string row_id(const AnswerTable& layer, std::size_t row);

/// One row a project, as in the layer "project": id, titles, start, end, status, coverage, area,
/// partners by role.
AnswerTable project_table(const Dataset& dataset, const std::vector<ProjectId>& projects);

/// One row a partner of those projects in any role: id, names, acronym. No geometries.
AnswerTable partner_table(const Dataset& dataset, const std::vector<ProjectId>& projects);

/// The layer "reception_centre" without rows, and one more row of it.
AnswerTable centre_table();
void add_centre(AnswerTable& layer, const ReceptionCentre& centre);

/// The projects that the units of `coverage` name, and those it lists as national or unlocated;
/// sorted, each once.
std::vector<ProjectId> projects_in(const CoverageTable& coverage);

}  // namespace obuhvat
