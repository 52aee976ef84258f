#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geometry/area_locator.h"
#include "geometry/nearest_point.h"
#include "model/answer_table.h"
#include "query/question.h"

namespace obuhvat {

/// What can be asked of every point of millions: the columns of ask_at that are not the point
/// itself, and project_count. Of a unit they are the same for all its points.
inline constexpr std::string_view nearest_centre_column = "nearest_centre";
inline constexpr std::string_view nearest_centre_km_column = "nearest_centre_km";

/// Answers `ask_at` for many points. What depends on the unit alone is worked out once.
class PointAnswers {
 public:
  /// Keeps nothing of the dataset.
  PointAnswers(const Dataset& dataset, const Question& question);

  /// One row a map unit, in order of code: code, name, district_code, district, project_count,
  /// project_ids, partner_ids, centre_ids.
  const AnswerTable& units() const { return units_; }
  const std::vector<std::string>& centre_ids() const { return centre_ids_; }

  /// The row of units() that holds the point (on a border: the lower code); nullopt outside.
  std::optional<std::size_t> unit_at(const LonLat& point) const { return locator_.find(point); }

  struct NearestCentre {
    std::size_t index = 0;    ///< into centre_ids()
    std::int64_t metres = 0;  ///< of the geodesic, rounded as ask_at prints it
  };
  /// nullopt if no centre is open in the period asked about.
  std::optional<NearestCentre> nearest_centre(const LonLat& point) const;

 private:
  AnswerTable units_;
  AreaLocator locator_;
  std::vector<std::string> centre_ids_;
  std::vector<LonLat> centre_points_;
  NearestPointFinder finder_;
};

}  // namespace obuhvat
