#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// A place of the Who's On First gazetteer with its polygon, in degrees, as published. Not a
/// municipality of ours: boundary_matching finds which one it is.
struct WofPlace {
  std::string id;         ///< wof:id
  std::string name;       ///< wof:name, ASCII; the translated names are not trusted
  std::string placetype;  ///< "localadmin", "region", "country", ...
  std::string country;    ///< ISO 3166-1 alpha-2, upper case
  MultiPolygon<LonLat> area;
  long modified = 0;  ///< wof:lastmodified, seconds since 1970
};

/// Whether the folder is in the publisher's layout: most of its GeoJSON files are named by a
/// number, in folders named by one, and one of them says in the publisher's words what kind of
/// place it is. Some may be damaged.
bool is_whos_on_first(const std::filesystem::path& folder);

/// The files of the places, sorted: those named by a number. Throws IoError.
std::vector<std::filesystem::path> whos_on_first_files(const std::filesystem::path& folder);

/// Reads a folder in the publisher's layout (one GeoJSON file a place, in nested folders), sorted
/// by id. Left out: files not named by a number (alternative geometries, "1-alt-x.geojson"), places
/// that ceased or were superseded, and places that are a point. Throws Error naming the file that
/// is damaged, IoError for one that cannot be opened, and for a folder that is missing or holds no
/// place.
std::vector<WofPlace> read_whos_on_first(const std::filesystem::path& folder);

/// A country as Natural Earth has it.
struct NaturalEarthCountry {
  std::string iso_a2;
  std::string name;
  MultiPolygon<LonLat> area;
};

/// Reads countries (attributes iso_a2 and name), cut to the frame; those outside it are left out.
/// Sorted by iso_a2. Throws IoError naming the file.
std::vector<NaturalEarthCountry> read_natural_earth(const std::filesystem::path& file,
                                                    const Box<LonLat>& frame);

}  // namespace obuhvat
