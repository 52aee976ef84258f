#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace obuhvat {

/// The pairs of a text in PostgreSQL's hstore form, as GDAL gives the further tags of an OSM
/// object: "name:en"=>"Sabac","ref:RS:opstina"=>"80462". What is no pair ends the reading.
std::vector<std::pair<std::string, std::string>> parse_hstore(std::string_view text);

}  // namespace obuhvat
