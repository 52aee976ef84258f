#include "render/shared_shapes.h"

#include <utility>

#include "render/picture_tile.h"
#include "render/pixel_mask.h"
#include "render/svg_text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_outline_bytes = std::size_t{32} << 20;
constexpr std::size_t most_mask_bytes = std::size_t{32} << 20;
constexpr std::size_t most_tiles = 100;

std::shared_ptr<const std::string> outline_of(const SheetPath& path) {
  std::string data = svg_path_data(path.pieces());
  return std::make_shared<const std::string>(data.empty() ? "" : " d=\"" + data + "\"");
}

}  // namespace

SharedShapes::SharedShapes() = default;
SharedShapes::~SharedShapes() = default;

std::shared_ptr<const std::string> SharedShapes::svg_outline(const SheetPath& path) {
  if (!path.recurs()) return outline_of(path);
  {
    const std::lock_guard lock(outlines_mutex_);
    const auto kept = outlines_.find(path.identity());
    if (kept != outlines_.end()) return kept->second.text;
  }
  auto text = outline_of(path);
  const std::lock_guard lock(outlines_mutex_);
  if (outline_bytes_ + text->size() <= most_outline_bytes &&
      outlines_.try_emplace(path.identity(), Outline{path, text}).second)
    outline_bytes_ += text->size();
  return text;
}

std::shared_ptr<const PixelMask> SharedShapes::find_mask(const std::string& key) {
  const std::lock_guard lock(masks_mutex_);
  const auto kept = masks_.find(key);
  return kept == masks_.end() ? nullptr : kept->second.mask;
}

void SharedShapes::keep_mask(const std::string& key, const SheetPath& pinned,
                             std::shared_ptr<const PixelMask> mask) {
  const std::lock_guard lock(masks_mutex_);
  const std::size_t bytes = mask->bytes() + key.size();
  if (mask_bytes_ + bytes > most_mask_bytes) return;
  if (masks_.try_emplace(key, Mask{pinned, std::move(mask)}).second) mask_bytes_ += bytes;
}

std::shared_ptr<const ShapedMasks> SharedShapes::find_line(const std::string& key) {
  const std::lock_guard lock(masks_mutex_);
  const auto kept = lines_.find(key);
  return kept == lines_.end() ? nullptr : kept->second;
}

void SharedShapes::keep_line(const std::string& key, std::shared_ptr<const ShapedMasks> line) {
  const std::lock_guard lock(masks_mutex_);
  // Masks of whole lines are in no other list.
  std::size_t bytes = key.size() + line->size() * sizeof(ShapedMask);
  if (line->size() == 1) bytes += line->front().mask->bytes();
  if (mask_bytes_ + bytes > most_mask_bytes) return;
  if (lines_.try_emplace(key, std::move(line)).second) mask_bytes_ += bytes;
}

std::shared_ptr<const PictureTile> SharedShapes::tile(
    const std::string& key, const std::shared_ptr<const Picture>& picture,
    const std::function<std::shared_ptr<const PictureTile>()>& make) {
  const std::lock_guard lock(tiles_mutex_);
  const auto kept = tiles_.find(key);
  if (kept != tiles_.end()) return kept->second.tile;
  auto made = make();
  if (tiles_.size() < most_tiles) tiles_.try_emplace(key, Tile{picture, made});
  return made;
}

}  // namespace obuhvat
