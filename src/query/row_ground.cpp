#include "query/row_ground.h"

#include <algorithm>
#include <set>

#include "geometry/dissolved.h"

namespace obuhvat {
namespace {

class GroundOfRows {
 public:
  GroundOfRows(const AnswerTable& answer, const Dataset& dataset)
      : dataset_(dataset),
        kind_(answer.kind),
        id_(column(answer, is_coded(kind_) ? "code" : "id")),
        projects_(column(answer, "project_ids")) {}

  MultiPolygon<LonLat> of(const std::vector<AnswerTable::Value>& row) const {
    std::vector<MultiPolygon<LonLat>> parts;
    for (const auto& code : units_of(row))
      if (const Municipality* unit = dataset_.municipality(code)) parts.push_back(unit->boundary);
    return dissolved(parts);
  }

  std::set<MunicipalityCode> units_of(const std::vector<AnswerTable::Value>& row) const {
    std::set<MunicipalityCode> out;
    if (id_ >= row.size()) return out;
    const auto& id = std::get<std::string>(row[id_]);
    if (kind_ == "municipality" || kind_ == "point" || kind_ == "gap") {
      if (const Municipality* unit = dataset_.municipality(MunicipalityCode(id)))
        out.insert(unit->code);
    } else if (kind_ == "district") {
      for (const auto& unit : dataset_.municipalities)
        if (unit.is_map_unit() && unit.district.text() == id) out.insert(unit.code);
    } else if (kind_ == "project") {
      add_units_of(id, out);
    } else if (projects_ < row.size() && (kind_ == "partner" || kind_ == "donor")) {
      for (const auto& project : std::get<AnswerTable::List>(row[projects_]))
        add_units_of(project, out);
    }
    return out;
  }

 private:
  static bool is_coded(const std::string& kind) {
    return kind == "municipality" || kind == "point" || kind == "gap" || kind == "district";
  }

  static std::size_t column(const AnswerTable& answer, std::string_view name) {
    return static_cast<std::size_t>(std::find(answer.columns.begin(), answer.columns.end(), name) -
                                    answer.columns.begin());
  }

  void add_units_of(const std::string& project_id, std::set<MunicipalityCode>& out) const {
    const Project* project = dataset_.project(ProjectId(project_id));
    if (project == nullptr) return;
    for (const auto& place : project->places)
      if (place.municipality) out.insert(*place.municipality);
  }

  const Dataset& dataset_;
  std::string kind_;
  std::size_t id_;
  std::size_t projects_;
};

}  // namespace

void add_ground(AnswerTable& answer, const Dataset& dataset) {
  static constexpr std::string_view kinds[] = {"project", "partner", "donor", "district"};
  if (!answer.geometries.empty() ||
      std::find(std::begin(kinds), std::end(kinds), answer.kind) == std::end(kinds))
    return;
  const GroundOfRows ground(answer, dataset);
  for (const auto& row : answer.rows) {
    auto area = ground.of(row);
    if (area.empty())
      answer.geometries.emplace_back();
    else
      answer.geometries.emplace_back(std::move(area));
  }
}

std::set<MunicipalityCode> units_of_rows(const AnswerTable& answer, const Dataset& dataset) {
  const GroundOfRows ground(answer, dataset);
  std::set<MunicipalityCode> out;
  for (const auto& row : answer.rows) out.merge(ground.units_of(row));
  return out;
}

}  // namespace obuhvat
