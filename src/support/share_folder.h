#pragma once

#include <filesystem>
#include <string>

namespace obuhvat {

/// The folder that holds geodata/ and styles/: $OBUHVAT_SHARE if set, else ../share/obuhvat
/// beside the program's own folder (of obuhvat-full: one further up), else the source tree it was built from.
/// Throws IoError naming where it looked when none has them.
std::filesystem::path share_folder();

/// The program's version, e.g. "0.1.0".
std::string version();

}  // namespace obuhvat
