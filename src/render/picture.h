#pragma once

#include <filesystem>
#include <string>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A PNG or an SVG, told by its content and not by its name, as a sheet can carry it: checked to
/// decode, with its proportions. Nothing that an SVG refers to in other files or the network is
/// read, here or when it is drawn.
/// Throws IoError for a file that cannot be read; Error for one that is neither, is damaged,
/// states no size, or is beyond 20 MB, 20000 pixels a side or 50 million pixels.
Picture load_picture(const std::filesystem::path& file);

/// The same of bytes that are there already; errors call them `name`.
Picture load_picture(std::string bytes, const std::string& name);

}  // namespace obuhvat
