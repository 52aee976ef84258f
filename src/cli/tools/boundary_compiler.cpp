#include "cli/tools/boundary_compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
#include <string>

#include "geometry/coverage_check.h"
#include "geometry/geodesic.h"
#include "store/coverage_topology.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr double small_unit = 100;          // km2: borders of smaller units are kept finer
constexpr double small_tolerance = 100;     // m
constexpr double unit_tolerance = 750;      // m: 0.3 mm at 1:2 500 000
constexpr double context_tolerance = 1000;  // m: borders of countries with each other, coasts
constexpr double area_limit = 0.05;         // part of the full-detail area
constexpr int most_rounds = 6;

enum Rank { rank_unit, rank_kosovo, rank_country };

class Compiler {
 public:
  Compiler(std::vector<Municipality> units, std::vector<ContextArea> context, std::ostream& log)
      : log_(log), out_{std::move(units), std::move(context)} {
    for (const auto& unit : out_.units) {
      const std::string& code = unit.code.text();
      full_areas_.push_back(geodesic_area(unit.boundary) / 1e6);
      faces_.push_back({code, unit.boundary, rank_unit});
      const bool is_small = full_areas_.back() < small_unit;
      tolerance_[code] = is_small ? small_tolerance : unit_tolerance;
      if (is_small) small_.insert(code);
    }
    for (const auto& area : out_.context) {
      const bool is_kosovo = area.kind == ContextKind::kosovo;
      faces_.push_back({area.code, area.area, is_kosovo ? rank_kosovo : rank_country});
      if (is_kosovo) tolerance_[area.code] = unit_tolerance;
    }
  }

  CompiledBoundaries run() {
    generalise();
    check();
    for (std::size_t i = 0; i < out_.units.size(); ++i)
      out_.units[i].boundary = std::move(result_.faces[i].area);
    for (std::size_t i = 0; i < out_.context.size(); ++i)
      out_.context[i].area = std::move(result_.faces[out_.units.size() + i].area);
    return std::move(out_);
  }

 private:
  void generalise() {
    CoverageTopology topology(faces_);
    log_ << fmt::format("overlaps settled {:.1f} km2, gaps filled {:.1f} km2\n",
                        topology.overlap_area() / 1e6, topology.gap_area() / 1e6);
    for (int round = 0;; ++round) {
      result_ = topology.generalised([this](const auto& a, const auto& b) { return rule(a, b); });
      const auto failing = failing_units();
      if (failing.empty()) break;
      if (round == most_rounds)
        throw Error("unit " + *failing.begin() + " loses its area or its seat");
      for (const auto& code : failing) {
        tolerance_[code] /= 2;
        log_ << fmt::format("{}: tolerance {} m, to keep area and seat\n", code, tolerance_[code]);
      }
    }
    log_ << fmt::format("{} borders, {} with a halved tolerance, {} with another decimal\n",
                        result_.borders, result_.halved, result_.refined);
  }

  Generalisation rule(const std::string& a, const std::string& b) const {
    Generalisation out{context_tolerance, 3};
    for (const auto& id : {a, b}) {
      if (const auto own = tolerance_.find(id); own != tolerance_.end())
        out.tolerance = std::min(out.tolerance, own->second);
      if (small_.contains(id)) out.decimals = 4;
    }
    return out;
  }

  std::set<std::string> failing_units() {
    std::set<std::string> failing;
    largest_deviation_ = 0;
    for (std::size_t i = 0; i < out_.units.size(); ++i) {
      const auto& area = result_.faces[i].area;
      const double part = geodesic_area(area) / 1e6 / full_areas_[i] - 1;
      if (std::abs(part) > std::abs(largest_deviation_)) {
        largest_deviation_ = part;
        most_deviating_ = out_.units[i].name.sr_latn;
      }
      if (std::abs(part) > area_limit || locate(area, out_.units[i].seat) != Location::inside)
        failing.insert(result_.faces[i].id);
    }
    return failing;
  }

  void check() {
    std::vector<MultiPolygon<LonLat>> units, all;
    for (const auto& face : result_.faces) {
      if (face.rank == rank_unit) units.push_back(face.area);
      all.push_back(face.area);
    }
    const CoverageCheck of_units = check_coverage(units);
    const CoverageCheck of_all = check_coverage(all);
    std::string defects;
    for (const auto& result : {of_units, of_all})
      for (const auto& defect : result.defects)
        defects += "\n  " + result_.faces[defect.area].id + ": " + to_text(defect);
    if (!defects.empty()) throw Error("the coverage is not clean:" + defects);
    log_ << fmt::format(
        "units {}, distinct points {}, outlines {}; largest area deviation {:+.2f} % ({})\n",
        units.size(), of_units.distinct_points, of_units.outline_parts, 100 * largest_deviation_,
        most_deviating_);
    log_ << fmt::format("with context: areas {}, distinct points {}\n", all.size(),
                        of_all.distinct_points);
  }

  std::ostream& log_;
  CompiledBoundaries out_;
  std::vector<double> full_areas_;           // km2, of the units
  std::vector<CoverageFace> faces_;          // the units, then the context
  std::map<std::string, double> tolerance_;  // metres, by id
  std::set<std::string> small_;
  GeneralisedCoverage result_;
  double largest_deviation_ = 0;
  std::string most_deviating_;
};

}  // namespace

CompiledBoundaries compile_boundaries(std::vector<Municipality> units,
                                      std::vector<ContextArea> context, std::ostream& log) {
  return Compiler(std::move(units), std::move(context), log).run();
}

}  // namespace obuhvat
