#include "ingest/match_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "ingest/boundary_codes.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_told = 20;  // findings of one code; further ones are counted
constexpr std::size_t most_named = 5;  // features in one finding

class BoundaryReport {
 public:
  BoundaryReport(const BoundaryCases& all, const BoundaryUnits& units,
                 const AssignedBoundaries& assigned, const BoundaryWording& wording)
      : all_(all), units_(units), assigned_(assigned), wording_(wording) {}

  std::vector<Finding> run() {
    for (const auto& [unit, match] : assigned_) tell_match(unit, match);
    tell_duplicates();
    close_counts();
    tell_split_features();
    tell_whole_cities();
    tell_features();
    tell_missing_units();
    return std::move(findings_);
  }

 private:
  void note(Severity severity, std::string_view code, const std::string& field, std::string message,
            std::string_view suggestion) {
    Finding finding;
    finding.severity = severity;
    finding.code = code;
    finding.field = field;
    finding.message = std::move(message);
    finding.suggestion = suggestion;
    findings_.push_back(std::move(finding));
  }

  /// The same, but of each code and severity only the first twenty.
  void count(Severity severity, std::string_view code, const std::string& field,
             std::string message, std::string_view suggestion) {
    if (++told_[{code, severity}] <= most_told)
      note(severity, code, field, std::move(message), suggestion);
  }

  void close_counts() {
    for (const auto& [what, number] : told_)
      if (number > most_told)
        note(what.second, what.first, {},
             fmt::format("{} more boundaries like these", number - most_told),
             "the table of units tells the evidence of each");
  }

  void tell_match(BoundaryUnit unit, const AssignedBoundary& match) {
    const BoundaryCase& one = all_.cases[match.feature];
    const std::string& id = one.feature->id;
    const std::string taken = fmt::format("{} was taken for {}: {}", wording_.feature(one),
                                          units_.label(unit), wording_.explanation(unit, match));
    const std::string code = wording_.against_code(unit, match);
    const std::string name = wording_.against_name(unit, match);
    const bool other_seat = !match.has_seat && !one.evidence.seats.empty();
    const bool other_name = one.evidence.is_named_otherwise(unit);
    const int votes = int{match.has_code} + int{match.has_name} + int{match.has_seat};
    if (votes == 1 && (!code.empty() || other_name || other_seat)) {
      count(Severity::warning, "boundary-evidence-conflicts", id, taken,
            "look at both on a map: the code went before the seat, the seat before the name");
    } else if (votes == 1 && match.has_seat) {
      count(Severity::info, "boundary-name-unknown", id, taken, "");
    } else if (!match.has_seat) {
      count(Severity::warning, "boundary-without-seat", id, taken,
            "look at both on a map: the seat or the boundary may be another's");
    } else {
      if (!code.empty())
        count(Severity::warning, "boundary-code-differs", id, taken,
              "ask the publisher: the code column is wrong in this row, or --code-field names "
              "another column");
      if (!name.empty())
        count(other_name ? Severity::warning : Severity::info, "boundary-name-differs", id, taken,
              other_name ? "look at both on a map: another municipality has this name" : "");
    }
    if (!match.further.empty()) tell_merged(unit, match);
  }

  void tell_merged(BoundaryUnit unit, const AssignedBoundary& match) {
    std::vector<std::string> pieces;
    for (const auto f : match.further) {
      if (pieces.size() == most_named) break;
      pieces.push_back(wording_.feature(all_.cases[f]));
    }
    const auto more = match.further.size() - pieces.size();
    count(Severity::info, "boundary-merged", all_.cases[match.feature].feature->id,
          fmt::format("the boundary of {} is {} together with {}{}", units_.label(unit),
                      wording_.feature(all_.cases[match.feature]), join(pieces, ", "),
                      more > 0 ? fmt::format(" and {} more", more) : ""),
          "");
  }

  void tell_duplicates() {
    std::map<BoundaryUnit, std::vector<const BoundaryCase*>> copies;
    for (const auto& one : all_.cases)
      if (one.role == FeatureRole::duplicate) copies[*one.about].push_back(&one);
    for (const auto& [unit, left] : copies)
      count(
          Severity::warning, "boundary-duplicate-unit", left.front()->feature->id,
          fmt::format("{} came more than once: {} was taken, {}{} left aside", units_.label(unit),
                      wording_.feature(all_.cases[assigned_.at(unit).feature]),
                      wording_.feature(*left.front()),
                      left.size() > 1 ? fmt::format(" and {} more were", left.size() - 1) : " was"),
          "take the copies out of the file, or load the layer that has each unit once");
  }

