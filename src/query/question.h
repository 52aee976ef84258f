#pragma once

#include <optional>
#include <vector>

#include "model/coverage.h"
#include "query/nearness.h"

namespace obuhvat {

enum class UnitsWanted { all, covered, uncovered };

/// "In this place." A place made of units (a municipality, a city, the unit that holds a point), or
/// an area that somebody drew: a box or a polygon.
struct PlaceFilter {
  /// The units that it is made of or shares ground with.
  std::vector<MunicipalityCode> units;
  /// Set for a drawn area only. Then a centre or a site counts by its point: inside or on the
  /// border. In a place of units a centre counts by the municipality that its source states.
  std::optional<MultiPolygon<LonLat>> area;

  bool has(const MunicipalityCode& unit) const;
  bool has(const ReceptionCentre& centre) const;
  /// True if the project names one of the units, or (drawn area) has a site in it.
  bool has(const Project& project) const;
};

/// What every question may say beside its subject. All parts are combined with AND.
struct Question {
  Selection selection;
  Language language = Language::en;  ///< of the columns `name` and `title`
  std::vector<PlaceFilter> places;   ///< only what lies in all of them; empty: anywhere
  std::optional<Nearness> near;      ///< adds the column distance_km and sorts by it
  /// Centres: only those farther than this from every selected project (ProjectDistances).
  std::optional<double> farther_than_m;
  UnitsWanted units = UnitsWanted::all;
  bool include_national = false;  ///< projects with national coverage count in every place

  bool wants(const MunicipalityCode& unit) const;
  bool wants(const ReceptionCentre& centre) const;
  /// True if the selection includes the project, it works in the places, and, where districts are
  /// selected, it names a unit of one.
  bool wants(const Dataset& dataset, const Project& project) const;
};

}  // namespace obuhvat
