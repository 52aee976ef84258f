#pragma once

#include <filesystem>

namespace CLI {
class App;
}

namespace obuhvat {

/// Writes the man pages obuhvat.1 and obuhvat-COMMAND.1, made of what --help says, so that the two
/// cannot differ. The same program writes the same bytes. Throws IoError.
void write_manuals(const CLI::App& app, const std::filesystem::path& folder);

}  // namespace obuhvat
