#include "store/coverage_topology.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

#include "geometry/wkb.h"
#include "store/database.h"
#include "store/muted_standard_error.h"
#include "store/topology_edges.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr int metric_crs = 32634;
constexpr double snapping_distance = 0.5;  // metres
constexpr int most_attempts = 8;           // the tolerance is then 1/256: next to nothing
const std::string nobody;

/// Points of a LINESTRING in little-endian WKB, the form that AsBinary gives.
std::vector<LonLat> line_from_wkb(std::string_view bytes) {
  constexpr std::size_t header = 9;  // byte order, type, count
  std::vector<LonLat> points(bytes.size() < header ? 0 : (bytes.size() - header) / sizeof(LonLat));
  if (!points.empty())
    std::memcpy(points.data(), bytes.data() + header, points.size() * sizeof(LonLat));
  return points;
}

}  // namespace

class CoverageTopology::Work {
 public:
  explicit Work(const std::vector<CoverageFace>& faces);
  ~Work();
  GeneralisedCoverage generalised(const GeneralisationRule& rule);

  double overlap_area = 0;
  double gap_area = 0;

 private:
  void build();
  void find_owners();
  void fill_gaps();
  void join_faces();
  void heal_edges();
  void simplify(const GeneralisationRule& rule, const std::map<long, int>& attempts,
                GeneralisedCoverage& out);
  TopologyEdges edges();
  std::map<long, int> decimals_of(const TopologyEdges& edges, const GeneralisationRule& rule,
                                  const std::map<long, int>& attempts, GeneralisedCoverage& out);
  std::vector<CoverageFace> collect(const TopologyEdges& edges) const;
  const std::string& owner(long face) const;

  template <class... Values>
  void run(std::string_view sql, const Values&... values) {
    Statement(db_, sql).run(values...);
  }
  /// All edges in the order of their ids, without their lines.
  std::vector<TopologyEdge> bare_edges();

  std::vector<CoverageFace> given_;
  std::map<long, std::size_t> owner_;  // face -> index in given_; absent: nobody's
  Database db_ = Database::in_memory();
};

CoverageTopology::Work::Work(const std::vector<CoverageFace>& faces) : given_(faces) {
  db_.load_spatialite();
  try {
    build();
    find_owners();
    fill_gaps();
    join_faces();
    heal_edges();
  } catch (const Error& error) {
    throw Error(std::string("cannot make a topology of the boundaries: ") + error.what());
  }
  run("CREATE TABLE original AS SELECT edge_id, geom FROM c_edge");
  run("CREATE UNIQUE INDEX original_edge ON original (edge_id)");
  run("SAVEPOINT full_detail");
}

CoverageTopology::Work::~Work() {
  // SpatiaLite keeps statements of a topology open, and with them the connection, until it drops
  // it.
  try {
    run("SELECT DropTopology('c')");
  } catch (const std::exception&) {
  }
}

void CoverageTopology::Work::build() {
  run("SELECT InitSpatialMetaData(1, 'EMPTY')");
  run("SELECT InsertEpsgSrid(4326)");
  run("SELECT InsertEpsgSrid(?)", metric_crs);
  run("CREATE TABLE input (id INTEGER PRIMARY KEY)");
  run("SELECT AddGeometryColumn('input', 'geom', ?, 'MULTIPOLYGON', 'XY')", metric_crs);
  for (const auto& face : given_) {
    const std::string bytes = to_wkb(face.area);
    run("INSERT INTO input (geom) VALUES (ST_Transform(GeomFromWKB(?, 4326), ?))", Blob{bytes},
        metric_crs);
  }
  run("SELECT CreateTopology('c', ?, 0, 0)", metric_crs);
  run("SELECT TopoGeo_FromGeoTableNoFace('c', NULL, 'input', 'geom', NULL, NULL, ?)",
      snapping_distance);
  run("SELECT TopoGeo_Polygonize('c')");
}

void CoverageTopology::Work::find_owners() {
  std::vector<std::size_t> order(given_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return given_[a].rank < given_[b].rank; });
  std::vector<Box<LonLat>> boxes;
  for (const auto& face : given_) boxes.push_back(box_of(face.area));
  Statement faces(
      db_,
      "SELECT face_id, AsBinary(ST_Transform(ST_PointOnSurface(g), 4326)), ST_Area(g) FROM "
      "(SELECT face_id, ST_GetFaceGeometry('c', face_id) AS g FROM c_face WHERE face_id > 0) "
      "ORDER BY face_id");
  while (faces.step()) {
    const long face = faces.integer().value();
    const LonLat point = point_from_wkb(faces.blob());
    std::size_t found = 0;
    for (const std::size_t i : order) {
      if (!boxes[i].contains(point) || locate(given_[i].area, point) == Location::outside) continue;
      if (found++ == 0) owner_[face] = i;
    }
    if (found > 1) overlap_area += faces.real().value();
  }
}

