#include "geometry/coverage_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "geometry/border_network.h"

namespace obuhvat {
namespace {

/// Whole units of 1e-7 degree: all the globe fits.
struct GridPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
  auto operator<=>(const GridPoint&) const = default;
};

GridPoint on_grid(const LonLat& p) {
  return {static_cast<std::int32_t>(std::lround(p.lon * 1e7)),
          static_cast<std::int32_t>(std::lround(p.lat * 1e7))};
}

struct Difference {
  std::int64_t x, y;
};

Difference operator-(const GridPoint& a, const GridPoint& b) {
  return {std::int64_t{a.x} - b.x, std::int64_t{a.y} - b.y};
}

/// The sign of the cross product. Exact for differences of up to 200 degrees.
int turn(const Difference& u, const Difference& v) {
  const std::int64_t z = u.x * v.y - u.y * v.x;
  return z > 0 ? 1 : z < 0 ? -1 : 0;
}

int turn(const GridPoint& a, const GridPoint& b, const GridPoint& c) { return turn(b - a, c - a); }

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

/// True if, turning counter-clockwise from the direction `from`, `a` comes before `b`;
/// `from` itself comes first.
bool comes_before(const Difference& from, const Difference& a, const Difference& b) {
  const auto half = [&](const Difference& v) {
    const int side = turn(from, v);
    const bool ahead = v.x * from.x + v.y * from.y > 0;
    return side > 0 || (side == 0 && ahead) ? 0 : 1;
  };
  return half(a) != half(b) ? half(a) < half(b) : turn(a, b) > 0;
}

/// The corner of an area at one of its points: from the direction `out` counter-clockwise to
/// the direction `back`.
struct Corner {
  Difference out, back;
  std::size_t area = 0;
};

bool corners_overlap(const Corner& a, const Corner& b) {
  return (comes_before(a.out, b.out, a.back) && turn(a.out, b.out) != 0) ||
         (comes_before(b.out, a.out, b.back) && turn(a.out, b.out) != 0);
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

using Kind = CoverageDefect::Kind;

class Checker {
 public:
  explicit Checker(const std::vector<MultiPolygon<LonLat>>& areas) : areas_(areas) {}

  CoverageCheck run() {
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) {
        ring(polygon.outer, i, 1);
        for (const auto& hole : polygon.holes) ring(hole, i, -1);
      }
    out_.distinct_points = points_.size();
    std::vector<std::vector<LonLat>> lines;
    const auto arcs = border_network(areas_);
    for (const auto& arc : arcs) lines.push_back(arc.points);
    for (const auto& contact : line_contacts(lines)) {
      const BorderArc& arc = arcs[contact.a];
      add(Kind::crossing, arc.left != BorderArc::outside ? arc.left : arc.right, contact.where);
    }
    corners();
    outline();
    return std::move(out_);
  }

 private:
  void add(Kind kind, std::size_t area, const LonLat& where) {
    out_.defects.push_back({kind, area, where});
  }

  void ring(const Ring<LonLat>& ring, std::size_t area, int turn_wanted) {
    if (ring.size() < 4 || ring.front() != ring.back() || signed_area(ring) == 0) {
      add(Kind::open_ring, area, ring.empty() ? LonLat{} : ring.front());
      return;
    }
    if ((signed_area(ring) > 0) != (turn_wanted > 0)) add(Kind::wrong_turn, area, ring.front());
    std::set<LonLat> seen;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      points_.insert(ring[i]);
      if (!seen.insert(ring[i]).second) add(Kind::repeated_point, area, ring[i]);
      if (!sides_.emplace(std::pair{ring[i - 1], ring[i]}, area).second)
        add(Kind::overlap, area, ring[i]);
      const GridPoint here = on_grid(ring[i]);
      const LonLat& after = i + 1 < ring.size() ? ring[i + 1] : ring[1];
      corners_[ring[i]].push_back({on_grid(after) - here, on_grid(ring[i - 1]) - here, area});
    }
  }

  void corners() {
    for (const auto& [point, corners] : corners_)
      for (std::size_t i = 0; i < corners.size(); ++i)
        for (std::size_t j = i + 1; j < corners.size(); ++j)
          // A hole may touch the outline of its own area.
          if (corners[i].area != corners[j].area && corners_overlap(corners[i], corners[j]))
            add(Kind::overlap, corners[j].area, point);
  }

  /// Follows the segments that have an area on the left only, close round the outside: round all
  /// areas that turns counter-clockwise, round a gap clockwise.
  void outline() {
    struct Step {
      LonLat to;
      std::size_t area;
      bool used = false;
    };
    std::map<LonLat, std::vector<Step>> steps;
    for (const auto& [segment, area] : sides_)
      if (!sides_.contains({segment.second, segment.first}))
        steps[segment.first].push_back({segment.second, area});
    const auto next = [&](const LonLat& from, const LonLat& at) -> Step* {
      Step* best = nullptr;
      const GridPoint here = on_grid(at);
      const Difference back = on_grid(from) - here;
      for (auto& step : steps[at])
        if (!best || comes_before(back, on_grid(step.to) - here, on_grid(best->to) - here))
          best = &step;
      return best;
    };
    for (auto& [start, first_steps] : steps)
      for (auto& first : first_steps) {
        if (first.used) continue;
        Ring<LonLat> ring{start};
        // A ring that does not close has been reported as such.
        for (Step* step = &first; step && !step->used; step = next(ring.end()[-2], ring.back())) {
          step->used = true;
          ring.push_back(step->to);
        }
        if (signed_area(ring) <= 0)
          add(Kind::gap, first.area, start);
        else if (lies_in_an_area(start))
          add(Kind::overlap, first.area, start);
        else
          ++out_.outline_parts;
      }
  }

  bool lies_in_an_area(const LonLat& point) const {
    return std::any_of(areas_.begin(), areas_.end(), [&](const auto& area) {
      return box_of(area).contains(point) && locate(area, point) == Location::inside;
    });
  }

  const std::vector<MultiPolygon<LonLat>>& areas_;
  CoverageCheck out_;
  std::set<LonLat> points_;
  std::map<std::pair<LonLat, LonLat>, std::size_t> sides_;
  std::map<LonLat, std::vector<Corner>> corners_;
};

}  // namespace

CoverageCheck check_coverage(const std::vector<MultiPolygon<LonLat>>& areas) {
  return Checker(areas).run();
}

std::string to_text(const CoverageDefect& defect) {
  static constexpr const char* words[] = {"open ring", "repeated point", "wrong turn",
                                          "overlap",   "crossing",       "gap"};
  return fmt::format("{} at {:.5f} {:.5f}", words[static_cast<int>(defect.kind)], defect.where.lon,
                     defect.where.lat);
}

std::vector<LineContact> line_contacts(const std::vector<std::vector<LonLat>>& lines) {
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

}  // namespace obuhvat
