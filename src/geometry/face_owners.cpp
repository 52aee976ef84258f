#include "geometry/face_owners.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "geometry/geodesic.h"
#include "geometry/ground_width.h"
#include "geometry/metre_plane.h"
#include "geometry/ring_assembly.h"

namespace obuhvat {
namespace {

std::vector<DirectedSegment> segments_of(const std::vector<OwnedFace>& faces) {
  std::vector<DirectedSegment> out;
  for (std::size_t i = 0; i < faces.size(); ++i) add_segments({faces[i].ground}, i, out);
  return out;
}

struct ByLine {
  bool operator()(const DirectedSegment& s, const DirectedSegment& t) const {
    return undirected(s.a, s.b) < undirected(t.a, t.b);
  }
};

struct Gap {
  std::size_t face = 0;
  Polygon<LonLat> ground;
  double m2 = 0;
  std::map<std::size_t, double> beside;  // faces and metres of common border
  std::optional<bool> is_narrow;         // by the width, once it has been asked for
};

class GapFilling {
 public:
  GapFilling(const Geos& geos, std::vector<OwnedFace>& faces, const std::vector<int>& ranks,
             const GapRule& rule)
      : geos_(geos), faces_(faces), ranks_(ranks), rule_(rule) {}

  double run() {
    find_gaps();
    double filled = 0;
    for (bool again = true; again;) {
      again = false;
      for (auto& gap : gaps_) {
        if (faces_[gap.face].owner) continue;
        faces_[gap.face].owner = taker_of(gap);
        if (!faces_[gap.face].owner) continue;
        filled += gap.m2;
        again = true;
      }
    }
    return filled;
  }

 private:
  void find_gaps() {
    std::map<std::size_t, std::size_t> number;  // of the gap that a face is
    for (std::size_t i = 0; i < faces_.size(); ++i) {
      if (faces_[i].owner) continue;
      number[i] = gaps_.size();
      Polygon<LonLat> ground = from_lattice(MultiPolygon<LatticePoint>{faces_[i].ground})[0];
      const double m2 = geodesic_area({ground});
      gaps_.push_back({i, std::move(ground), m2, {}, {}});
    }
    if (gaps_.empty()) return;
    auto segments = segments_of(faces_);
    std::sort(segments.begin(), segments.end(), ByLine{});
    for (std::size_t i = 1; i < segments.size(); ++i) {
      const DirectedSegment &s = segments[i - 1], &t = segments[i];
      if (undirected(s.a, s.b) != undirected(t.a, t.b)) continue;
      for (const auto& [own, other] : {std::pair{s.area, t.area}, std::pair{t.area, s.area}})
        if (const auto at = number.find(own); at != number.end())
          gaps_[at->second].beside[other] += length_of(s);
    }
  }

  static double length_of(const DirectedSegment& s) {
    const MetrePlane plane(from_lattice(s.a).lat);
    const MapPoint a = plane.to_metres(s.a), b = plane.to_metres(s.b);
    return std::hypot(b.x - a.x, b.y - a.y);
  }

  std::optional<std::size_t> taker_of(Gap& gap) const {
    std::map<std::size_t, double> borders;  // by area
    for (const auto& [face, metres] : gap.beside)
      if (faces_[face].owner) borders[*faces_[face].owner] += metres;
    if (borders.empty()) return std::nullopt;
    int lowest = ranks_[borders.begin()->first], highest = lowest;
    for (const auto& [area, metres] : borders) {
      lowest = std::min(lowest, ranks_[area]);
      highest = std::max(highest, ranks_[area]);
    }
    const bool is_firm = lowest < highest && lies_among(lowest, borders) && is_narrow(gap, false);
    const bool is_small = lowest < highest && gap.m2 <= rule_.largest_between_ranks;
    if (!is_firm && !is_small && !is_narrow(gap, lowest < highest)) return std::nullopt;
    const auto may_take = [&](int rank) {
      return is_firm || lowest == highest ? rank == lowest : rank > lowest;
    };
    std::optional<std::size_t> best;
    for (const auto& [area, metres] : borders)
      if (may_take(ranks_[area]) && (!best || metres > borders.at(*best))) best = area;
    return best;
  }

  /// True for a gap between two areas of the rank that only ends at another: it is theirs.
  bool lies_among(int rank, const std::map<std::size_t, double>& borders) const {
    constexpr double most_of_it = 0.8;
    std::size_t count = 0;
    double theirs = 0, all = 0;
    for (const auto& [area, metres] : borders) {
      all += metres;
      if (ranks_[area] != rank) continue;
      ++count;
      theirs += metres;
    }
    return count >= 2 && theirs >= most_of_it * all;
  }

  bool is_narrow(Gap& gap, bool between_ranks) const {
    if (between_ranks) return is_nowhere_wider(geos_, gap.ground, rule_.rounding);
    if (!gap.is_narrow)
      gap.is_narrow = is_nowhere_wider(geos_, gap.ground, std::max(rule_.widest, rule_.rounding));
    return *gap.is_narrow;
  }

  const Geos& geos_;
  std::vector<OwnedFace>& faces_;
  const std::vector<int>& ranks_;
  GapRule rule_;
  std::vector<Gap> gaps_;
};

}  // namespace

double fill_gaps(const Geos& geos, std::vector<OwnedFace>& faces, const std::vector<int>& ranks,
                 const GapRule& rule) {
  return GapFilling(geos, faces, ranks, rule).run();
}

std::vector<MultiPolygon<LatticePoint>> joined(const std::vector<OwnedFace>& faces,
                                               std::size_t areas) {
  auto segments = segments_of(faces);
  std::sort(segments.begin(), segments.end(), ByLine{});
  std::vector<std::vector<DirectedSegment>> borders(areas);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const DirectedSegment& s = segments[i];
    const auto owner = faces[s.area].owner;
    const auto is_inner = [&](std::size_t j) {
      return j < segments.size() && !ByLine{}(s, segments[j]) && !ByLine{}(segments[j], s) &&
             faces[segments[j].area].owner == owner;
    };
    if (owner && !is_inner(i + 1) && !(i > 0 && is_inner(i - 1))) borders[*owner].push_back(s);
  }
  std::vector<MultiPolygon<LatticePoint>> out;
  for (auto& border : borders) out.push_back(ground_left_of(std::move(border)));
  return out;
}

}  // namespace obuhvat
