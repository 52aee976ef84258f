#include "ingest/boundary_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "geometry/area_validity.h"
#include "geometry/edge_matching.h"
#include "geometry/geodesic.h"
#include "ingest/boundary_checks.h"
#include "ingest/city_division.h"
#include "ingest/detail_levels.h"
#include "support/error.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

/// What yields to what where outlines of different origin meet.
enum Rank { rank_delivered, rank_borrowed, rank_kosovo, rank_country };

constexpr double reach_of_neighbours = 300;  // metres: borders this close are of neighbours
// Where the delivery is no coverage: what the generalised levels are matched with.
constexpr double least_snap = 5, most_snap = 60;  // metres, of the 150 that they may move
constexpr double usual_widest_gap = 50;      // metres; at full detail a wider one may be a lake
constexpr double widest_gap_on_maps = 1000;  // metres; generalised levels show wider ones only
// A larger one between the units and a neighbour is no difference of two outlines of one border.
constexpr double largest_gap_km2 = 250;

std::string_view name_of(BoundaryMaking making) {
  switch (making) {
    case BoundaryMaking::part:
      return "part";
    case BoundaryMaking::merged:
      return "merged";
    case BoundaryMaking::divided:
      return "divided";
    case BoundaryMaking::whole:
      break;
  }
  return "whole";
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : std::string(separator)) + text;
  return out;
}

// What tells that a delivery is of something else.
constexpr double most_odd = 0.25;        // of the matches
constexpr double least_complete = 0.75;  // of the units

/// How many times the published area; 1 where none is known.
double size_of(const MultiPolygon<LonLat>& area, const Municipality& unit) {
  return unit.area_km2 && *unit.area_km2 > 0 ? geodesic_area(area) / 1e6 / *unit.area_km2 : 1;
}

class Builder {
 public:
  Builder(BoundaryMatching matching, const Dataset& base, const BoundaryBuildOptions& options)
      : matching_(std::move(matching)), base_(base), options_(options) {}

  BuiltBoundaries run() {
    take_delivered();
    refuse_other_things();
    refuse_small_part();
    borrow_missing();
    tell_checks();
    make_levels();
    make_proofs();
    return std::move(out_);
  }

 private:
  struct Unit {
    MultiPolygon<LonLat> area;
    Rank rank = rank_delivered;
    BoundaryProof proof;
  };

  const Municipality& unit(const MunicipalityCode& code) const {
    const Municipality* const found = base_.municipality(code);
    if (found == nullptr) throw Error("no unit has the code " + code.text());
    return *found;
  }

  /// The outlines of the base as far as they go: those of its set in use.
  const MultiPolygon<LonLat>& base_area(const MunicipalityCode& code) const {
    const BoundarySet* const set = base_.boundaries_in_use();
    return set != nullptr ? set->levels.front().area(code) : unit(code).boundary;
  }

  void add(Severity severity, const char* code, std::string field, std::string message,
           std::string suggestion) {
    Finding finding;
    finding.severity = severity;
    finding.code = code;
    finding.field = std::move(field);
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    out_.findings.push_back(std::move(finding));
  }

  static BoundaryProof proof_of(const BoundaryMatch& match) {
    BoundaryProof proof;
    proof.features = joined(match.feature_ids, ",");
    proof.name = match.feature_name;
    proof.has_code = match.has_code;
    proof.has_name = match.has_name;
    proof.has_seat = match.has_seat;
    proof.making = name_of(match.making);
    proof.explanation = match.explanation;
    return proof;
  }

  void take_delivered() {
    for (const auto& feature : matching_.features_without_unit)
      out_.set.leftovers.push_back({feature.id, feature.name, feature.reason});
    for (auto& match : matching_.matches)
      if (unit(match.code).is_map_unit() && !is_rejected(match))
        // Features that were put together still have their common borders inside.
        units_[match.code] = {
            match.making == BoundaryMaking::merged ? repaired(match.area) : std::move(match.area),
            rank_delivered, proof_of(match)};
    for (const auto& match : matching_.matches)
      if (!unit(match.code).is_map_unit()) divide(match);
  }

