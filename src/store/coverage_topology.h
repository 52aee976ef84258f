#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// An area that goes into a coverage.
struct CoverageFace {
  std::string id;
  MultiPolygon<LonLat> area;
  /// How firm its outline is: where two faces overlap the lower rank keeps the ground (then the
  /// earlier face); a gap between faces of different ranks goes to one of the highest rank there.
  int rank = 0;
};

/// How much a border loses.
struct Generalisation {
  double tolerance = 0;  ///< metres that the line may move
  int decimals = 3;      ///< of the degrees, 3 or 4
};

/// Chooses it by the ids on the left and on the right of a border; empty means outside.
using GeneralisationRule =
    std::function<Generalisation(const std::string& left, const std::string& right)>;

struct GeneralisedCoverage {
  std::vector<CoverageFace> faces;  ///< those given, in their order; each one edge-matched
  std::size_t borders = 0;
  std::size_t halved = 0;   ///< borders whose tolerance was halved because the line met another
  std::size_t refined = 0;  ///< borders that got another decimal for the same reason
};

/// A coverage in the sense of GEOS and SQL/MM (areas without gap and overlap that share the
/// vertices of common borders; nothing to do with Coverage, which is what projects reach), held as
/// a SpatiaLite topology of nodes, edges and faces, so that a border is generalised once for both
/// sides. Degrees go in and come out; inside it works in metres of EPSG:32634, so it is for areas
/// in and around Serbia. Standard error is closed while it works (see muted_standard_error.h), so no
/// other thread should write there. Lines closer than half a metre are drawn together.
class CoverageTopology {
 public:
  /// Makes the topology: cuts all outlines at each other, decides to whom each face belongs, and
  /// joins what belongs together. A gap whose neighbours all have one rank stays a gap.
  /// Throws Error if SpatiaLite cannot make a topology of the faces.
  explicit CoverageTopology(const std::vector<CoverageFace>& faces);
  ~CoverageTopology();
  CoverageTopology(const CoverageTopology&) = delete;
  CoverageTopology& operator=(const CoverageTopology&) = delete;

  /// Square metres (in the projection) that were given by overlaps and by gaps that were filled.
  double overlap_area() const;
  double gap_area() const;

  /// The coverage with each border (from node to node) simplified on its own by Douglas and
  /// Peucker's rule, ends fixed, then rounded; a node takes the decimals of its finest border. No
  /// border moves across another or a node: a line that would gets half the tolerance, and from
  /// the second time on a decimal more. Can be called again with another rule.
  /// Throws Error if even that does not part two lines.
  GeneralisedCoverage generalised(const GeneralisationRule& rule);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace obuhvat
