#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace obuhvat {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

/// The same of a file, read in pieces; size in bytes. Throws IoError.
struct FileDigest {
  std::string sha256;
  long size = 0;
};
FileDigest sha256_of_file(const std::filesystem::path& path);

}  // namespace obuhvat
