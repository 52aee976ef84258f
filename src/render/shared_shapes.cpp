#include "render/shared_shapes.h"

#include <utility>

#include "render/svg_text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_outline_bytes = std::size_t{64} << 20;

std::shared_ptr<const std::string> outline_of(const SheetPath& path) {
  std::string data = svg_path_data(path.pieces());
  return std::make_shared<const std::string>(data.empty() ? "" : " d=\"" + data + "\"");
}

}  // namespace

std::shared_ptr<const std::string> SharedShapes::svg_outline(const SheetPath& path) {
  if (!path.recurs()) return outline_of(path);
  {
    const std::lock_guard lock(mutex_);
    const auto kept = outlines_.find(path.identity());
    if (kept != outlines_.end()) return kept->second.text;
  }
  auto text = outline_of(path);
  const std::lock_guard lock(mutex_);
  if (outline_bytes_ + text->size() <= most_outline_bytes &&
      outlines_.try_emplace(path.identity(), Outline{path, text}).second)
    outline_bytes_ += text->size();
  return text;
}

}  // namespace obuhvat
