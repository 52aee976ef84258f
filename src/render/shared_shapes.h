#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

class PictureTile;
class PixelMask;

/// A mask and by how many pixels it is shifted from the place of the line that it is of.
struct ShapedMask {
  std::shared_ptr<const PixelMask> mask;
  int x = 0, y = 0;
};
using ShapedMasks = std::vector<ShapedMask>;

/// What the pictures of several sheets have in common and is made once: the texts of outlines in
/// SVG, the pixels of outlines, letters, symbols and logos in PNG. It changes how long a picture
/// takes, never a byte of it: 200 sheets of 1240 x 1754 pixels take 20 times as long without.
/// Bounded: beyond some tens of megabytes nothing more is kept. Threads may share one.
class SharedShapes {
 public:
  SharedShapes();
  ~SharedShapes();

  /// ` d="..."` of the path, empty if it shows nothing; kept if the path recurs.
  std::shared_ptr<const std::string> svg_outline(const SheetPath& path);

  /// A mask by what tells it from all others (see pixel_layers.cpp); nullptr if it is not there.
  std::shared_ptr<const PixelMask> find_mask(const std::string& key);
  /// `pinned`: a path whose address the key contains; it lives as long as the mask is kept.
  void keep_mask(const std::string& key, const SheetPath& pinned,
                 std::shared_ptr<const PixelMask> mask);

  /// A line of text likewise, as the masks of its letters or of the whole line.
  std::shared_ptr<const ShapedMasks> find_line(const std::string& key);
  void keep_line(const std::string& key, std::shared_ptr<const ShapedMasks> line);

  /// A logo in pixels; made by one thread while others that ask for one wait.
  std::shared_ptr<const PictureTile> tile(
      const std::string& key, const std::shared_ptr<const Picture>& picture,
      const std::function<std::shared_ptr<const PictureTile>()>& make);

 private:
  struct Outline {
    SheetPath path;  // so that its identity is not given to another
    std::shared_ptr<const std::string> text;
  };
  struct Mask {
    SheetPath path;
    std::shared_ptr<const PixelMask> mask;
  };
  struct Tile {
    std::shared_ptr<const Picture> picture;
    std::shared_ptr<const PictureTile> tile;
  };
  std::mutex outlines_mutex_;
  std::unordered_map<const void*, Outline> outlines_;
  std::size_t outline_bytes_ = 0;
  std::mutex masks_mutex_;
  std::unordered_map<std::string, Mask> masks_;
  std::unordered_map<std::string, std::shared_ptr<const ShapedMasks>> lines_;
  std::size_t mask_bytes_ = 0;  // and of the lines
  std::mutex tiles_mutex_;
  std::unordered_map<std::string, Tile> tiles_;
};

}  // namespace obuhvat
