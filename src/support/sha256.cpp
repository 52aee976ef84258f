#include "support/sha256.h"

#include <fmt/format.h>
#include <sha2.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "support/error.h"

namespace obuhvat {

std::string sha256_hex(std::string_view bytes) {
  char hex[SHA256_DIGEST_STRING_LENGTH];
  SHA256Data(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size(), hex);
  return hex;
}

FileDigest sha256_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw IoError(fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
  SHA2_CTX context;
  SHA256Init(&context);
  FileDigest digest;
  std::vector<char> piece(std::size_t{1} << 16U);
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0) {
    SHA256Update(&context, reinterpret_cast<const uint8_t*>(piece.data()),
                 static_cast<std::size_t>(file.gcount()));
    digest.size += static_cast<long>(file.gcount());
  }
  if (file.bad()) throw IoError(fmt::format("cannot read {}", path.string()));
  char hex[SHA256_DIGEST_STRING_LENGTH];
  digest.sha256 = SHA256End(&context, hex);
  return digest;
}

}  // namespace obuhvat
