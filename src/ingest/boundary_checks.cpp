#include "ingest/boundary_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "geometry/coverage_arcs.h"
#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

constexpr double sliver_width = 20;     // metres: narrower than what a map could show
constexpr double wide_gap = 1000;       // metres: what may have been a unit
constexpr std::size_t most_flaws = 20;  // told one by one
constexpr double long_border = 3000;    // metres: too long to be a matter of digitising
constexpr double most_of_the_length = 0.95;
constexpr double most_area_difference = 0.05;
constexpr double least_area_difference_km2 = 1;  // published figures are whole numbers

std::string square_metres(double m2) {
  return m2 >= 1e5 ? fmt::format("{:.2f} km2", m2 / 1e6) : fmt::format("{:.0f} m2", m2);
}

std::string place(const LonLat& at) { return fmt::format("{:.5f},{:.5f}", at.lon, at.lat); }

/// Whole metres, upwards, so that --snap with them reaches.
long metres_above(double m) { return static_cast<long>(std::floor(m)) + 1; }

class CoverageFindings {
 public:
  CoverageFindings(const std::vector<MunicipalityCode>& units, const Dataset& dataset,
                   FlawsAre flaws)
      : units_(units), dataset_(dataset), flaws_(flaws) {}

  std::vector<Finding> run(const CoverageReport& report) {
    std::size_t told = 0;
    std::vector<CoverageFlaw> slivers, others;
    for (const auto& flaw : report.flaws) {
      if (flaw.width_m < sliver_width)
        slivers.push_back(flaw);
      else if (told++ < most_flaws)
        tell(flaw);
      else
        others.push_back(flaw);
    }
    if (!others.empty())
      add(Severity::warning, "boundary-gap",
          fmt::format("{} smaller {} more, {} in all", others.size(), gaps_and_overlaps(others),
                      square_metres(total(others))));
    if (!slivers.empty()) tell_slivers(slivers);
    if (!report.unmatched.empty()) tell_unmatched(report.unmatched);
    return std::move(findings_);
  }

 private:
  void tell(const CoverageFlaw& flaw) {
    const bool is_gap = flaw.kind == CoverageFlaw::Kind::gap;
    add(Severity::warning, is_gap ? "boundary-gap" : "boundary-overlap",
        fmt::format("{} of {} {} {} at {}, up to {:.0f} m wide", is_gap ? "a gap" : "an overlap",
                    square_metres(flaw.area_m2),
                    !is_gap                  ? "of"
                    : flaw.areas.size() == 1 ? "inside"
                                             : "between",
                    names(flaw.areas), place(flaw.where), flaw.width_m),
        0,
        is_gap && flaw.width_m > wide_gap ? "look whether a unit is missing there"
                                          : "look at the place in the file");
  }

  void tell_slivers(const std::vector<CoverageFlaw>& slivers) {
    double widest = 0;
    for (const auto& sliver : slivers) widest = std::max(widest, sliver.width_m);
    const CoverageFlaw& largest = slivers.front();
    add(Severity::warning, "boundary-sliver",
        fmt::format("{} {} less than {:.0f} m wide, {} in all; the largest {} {} at {}",
                    slivers.size(), gaps_and_overlaps(slivers), sliver_width,
                    square_metres(total(slivers)),
                    largest.kind != CoverageFlaw::Kind::gap ? "is claimed by"
                    : largest.areas.size() == 1             ? "lies inside"
                                                            : "lies between",
                    names(largest.areas), place(largest.where)),
        metres_above(widest));
  }

  void tell_unmatched(const std::vector<ParallelBorders>& unmatched) {
    double length = 0;
    std::vector<std::pair<double, double>> distances;  // and the lengths they stand for
    for (const auto& pair : unmatched) {
      length += pair.length_m;
      distances.emplace_back(pair.usual_m, pair.length_m);
    }
    std::sort(distances.begin(), distances.end());
    double distance = 0, covered = 0;
    for (const auto& [usual, stretch] : distances) {
      if (covered >= most_of_the_length * length) break;
      covered += stretch;
      distance = usual;
    }
    const ParallelBorders& first = unmatched.front();
    add(Severity::warning, "boundary-borders-apart",
        fmt::format("{} of neighbours do not share their border: it runs up to {:.1f} m apart "
                    "over {:.1f} km; the longest is that of {} and {} at {}",
                    unmatched.size() == 1 ? "1 pair" : fmt::format("{} pairs", unmatched.size()),
                    std::max(distance, 0.1), length / 1000, name(first.a), name(first.b),
                    place(first.where)),
        metres_above(distance));
  }

