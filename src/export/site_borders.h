#pragma once

#include <string>

#include "model/dataset.h"

namespace obuhvat {

/// The lines of the web map, each border once: a JSON array of {"kind", "line"} with the kinds
/// international, kosovo, neighbours and district. Borders between units of one district are left
/// out: the units' own outlines show them.
std::string site_borders_json(const Dataset& dataset);

}  // namespace obuhvat