  void tell_split_features() {
    std::map<std::size_t, std::vector<BoundaryUnit>> parts;
    for (const auto& [unit, match] : assigned_)
      if (match.making == BoundaryMaking::part) parts[match.feature].push_back(unit);
    for (const auto& [feature, units] : parts)
      note(Severity::info, "boundary-multi-seat", all_.cases[feature].feature->id,
           fmt::format("{} holds the seats of {} municipalities of one name and was split between "
                       "them: {}",
                       wording_.feature(all_.cases[feature]), units.size(), wording_.list(units)),
           "");
  }

  void tell_whole_cities() {
    for (const auto& [unit, match] : assigned_)
      if (!units_.members(unit).empty())
        note(Severity::info, "boundary-city-whole", all_.cases[match.feature].feature->id,
             fmt::format("{} came as one area, without the borders of its {} city municipalities",
                         units_.label(unit), units_.members(unit).size()),
             "");
  }

  using Cases = std::vector<const BoundaryCase*>;

  /// "Borski okrug (holds 4 seats), ... and 3 more"
  std::string first_of(const Cases& cases) const {
    std::vector<std::string> told;
    for (const auto* one : cases) {
      if (told.size() == most_named) break;
      told.push_back(fmt::format("{} ({})", wording_.feature(*one), wording_.reason(*one)));
    }
    return join(told, ", ") + (cases.size() > told.size()
                                   ? fmt::format(" and {} more", cases.size() - told.size())
                                   : "");
  }

  static std::string features(std::size_t number) {
    return number == 1 ? "1 feature" : fmt::format("{} features", number);
  }

  /// Municipalities that are newer than the gazetteer.
  Cases unknown_units() const {
    Cases out;
    for (const auto& one : all_.cases) {
      if (one.role == FeatureRole::matched || one.role == FeatureRole::outside) continue;
      const auto& codes = one.feature->codes;
      if (std::any_of(codes.begin(), codes.end(), [&](const std::string& written) {
            const auto code = five_digits(written);
            return code && may_be_unit_code(*code) && units_.by_code(*code) == units_.size();
          }))
        out.push_back(&one);
    }
    return out;
  }

  void tell_features() {
    Cases larger, outside, left;
    for (const auto& one : all_.cases) {
      switch (one.role) {
        case FeatureRole::matched:
        case FeatureRole::duplicate:
          break;
        case FeatureRole::outside:
          outside.push_back(&one);
          break;
        case FeatureRole::several_seats:
        case FeatureRole::city_of_members:
          larger.push_back(&one);
          break;
        default:
          left.push_back(&one);
      }
    }
    if (!larger.empty())
      note(Severity::info, "boundary-of-several-units", larger.front()->feature->id,
           fmt::format("{} left aside as larger than a municipality: {}", features(larger.size()),
                       first_of(larger)),
           "");
    if (const Cases extra = unknown_units(); !extra.empty())
      note(Severity::warning, "boundary-unit-extra", extra.front()->feature->id,
           fmt::format("{} with a code of the register that the gazetteer does not know: {}",
                       features(extra.size()), first_of(extra)),
           "its ground belongs to no unit on the maps: join it to the unit that it was split from, "
           "or wait for a gazetteer that knows it");
    if (!outside.empty())
      note(Severity::info, "boundary-outside-scope", outside.front()->feature->id,
           fmt::format("{} in Kosovo* left aside, outside these maps", features(outside.size())),
           "");
    if (!left.empty())
      note(Severity::info, "boundary-feature-left", left.front()->feature->id,
           fmt::format("{} taken for no municipality: {}", features(left.size()), first_of(left)),
           "");
  }

  void tell_missing_units() {
    if (assigned_.empty()) return;
    std::vector<BoundaryUnit> missing;
    for (BoundaryUnit unit = 0; unit < units_.size(); ++unit)
      if (units_[unit].is_map_unit() && !assigned_.contains(unit) &&
          !assigned_.contains(units_.parent(unit)))
        missing.push_back(unit);
    if (missing.empty()) return;
    note(Severity::warning, "boundary-unit-missing", {},
         missing.size() == 1 ? fmt::format("no boundary was found for {}", wording_.list(missing))
                             : fmt::format("no boundary was found for {} municipalities: {}",
                                           missing.size(), wording_.list(missing)),
         "load a delivery that has all units, or look among the features that were left");
  }

  const BoundaryCases& all_;
  const BoundaryUnits& units_;
  const AssignedBoundaries& assigned_;
  const BoundaryWording& wording_;
  std::map<std::pair<std::string_view, Severity>, std::size_t> told_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> boundary_findings(const BoundaryCases& all, const BoundaryUnits& units,
                                       const AssignedBoundaries& assigned,
                                       const BoundaryWording& wording) {
  return BoundaryReport(all, units, assigned, wording).run();
}

}  // namespace obuhvat