  static const char* gaps_and_overlaps(const std::vector<CoverageFlaw>& flaws) {
    return flaws.size() == 1 ? "gap or overlap" : "gaps and overlaps";
  }

  static double total(const std::vector<CoverageFlaw>& flaws) {
    double sum = 0;
    for (const auto& flaw : flaws) sum += flaw.area_m2;
    return sum;
  }

  std::string name(std::size_t area) const {
    const MunicipalityCode& code = units_[area];
    const Municipality* const unit = dataset_.municipality(code);
    return unit != nullptr ? unit->name.sr_latn : code.text();
  }

  std::string names(const std::vector<std::size_t>& areas) const {
    constexpr std::size_t most = 4;
    std::string out;
    for (std::size_t i = 0; i < std::min(most, areas.size()); ++i)
      out += fmt::format("{}{}",
                         i == 0                  ? ""
                         : i + 1 == areas.size() ? " and "
                                                 : ", ",
                         name(areas[i]));
    if (areas.size() > most)
      out +=
          fmt::format(" and {} other{}", areas.size() - most, areas.size() == most + 1 ? "" : "s");
    return out;
  }

  void add(Severity severity, const char* code, std::string message, long snap = 0,
           const char* way_out = "look at the places in the file; --snap closes what is narrow") {
    Finding finding;
    finding.code = code;
    finding.message = std::move(message);
    if (flaws_ == FlawsAre::closed) {
      finding.severity = Severity::info;
      finding.suggestion = "what is narrow enough was closed by --snap";
    } else {
      finding.severity = severity;
      finding.suggestion =
          snap > 0 ? fmt::format("close it in the file, or with --snap {}", snap) : way_out;
    }
    findings_.push_back(std::move(finding));
  }

  const std::vector<MunicipalityCode>& units_;
  const Dataset& dataset_;
  FlawsAre flaws_;
  std::vector<Finding> findings_;
};

Finding about(const Municipality& unit, const char* code, std::string message,
              std::string suggestion) {
  Finding finding;
  finding.code = code;
  finding.field = unit.code.text();
  finding.message = std::move(message);
  finding.suggestion = std::move(suggestion);
  return finding;
}

/// "350 m", "12.3 km".
std::string distance(double metres) {
  return metres < 1000 ? fmt::format("{:.0f} m", metres) : fmt::format("{:.1f} km", metres / 1000);
}

/// Serbia without Kosovo with some 20 km around, in degrees.
constexpr Box<LonLat> reach_of_serbia{18.6, 41.9, 23.3, 46.4};

std::optional<Finding> far_away(const Municipality& unit, const MultiPolygon<LonLat>& area) {
  const Box<LonLat> box = box_of(area);
  if (reach_of_serbia.contains(box)) return std::nullopt;
  Finding finding =
      about(unit, "boundary-outside-serbia",
            fmt::format("the boundary of {} reaches over {:.2f} to {:.2f} E, {:.2f} to {:.2f} N, "
                        "far out of Serbia",
                        unit.name.sr_latn, box.min_x, box.max_x, box.min_y, box.max_y),
            "mend the corners that are wrong");
  finding.severity = Severity::error;
  return finding;
}

std::optional<Finding> other_area(const Municipality& unit, const MultiPolygon<LonLat>& area) {
  if (!unit.area_km2) return std::nullopt;
  const double km2 = geodesic_area(area) / 1e6;
  const double most = std::max(least_area_difference_km2, most_area_difference * *unit.area_km2);
  if (std::abs(km2 - *unit.area_km2) <= most) return std::nullopt;
  return about(
      unit, "boundary-area-differs",
      fmt::format("{} has {:.1f} km2 within this boundary, the published area is "
                  "{:.0f} km2 ({:+.1f} %)",
                  unit.name.sr_latn, km2, *unit.area_km2, 100 * (km2 / *unit.area_km2 - 1)),
      "see what the publisher counts: water, a part split off, another year");
}

using CodePair = std::pair<MunicipalityCode, MunicipalityCode>;

/// Metres of common border of each pair of neighbours, the lower code first.
std::map<CodePair, double> border_lengths(const UnitAreas& units) {
  std::map<CodePair, double> out;
  for (const auto& arc : coverage_arcs(units.areas).arcs) {
    if (arc.left == CoverageArc::outside || arc.right == CoverageArc::outside) continue;
    double& metres = out[std::minmax({units.codes[arc.left], units.codes[arc.right]})];
    for (std::size_t i = 1; i < arc.points.size(); ++i)
      metres += geodesic_distance(arc.points[i - 1], arc.points[i]);
  }
  return out;
}

}  // namespace

