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

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool says_whos_on_first(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string start(std::size_t{1} << 20, '\0');
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream.gcount()));
  return start.find("\"wof:placetype\"") != std::string::npos;
}

void take_place(const OgrFeature& feature, std::vector<WofPlace>& places) {
  if (!is_in_force(feature)) return;
  WofPlace place{feature.text("wof:id"),
                 feature.text("wof:name"),
                 feature.text("wof:placetype"),
                 feature.text("wof:country"),
                 feature.area(),
                 seconds(feature.text("wof:lastmodified"))};
  if (place.id.empty() || place.placetype.empty())
    throw IoError("it is no place of Who's On First: it has no wof:id or wof:placetype");
  if (!place.area.empty()) places.push_back(std::move(place));
}

void read_file_of(const fs::path& folder, const fs::path& file, std::vector<WofPlace>& places) {
  if (!std::ifstream(file)) throw IoError("cannot read " + file.string());
  try {
    for_each_ogr_feature(file, "GeoJSON",
                         [&](const OgrFeature& feature) { take_place(feature, places); });
  } catch (const IoError& error) {
    // It can be read, so what GDAL complains of is what is in it.
    std::string why = error.what();
    if (const std::string start = file.string() + ": "; why.starts_with(start))
      why.erase(0, start.size());
    throw Error(folder.string() + ": " + file.lexically_relative(folder).string() +
                " is damaged or cut off (" + why + "); get the folder anew from the publisher");
  }
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
    if (it->path().extension() == ".geojson" && is_number(stem)) files.push_back(it->path());
  }
  if (status) throw IoError(folder.string() + ": " + status.message());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_whos_on_first(const fs::path& folder) {
  constexpr std::size_t most_looked_at = 100;
  std::vector<fs::path> places;
  std::size_t others = 0;
  std::error_code status;
  for (fs::recursive_directory_iterator it(folder, status), end; !status && it != end;
       it.increment(status)) {
    if (it->path().extension() != ".geojson") continue;
    if (it.depth() == 0 || !is_number(it->path().parent_path().filename().string()))
      ++others;
    else if (is_number(it->path().stem().string()))
      places.push_back(it->path());
    // An alternative geometry ("1-alt-quattroshapes.geojson") speaks neither for nor against it.
  }
  if (places.size() <= others) return false;
  std::sort(places.begin(), places.end());
  places.resize(std::min(places.size(), most_looked_at));
  // One that says so is enough: another may be damaged.
  return std::any_of(places.begin(), places.end(), says_whos_on_first);
}

std::vector<WofPlace> read_whos_on_first(const fs::path& folder) {
  std::vector<WofPlace> places;
  for (const auto& file : whos_on_first_files(folder)) read_file_of(folder, file, places);
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
