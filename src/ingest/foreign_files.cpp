#include "ingest/foreign_files.h"

#include <fmt/format.h>

#include "support/error.h"

namespace obuhvat {
namespace {

using namespace std::literals;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view way_out;
};

constexpr auto as_text =
    "copy its text into a .txt file, or its table into an .xlsx or .csv file"sv;
constexpr auto as_picture = "type its content into an .xlsx or .csv file"sv;
constexpr auto as_unpacked = "unpack it and give the files in it"sv;

constexpr Signature signatures[] = {
    {"%PDF-"sv, "a PDF"sv, as_text},
    {"{\\rtf"sv, "an RTF document"sv, "save it as plain text (.txt)"sv},
    {"\x89PNG"sv, "a picture (PNG)"sv, as_picture},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)"sv, as_picture},
    {"GIF8"sv, "a picture (GIF)"sv, as_picture},
    {"RIFF"sv, "a picture, sound or film (RIFF)"sv, as_picture},
    {"II*\0"sv, "a picture (TIFF)"sv, as_picture},
    {"MM\0*"sv, "a picture (TIFF)"sv, as_picture},
    {"\x1F\x8B"sv, "an archive (gzip)"sv, as_unpacked},
    {"7z\xBC\xAF"sv, "an archive (7z)"sv, as_unpacked},
    {"Rar!\x1A"sv, "an archive (RAR)"sv, as_unpacked},
    {"SQLite format 3\0"sv, "a database (SQLite)"sv, "export its table as .csv"sv},
    {"\x7F"
     "ELF"sv,
     "a program"sv, "give tables, JSON, IATI files or saved pages"sv},
};

/// Microsoft's container of before 2007, which holds old documents, and new ones with a password.
constexpr auto compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr auto encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

}  // namespace

bool is_zip(std::string_view start) {
  return start.starts_with("PK\x03\x04"sv) || start.starts_with("PK\x05\x06"sv);
}

std::string foreign_kind(std::string_view start) {
  if (start.starts_with(compound)) return "an old Excel or Word file (.xls, .doc)";
  for (const auto& signature : signatures)
    if (start.starts_with(signature.bytes)) return std::string(signature.what);
  return {};
}

void refuse_foreign(std::string_view start, const RecordInput& input) {
  if (start.starts_with(compound)) {
    if (start.find(encrypted) != std::string_view::npos)
      throw Error(
          fmt::format("{}: the file is protected by a password; save it without one", input.shown));
    throw Error(
        fmt::format("{}: this is an old Excel or Word file (.xls, .doc), or one protected by a "
                    "password; save it without a password as .xlsx or .csv",
                    input.shown));
  }
  for (const auto& signature : signatures)
    if (start.starts_with(signature.bytes))
      throw Error(fmt::format("{}: this is {}, which holds no records that can be read; {}",
                              input.shown, signature.what, signature.way_out));
}

}  // namespace obuhvat
