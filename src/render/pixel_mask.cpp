#include "render/pixel_mask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace obuhvat {
namespace {

// A run of full pixels as long as this is kept as one; shorter ones cost less as levels.
constexpr std::size_t least_solid = 8;
constexpr std::size_t longest_run = 0xFFFF;

std::size_t skip_zeros(const std::uint8_t* levels, std::size_t from, std::size_t count) {
  while (from + 8 <= count) {
    std::uint64_t eight;
    std::memcpy(&eight, levels + from, 8);
    if (eight != 0) break;
    from += 8;
  }
  while (from < count && levels[from] == 0) ++from;
  return from;
}

/// x / 255, rounded, for x up to 65025.
inline std::uint8_t div255(unsigned x) {
  x += 128;
  return static_cast<std::uint8_t>((x + (x >> 8)) >> 8);
}

/// The three parts of a colour in lanes of 16 bits.
inline std::uint64_t lanes(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
  return r | std::uint64_t{g} << 16 | std::uint64_t{b} << 32;
}

/// All three at once; each lane is div255() of its sum.
inline void blend(std::uint8_t* pixel, std::uint64_t colour, unsigned level) {
  constexpr std::uint64_t low = 0x00FF00FF00FF;
  std::uint64_t sum =
      lanes(pixel[0], pixel[1], pixel[2]) * (255 - level) + colour * level + 0x008000800080;
  sum = (sum + (sum >> 8 & low)) >> 8;
  pixel[0] = static_cast<std::uint8_t>(sum);
  pixel[1] = static_cast<std::uint8_t>(sum >> 16);
  pixel[2] = static_cast<std::uint8_t>(sum >> 32);
}

/// Pixels of one colour, to be copied: runs are long or short, and copying is what processors do
/// best.
class Pattern {
 public:
  explicit Pattern(const Colour& colour) : colour_(colour) {}

  void fill(std::uint8_t* pixels, std::size_t count) {
    std::size_t bytes = 3 * count;
    make(std::min(bytes, block_.size()));
    for (; bytes > block_.size(); bytes -= block_.size(), pixels += block_.size())
      std::memcpy(pixels, block_.data(), block_.size());
    std::memcpy(pixels, block_.data(), bytes);
  }

 private:
  void make(std::size_t bytes) {
    for (; made_ < bytes; made_ += 3) {
      block_[made_] = colour_.r;
      block_[made_ + 1] = colour_.g;
      block_[made_ + 2] = colour_.b;
    }
  }

  Colour colour_;
  std::array<std::uint8_t, 1536> block_;
  std::size_t made_ = 0;
};

}  // namespace

