#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "ingest/record_file.h"

namespace obuhvat {

/// The parts of a zipped spreadsheet, read through GDAL's virtual file system. Nothing is unpacked
/// to disk. Holds a hostile file to its bounds: at most 10,000 parts, 1 GiB unpacked and, from 128
/// MiB on, two hundred times its own size (as the zip's directory says; a part that is longer than
/// that is refused while it is read).
class ZipParts {
 public:
  /// Throws Error for a file that is truncated, encrypted or beyond these bounds.
  explicit ZipParts(const RecordInput& input);

  const RecordInput& input() const { return input_; }
  bool has(const std::string& part) const { return sizes_.contains(part); }
  std::uint64_t size_of(const std::string& part) const { return sizes_.at(part); }
  /// Throws Error: the file is damaged, with what is wrong in it.
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  friend class ZipPart;
  void refuse_encrypted() const;

  RecordInput input_;
  std::string folder_;  ///< as GDAL calls the zip
  std::map<std::string, std::uint64_t> sizes_;
};

/// The bytes of one part from its start.
class ZipPart {
 public:
  ZipPart(const ZipParts& zip, const std::string& name);

  /// At most `size` bytes; 0 at the end. Throws Error if the part is damaged or is longer than the
  /// zip's directory says.
  std::size_t read(char* bytes, std::size_t size);
  std::uint64_t done() const { return done_; }
  std::uint64_t size() const { return size_; }

 private:
  struct Closer {
    void operator()(void* file) const;
  };
  const ZipParts& zip_;
  std::string name_;
  std::uint64_t size_;
  std::uint64_t done_ = 0;
  std::unique_ptr<void, Closer> file_;
};

/// The whole of a small part. Throws Error if it is longer than `most`.
std::string read_part(const ZipParts& zip, const std::string& name, std::size_t most);

}  // namespace obuhvat
