#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "ingest/record_file.h"

namespace obuhvat {

/// The bytes of a file from its start, piece by piece: for files that need not fit into memory.
/// Throws IoError with the system's reason.
class ByteFile {
 public:
  explicit ByteFile(const RecordInput& input);

  /// Appends at most `wanted` bytes to `bytes`; fewer only at the end of the file.
  std::size_t read(std::string& bytes, std::size_t wanted);
  const std::string& shown() const { return shown_; }
  std::uint64_t size() const { return size_; }  ///< 0 for what has no size, as a pipe
  std::uint64_t done() const { return done_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string shown_;
  std::unique_ptr<std::FILE, Closer> file_;
  std::uint64_t size_ = 0;
  std::uint64_t done_ = 0;
};

}  // namespace obuhvat
