#include "ingest/whos_on_first.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>

#include "ingest/ogr_reading.h"
#include "support/error.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

/// "[ ]" and "[]" are how an empty list reaches us through GDAL.
bool is_empty_list(const std::string& text) {
  return text.find_first_not_of("[]() :0") == std::string::npos;
}

bool is_in_force(const OgrFeature& feature) {
  const std::string current = feature.text("mz:is_current");
  const std::string cessation = feature.text("edtf:cessation");
  const bool ceased = !cessation.empty() && cessation != "uuuu" && cessation != "u" &&
                      cessation != ".." && cessation != "open";
  return current != "0" && !ceased && is_empty_list(feature.text("wof:superseded_by"));
}

long seconds(const std::string& text) {
  long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::vector<fs::path> whos_on_first_files(const fs::path& folder) {
  std::error_code status;
  if (!fs::is_directory(folder, status))
    throw IoError(folder.string() + " is not a folder; give one in Who's On First's layout");
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(folder, status), end; !status && it != end;
       it.increment(status)) {
    // Alternative geometries ("1-alt-quattroshapes.geojson") and files of others are none.
    const std::string stem = it->path().stem().string();
    if (it->path().extension() == ".geojson" && !stem.empty() &&
        stem.find_first_not_of("0123456789") == std::string::npos)
      files.push_back(it->path());
  }
  if (status) throw IoError(folder.string() + ": " + status.message());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_whos_on_first(const fs::path& folder) {
  for (const auto& file : whos_on_first_files(folder)) {
    std::ifstream stream(file, std::ios::binary);
    std::string start(std::size_t{1} << 20, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    return start.find("\"wof:placetype\"") != std::string::npos;
  }
  return false;
}

std::vector<WofPlace> read_whos_on_first(const fs::path& folder) {
  std::vector<WofPlace> places;
  for (const auto& file : whos_on_first_files(folder))
    for_each_ogr_feature(file, "GeoJSON", [&](const OgrFeature& feature) {
      if (!is_in_force(feature)) return;
      WofPlace place{feature.text("wof:id"),
                     feature.text("wof:name"),
                     feature.text("wof:placetype"),
                     feature.text("wof:country"),
                     feature.area(),
                     seconds(feature.text("wof:lastmodified"))};
      if (place.id.empty() || place.placetype.empty())
        throw IoError(file.string() + " is no place of Who's On First: it has no wof:id");
      if (!place.area.empty()) places.push_back(std::move(place));
    });
  if (places.empty())
    throw IoError(folder.string() + " holds no place of Who's On First with a polygon");
  std::sort(places.begin(), places.end(),
            [](const WofPlace& a, const WofPlace& b) { return a.id < b.id; });
  return places;
}

std::vector<NaturalEarthCountry> read_natural_earth(const fs::path& file,
                                                    const Box<LonLat>& frame) {
  std::vector<NaturalEarthCountry> countries;
  for_each_ogr_feature(file, "GeoJSON", [&](const OgrFeature& feature) {
    NaturalEarthCountry country{feature.text("iso_a2"), feature.text("name"), feature.area(frame)};
    if (country.iso_a2.empty())
      throw IoError(file.string() + " has a feature without the attribute iso_a2");
    if (!country.area.empty()) countries.push_back(std::move(country));
  });
  std::sort(countries.begin(), countries.end(),
            [](const auto& a, const auto& b) { return a.iso_a2 < b.iso_a2; });
  return countries;
}

}  // namespace obuhvat
