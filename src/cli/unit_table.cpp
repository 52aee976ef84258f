#include "cli/unit_table.h"

#include <algorithm>

#include "query/questions.h"

namespace obuhvat {
namespace {

using List = AnswerTable::List;

std::size_t column_of(const AnswerTable& table, std::string_view name) {
  return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), name) -
                                  table.columns.begin());
}

/// Appends a column of what name_of says of each id in the column `ids`.
template <class NameOf>
void add_names(AnswerTable& table, std::string_view ids, std::string column, NameOf name_of) {
  const std::size_t from = column_of(table, ids);
  table.columns.push_back(std::move(column));
  for (auto& row : table.rows) {
    List names;
    for (const auto& id : std::get<List>(row[from])) names.push_back(name_of(id));
    row.emplace_back(std::move(names));
  }
}

}  // namespace

AnswerTable unit_table(const Dataset& dataset, const ExportRequest& request,
                       UncoveredUnits uncovered, Language language) {
  Question question;
  question.selection = request.selection;
  question.language = language;
  question.units = uncovered == UncoveredUnits::include ? UnitsWanted::all : UnitsWanted::covered;
  AnswerTable table = ask_municipalities(dataset, question);
  add_names(table, "project_ids", "project_titles", [&](const std::string& id) {
    const Project* project = dataset.project(ProjectId(id));
    return project != nullptr ? project->title.in(language) : id;
  });
  add_names(table, "partner_ids", "partner_names", [&](const std::string& id) {
    const Partner* partner = dataset.partner(PartnerId(id));
    return partner != nullptr ? partner->name.in(language) : id;
  });
  add_names(table, "centre_ids", "centre_names", [&](const std::string& id) {
    const ReceptionCentre* centre = dataset.centre(CentreId(id));
    return centre != nullptr ? centre->name.in(language) : id;
  });
  return table;
}

}  // namespace obuhvat