PixelBox common(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

PixelMask::PixelMask(const std::uint8_t* levels, std::size_t stride, const PixelBox& box)
    : box_(box) {
  if (box.is_empty()) return;
  const auto width = static_cast<std::size_t>(box.right - box.left);
  rows_.reserve(static_cast<std::size_t>(box.bottom - box.top) + 1);
  for (int y = box.top; y < box.bottom; ++y, levels += stride) add_row(levels, width);
  rows_.push_back(static_cast<std::uint32_t>(runs_.size()));
  runs_.shrink_to_fit();
  levels_.shrink_to_fit();
}

void PixelMask::add_row(const std::uint8_t* levels, std::size_t count) {
  rows_.push_back(static_cast<std::uint32_t>(runs_.size()));
  for (std::size_t x = skip_zeros(levels, 0, count); x < count; x = skip_zeros(levels, x, count)) {
    std::size_t full = x;
    while (full < count && levels[full] == 255) ++full;
    if (full - x >= least_solid) {
      add_solid(x, full - x);
      x = full;
      continue;
    }
    // Up to a zero or to the next long stretch of full pixels.
    const std::size_t begin = x;
    std::size_t full_since = x;
    while (x < count && levels[x] != 0 && x - begin < longest_run) {
      full_since = levels[x] == 255 ? full_since : x + 1;
      ++x;
      if (x - full_since >= least_solid) {
        x = full_since;
        break;
      }
    }
    if (x == begin) continue;
    runs_.push_back({static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(x - begin),
                     static_cast<std::uint32_t>(levels_.size())});
    levels_.insert(levels_.end(), levels + begin, levels + x);
  }
}

void PixelMask::add_solid(std::size_t x, std::size_t length) {
  for (; length > 0;) {
    const std::size_t part = std::min(length, longest_run);
    runs_.push_back({static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(part), solid});
    x += part;
    length -= part;
  }
}

PixelMask PixelMask::rectangle(double left, double top, double right, double bottom,
                               const PixelBox& within) {
  const auto whole = [](double v) { return static_cast<int>(v); };
  left = std::clamp<double>(left, within.left, within.right);
  right = std::clamp<double>(right, within.left, within.right);
  top = std::clamp<double>(top, within.top, within.bottom);
  bottom = std::clamp<double>(bottom, within.top, within.bottom);
  PixelMask out;
  out.box_ = {whole(std::floor(left)), whole(std::floor(top)), whole(std::ceil(right)),
              whole(std::ceil(bottom))};
  if (out.box_.is_empty() || !(left < right && top < bottom)) return {};
  const auto share = [](int pixel, double from, double to) {
    return std::min<double>(pixel + 1, to) - std::max<double>(pixel, from);
  };
  std::vector<std::uint8_t> row(static_cast<std::size_t>(out.box_.right - out.box_.left));
  double height_of_row = -1;
  for (int y = out.box_.top; y < out.box_.bottom; ++y) {
    const double height = share(y, top, bottom);
    if (height != height_of_row)
      for (int x = out.box_.left; x < out.box_.right; ++x)
        row[static_cast<std::size_t>(x - out.box_.left)] =
            static_cast<std::uint8_t>(std::lround(255 * height * share(x, left, right)));
    height_of_row = height;
    out.add_row(row.data(), row.size());
  }
  out.rows_.push_back(static_cast<std::uint32_t>(out.runs_.size()));
  return out;
}

std::size_t PixelMask::bytes() const {
  return sizeof *this + rows_.capacity() * sizeof(std::uint32_t) + runs_.capacity() * sizeof(Run) +
         levels_.capacity();
}

bool PixelMask::fills(const PixelBox& box) const {
  if (box.left < box_.left || box.top < box_.top || box.right > box_.right ||
      box.bottom > box_.bottom)
    return false;
  for (int y = box.top; y < box.bottom; ++y) {
    const auto row = static_cast<std::size_t>(y - box_.top);
    // The background of a page is one run a row.
    if (rows_[row + 1] != rows_[row] + 1) return false;
    const Run& run = runs_[rows_[row]];
    if (run.levels != solid || box_.left + run.x > box.left ||
        box_.left + run.x + run.length < box.right)
      return false;
  }
  return true;
}

void PixelMask::paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows, int shift_x,
                      int shift_y, const PixelBox& clip, const Colour& colour) const {
  const PixelBox shifted{box_.left + shift_x, box_.top + shift_y, box_.right + shift_x,
                         box_.bottom + shift_y};
  const PixelBox part = common(shifted, common(rows, clip));
  if (part.is_empty()) return;
  Pattern pattern(colour);
  const std::uint64_t parts = lanes(colour.r, colour.g, colour.b);
  const bool is_whole = part.left == shifted.left && part.right == shifted.right;
  for (int y = part.top; y < part.bottom; ++y) {
    std::uint8_t* const line = band + static_cast<std::size_t>(y - rows.top) * stride;
    const auto row = static_cast<std::size_t>(y - shifted.top);
    const Run* const end = runs_.data() + rows_[row + 1];
    for (const Run* run = runs_.data() + rows_[row]; run != end; ++run) {
      int from = shifted.left + run->x;
      int to = from + run->length;
      const bool is_solid = run->levels == solid;
      const std::uint8_t* level = levels_.data() + (is_solid ? 0 : run->levels);
      if (!is_whole) {
        const int begin = from;
        from = std::max(from, part.left);
        to = std::min(to, part.right);
        if (from >= to) continue;
        if (!is_solid) level += from - begin;
      }
      std::uint8_t* pixel = line + 3 * static_cast<std::size_t>(from);
      auto count = static_cast<std::size_t>(to - from);
      if (is_solid && colour.a == 255) {
        pattern.fill(pixel, count);
      } else if (is_solid) {
        for (; count > 0; --count, pixel += 3) blend(pixel, parts, colour.a);
      } else if (colour.a == 255) {
        for (; count > 0; --count, pixel += 3) blend(pixel, parts, *level++);
      } else {
        for (; count > 0; --count, pixel += 3)
          blend(pixel, parts, div255(static_cast<unsigned>(*level++) * colour.a));
      }
    }
  }
}

}  // namespace obuhvat
