#include "render/joined_areas.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace obuhvat {
namespace {

using PointId = std::uint32_t;

struct Hash {
  std::size_t operator()(const SheetPoint& p) const {
    // The finalizer of SplitMix64 (G. L. Steele et al., OOPSLA 2014) over both coordinates.
    std::uint64_t h = std::bit_cast<std::uint64_t>(p.x) * 0x9e3779b97f4a7c15U;
    h ^= std::bit_cast<std::uint64_t>(p.y) + (h >> 29);
    h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9U;
    return static_cast<std::size_t>(h ^ (h >> 31));
  }
};
struct Same {
  bool operator()(const SheetPoint& a, const SheetPoint& b) const {
    return a.x == b.x && a.y == b.y;
  }
};

struct Edge {
  PointId from, to;
};

class Outline {
 public:
  explicit Outline(const std::vector<const SheetPath*>& areas) {
    std::size_t count = 0;
    for (const SheetPath* area : areas)
      for (const auto& piece : *area) count += piece.points.size();
    ids_.reserve(count);
    edges_.reserve(count);
    for (const SheetPath* area : areas)
      for (const auto& piece : *area) add(piece.points);
    drop_common();
  }

  std::vector<SubPath> pieces() const {
    // Where the edges from each point begin in `from`.
    std::vector<std::uint32_t> begin(points_.size() + 1);
    for (const Edge& edge : edges_) ++begin[edge.from + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<PointId> to(edges_.size());
    auto next = begin;
    for (const Edge& edge : edges_) to[next[edge.from]++] = edge.to;
    next = begin;
    // As many edges end at a point as begin there, so that every walk comes back.
    std::vector<SubPath> out;
    for (const Edge& edge : edges_) {
      if (next[edge.from] == begin[edge.from + 1]) continue;
      SubPath& piece = out.emplace_back();
      piece.closed = true;
      PointId here = edge.from;
      do {
        piece.points.push_back(points_[here]);
        here = to[next[here]++];
      } while (here != edge.from);
    }
    return out;
  }

 private:
  void add(const std::vector<SheetPoint>& ring) {
    if (ring.empty()) return;
    PointId before = id_of(ring.back());
    for (const auto& point : ring) {
      const PointId here = id_of(point);
      if (here != before) edges_.push_back({before, here});
      before = here;
    }
  }

  PointId id_of(const SheetPoint& point) {
    const auto [known, is_new] = ids_.try_emplace(point, static_cast<PointId>(points_.size()));
    if (is_new) points_.push_back(point);
    return known->second;
  }

  /// Takes away pairs of edges there and back.
  void drop_common() {
    std::vector<std::uint32_t> order(edges_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto ends = [&](std::uint32_t e) { return std::minmax(edges_[e].from, edges_[e].to); };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const std::pair<PointId, PointId> s = ends(a), t = ends(b);
      return s != t ? s < t : a < b;
    });
    std::vector<bool> is_dropped(edges_.size());
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      const Edge &edge = edges_[order[i]], &other = edges_[order[i + 1]];
      if (edge.from != other.to || edge.to != other.from || is_dropped[order[i]]) continue;
      is_dropped[order[i]] = is_dropped[order[i + 1]] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i)
      if (!is_dropped[i]) edges_[kept++] = edges_[i];
    edges_.resize(kept);
  }

  std::unordered_map<SheetPoint, PointId, Hash, Same> ids_;
  std::vector<SheetPoint> points_;
  std::vector<Edge> edges_;
};

}  // namespace

std::vector<SubPath> joined_areas(const std::vector<const SheetPath*>& areas) {
  return Outline(areas).pieces();
}

}  // namespace obuhvat
