#include "render/path_strips.h"

#include <algorithm>
#include <utility>

namespace obuhvat {
namespace {

constexpr std::size_t points_a_strip = 8192;
constexpr int least_rows = 32;

}  // namespace

PathStrips::PathStrips(std::vector<const SubPath*> pieces, const PixelGrid& grid)
    : pieces_(std::move(pieces)), grid_(grid) {
  std::size_t points = 0;
  for (const SubPath* piece : pieces_) points += piece->points.size();
  const auto most = static_cast<std::size_t>(std::max(1, grid.height / least_rows));
  count_ = std::clamp<std::size_t>(points / points_a_strip, 1, most);
}

PixelBox PathStrips::box(std::size_t strip) const {
  const auto row = [&](std::size_t s) {
    return static_cast<int>(static_cast<std::size_t>(grid_.height) * s / count_);
  };
  return {0, row(strip), grid_.width, row(strip + 1)};
}

void PathStrips::measure() const {
  boxes_.reserve(pieces_.size());
  for (const SubPath* piece : pieces_) {
    Box<SheetPoint>& box = boxes_.emplace_back();
    for (const auto& point : piece->points) box.include(point);
  }
}

std::vector<const SubPath*> PathStrips::pieces(std::size_t strip, double width_mm) const {
  std::call_once(measured_, [this] { measure(); });
  // Antialiasing reaches into the next pixel.
  const double more = width_mm / 2 + 2 / grid_.per_mm;
  const PixelBox rows = box(strip);
  const double top = rows.top / grid_.per_mm - more;
  const double bottom = rows.bottom / grid_.per_mm + more;
  std::vector<const SubPath*> out;
  for (std::size_t i = 0; i < boxes_.size(); ++i)
    if (boxes_[i].max_y >= top && boxes_[i].min_y <= bottom) out.push_back(pieces_[i]);
  return out;
}

}  // namespace obuhvat