std::vector<Finding> findings_of(const CoverageReport& report,
                                 const std::vector<MunicipalityCode>& units, const Dataset& dataset,
                                 FlawsAre flaws) {
  return CoverageFindings(units, dataset, flaws).run(report);
}

bool matches_at_edges(const CoverageReport& report) {
  return report.unmatched.empty() &&
         std::all_of(report.flaws.begin(), report.flaws.end(), [](const CoverageFlaw& flaw) {
           return flaw.kind == CoverageFlaw::Kind::gap && flaw.width_m >= sliver_width;
         });
}

std::vector<Finding> check_outlines(const std::vector<UnitOutline>& outlines,
                                    const Dataset& dataset,
                                    const std::set<MunicipalityCode>& told) {
  std::vector<Finding> findings, of_areas;
  for (const auto& outline : outlines) {
    const Municipality* const unit = dataset.municipality(outline.code);
    if (unit == nullptr || outline.area.empty()) continue;
    if (auto finding = far_away(*unit, outline.area)) findings.push_back(*std::move(finding));
    if (!told.contains(outline.code) && locate(outline.area, unit->seat) == Location::outside)
      findings.push_back(about(
          *unit, "boundary-seat-outside",
          fmt::format("the seat of {} at {} lies {} outside its boundary", unit->name.sr_latn,
                      place(unit->seat), distance(geodesic_distance(unit->seat, outline.area))),
          "look at both on a map: the boundary may be another's, or the point may be wrong"));
    if (auto finding = other_area(*unit, outline.area)) of_areas.push_back(*std::move(finding));
  }
  constexpr std::size_t most = 20;
  if (of_areas.size() > most) {
    const std::size_t more = of_areas.size() - most;
    of_areas.resize(most + 1);
    of_areas.back().field.clear();
    of_areas.back().message = fmt::format("{} areas more differ from the published ones", more);
  }
  std::move(of_areas.begin(), of_areas.end(), std::back_inserter(findings));
  for (const auto& centre : dataset.centres) {
    const auto found = std::lower_bound(
        outlines.begin(), outlines.end(), centre.municipality,
        [](const UnitOutline& o, const MunicipalityCode& code) { return o.code < code; });
    if (found == outlines.end() || found->code != centre.municipality) continue;
    if (locate(found->area, centre.point) != Location::outside) continue;
    const Municipality* const unit = dataset.municipality(centre.municipality);
    if (unit == nullptr) continue;
    findings.push_back(about(
        *unit, "centre-outside-municipality",
        fmt::format("the centre {} at {} is said to be in {} and lies {} outside its boundary",
                    centre.id.text(), place(centre.point), unit->name.sr_latn,
                    distance(geodesic_distance(centre.point, found->area))),
        "correct the point or the municipality of the centre, or look at the boundary there"));
  }
  return findings;
}

std::optional<Finding> neighbours_apart(const CoverageReport& report, const UnitAreas& units,
                                        const UnitAreas& others, const Dataset& dataset) {
  const auto there = border_lengths(others);
  const auto here = border_lengths(units);
  std::set<MunicipalityCode> delivered;
  for (const auto& code : units.codes) delivered.insert(code);
  std::set<CodePair> known;  // as borders that run beside each other
  for (const auto& pair : report.unmatched)
    known.insert(std::minmax({units.codes[pair.a], units.codes[pair.b]}));
  std::size_t count = 0;
  std::string list;
  for (const auto& [pair, metres] : there) {
    if (metres < long_border || here.contains(pair) || known.contains(pair)) continue;
    if (!delivered.contains(pair.first) || !delivered.contains(pair.second)) continue;
    constexpr std::size_t most = 5;
    if (count++ >= most) continue;
    list += fmt::format("{}{} and {}", list.empty() ? "" : ", ",
                        dataset.municipality(pair.first)->name.sr_latn,
                        dataset.municipality(pair.second)->name.sr_latn);
  }
  if (count == 0) return std::nullopt;
  Finding finding;
  finding.code = "boundary-neighbours-apart";
  finding.message = fmt::format(
      "{} of municipalities that are neighbours in the boundaries {} do not touch here: {}{}",
      count == 1 ? "1 pair" : fmt::format("{} pairs", count), dataset.boundaries.name, list,
      count > 5 ? ", ..." : "");
  finding.suggestion = "look at the ground between them on a map";
  return finding;
}

}  // namespace obuhvat