  /// Its place alone is not enough for an area of another size.
  bool is_rejected(const BoundaryMatch& match) {
    constexpr double times = 3;
    const double size = size_of(match.area, unit(match.code));
    if (match.has_code || match.has_name || (size < times && size > 1 / times)) return false;
    const std::string reason =
        fmt::format("only the seat of {} lies inside, and it has {:.0f} % of its published area",
                    unit(match.code).name.sr_latn, 100 * size);
    for (const auto& id : match.feature_ids)
      out_.set.leftovers.push_back({id, match.feature_name, reason});
    return true;
  }

  void refuse_other_things() const {
    std::size_t all = 0, seats_outside = 0, other_sizes = 0;
    for (const auto& match : matching_.matches) {
      if (!units_.contains(match.code)) continue;
      ++all;
      seats_outside += match.has_seat ? 0 : 1;
      const double size = size_of(units_.at(match.code).area, unit(match.code));
      other_sizes += size > 2 || size < 0.5 ? 1 : 0;
    }
    const auto is_much = [&](std::size_t n) {
      return static_cast<double>(n) > most_odd * static_cast<double>(all);
    };
    if (is_much(seats_outside))
      throw Error(fmt::format(
          "{} of {} boundaries do not hold the seat of their municipality: the delivery lies "
          "elsewhere, or its coordinates are not what they are said to be; say what they are with "
          "--source-crs",
          seats_outside, all));
    if (!options_.is_partial && is_much(other_sizes))
      throw Error(fmt::format(
          "{} of {} boundaries have less than half or more than twice the published area of their "
          "municipality: these are other areas, such as settlements or districts; choose the layer "
          "of municipalities with --layer",
          other_sizes, all));
  }

