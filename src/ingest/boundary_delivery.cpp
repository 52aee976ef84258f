#include "ingest/boundary_delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>

#include "ingest/boundary_texts.h"
#include "ingest/foreign_files.h"
#include "ingest/whos_on_first.h"
#include "ingest/zip_directory.h"
#include "support/error.h"
#include "support/file.h"
#include "support/sha256.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kinds_read =
    "GeoJSON, shapefiles, GeoPackage, KML, FlatGeobuf, OSM extracts, a zip of one of them, or a "
    "folder of Who's On First";
constexpr std::size_t most_files = 200'000;  // of a folder
constexpr std::uint64_t most_unpacked = std::uint64_t{4} << 30;
constexpr std::uint64_t most_swelling = 200;
constexpr std::uint64_t small = std::uint64_t{128} << 20;

std::string lower_ending(const fs::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

/// The way out where there are zips, but nothing else that could be read.
std::string hint_for_zips(std::vector<std::string> zips, std::string_view one,
                          std::string_view several) {
  constexpr std::size_t most = 10;
  std::ranges::sort(zips);
  const std::size_t count = zips.size();
  if (count > most) {
    zips.resize(most);
    zips.push_back(fmt::format("and {} more", count - most));
  }
  return fmt::format("{} {}", count == 1 ? one : several, join(zips, ", "));
}

bool is_zip_name(const fs::path& path) { return lower_ending(path) == ".zip"; }

bool is_boundary_file(const fs::path& path) {
  static const std::set<std::string> endings = {
      ".shp", ".gpkg", ".geojson", ".geojsonl", ".topojson", ".kml",  ".fgb",
      ".osm", ".pbf",  ".gml",     ".tab",      ".mif",      ".json", ".sqlite"};
  return endings.contains(lower_ending(path));
}

/// Each of many files would be opened to see what is in it.
void refuse_many(const BoundaryDelivery& delivery) {
  constexpr std::size_t most = 100;
  if (delivery.files.size() > most)
    throw Error(
        fmt::format("{} holds {} files of boundaries; give the one that is meant{}", delivery.shown,
                    delivery.files.size(),
                    delivery.is_zip ? ", or unpack it if it is a folder of Who's On First" : ""));
}

/// ".json" may be anything (a catalogue's entry, a style): only where there is nothing else.
void drop_doubtful(std::vector<DeliveredFile>& files) {
  const auto is_doubtful = [](const DeliveredFile& f) { return lower_ending(f.name) == ".json"; };
  if (!std::ranges::all_of(files, is_doubtful)) std::erase_if(files, is_doubtful);
}

void sort_files(std::vector<DeliveredFile>& files) {
  drop_doubtful(files);
  std::ranges::sort(files, {}, &DeliveredFile::name);
}

std::uint64_t check_members(const BoundaryDelivery& delivery,
                            const std::vector<ZipMember>& members) {
  const auto refuse = [&](const std::string& why) {
    throw Error(fmt::format("{}: the zip is refused: {}", delivery.shown, why));
  };
  std::uint64_t unpacked = 0;
  for (const auto& member : members) {
    const std::string name = without_controls(member.name.substr(0, 80));
    if (leads_out(member.name))
      refuse(fmt::format("the name \"{}\" in it leads out of it; get it anew from the publisher",
                         name));
    if (member.is_link)
      refuse(fmt::format("\"{}\" in it is a link to another file; zip the file itself", name));
    if (member.is_encrypted)
      refuse(fmt::format("\"{}\" in it is protected by a password; zip it without one", name));
    if (member.name == "[Content_Types].xml" || member.name == "mimetype")
      throw Error(
          fmt::format("{}: this is a spreadsheet or a text document, which holds no "
                      "outlines; give {}",
                      delivery.shown, kinds_read));
    unpacked += member.size;
  }
  return unpacked;
}

void look_into_zip(BoundaryDelivery& delivery, std::uint64_t size) {
  delivery.is_zip = true;
  const auto members = zip_directory(delivery.path);
  if (members.empty())
    throw Error(fmt::format("{}: the zip is empty or cut off; get it anew from the publisher",
                            delivery.shown));
  const std::uint64_t unpacked = check_members(delivery, members);
  const std::uint64_t bound = std::min(most_unpacked, std::max(small, size * most_swelling));
  if (unpacked > bound)
    throw Error(
        fmt::format("{}: the zip is refused, because unpacked it would hold more than {} "
                    "MiB; unpack it yourself if you trust it, and give the file in it",
                    delivery.shown, bound >> 20));
  // Braces, so that GDAL does not look for an ending that says where the zip ends.
  const std::string folder = fmt::format("/vsizip/{{{}}}/", fs::absolute(delivery.path).string());
  std::vector<std::string> zips;
  for (const auto& member : members) {
    if (member.name.starts_with("__MACOSX/")) continue;
    const std::string name = without_controls(member.name);
    if (is_boundary_file(member.name)) delivery.files.push_back({folder + member.name, name, true});
    if (is_zip_name(member.name)) zips.push_back(name);
  }
  sort_files(delivery.files);
  if (delivery.files.empty())
    throw Error(fmt::format(
        "{}: no file in the zip holds boundaries; {}", delivery.shown,
        zips.empty() ? fmt::format("give {}", kinds_read)
                     : hint_for_zips(zips, "unpack the inner zip", "unpack the inner zips")));
  refuse_many(delivery);
}

void look_into_folder(BoundaryDelivery& delivery) {
  delivery.is_folder = true;
  if (is_whos_on_first(delivery.path)) {
    delivery.is_whos_on_first = true;
    return;
  }
  if (lower_ending(delivery.path) == ".gdb") {
    delivery.files.push_back({fs::absolute(delivery.path).string(), delivery.name});
    return;
  }
  std::error_code problem;
  std::vector<std::string> zips;
  std::size_t count = 0;
  for (fs::recursive_directory_iterator it(delivery.path, problem), end; !problem && it != end;
       it.increment(problem)) {
    if (++count > most_files)
      throw Error(
          fmt::format("{} holds more than {} files; give the folder of the boundaries alone",
                      delivery.shown, most_files));
    std::error_code ignored;
    if (!it->is_regular_file(ignored)) continue;
    const std::string name =
        without_controls(it->path().lexically_relative(delivery.path).string());
    if (is_boundary_file(it->path()))
      delivery.files.push_back({fs::absolute(it->path()).string(), name});
    if (is_zip_name(it->path())) zips.push_back(name);
  }
  if (problem) throw IoError(fmt::format("{}: {}", delivery.shown, problem.message()));
  sort_files(delivery.files);
  if (delivery.files.empty())
    throw Error(fmt::format("{}: no file in the folder holds boundaries; {}", delivery.shown,
                            zips.empty()
                                ? fmt::format("give {}", kinds_read)
                                : hint_for_zips(zips, "give the zip:", "give one of the zips:")));
  refuse_many(delivery);
}

void look_at_file(BoundaryDelivery& delivery) {
  std::error_code problem;
  const std::uint64_t size = fs::file_size(delivery.path, problem);
  std::ifstream file(delivery.path, std::ios::binary);
  if (problem || !file)
    throw IoError(fmt::format("cannot read {}{}", delivery.shown,
                              problem ? ": " + problem.message() : std::string()));
  if (size == 0)
    throw Error(fmt::format("{} is empty; get it anew from the publisher", delivery.shown));
  std::string start(longest_signature, '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  if (is_zip(start)) return look_into_zip(delivery, size);
  const std::string kind = foreign_kind(start);
  // GeoPackages are databases as well.
  if (!kind.empty() && !start.starts_with("SQLite format 3"))
    throw Error(fmt::format("{}: this is {}, which holds no boundaries that can be read; give {}",
                            delivery.shown, kind, kinds_read));
  delivery.files.push_back({fs::absolute(delivery.path).string(), delivery.name});
}

/// The file and, of a shapefile, the other parts of it.
std::vector<fs::path> parts_of(const fs::path& file) {
  std::vector<fs::path> parts = {file};
  if (lower_ending(file) != ".shp") return parts;
  for (const char* const ending :
       {".dbf", ".shx", ".prj", ".cpg", ".DBF", ".SHX", ".PRJ", ".CPG"}) {
    fs::path part = file;
    part.replace_extension(ending);
    std::error_code ignored;
    if (fs::is_regular_file(part, ignored)) parts.push_back(part);
  }
  return parts;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

}  // namespace

BoundaryDelivery find_delivery(const fs::path& path) {
  BoundaryDelivery delivery;
  delivery.path = path;
  delivery.shown = without_controls(path.string());
  const fs::path clean = path.lexically_normal();
  delivery.name =
      without_controls((clean.has_filename() ? clean : clean.parent_path()).filename().string());
  std::error_code problem;
  const auto status = fs::status(path, problem);
  if (!fs::exists(status))
    throw IoError(fmt::format("{} is not there; check the name", delivery.shown));
  if (fs::is_directory(status))
    look_into_folder(delivery);
  else if (fs::is_regular_file(status))
    look_at_file(delivery);
  else
    throw IoError(fmt::format("{} is neither a file nor a folder", delivery.shown));
  return delivery;
}

SourceFile source_file_of(const BoundaryDelivery& delivery, const DeliveredFile* read) {
  SourceFile source;
  source.path = delivery.name;
  source.reader = "boundaries";
  std::vector<fs::path> files = {delivery.path};
  if (delivery.is_whos_on_first)
    files = whos_on_first_files(delivery.path);
  else if (read != nullptr && !read->is_in_zip && fs::is_directory(read->gdal_path))
    files = files_in(read->gdal_path);
  else if (read != nullptr && !read->is_in_zip)
    files = parts_of(read->gdal_path);
  std::vector<std::string> lines;
  for (const auto& file : files) {
    const FileDigest digest = sha256_of_file(file);
    source.size += digest.size;
    source.sha256 = digest.sha256;
    const fs::path base = delivery.is_folder ? fs::absolute(delivery.path)
                                             : fs::absolute(delivery.path).parent_path();
    lines.push_back(fmt::format(
        "{} {}\n", fs::absolute(file).lexically_relative(base).generic_string(), digest.sha256));
  }
  if (lines.size() == 1 && !delivery.is_folder) return source;
  std::ranges::sort(lines);
  std::string all;
  for (const auto& line : lines) all += line;
  source.sha256 = sha256_hex(all);
  return source;
}

}  // namespace obuhvat
