#include "render/pixel_layers.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>

#include "render/path_strips.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

/// What tells one shape from another, as bytes.
class ShapeKey {
 public:
  ShapeKey(char kind, const PixelGrid& grid) {
    bytes_ += kind;
    add(grid.per_mm);
    // A shape is cut to the page.
    add(grid.width);
    add(grid.height);
    add(static_cast<int>(grid.antialias));
  }
  template <class T>
  void add(const T& value) {
    static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void add(const std::string& text) {
    add(text.size());
    bytes_ += text;
  }
  void add(const MaskMaker::Clip& clip) {
    if (!clip) return;
    for (const double side : {clip->min_x, clip->min_y, clip->max_x, clip->max_y}) add(side);
  }
  void add(const Stroke& stroke) {
    add(stroke.width_mm);
    for (const double length : stroke.dash_mm) add(length);
  }
  void add(const Hatch& hatch) {
    add(hatch.angle);
    add(hatch.spacing_mm);
    add(hatch.width_mm);
  }
  /// A path that recurs counts as itself, a small one by its points.
  void add(const SheetPath& path) {
    if (path.recurs()) {
      add(path.identity());
      return;
    }
    for (const auto& part : path) {
      add(part.points.size());
      bytes_ += part.closed ? 'c' : 'o';
      for (const auto& point : part.points) {
        add(point.x);
        add(point.y);
      }
    }
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// A path with more points than this is kept only if it recurs.
constexpr std::size_t few_points = 64;

bool is_worth_keeping(const SheetPath& path) {
  if (path.recurs()) return true;
  std::size_t points = 0;
  for (const auto& part : path) points += part.points.size();
  return points <= few_points;
}

std::vector<const SubPath*> pieces_of(const SheetPath& path) {
  std::vector<const SubPath*> out;
  out.reserve(path.size());
  for (const auto& piece : path) out.push_back(&piece);
  return out;
}

/// More areas than this are filled colour by colour in strips: 43,000 in two thirds of the time of
/// a mask for each. Fewer are worth keeping for the next sheet.
constexpr std::ptrdiff_t many_areas = 2000;

class LayerMaker {
 public:
  LayerMaker(const PixelGrid& grid, const TextShaper& shaper, SharedShapes& shapes)
      : grid_(grid), shaper_(shaper), shapes_(shapes), texts_(grid) {}

  std::vector<PixelLayer> make(const MapSheet& sheet, std::size_t jobs) {
    const Mark* const end = sheet.marks.data() + sheet.marks.size();
    for (const Mark* mark = sheet.marks.data(); mark != end; ++mark) {
      std::visit([&](const auto& m) { add(m); }, *mark);
      const auto* group = std::get_if<GroupBegin>(mark);
      if (group == nullptr || !group->is_coverage) continue;
      const Mark* const last = std::find_if(
          mark, end, [](const Mark& m) { return std::holds_alternative<GroupEnd>(m); });
      if (last - mark <= many_areas) continue;
      add_many(mark + 1, last);
      mark = last - 1;
    }
    assert(clips_.empty());
    in_parallel(pending_.size(), jobs, [&] {
      return [&, maker = MaskMaker(grid_)](std::size_t i) mutable { pending_[i](maker); };
    });
    return std::move(layers_);
  }

 private:
  using Clip = MaskMaker::Clip;

  /// A layer whose mask `make` draws unless the shape is known. `pinned`: what the key names by its
  /// address.
  template <class Make>
  void add_layer(const Colour& colour, const ShapeKey& key, bool kept, const SheetPath& pinned,
                 const Make& make) {
    if (colour.a == 0) return;
    PixelLayer layer;
    layer.clip = grid_.page();
    layer.colour = colour;
    if (kept) layer.mask = shapes_.find_mask(key.bytes());
    layers_.push_back(std::move(layer));
    if (layers_.back().mask) return;
    pending_.push_back(
        [this, at = layers_.size() - 1, bytes = key.bytes(), kept, pinned, make](MaskMaker& maker) {
          auto mask = std::make_shared<const PixelMask>(make(maker));
          if (kept) shapes_.keep_mask(bytes, pinned, mask);
          layers_[at].mask = std::move(mask);
        });
  }

  /// Fill, hatch and stroke of a path or a circle.
  template <class Shape>
  void add_shape(const Shape& shape, const std::optional<Fill>& fill,
                 const std::optional<Stroke>& stroke, bool kept, const SheetPath& pinned,
                 const std::function<void(ShapeKey&)>& name) {
    const Clip clip = this->clip();
    const auto key = [&](char kind) {
      ShapeKey out(kind, grid_);
      name(out);
      out.add(clip);
      return out;
    };
    if (fill) {
      add_layer(fill->colour, key('f'), kept, pinned,
                [shape, clip](MaskMaker& maker) { return maker.fill(shape(), clip); });
      if (fill->hatch) {
        ShapeKey hatched = key('h');
        hatched.add(*fill->hatch);
        add_layer(fill->hatch->colour, hatched, kept, pinned,
                  [shape, clip, fill](MaskMaker& maker) {
                    return hatch_of(maker, shape(), *fill->hatch, clip);
                  });
      }
    }
    if (stroke && stroke->width_mm > 0) {
      ShapeKey stroked = key('s');
      stroked.add(*stroke);
      add_layer(stroke->colour, stroked, kept, pinned, [shape, clip, stroke](MaskMaker& maker) {
        return stroke_of(maker, shape(), *stroke, clip);
      });
    }
  }
  static PixelMask hatch_of(MaskMaker& maker, const std::vector<SubPath>& path, const Hatch& hatch,
                            const Clip& clip) {
    return maker.hatch(path, hatch, clip);
  }
  static PixelMask hatch_of(MaskMaker& maker, const CircleMark& circle, const Hatch&,
                            const Clip& clip) {
    return maker.hatch(circle, clip);
  }
  static PixelMask stroke_of(MaskMaker& maker, const std::vector<SubPath>& path,
                             const Stroke& stroke, const Clip& clip) {
    return maker.stroke(path, stroke, clip);
  }
  static PixelMask stroke_of(MaskMaker& maker, const CircleMark& circle, const Stroke&,
                             const Clip& clip) {
    return maker.stroke(circle, clip);
  }

  /// The areas of a coverage, those of one colour together.
  void add_many(const Mark* begin, const Mark* end) {
    std::vector<std::pair<Colour, std::vector<const SubPath*>>> by_colour;
    for (const Mark* mark = begin; mark != end; ++mark) {
      const auto& area = std::get<PathMark>(*mark);
      if (!area.fill || area.fill->hatch || area.stroke) continue;
      const Colour& colour = area.fill->colour;
      auto known = std::find_if(by_colour.begin(), by_colour.end(),
                                [&](const auto& entry) { return entry.first == colour; });
      if (known == by_colour.end()) known = by_colour.insert(known, {colour, {}});
      for (const auto& piece : area.path) known->second.push_back(&piece);
    }
    const Clip clip = this->clip();
    for (auto& [colour, pieces] : by_colour) {
      const auto strips = std::make_shared<const PathStrips>(std::move(pieces), grid_);
      for (std::size_t i = 0; i < strips->size(); ++i)
        add_layer(colour, ShapeKey('m', grid_), false, {}, [strips, i, clip](MaskMaker& maker) {
          return maker.fill(strips->pieces(i, 0), clip, strips->box(i));
        });
    }
    for (const Mark* mark = begin; mark != end; ++mark) {
      const auto& area = std::get<PathMark>(*mark);
      if (!area.fill || area.fill->hatch || area.stroke) add(area);
    }
  }

  void add(const PathMark& mark) {
    const SheetPath path = mark.path;
    const auto name = [&](ShapeKey& key) { key.add(path); };
    const auto strips =
        mark.stroke ? std::make_shared<const PathStrips>(pieces_of(path), grid_) : nullptr;
    const bool is_large = strips && strips->size() > 1;
    add_shape([path]() -> const std::vector<SubPath>& { return path.pieces(); }, mark.fill,
              is_large ? std::nullopt : mark.stroke, is_worth_keeping(path), path, name);
    for (std::size_t i = 0; is_large && i < strips->size(); ++i)
      add_strip(strips, i, *mark.stroke, path);
  }

  /// One strip of a stroke.
  void add_strip(const std::shared_ptr<const PathStrips>& strips, std::size_t number,
                 const Stroke& stroke, const SheetPath& path) {
    if (!(stroke.width_mm > 0)) return;
    const Clip clip = this->clip();
    ShapeKey key('z', grid_);
    key.add(number);
    key.add(path);
    key.add(clip);
    key.add(stroke);
    add_layer(stroke.colour, key, path.recurs(), path,
              [strips, number, stroke, clip](MaskMaker& maker) {
                return maker.stroke(strips->pieces(number, stroke.width_mm), stroke, clip,
                                    strips->box(number));
              });
  }

  void add(const CircleMark& mark) {
    const auto circle = std::make_shared<const CircleMark>(mark);
    add_shape([circle]() -> const CircleMark& { return *circle; }, mark.fill, mark.stroke, true, {},
              [&](ShapeKey& key) {
                key.add('o');
                key.add(mark.centre.x);
                key.add(mark.centre.y);
                key.add(mark.radius_mm);
              });
  }

  void add(const TextMark& mark) {
    const TextPlace place = texts_.place_of(mark, shaper_);
    if (mark.halo) {
      add_line(mark, place, 'H', mark.halo->colour, [&](ShapedMasks& out) {
        out.push_back({std::make_shared<const PixelMask>(texts_.halo(mark, shaper_)), 0, 0});
      });
      add_line(mark, place, 'N', mark.colour, [&](ShapedMasks& out) {
        out.push_back({std::make_shared<const PixelMask>(texts_.letters(mark, shaper_)), 0, 0});
      });
    } else {
      add_line(mark, place, 'L', mark.colour,
               [&](ShapedMasks& out) { add_letters(out, mark, place); });
    }
  }

  /// `make` gives the masks of a line that is not known yet.
  template <class Make>
  void add_line(const TextMark& mark, const TextPlace& place, char kind, const Colour& colour,
                const Make& make) {
    ShapeKey key(kind, grid_);
    key.add(mark.text);
    key.add(mark.font.family);
    key.add(mark.font.size_pt);
    key.add(mark.font.spacing_pt);
    key.add(static_cast<char>((mark.font.bold ? 1 : 0) + (mark.font.italic ? 2 : 0)));
    key.add(static_cast<char>(mark.language));
    key.add(static_cast<char>(place.quarter_x));
    if (kind == 'H') key.add(mark.halo->width_pt);
    auto line = shapes_.find_line(key.bytes());
    if (!line) {
      ShapedMasks made;
      make(made);
      line = std::make_shared<const ShapedMasks>(std::move(made));
      shapes_.keep_line(key.bytes(), line);
    }
    PixelLayer layer;
    layer.clip = grid_.page();
    if (const Clip clip = this->clip()) layer.clip = common(layer.clip, grid_.pixels_of(*clip));
    layer.colour = colour;
    for (const ShapedMask& part : *line) {
      layer.mask = part.mask;
      layer.x = place.x + part.x;
      layer.y = place.y + part.y;
      layers_.push_back(layer);
    }
  }

  void add_letters(ShapedMasks& out, const TextMark& mark, const TextPlace& place) {
    texts_.each_letter(mark, place, shaper_,
                       [&](const PlacedGlyph& glyph, const MaskMaker::Letter& letter) {
                         ShapeKey key('G', grid_);
                         key.add(glyph.face);
                         key.add(glyph.glyph);
                         key.add(mark.font.size_pt);
                         key.add(static_cast<char>(glyph.quarter_x));
                         auto mask = shapes_.find_mask(key.bytes());
                         if (!mask) {
                           mask = std::make_shared<const PixelMask>(letter());
                           shapes_.keep_mask(key.bytes(), {}, mask);
                         }
                         out.push_back({std::move(mask), glyph.x, glyph.y});
                       });
  }

  void add(const PictureMark& mark) {
    ShapeKey key('p', grid_);
    key.add(mark.picture.get());
    key.add(std::optional(mark.box));
    PixelLayer layer;
    layer.picture = shapes_.tile(key.bytes(), mark.picture,
                                 [&] { return std::make_shared<const PictureTile>(mark, grid_); });
    layer.clip = grid_.page();
    if (const Clip clip = this->clip()) layer.clip = common(layer.clip, grid_.pixels_of(*clip));
    layers_.push_back(std::move(layer));
  }

  void add(const LinkMark&) {}

  void add(const GroupBegin& mark) {
    Clip inner = clip();
    if (mark.clip)
      inner = !inner ? *mark.clip
                     : Box<SheetPoint>{std::max(inner->min_x, mark.clip->min_x),
                                       std::max(inner->min_y, mark.clip->min_y),
                                       std::min(inner->max_x, mark.clip->max_x),
                                       std::min(inner->max_y, mark.clip->max_y)};
    clips_.push_back(inner);
  }
  void add(const GroupEnd&) {
    assert(!clips_.empty());
    clips_.pop_back();
  }
  Clip clip() const { return clips_.empty() ? std::nullopt : clips_.back(); }

  PixelGrid grid_;
  const TextShaper& shaper_;
  SharedShapes& shapes_;
  MaskMaker texts_;
  std::vector<Clip> clips_;  // of the groups that are open
  std::vector<PixelLayer> layers_;
  std::vector<std::function<void(MaskMaker&)>> pending_;
};

}  // namespace

bool PixelLayer::hides(const PixelBox& box) const {
  const PixelBox shifted{box.left - x, box.top - y, box.right - x, box.bottom - y};
  const PixelBox seen = common(box, clip);
  return mask && colour.a == 255 && seen.left == box.left && seen.top == box.top &&
         seen.right == box.right && seen.bottom == box.bottom && mask->fills(shifted);
}

void PixelLayer::paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows) const {
  if (picture)
    picture->paint(band, stride, rows, clip);
  else
    mask->paint(band, stride, rows, x, y, clip, colour);
}

std::vector<PixelLayer> layers_of(const MapSheet& sheet, const PixelGrid& grid,
                                  const TextShaper& shaper, SharedShapes& shapes,
                                  std::size_t jobs) {
  return LayerMaker(grid, shaper, shapes).make(sheet, jobs);
}

}  // namespace obuhvat
