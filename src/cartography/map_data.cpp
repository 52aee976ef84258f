#include "cartography/map_data.h"

#include <algorithm>

namespace obuhvat {
namespace {

/// Both are sorted by code.
void set_coverage(std::vector<MapUnit>& units, const CoverageTable& coverage) {
  auto row = coverage.units.begin();
  for (auto& unit : units) {
    const MunicipalityCode& code = unit.municipality->code;
    while (row != coverage.units.end() && row->municipality < code) ++row;
    const bool is_there = row != coverage.units.end() && row->municipality == code;
    unit.coverage = is_there ? &*row : nullptr;
  }
}

}  // namespace

MapData map_data(const Dataset& dataset, const CoverageTable& coverage,
                 std::shared_ptr<const MapGround> ground) {
  MapData data;
  data.ground = std::move(ground);
  data.units.reserve(data.ground->units.size());
  for (const GroundUnit& unit : data.ground->units)
    data.units.push_back({unit.municipality, nullptr, &unit.area, unit.box, unit.seat});
  set_coverage(data.units, coverage);
  for (std::size_t i = 0; i < dataset.centres.size(); ++i) {
    const ReceptionCentre& centre = dataset.centres[i];
    const bool open =
        std::binary_search(coverage.centres.begin(), coverage.centres.end(), centre.id);
    const Coverage* unit = coverage.unit(centre.municipality);
    const bool idle = open && unit != nullptr && !unit->is_covered();
    data.centres.push_back({&centre, data.ground->centres[i], open, idle});
  }
  return data;
}

MapData with_coverage(MapData data, const CoverageTable& coverage) {
  set_coverage(data.units, coverage);
  return data;
}

Box<MapPoint> extent_of_scope(const MapData& data) {
  Box<MapPoint> out;
  for (const auto& unit : data.units) {
    if (unit.coverage == nullptr) continue;
    out.include(unit.box);
  }
  const bool all = std::all_of(data.units.begin(), data.units.end(),
                               [](const MapUnit& unit) { return unit.coverage != nullptr; });
  return all || out.is_empty() ? data.ground->extent : out;
}

}  // namespace obuhvat
