#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "cartography/sheet_path.h"

namespace obuhvat {

/// What the pictures of several sheets have in common and is made once: so far the texts of
/// outlines in SVG. It changes how long a picture takes, never a byte of it. Bounded: beyond some
/// tens of megabytes nothing more is kept. Threads may share one.
class SharedShapes {
 public:
  /// ` d="..."` of the path, empty if it shows nothing; kept if the path recurs.
  std::shared_ptr<const std::string> svg_outline(const SheetPath& path);

 private:
  struct Outline {
    SheetPath path;  // so that its identity is not given to another
    std::shared_ptr<const std::string> text;
  };
  std::mutex mutex_;
  std::unordered_map<const void*, Outline> outlines_;
  std::size_t outline_bytes_ = 0;
};

}  // namespace obuhvat
