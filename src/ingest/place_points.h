#pragma once

#include <optional>

#include "gazetteer/gazetteer.h"
#include "ingest/place_court.h"
#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// The municipality whose outline is nearest to a point, and how far off it is.
struct NearestMunicipality {
  const Municipality* unit = nullptr;  ///< nullptr if the dataset has no outlines
  double metres = 0;                   ///< 0 inside
};
NearestMunicipality nearest_municipality(const LonLat& point, const Dataset& dataset);

/// How far beside a border a point may lie and still be no mistake: outlines at overview scale are
/// simplified. 0 for full outlines. In metres.
double border_tolerance_m(const Dataset& dataset);

/// Whether anything can be said about points at all: datasets may be loaded without outlines.
bool has_outlines(const Dataset& dataset);

/// What the points of places, and other countries of their activity, say to their names. Not a
/// search by points: a point alone makes no place.
class PlacePoints {
 public:
  PlacePoints(ProjectRecord& record, PlaceCourt& court, const Dataset& dataset);

  /// What becomes of the place, if its name alone must not settle it: an ambiguous name of which
  /// the point holds one meaning (finding `place-by-point`), a place abroad
  /// (`iati-location-abroad`; it loses its point), a name that may be meant of a place in a
  /// neighbouring country (`iati-country-unclear`). Nothing if its code and its name count as
  /// always; what a person has decided counts before all.
  std::optional<Resolution> settle(WrittenPlace& place);

  /// Keeps the point as a site of the project, once; a warning `place-point-differs` if it lies in
  /// a municipality that is not the one of the place.
  void keep(const WrittenPlace& place, const Resolution& resolution);

 private:
  std::optional<Resolution> by_point(const WrittenPlace& place, const Resolution& named,
                                     const Municipality& holder);
  Resolution abroad(WrittenPlace& place);
  Resolution unclear(const WrittenPlace& place, const Resolution& named);
  bool is_official_name(const std::string& written, const Resolution& named) const;

  ProjectRecord& record_;
  PlaceCourt& court_;
  const Dataset& dataset_;
  bool has_outlines_;
};

}  // namespace obuhvat
