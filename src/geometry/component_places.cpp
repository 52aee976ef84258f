#include "geometry/component_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace obuhvat {
namespace {

Box<MapPoint> box_of_line(const std::vector<LonLat>& line) {
  Box<MapPoint> box;
  for (const auto& p : line) box.include(MapPoint{p.lon, p.lat});
  return box;
}

/// The box of a border that was dropped: an empty one has no place in an order.
constexpr Box<MapPoint> nowhere{1e6, 1e6, 1e6, 1e6};

bool meet(const Box<MapPoint>& a, const Box<MapPoint>& b) {
  return a.min_x <= b.max_x && b.min_x <= a.max_x && a.min_y <= b.max_y && b.min_y <= a.max_y;
}

/// Where a ray to the west that runs just north of a point leaves a line.
struct Hit {
  double x = 0, slope = 0;  // of the line there, degrees east a degree north
  bool upward = false;

  bool is_east_of(const Hit& other) const {
    return x != other.x ? x > other.x : slope > other.slope;
  }
};

std::optional<Hit> nearest_hit(const std::vector<LonLat>& line, const LonLat& from) {
  std::optional<Hit> best;
  for (std::size_t k = 1; k < line.size(); ++k) {
    const LonLat &a = line[k - 1], &b = line[k];
    if ((a.lat > from.lat) == (b.lat > from.lat)) continue;
    const double slope = (b.lon - a.lon) / (b.lat - a.lat);
    const Hit hit{a.lon + (from.lat - a.lat) * slope, slope, b.lat > a.lat};
    if (hit.x <= from.lon && (!best || hit.is_east_of(*best))) best = hit;
  }
  return best;
}

}  // namespace

ComponentPlaces::ComponentPlaces(const SimplifiedBorders& borders) : borders_(borders) {
  number_components();
  if (components_.size() < 2) return;
  number_parts();
  for (std::size_t i = 0; i < borders.count(); ++i)
    given_boxes_.push_back(borders.is_dropped(i) ? nowhere
                                                 : box_of_line(borders.given().arcs[i].points));
  const BoxIndex index(given_boxes_);
  for (std::size_t c = 0; c < components_.size(); ++c)
    place_.push_back(place_of(c, borders.given().arcs, index));
}

void ComponentPlaces::number_components() {
  std::vector<std::size_t> parent(borders_.node_count());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (std::size_t i = 0; i < borders_.count(); ++i)
    if (!borders_.is_dropped(i)) parent[root(borders_.end(i))] = root(borders_.start(i));
  std::vector<std::size_t> number(borders_.node_count(), none);
  component_of_.assign(borders_.count(), none);
  for (std::size_t i = 0; i < borders_.count(); ++i) {
    if (borders_.is_dropped(i)) continue;
    std::size_t& here = number[root(borders_.start(i))];
    if (here == none) {
      here = components_.size();
      components_.emplace_back();
    }
    component_of_[i] = here;
    components_[here].push_back(i);
  }
}

void ComponentPlaces::number_parts() {
  beside_.assign(2 * borders_.count(), none);
  for (const auto& area : borders_.drawing().areas)
    for (const auto& polygon : area) {
      for_each_ring({polygon}, [&](const Ring<ArcRef>& ring, int) {
        for (const ArcRef ref : ring) beside_[2 * index_of(ref) + (ref >= 0 ? 0 : 1)] = part_count_;
      });
      ++part_count_;
    }
}

std::size_t ComponentPlaces::place_of(std::size_t component, const Lines& lines,
                                      const BoxIndex& index) const {
  // West of its westernmost point nothing of it is in the way.
  LonLat from{std::numeric_limits<double>::infinity(), 0};
  for (const std::size_t i : components_[component])
    for (const auto& p : lines[i].points) from = std::min(from, p);
  constexpr double world = 800;  // degrees: more than there are
  for (double reach = 0.05; reach < 4 * world; reach *= 4) {
    std::optional<Hit> best;
    std::size_t place = none;
    index.visit({from.lon - reach, from.lat, from.lon, from.lat}, [&](std::size_t i) {
      if (component_of_[i] == component) return;
      const auto hit = nearest_hit(lines[i].points, from);
      if (!hit || (best && !hit->is_east_of(*best))) return;
      best = hit;
      place = beside_[2 * i + (hit->upward ? 1 : 0)];
    });
    // Farther west than looked there may be others that are nearer than this one.
    if (best && best->x >= from.lon - reach) return place;
  }
  return none;
}

std::vector<bool> ComponentPlaces::in_doubt(int since) const {
  std::vector<bool> changed(part_count_ + 1, false);  // the last is that of no area
  std::vector<bool> out(components_.size(), false);
  for (std::size_t i = 0; i < borders_.count(); ++i) {
    if (borders_.is_dropped(i) || borders_.changed_in(i) <= since) continue;
    out[component_of_[i]] = true;
    for (const std::size_t part : {beside_[2 * i], beside_[2 * i + 1]})
      changed[std::min(part, part_count_)] = true;
  }
  for (std::size_t c = 0; c < components_.size(); ++c)
    if (changed[std::min(place_[c], part_count_)]) out[c] = true;
  return out;
}

void ComponentPlaces::blame(std::size_t component, std::size_t place,
                            std::vector<std::size_t>& out) const {
  Box<MapPoint> reach;
  for (const std::size_t i : components_[component]) {
    out.push_back(i);
    reach.include(given_boxes_[i]);
    reach.include(borders_.box(i));
  }
  for (std::size_t i = 0; i < borders_.count(); ++i) {
    if (borders_.is_dropped(i) || component_of_[i] == component) continue;
    Box<MapPoint> passed = given_boxes_[i];
    passed.include(borders_.box(i));
    if (meet(passed, reach) && (is_beside(i, place) || is_beside(i, place_[component])))
      out.push_back(i);
  }
}

std::vector<std::size_t> ComponentPlaces::faults(int since) const {
  std::vector<std::size_t> out;
  if (components_.size() < 2) return out;
  const auto doubtful = in_doubt(since);
  std::vector<Box<MapPoint>> boxes;
  for (std::size_t i = 0; i < borders_.count(); ++i)
    boxes.push_back(borders_.is_dropped(i) ? nowhere : borders_.box(i));
  const BoxIndex index(boxes);
  for (std::size_t c = 0; c < components_.size(); ++c) {
    if (!doubtful[c]) continue;
    const std::size_t place = place_of(c, borders_.drawing().arcs, index);
    if (place != place_[c]) blame(c, place, out);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace obuhvat