  void divide(const BoundaryMatch& city) {
    std::vector<MunicipalityCode> members;
    std::vector<MultiPolygon<LonLat>> lines;
    for (const auto& member : base_.municipalities)
      if (member.parent == city.code && !units_.contains(member.code)) {
        members.push_back(member.code);
        lines.push_back(base_area(member.code));
      }
    const auto parts = divided_city(city.area, lines);
    std::size_t reached = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (parts[i].empty()) continue;
      ++reached;
      BoundaryProof proof = proof_of(city);
      proof.making = name_of(BoundaryMaking::divided);
      proof.explanation =
          fmt::format("{} came as one feature ({}): divided along the boundaries {}",
                      unit(city.code).name.sr_latn, city.explanation, base_.boundaries.name);
      units_[members[i]] = {parts[i], rank_delivered, std::move(proof)};
    }
    add(Severity::warning, "boundary-city-divided", joined(city.feature_ids, ","),
        fmt::format("{} came as one feature and was divided between {} city municipalities "
                    "along the boundaries {} ({} detail)",
                    unit(city.code).name.sr_latn,
                    reached == members.size()
                        ? fmt::format("its {}", reached)
                        : fmt::format("{} of its {}", reached, members.size()),
                    base_.boundaries.name, base_.boundaries.detail),
        "lines inside the city are not the publisher's: load a delivery that has them");
  }

  void refuse_small_part() const {
    std::size_t all = 0;
    for (const auto& m : base_.municipalities) all += m.is_map_unit() ? 1 : 0;
    const auto own =
        static_cast<std::size_t>(std::count_if(units_.begin(), units_.end(), [](const auto& entry) {
          return entry.second.proof.making != "divided";
        }));
    const auto& left = out_.set.leftovers;
    if (own < left.size() && 2 * units_.size() < all)
      throw Error(fmt::format(
          "only {} of {} municipalities have a boundary in it, and {} features are something else, "
          "the first of them \"{}\" ({}); choose the layer of municipalities with --layer",
          units_.size(), all, left.size(), left.front().name, left.front().reason));
    if (options_.is_partial ||
        static_cast<double>(units_.size()) >= least_complete * static_cast<double>(all))
      return;
    throw Error(fmt::format(
        "only {} of {} municipalities have a boundary in it; if this is a delivery of a "
        "part of the country, load it with --partial: the others keep the boundaries {}",
        units_.size(), all, base_.boundaries.name));
  }

  void borrow_missing() {
    std::vector<std::string> names;
    for (const auto& m : base_.municipalities) {
      if (!m.is_map_unit() || units_.contains(m.code) || base_area(m.code).empty()) continue;
      BoundaryProof proof;
      proof.making = "borrowed";
      proof.explanation = fmt::format("no feature: taken from the boundaries {} ({} detail)",
                                      base_.boundaries.name, base_.boundaries.detail);
      units_[m.code] = {base_area(m.code), rank_borrowed, std::move(proof)};
      names.push_back(m.name.sr_latn);
    }
    if (names.empty()) return;
    constexpr std::size_t most = 10;
    const std::size_t told = std::min(most, names.size());
    std::string list = joined({names.begin(), names.begin() + static_cast<long>(told)}, ", ");
    if (names.size() > told) list += fmt::format(" and {} others", names.size() - told);
    add(Severity::info, "boundary-borrowed", "",
        fmt::format("{} {} without a feature {} the boundaries {} ({} detail), fitted to the "
                    "others: {}",
                    names.size(), names.size() == 1 ? "municipality" : "municipalities",
                    names.size() == 1 ? "keeps" : "keep", base_.boundaries.name,
                    base_.boundaries.detail, list),
        "load a delivery that has them, or leave it if these lines will do");
  }

  void tell_checks() {
    UnitAreas as_delivered;  // a city that came as one feature undivided
    for (const auto& match : matching_.matches)
      if (units_.contains(match.code) || !unit(match.code).is_map_unit()) {
        as_delivered.codes.push_back(match.code);
        as_delivered.areas.push_back(units_.contains(match.code) ? units_[match.code].area
                                                                 : match.area);
      }
    const auto flaws = options_.snap ? FlawsAre::closed : FlawsAre::left;
    const CoverageReport report = report_on_coverage(as_delivered.areas, reach_of_neighbours);
    is_coverage_ = matches_at_edges(report);
    for (const auto& pair : report.unmatched) distance_ = std::max(distance_, pair.usual_m);
    auto of_coverage = findings_of(report, as_delivered.codes, base_, flaws);
    std::move(of_coverage.begin(), of_coverage.end(), std::back_inserter(out_.findings));
    if (auto apart = neighbours_apart(report, as_delivered, base_outlines(), base_))
      out_.findings.push_back(*std::move(apart));
    as_delivered = {};
    std::set<MunicipalityCode> told;
    for (const auto& match : matching_.matches)
      if (!match.has_seat) told.insert(match.code);  // by the matching
    std::vector<UnitOutline> delivered;
    for (const auto& [code, unit] : units_)
      if (unit.rank == rank_delivered) delivered.push_back({code, unit.area});
    auto of_outlines = check_outlines(delivered, base_, told);
    std::move(of_outlines.begin(), of_outlines.end(), std::back_inserter(out_.findings));
  }

  UnitAreas base_outlines() const {
    UnitAreas out;
    for (const auto& m : base_.municipalities)
      if (m.is_map_unit() && !base_area(m.code).empty()) {
        out.codes.push_back(m.code);
        out.areas.push_back(base_area(m.code));
      }
    return out;
  }

  std::vector<ContextArea> context_areas() const {
    std::vector<ContextArea> context = options_.context;
    const BoundarySet* const set = base_.boundaries_in_use();
    for (const auto& area : set != nullptr ? set->levels.front().context : base_.context)
      if (std::none_of(context.begin(), context.end(),
                       [&](const ContextArea& given) { return given.code == area.code; }))
        context.push_back(area);
    std::sort(context.begin(), context.end(),
              [](const ContextArea& a, const ContextArea& b) { return a.code < b.code; });
    return context;
  }

  void make_levels() {
    std::vector<ContextArea> context = context_areas();
    std::vector<CoverageInput> inputs;
    // Without --snap nobody asked to touch the outlines themselves.
    const bool stay = !options_.snap && !is_coverage_;
    for (auto& [code, unit] : units_)
      inputs.push_back({stay ? unit.area : std::move(unit.area), unit.rank});
    for (const auto& area : context)
      inputs.push_back({area.area, area.kind == ContextKind::kosovo ? rank_kosovo : rank_country});

    EdgeMatching how;
    how.largest_gap_between_ranks_km2 = largest_gap_km2;
    if (options_.snap || !is_coverage_) {
      how.snap = options_.snap.value_or(std::clamp(1.5 * distance_, least_snap, most_snap));
      how.widest_gap = std::max(usual_widest_gap, 2 * how.snap);
    }
    MatchedCoverage matched = edge_matched(inputs, how);
    std::optional<BoundaryLevel> for_maps;  // if it differs from full detail
    if (matched.gaps_left > 0)
      for_maps = level_of(closed(std::move(inputs), matched, how), context);
    inputs = {};
    BoundaryLevel full = level_of(std::move(matched.areas), context);
    auto levels = generalised_levels(for_maps ? *for_maps : full, base_);
    if (stay)
      for (auto& outline : full.units)
        if (units_.at(outline.code).rank == rank_delivered)
          outline.area = std::move(units_[outline.code].area);
    out_.set.levels.push_back(std::move(full));
    for (auto& level : levels) out_.set.levels.push_back(std::move(level));
  }

  /// The areas without the gaps that no map would show as ground of nobody.
  static std::vector<MultiPolygon<LonLat>> closed(std::vector<CoverageInput> inputs,
                                                  const MatchedCoverage& matched,
                                                  EdgeMatching how) {
    for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i].area = matched.areas[i];
    how.snap = 0;
    how.widest_gap = widest_gap_on_maps;
    return edge_matched(inputs, how).areas;
  }

  BoundaryLevel level_of(std::vector<MultiPolygon<LonLat>> areas,
                         const std::vector<ContextArea>& context) const {
    BoundaryLevel out;
    out.level = DetailLevel::full;
    std::size_t i = 0;
    for (const auto& [code, given] : units_) {
      if (areas[i].empty())
        throw Error(
            fmt::format("nothing is left of {} ({}): its boundary lies inside others; look "
                        "for a feature that is there twice",
                        unit(code).name.sr_latn, code.text()));
      out.units.push_back({code, std::move(areas[i++])});
    }
    for (const auto& area : context) {
      auto& fitted = areas[i++];
      if (fitted.empty()) continue;
      out.context.push_back(area);
      out.context.back().area = std::move(fitted);
    }
    return out;
  }

  void make_proofs() {
    const BoundaryLevel& full = out_.set.levels.front();
    for (auto& [code, unit] : units_) {
      unit.proof.code = code;
      out_.set.proofs.push_back(std::move(unit.proof));
    }
    in_parallel(out_.set.proofs.size(), threads_of_machine(), [&] {
      return [&](std::size_t i) {
        BoundaryProof& proof = out_.set.proofs[i];
        proof.area_km2 = geodesic_area(full.area(proof.code)) / 1e6;
      };
    });
  }

  BoundaryMatching matching_;  // of map units without their areas, which units_ has
  const Dataset& base_;
  const BoundaryBuildOptions& options_;
  std::map<MunicipalityCode, Unit> units_;
  bool is_coverage_ = true;  // the delivery by itself
  double distance_ = 0;      // metres that its borders are apart
  BuiltBoundaries out_;
};

}  // namespace

BuiltBoundaries build_boundaries(BoundaryMatching matching, const Dataset& base,
                                 const BoundaryBuildOptions& options) {
  return Builder(std::move(matching), base, options).run();
}

}  // namespace obuhvat
