#include "query/point_answers.h"

#include <algorithm>
#include <cmath>

#include "geometry/geodesic.h"
#include "query/answer_shaping.h"
#include "query/questions.h"

namespace obuhvat {
namespace {

constexpr const char* columns[] = {"code",          "name",        "district_code", "district",
                                   "project_count", "project_ids", "partner_ids",   "centre_ids"};

/// All units, those outside the selected districts without projects and centres, as ask_at has it.
AnswerTable units_of(const Dataset& dataset, const Question& question) {
  Question everywhere;
  everywhere.selection = question.selection;
  everywhere.selection.districts.clear();
  everywhere.language = question.language;
  AnswerTable table = ask_municipalities(dataset, everywhere);
  std::vector<std::size_t> kept;
  for (const char* name : columns) kept.push_back(column_called(table, name, "--columns"));
  keep_columns(table, kept);
  table.geometries.clear();
  const auto& districts = question.selection.districts;
  for (auto& row : table.rows) {
    if (districts.empty() ||
        std::find(districts.begin(), districts.end(),
                  DistrictCode(std::get<std::string>(row[2]))) != districts.end())
      continue;
    row[4] = std::int64_t{0};
    for (const std::size_t list : {5, 6, 7}) row[list] = AnswerTable::List{};
  }
  return table;
}

std::vector<MultiPolygon<LonLat>> outlines_of(const Dataset& dataset) {
  std::vector<MultiPolygon<LonLat>> out;
  for (const auto& unit : dataset.municipalities)
    if (unit.is_map_unit()) out.push_back(unit.boundary);
  return out;
}

std::vector<LonLat> points_of(const Dataset& dataset, const std::vector<CentreId>& ids) {
  std::vector<LonLat> out;
  for (const auto& id : ids) out.push_back(dataset.centre(id)->point);
  return out;
}

}  // namespace

PointAnswers::PointAnswers(const Dataset& dataset, const Question& question)
    : units_(units_of(dataset, question)),
      locator_(outlines_of(dataset)),
      centre_points_(points_of(dataset, coverage_of(dataset, question.selection).centres)),
      finder_(centre_points_) {
  for (const auto& id : coverage_of(dataset, question.selection).centres)
    centre_ids_.push_back(id.text());
}

std::optional<PointAnswers::NearestCentre> PointAnswers::nearest_centre(const LonLat& point) const {
  if (finder_.is_empty()) return std::nullopt;
  const auto nearest = finder_.find(point);
  double metres = nearest.metres;
  // Where the error might turn the last digit, the geodesic decides.
  if (std::abs(metres - std::floor(metres) - 0.5) <= nearest.error)
    metres = geodesic_distance(point, centre_points_[nearest.index]);
  return NearestCentre{nearest.index, std::llround(metres)};
}

}  // namespace obuhvat
