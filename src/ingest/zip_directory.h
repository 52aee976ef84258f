#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace obuhvat {

/// What a zip's own directory says of a member. Only looked at, to refuse what is hostile: GDAL
/// reads the members, and passes over bad names without a word.
struct ZipMember {
  std::string name;
  std::uint64_t size = 0;  ///< unpacked; of a member of 4 GiB or more the least it can be
  bool is_encrypted = false;
  bool is_link = false;
};

/// The directory at the end of a zip. Empty if there is none: the file is cut off, or no zip.
/// Throws IoError if it cannot be read, Error if it has more than 10,000 members.
std::vector<ZipMember> zip_directory(const std::filesystem::path& path);

/// True for a member's name that would lead out of the folder it is unpacked in.
bool leads_out(const std::string& member);

}  // namespace obuhvat