void CoverageTopology::Work::fill_gaps() {
  // Gaps may lie side by side: repeat until nothing is left that has an owner beside it.
  for (bool changed = true; changed;) {
    changed = false;
    std::map<long, std::map<std::size_t, double>> beside;  // gap -> owner -> metres
    Statement edges(db_, "SELECT left_face, right_face, ST_Length(geom) FROM c_edge");
    while (edges.step()) {
      const long left = edges.integer().value();
      const long right = edges.integer().value();
      const double length = edges.real().value();
      for (const auto& [gap, other] : {std::pair{left, right}, std::pair{right, left}})
        if (gap != 0 && !owner_.contains(gap) && owner_.contains(other))
          beside[gap][owner_[other]] += length;
    }
    for (const auto& [gap, neighbours] : beside) {
      const auto rank = [&](const auto& neighbour) { return given_[neighbour.first].rank; };
      const auto [low, high] =
          std::minmax_element(neighbours.begin(), neighbours.end(),
                              [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
      if (rank(*low) == rank(*high)) continue;
      const auto best =
          std::max_element(neighbours.begin(), neighbours.end(), [&](const auto& a, const auto& b) {
            return std::pair(rank(a), a.second) < std::pair(rank(b), b.second);
          });
      owner_[gap] = best->first;
      Statement area(db_, "SELECT ST_Area(ST_GetFaceGeometry('c', ?))");
      area.bind_all(gap);
      if (area.step()) gap_area += area.real().value_or(0);
      changed = true;
    }
  }
}

const std::string& CoverageTopology::Work::owner(long face) const {
  const auto found = owner_.find(face);
  return found == owner_.end() ? nobody : given_[found->second].id;
}

void CoverageTopology::Work::join_faces() {
  const auto index = [&](long face) {
    const auto found = owner_.find(face);
    return found == owner_.end() ? given_.size() : found->second;
  };
  // Of two joined faces one id stays; both belong to the same owner, so owner_ stays right.
  for (const TopologyEdge& edge : bare_edges())
    if (index(edge.left) == index(edge.right)) run("SELECT ST_RemEdgeModFace('c', ?)", edge.id);
  run("DELETE FROM c_node WHERE node_id NOT IN (SELECT start_node FROM c_edge) AND node_id NOT IN "
      "(SELECT end_node FROM c_edge)");
}

void CoverageTopology::Work::heal_edges() {
  for (bool healed = true; healed;) {
    healed = false;
    std::map<long, std::set<long>> edges_at;  // node -> edges; a closed edge counts as two
    for (const TopologyEdge& edge : bare_edges()) {
      edges_at[edge.start].insert(edge.id);
      edges_at[edge.end].insert(edge.start == edge.end ? -edge.id : edge.id);
    }
    std::set<long> gone;
    for (const auto& [node, edges] : edges_at) {
      if (edges.size() != 2 || *edges.begin() < 0) continue;
      // An edge that was healed in this pass waits for the next.
      if (gone.contains(*edges.begin()) || gone.contains(*edges.rbegin())) continue;
      run("SELECT ST_ModEdgeHeal('c', ?, ?)", *edges.begin(), *edges.rbegin());
      gone.insert(edges.begin(), edges.end());
      healed = true;
    }
  }
}

std::vector<TopologyEdge> CoverageTopology::Work::bare_edges() {
  std::vector<TopologyEdge> out;
  Statement rows(db_,
                 "SELECT edge_id, start_node, end_node, left_face, right_face FROM c_edge "
                 "ORDER BY edge_id");
  while (rows.step()) {
    TopologyEdge& edge = out.emplace_back();
    for (long TopologyEdge::*member : {&TopologyEdge::id, &TopologyEdge::start, &TopologyEdge::end,
                                       &TopologyEdge::left, &TopologyEdge::right})
      edge.*member = rows.integer().value();
  }
  return out;
}

void CoverageTopology::Work::simplify(const GeneralisationRule& rule,
                                      const std::map<long, int>& attempts,
                                      GeneralisedCoverage& out) {
  out.borders = out.halved = 0;
  Statement change(db_,
                   "SELECT ST_ChangeEdgeGeom('c', edge_id, ST_Simplify(geom, ?)) FROM original "
                   "WHERE edge_id = ?");
  const auto is_accepted = [&](double tolerance, long id) {
    try {
      change.run(tolerance, id);
      return true;
    } catch (const Error&) {
      return false;  // the line would cross another, or sweep over a node
    }
  };
  for (const TopologyEdge& edge : bare_edges()) {
    ++out.borders;
    const auto before = attempts.find(edge.id);
    int attempt = before == attempts.end() ? 0 : before->second;
    const double tolerance = rule(owner(edge.left), owner(edge.right)).tolerance;
    while (attempt <= most_attempts && !is_accepted(tolerance / (1 << attempt), edge.id)) ++attempt;
    if (attempt > 0) ++out.halved;
  }
}

TopologyEdges CoverageTopology::Work::edges() {
  TopologyEdges out;
  for (const TopologyEdge& edge : bare_edges()) out[edge.id] = edge;
  Statement rows(db_,
                 "SELECT edge_id, next_left_edge, next_right_edge, "
                 "AsBinary(ST_Transform(geom, 4326)) FROM c_edge");
  while (rows.step()) {
    TopologyEdge& edge = out[rows.integer().value()];
    edge.next_left = rows.integer().value();
    edge.next_right = rows.integer().value();
    edge.points = line_from_wkb(rows.blob());
  }
  return out;
}

std::map<long, int> CoverageTopology::Work::decimals_of(const TopologyEdges& edges,
                                                        const GeneralisationRule& rule,
                                                        const std::map<long, int>& attempts,
                                                        GeneralisedCoverage& out) {
  std::map<long, int> decimals;
  out.refined = 0;
  for (const auto& [id, edge] : edges) {
    decimals[id] = rule(owner(edge.left), owner(edge.right)).decimals;
    const auto attempt = attempts.find(id);
    if (decimals[id] < 4 && attempt != attempts.end() && attempt->second >= 2) {
      ++decimals[id];
      ++out.refined;
    }
  }
  return decimals;
}

GeneralisedCoverage CoverageTopology::Work::generalised(const GeneralisationRule& rule) {
  std::map<long, int> attempts;  // edge -> how often its tolerance is to be halved
  GeneralisedCoverage out;
  for (;;) {
    run("ROLLBACK TO full_detail");
    simplify(rule, attempts, out);
    auto lines = edges();
    const auto spoilt = round_edges(lines, decimals_of(lines, rule, attempts, out));
    if (spoilt.empty()) {
      out.faces = collect(lines);
      return out;
    }
    for (const long id : spoilt)
      if (++attempts[id] > most_attempts)
        throw Error("two borders of \"" + owner(lines[id].left) + "\" or \"" +
                    owner(lines[id].right) +
                    "\" are too close to be told apart after rounding; allow more decimals there");
  }
}

std::vector<CoverageFace> CoverageTopology::Work::collect(const TopologyEdges& edges) const {
  std::vector<CoverageFace> out = given_;
  for (auto& face : out) face.area.clear();
  for (auto& [face, rings] : rings_of_faces(edges)) {
    const auto found = owner_.find(face);
    if (found == owner_.end()) continue;
    Polygon<LonLat> polygon;
    for (auto& ring : rings) {
      if (signed_area(ring) < 0)
        polygon.holes.push_back(std::move(ring));
      else if (polygon.outer.empty())
        polygon.outer = std::move(ring);
      else
        throw Error("generalising turned a part of \"" + owner(face) + "\" inside out");
    }
    out[found->second].area.push_back(std::move(polygon));
  }
  for (const auto& face : out)
    if (face.area.empty()) throw Error("nothing is left of \"" + face.id + "\"");
  return out;
}

CoverageTopology::CoverageTopology(const std::vector<CoverageFace>& faces) {
  const MutedStandardError muted;
  work_ = std::make_unique<Work>(faces);
}
CoverageTopology::~CoverageTopology() = default;

double CoverageTopology::overlap_area() const { return work_->overlap_area; }
double CoverageTopology::gap_area() const { return work_->gap_area; }

GeneralisedCoverage CoverageTopology::generalised(const GeneralisationRule& rule) {
  const MutedStandardError muted;
  return work_->generalised(rule);
}

}  // namespace obuhvat
