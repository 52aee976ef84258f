#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/polygon.h"
#include "model/ids.h"
#include "model/language.h"

namespace obuhvat {

/// How much of an outline is kept, from all of it to what a map of the country shows.
enum class DetailLevel { full, report, web, overview };

constexpr DetailLevel all_detail_levels[] = {DetailLevel::full, DetailLevel::report,
                                             DetailLevel::web, DetailLevel::overview};

/// "full", "report", "web", "overview".
std::string_view name_of(DetailLevel level);
std::optional<DetailLevel> detail_level_from(std::string_view name);

/// How far a border may have moved, in metres. `overview` is what the shipped outlines have.
constexpr double tolerance_of(DetailLevel level) {
  switch (level) {
    case DetailLevel::report:
      return 150;
    case DetailLevel::web:
      return 400;
    case DetailLevel::overview:
      return 750;
    case DetailLevel::full:
      break;
  }
  return 0;
}

/// The coarsest level whose tolerance is at most 0.3 mm on a map of the scale 1 : denominator,
/// about the width of a drawn boundary; never `web`, which is for screens.
DetailLevel level_for_scale(double denominator);

/// Where the boundaries come from; sheets and exports print it.
struct BoundarySource {
  std::string name;         ///< e.g. "Who's On First (Mesoshapes)"
  std::string date;         ///< ISO 8601
  std::string licence;      ///< empty: not known
  std::string detail;       ///< name_of(DetailLevel)
  std::string origin = {};  ///< publisher, file and version it was read from; may be empty
};

enum class ContextKind { kosovo, country };

/// An area that is drawn around or beside the map units and never takes part in a join.
struct ContextArea {
  ContextKind kind = ContextKind::country;
  std::string code;  ///< ISO 3166-1 alpha-3, or "XKX"
  LocalizedText name;
  MultiPolygon<LonLat> area;
};

/// The outline of one map unit.
struct UnitOutline {
  MunicipalityCode code;
  MultiPolygon<LonLat> area;
};

/// One coverage (edge-matched areas): the units and what lies around them.
struct BoundaryLevel {
  DetailLevel level = DetailLevel::overview;
  std::vector<UnitOutline> units;    ///< sorted by code
  std::vector<ContextArea> context;  ///< sorted by code

  /// Empty for a unit that the set lacks; found by bisection.
  const MultiPolygon<LonLat>& area(const MunicipalityCode& code) const;
};

/// Why an outline is that of a unit.
struct BoundaryProof {
  MunicipalityCode code;
  std::string features;  ///< the publisher's ids, with commas between; empty: none
  std::string name;      ///< as the publisher writes it
  bool has_code = false, has_name = false, has_seat = false;  ///< what speaks for it
  std::string making;       ///< whole, part, merged, divided, borrowed
  std::string explanation;  ///< one sentence
  double area_km2 = 0;      ///< of the outline at full detail, on the ellipsoid
};

/// A feature of a delivery that is no unit of ours.
struct LeftoverFeature {
  std::string id;    ///< the publisher's
  std::string name;  ///< as the publisher writes it
  std::string reason;
  bool operator==(const LeftoverFeature&) const = default;
};

/// The boundaries of one publisher and date, in several levels of detail.
struct BoundarySet {
  std::string id;  ///< a slug, e.g. "embedded", "rgz-2025-01-01"
  BoundarySource source;
  std::vector<BoundaryLevel> levels;            ///< the most detailed first; at least one
  std::vector<BoundaryProof> proofs;            ///< sorted by code; empty: not recorded
  std::vector<LeftoverFeature> leftovers = {};  ///< in the order of the delivery
  std::string file = {};  ///< the delivery, as findings name it; empty: the product's own

  /// The level asked for, else the next more detailed one, else the most detailed that there is.
  const BoundaryLevel& level(DetailLevel wanted) const;
};

/// Gives a level of a boundary set that the dataset names without its outlines: of a large country
/// one level takes a part of the time of all. For one thread at a time.
using OutlineReader = std::function<BoundaryLevel(const std::string& set, DetailLevel level)>;

/// The id of the set that the product ships.
inline constexpr std::string_view embedded_set = "embedded";

}  // namespace obuhvat
