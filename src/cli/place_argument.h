#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/dataset.h"
#include "query/nearness.h"

namespace obuhvat {

class Session;

/// A place as the command line names it: a point "LON,LAT", a reception centre by id or name, or a
/// municipality by code or any name that it resolves to.
struct Place {
  std::vector<MunicipalityCode> units;  ///< the units it is, or lies in; empty for a point outside
  Origin origin;                        ///< where distances from it are measured
  std::string description;              ///< e.g. "Preševo (70963)", for the talk
};

/// Throws Error for a place that is unknown or ambiguous, listing what it may mean.
Place parse_place(const std::string& text, Session& session);

/// The same where only distances from it matter: a point has no units then, and outlines need not
/// have been read for it.
Place parse_origin(const std::string& text, Session& session);

/// "LON,LAT" in degrees; nullopt if the text has not that form. Throws Error for numbers that are
/// no longitude and latitude.
std::optional<LonLat> parse_point(const std::string& text);

/// A decimal number that is all of the text but for blanks around it; nullopt for another.
std::optional<double> parse_number(std::string_view text);

/// What to tell about a point that lies in no unit: the other way round, or outside Serbia.
std::string explain_outside(const LonLat& point, Session& session);

}  // namespace obuhvat
