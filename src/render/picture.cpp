#include "render/picture.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "render/decoded_picture.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_bytes = 20'000'000;

std::optional<Picture::Format> format_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Picture::Format::png;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && bytes[start] == '<' &&
      bytes.find("<svg") != std::string_view::npos)
    return Picture::Format::svg;
  return std::nullopt;
}

void refuse_large(std::uintmax_t size, const std::string& name) {
  if (size > most_bytes)
    throw Error(fmt::format("{} has {:.1f} MB, and a picture can have {} MB; save it smaller", name,
                            static_cast<double>(size) / 1e6, most_bytes / 1'000'000));
}

}  // namespace

Picture load_picture(const std::filesystem::path& file) {
  // Before it is read; a size that cannot be told is left to reading, which says why.
  std::error_code unknown;
  const std::uintmax_t size = std::filesystem::file_size(file, unknown);
  if (!unknown) refuse_large(size, file.string());
  return load_picture(read_file(file), file.string());
}

Picture load_picture(std::string bytes, const std::string& name) {
  refuse_large(bytes.size(), name);
  const auto format = format_of(bytes);
  if (!format)
    throw Error(
        fmt::format("{} is neither a PNG nor an SVG; save the picture as one of them", name));
  Picture picture{*format, std::move(bytes), 1};
  try {
    picture.aspect = DecodedPicture(picture).aspect();
  } catch (const Error& error) {
    throw Error(fmt::format("{} {}", name, error.what()));
  }
  return picture;
}

}  // namespace obuhvat
