#include "geometry/line_contacts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <tuple>

#include "geometry/grid_point.h"

namespace obuhvat {
namespace {

bool in_box(const GridPoint& p, const GridPoint& a, const GridPoint& b) {
  return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y);
}

bool lies_on(const GridPoint& p, const GridPoint& a, const GridPoint& b) {
  return turn(a, b, p) == 0 && in_box(p, a, b);
}

struct Piece {
  GridPoint a, b;
  std::uint32_t line = 0;
  std::uint32_t index = 0;  // of the piece in its line
  bool a_is_end = false;
  bool b_is_end = false;

  std::int32_t min_x() const { return std::min(a.x, b.x); }
  std::int32_t max_x() const { return std::max(a.x, b.x); }
  std::int32_t min_y() const { return std::min(a.y, b.y); }
  std::int32_t max_y() const { return std::max(a.y, b.y); }
};

/// True if s and t have more in common than one point where two ends (or two pieces of one line in
/// sequence) join.
bool touch_wrongly(const Piece& s, const Piece& t) {
  std::optional<GridPoint> joint;
  const auto try_joint = [&](const GridPoint& p, bool p_end, const GridPoint& q, bool q_end,
                             bool in_sequence) {
    if (p == q && ((p_end && q_end) || in_sequence)) {
      if (joint && *joint != p) return false;
      joint = p;
    }
    return true;
  };
  const bool same = s.line == t.line;
  const bool s_then_t = same && s.index + 1 == t.index;
  const bool t_then_s = same && t.index + 1 == s.index;
  if (!try_joint(s.b, s.b_is_end, t.a, t.a_is_end, s_then_t)) return true;
  if (!try_joint(s.a, s.a_is_end, t.b, t.b_is_end, t_then_s)) return true;
  if (!try_joint(s.a, s.a_is_end, t.a, t.a_is_end, false)) return true;
  if (!try_joint(s.b, s.b_is_end, t.b, t.b_is_end, false)) return true;
  if (joint) {
    const GridPoint& s_other = s.a == *joint ? s.b : s.a;
    const GridPoint& t_other = t.a == *joint ? t.b : t.a;
    return lies_on(s_other, t.a, t.b) || lies_on(t_other, s.a, s.b);
  }
  const int s1 = turn(s.a, s.b, t.a), s2 = turn(s.a, s.b, t.b);
  const int t1 = turn(t.a, t.b, s.a), t2 = turn(t.a, t.b, s.b);
  if (s1 * s2 < 0 && t1 * t2 < 0) return true;
  return lies_on(t.a, s.a, s.b) || lies_on(t.b, s.a, s.b) || lies_on(s.a, t.a, t.b) ||
         lies_on(s.b, t.a, t.b);
}

/// Pieces by the horizontal bands that they reach into, so that one is compared with those near it
/// only. Numbers of pieces are kept in their order.
class Bands {
 public:
  explicit Bands(const std::vector<Piece>& pieces) {
    if (pieces.empty()) return;
    std::int64_t low = pieces.front().min_y(), high = low, heights = 0;
    for (const auto& piece : pieces) {
      low = std::min<std::int64_t>(low, piece.min_y());
      high = std::max<std::int64_t>(high, piece.max_y());
      heights += std::int64_t{piece.max_y()} - piece.min_y();
    }
    // A band is as high as a few pieces, so that few of them reach into a second one.
    const std::int64_t mean = heights / static_cast<std::int64_t>(pieces.size()) + 1;
    const auto most = static_cast<std::int64_t>(std::sqrt(static_cast<double>(pieces.size()))) + 1;
    const std::int64_t count = std::clamp<std::int64_t>((high - low) / (4 * mean), 1, most);
    low_ = low;
    height_ = (high - low) / count + 1;
    bands_.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < pieces.size(); ++i)
      for (std::size_t b = band_of(pieces[i].min_y()); b <= band_of(pieces[i].max_y()); ++b)
        bands_[b].push_back(static_cast<std::uint32_t>(i));
  }

  std::size_t count() const { return bands_.size(); }
  const std::vector<std::uint32_t>& pieces_of(std::size_t band) const { return bands_[band]; }
  std::size_t band_of(std::int32_t y) const {
    return static_cast<std::size_t>((y - low_) / height_);
  }

 private:
  std::int64_t low_ = 0, height_ = 1;
  std::vector<std::vector<std::uint32_t>> bands_;
};

}  // namespace

std::vector<LineContact> line_contacts(const std::vector<std::span<const LonLat>>& lines) {
  std::vector<Piece> pieces;
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (std::size_t i = 1; i < lines[line].size(); ++i)
      pieces.push_back({on_grid(lines[line][i - 1]), on_grid(lines[line][i]),
                        static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(i - 1), i == 1,
                        i + 1 == lines[line].size()});
  std::sort(pieces.begin(), pieces.end(), [](const Piece& s, const Piece& t) {
    return std::tuple(s.min_x(), s.line, s.index) < std::tuple(t.min_x(), t.line, t.index);
  });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> met;
  const Bands bands(pieces);
  for (std::size_t band = 0; band < bands.count(); ++band) {
    const auto& inside = bands.pieces_of(band);
    for (std::size_t i = 0; i < inside.size(); ++i) {
      const Piece& s = pieces[inside[i]];
      for (std::size_t j = i + 1; j < inside.size(); ++j) {
        const Piece& t = pieces[inside[j]];
        if (t.min_x() > s.max_x()) break;
        if (s.max_y() < t.min_y() || t.max_y() < s.min_y()) continue;
        // Of two pieces that share several bands the lowest of these has the say.
        if (bands.band_of(std::max(s.min_y(), t.min_y())) != band) continue;
        if (touch_wrongly(s, t)) met.emplace_back(inside[i], inside[j]);
      }
    }
  }
  std::sort(met.begin(), met.end());
  std::vector<LineContact> out;
  for (const auto& [i, j] : met)
    out.push_back({pieces[i].line, pieces[j].line, lines[pieces[i].line][pieces[i].index + 1]});
  return out;
}

std::vector<LineContact> line_contacts(const std::vector<std::vector<LonLat>>& lines) {
  return line_contacts(std::vector<std::span<const LonLat>>(lines.begin(), lines.end()));
}

}  // namespace obuhvat
