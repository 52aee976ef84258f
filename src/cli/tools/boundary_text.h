#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "model/municipality.h"

namespace obuhvat {

/// The text of geodata/boundaries/municipalities.geojson: RFC 7946 with one feature a line and the
/// member "metadata". The units as given.
std::string municipalities_geojson(const std::vector<Municipality>& units);

/// Likewise context.geojson.
std::string context_geojson(const std::vector<ContextArea>& areas);

}  // namespace obuhvat
