#include "ingest/byte_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "support/error.h"

namespace obuhvat {

ByteFile::ByteFile(const RecordInput& input)
    : shown_(input.shown), file_(std::fopen(input.path.c_str(), "rbe")) {
  if (!file_) throw IoError(fmt::format("cannot read {}: {}", shown_, std::strerror(errno)));
  std::error_code problem;
  const auto size = std::filesystem::file_size(input.path, problem);
  if (!problem) size_ = size;
}

std::size_t ByteFile::read(std::string& bytes, std::size_t wanted) {
  const std::size_t before = bytes.size();
  bytes.resize(before + wanted);
  const std::size_t got = std::fread(bytes.data() + before, 1, wanted, file_.get());
  const int reason = errno;
  bytes.resize(before + got);
  if (got < wanted && std::ferror(file_.get()) != 0)
    throw IoError(fmt::format("cannot read {}: {}", shown_, std::strerror(reason)));
  done_ += got;
  return got;
}

}  // namespace obuhvat
