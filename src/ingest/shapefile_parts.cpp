#include "ingest/shapefile_parts.h"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "support/error.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

struct VsiCloser {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

/// The start of a part, and how long all of it is.
struct PartStart {
  std::array<unsigned char, 32> bytes{};
  std::size_t read = 0;
  std::uint64_t size = 0;
};

bool is_there(const std::string& path) {
  VSIStatBufL status;
  return VSIStatExL(path.c_str(), &status, VSI_STAT_EXISTS_FLAG) == 0;
}

/// Without its ending; empty for a file of another kind.
std::string stem_of_shapefile(const DeliveredFile& file) {
  const std::string& path = file.gdal_path;
  return path.ends_with(".shp") || path.ends_with(".SHP") ? path.substr(0, path.size() - 4)
                                                          : std::string();
}

/// Empty if neither is there.
std::string part_path(const std::string& stem, const char* lower, const char* upper) {
  for (const char* const ending : {lower, upper})
    if (is_there(stem + ending)) return stem + ending;
  return {};
}

PartStart start_of(const std::string& path) {
  PartStart start;
  const std::unique_ptr<VSILFILE, VsiCloser> file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return start;
  start.read = VSIFReadL(start.bytes.data(), 1, start.bytes.size(), file.get());
  VSIFSeekL(file.get(), 0, SEEK_END);
  start.size = VSIFTellL(file.get());
  return start;
}

std::uint32_t big_endian(const PartStart& start, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | start.bytes[at + i];
  return value;
}

std::uint32_t little_endian(const PartStart& start, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | start.bytes[at + i];
  return value;
}

/// nullopt for an index that is cut off or damaged, of which GDAL complains.
std::optional<std::uint64_t> shapes_in(const std::string& index) {
  constexpr std::uint64_t header = 100;
  constexpr std::uint64_t entry = 8;
  const PartStart start = start_of(index);
  // The header tells the length in words of two bytes.
  if (start.size < header || std::uint64_t{big_endian(start, 24)} * 2 != start.size)
    return std::nullopt;
  return (start.size - header) / entry;
}

void check_counts(const std::string& index, const std::string& table, const std::string& named) {
  const auto shapes = shapes_in(index);
  if (!shapes) return;
  const PartStart start = start_of(table);
  if (start.read < start.bytes.size())
    throw Error(
        fmt::format("{}: its .dbf is empty or cut off, in which the names and codes are; get it "
                    "anew from the publisher",
                    named));
  const std::uint32_t rows = little_endian(start, 4);
  if (rows != *shapes)
    throw Error(fmt::format(
        "{}: {} {} but {} {} in its .dbf: the parts do not belong together; put the "
        "parts of one delivery side by side",
        named, *shapes, *shapes == 1 ? "shape" : "shapes", rows, rows == 1 ? "row" : "rows"));
}

}  // namespace

bool has_prj(const DeliveredFile& file) {
  const std::string stem = stem_of_shapefile(file);
  return !stem.empty() && !part_path(stem, ".prj", ".PRJ").empty();
}

void check_shapefile(const DeliveredFile& file, const std::string& shown) {
  const std::string stem = stem_of_shapefile(file);
  if (stem.empty()) return;
  const std::string name = fs::path(file.name).stem().string();
  const std::string table = part_path(stem, ".dbf", ".DBF");
  const std::string index = part_path(stem, ".shx", ".SHX");
  // Without its attributes a shapefile has neither names nor codes.
  if (table.empty())
    throw Error(
        fmt::format("{}: {}.dbf is missing, in which the names and codes are; put all parts "
                    "of the shapefile (.shp, .shx, .dbf, .prj) into one folder",
                    shown, name));
  // Without its index GDAL would have to write one beside the user's file.
  if (index.empty())
    throw Error(
        fmt::format("{}: {}.shx is missing, the index of the shapefile; put all parts of it "
                    "(.shp, .shx, .dbf, .prj) into one folder",
                    shown, name));
  const bool is_all = fs::path(shown).filename() == file.name;
  check_counts(index, table, is_all ? shown : fmt::format("{} ({})", shown, file.name));
}

}  // namespace obuhvat
