#include "cartography/block.h"

#include <algorithm>
#include <type_traits>

#include "support/text.h"

namespace obuhvat {

Mark moved(const Mark& mark, double dx, double dy) {
  Mark out = mark;
  const auto shift = [&](SheetPoint& p) {
    p.x += dx;
    p.y += dy;
  };
  std::visit(
      [&](auto& m) {
        using M = std::decay_t<decltype(m)>;
        if constexpr (std::is_same_v<M, PathMark>) {
          for (auto& part : m.path.edit())
            for (auto& p : part.points) shift(p);
        } else if constexpr (std::is_same_v<M, CircleMark>) {
          shift(m.centre);
        } else if constexpr (std::is_same_v<M, TextMark>) {
          shift(m.at);
        } else if constexpr (std::is_same_v<M, PictureMark> || std::is_same_v<M, LinkMark>) {
          m.box = m.box.moved_by(dx, dy);
        } else if constexpr (std::is_same_v<M, GroupBegin>) {
          if (m.clip) m.clip = m.clip->moved_by(dx, dy);
        }
      },
      out);
  return out;
}

void Block::add(const Block& part, double x, double y) {
  for (const auto& mark : part.marks) marks.push_back(moved(mark, x, y));
  width_mm = std::max(width_mm, x + part.width_mm);
  height_mm = std::max(height_mm, y + part.height_mm);
}

std::string id_part(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  });
  return plain ? text : slug(text);
}

PathMark rectangle(const Box<SheetPoint>& box) {
  PathMark mark;
  mark.path.push_back({{{box.min_x, box.min_y},
                        {box.max_x, box.min_y},
                        {box.max_x, box.max_y},
                        {box.min_x, box.max_y}},
                       true});
  return mark;
}

}  // namespace obuhvat
