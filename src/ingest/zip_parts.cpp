#include "ingest/zip_parts.h"

#include <cpl_error.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "ingest/byte_file.h"
#include "ingest/foreign_files.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_parts = 10'000;
constexpr std::uint64_t largest_zip = std::uint64_t{256} << 20;
constexpr std::uint64_t most_unpacked = std::uint64_t{1} << 30;
// Sheets shrink to a tenth, a very regular one to a hundredth; small ones may be what they like.
constexpr std::uint64_t most_swelling = 200;
constexpr std::uint64_t small = std::uint64_t{128} << 20;

constexpr std::string_view way_out =
    "open it in Excel or LibreOffice and save it again as .xlsx, or as .csv";

struct DirectoryCloser {
  void operator()(VSIDIR* directory) const { VSICloseDir(directory); }
};

}  // namespace

ZipParts::ZipParts(const RecordInput& input) : input_(input) {
  std::error_code problem;
  const auto size = std::filesystem::file_size(input.path, problem);
  if (problem) throw IoError(fmt::format("cannot read {}: {}", input.shown, problem.message()));
  if (size > largest_zip)
    throw Error(
        fmt::format("{}: a spreadsheet of more than 256 MiB; save its sheet as .csv, which "
                    "may be of any size",
                    input.shown));
  refuse_encrypted();
  CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  // Braces, so that GDAL does not look for an ending that says where the zip ends.
  folder_ = fmt::format("/vsizip/{{{}}}", std::filesystem::absolute(input.path).string());
  const std::unique_ptr<VSIDIR, DirectoryCloser> directory(
      VSIOpenDir(folder_.c_str(), -1, nullptr));
  if (!directory) refuse("it is cut off, or no zip");
  const std::uint64_t bound = std::min(most_unpacked, std::max(small, size * most_swelling));
  std::uint64_t unpacked = 0;
  while (const VSIDIREntry* const entry = VSIGetNextDirEntry(directory.get())) {
    if (!VSI_ISREG(entry->nMode)) continue;
    unpacked += std::min<std::uint64_t>(entry->nSize, most_unpacked + 1);
    if (unpacked > bound || sizes_.size() == most_parts)
      throw Error(
          fmt::format("{}: the spreadsheet is refused, because unpacked it would hold more "
                      "than {}, which no office's table does; save its sheet as .csv",
                      input.shown,
                      unpacked > bound ? fmt::format("{} MiB", bound >> 20)
                                       : fmt::format("{} parts", most_parts)));
    sizes_.emplace(entry->pszName, entry->nSize);
  }
  if (sizes_.empty()) refuse("it is cut off, or no zip");
}

void ZipParts::refuse_encrypted() const {
  // GDAL does not say so. The lowest bit of the flags of the first part's header.
  std::string header;
  if (ByteFile(input_).read(header, 8) == 8 && is_zip(header) && (header[6] & 1) != 0)
    throw Error(
        fmt::format("{}: the file is protected by a password; save it without one", input_.shown));
}

void ZipParts::refuse(const std::string& what) const {
  throw Error(fmt::format("{}: the spreadsheet is damaged: {}; {}", input_.shown, what, way_out));
}

void ZipPart::Closer::operator()(void* file) const { VSIFCloseL(static_cast<VSILFILE*>(file)); }

ZipPart::ZipPart(const ZipParts& zip, const std::string& name) : zip_(zip), name_(name) {
  if (!zip.has(name)) zip.refuse(fmt::format("the part {} is missing in it", name));
  size_ = zip.size_of(name);
  CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  CPLErrorReset();
  file_.reset(VSIFOpenL((zip.folder_ + "/" + name).c_str(), "rb"));
  if (!file_)
    throw Error(
        fmt::format("{}: the part {} cannot be unpacked: the file is damaged or protected "
                    "by a password; open it and save it again without one",
                    zip.input().shown, name));
}

std::size_t ZipPart::read(char* bytes, std::size_t size) {
  CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
  CPLErrorReset();
  const std::size_t got = VSIFReadL(bytes, 1, size, static_cast<VSILFILE*>(file_.get()));
  done_ += got;
  if (done_ > size_) zip_.refuse(fmt::format("{} is longer than the zip's directory says", name_));
  if (got < size && done_ < size_) zip_.refuse(fmt::format("{} is cut off or broken", name_));
  if (CPLGetLastErrorType() >= CE_Failure)
    zip_.refuse(fmt::format("{}: {}", name_, CPLGetLastErrorMsg()));
  return got;
}

std::string read_part(const ZipParts& zip, const std::string& name, std::size_t most) {
  ZipPart part(zip, name);
  if (part.size() > most) zip.refuse(fmt::format("{} is longer than {} bytes", name, most));
  std::string bytes(part.size() + 1, '\0');  // one more, to notice a directory that lies
  bytes.resize(part.read(bytes.data(), bytes.size()));
  return bytes;
}

}  // namespace obuhvat
