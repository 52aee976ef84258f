#include "cartography/sheet_table.h"

#include <algorithm>

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

template <class Id>
Value list_of(const std::vector<Id>& ids) {
  AnswerTable::List out;
  for (const auto& id : ids) out.push_back(id.text());
  return out;
}

Value count_of(const Coverage* row) {
  return static_cast<std::int64_t>(row == nullptr ? 0 : row->projects.size());
}

}  // namespace

AnswerTable sheet_table(const Dataset& dataset, const MapData& data, const Theme& theme,
                        const SheetRequest& request) {
  const bool multiples = request.kind == SheetKind::multiples;
  AnswerTable out;
  out.kind = "municipality";
  out.columns = {"code", "name", "district"};
  if (multiples)
    for (const auto& panel : request.panels)
      out.columns.push_back(panel.title.in(request.language));
  else
    out.columns.insert(out.columns.end(), {"class", "project_count", "project_ids", "centre_ids",
                                           "population_2022", "area_km2"});
  for (std::size_t i = 0; i < data.units.size(); ++i) {
    const MapUnit& unit = data.units[i];
    if (unit.coverage == nullptr) continue;
    const Municipality& m = *unit.municipality;
    const District* district = dataset.district(m.district);
    std::vector<Value> row{m.code.text(), m.name.in(request.language),
                           district == nullptr ? Value{} : district->name.in(request.language)};
    if (multiples) {
      for (const auto& panel : request.panels) row.push_back(count_of(panel.coverage.unit(m.code)));
    } else {
      row.insert(
          row.end(),
          {theme.of_unit(i).label, count_of(unit.coverage), list_of(unit.coverage->projects),
           list_of(unit.coverage->centres),
           m.population_2022 ? Value{static_cast<std::int64_t>(*m.population_2022)} : Value{},
           m.area_km2 ? Value{AnswerTable::Decimal{*m.area_km2, 1}} : Value{}});
    }
    out.rows.push_back(std::move(row));
  }
  std::sort(out.rows.begin(), out.rows.end(), [](const auto& a, const auto& b) {
    return std::get<std::string>(a.front()) < std::get<std::string>(b.front());
  });
  return out;
}

}  // namespace obuhvat
