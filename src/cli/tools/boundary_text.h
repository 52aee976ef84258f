#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "model/municipality.h"

namespace obuhvat {

/// The names under which a neighbouring country is written, by ISO 3166-1 alpha-2 ("XK": Kosovo).
/// Throws Error for one that the frame of our maps does not reach; its area is empty.
ContextArea named_context_area(std::string_view iso_a2);

/// The text of geodata/boundaries/municipalities.geojson: RFC 7946 with one feature a line and the
/// member "metadata". The units as given.
std::string municipalities_geojson(const std::vector<Municipality>& units);

/// Likewise context.geojson.
std::string context_geojson(const std::vector<ContextArea>& areas);

}  // namespace obuhvat
