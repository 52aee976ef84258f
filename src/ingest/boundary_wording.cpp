#include "ingest/boundary_wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_shown = 60;  // letters
constexpr std::size_t most_listed = 10;

std::string joined(const std::vector<std::string>& parts) {
  if (parts.size() < 2) return join(parts, "");
  const std::vector<std::string> first(parts.begin(), parts.end() - 1);
  return join(first, ", ") + " and " + parts.back();
}

}  // namespace

std::string shown_text(const std::string& text) {
  std::u32string letters = decode_utf8(text.substr(0, 8 * longest_shown));
  const bool is_cut = letters.size() > longest_shown;
  if (is_cut) letters.resize(longest_shown);
  for (auto& letter : letters)
    if (letter < U' ' || letter == U'\x7f') letter = U' ';
  return std::string(trimmed(encode_utf8(letters))) + (is_cut ? "..." : "");
}

std::string shown_name(const BoundaryFeature& feature) {
  return feature.names.empty() ? std::string() : shown_text(feature.names.front());
}

BoundaryWording::BoundaryWording(const BoundaryCases& all, const BoundaryUnits& units,
                                 const AssignedBoundaries& assigned)
    : all_(all), units_(units), assigned_(assigned) {
  for (const auto& [unit, match] : assigned)
    if (units_[unit].is_map_unit()) kinds_.insert(all_.cases[match.feature].feature->kind);
}

std::string BoundaryWording::feature(const BoundaryCase& one) const {
  const std::string name = shown_name(*one.feature);
  const std::string id = "feature " + shown_text(one.feature->id);
  return name.empty() ? id : id + " \"" + name + "\"";
}

std::string BoundaryWording::list(const std::vector<BoundaryUnit>& units) const {
  std::vector<std::string> labels;
  for (const auto unit : units) {
    if (labels.size() == most_listed) break;
    labels.push_back(units_.label(unit));
  }
  if (units.size() > most_listed)
    labels.push_back(fmt::format("{} more", units.size() - most_listed));
  return joined(labels);
}

std::string BoundaryWording::seat_clause(BoundaryUnit unit, const FeatureEvidence& evidence) const {
  const auto& members = units_.members(unit);
  if (members.empty()) return "the seat inside";
  const auto inside = std::count_if(members.begin(), members.end(),
                                    [&](BoundaryUnit member) { return evidence.has_seat(member); });
  if (static_cast<std::size_t>(inside) == members.size())
    return fmt::format("the seats of its {} city municipalities inside", members.size());
  return fmt::format("the seats of {} of its {} city municipalities inside", inside,
                     members.size());
}

std::vector<std::string> BoundaryWording::evidence(BoundaryUnit unit,
                                                   const AssignedBoundary& match) const {
  const BoundaryCase& one = all_.cases[match.feature];
  std::vector<std::string> out;
  if (match.has_code) out.push_back("code " + units_[unit].code.text());
  if (match.has_name) {
    const auto n = one.evidence.name_of(unit);
    out.push_back("name " + shown_text(one.feature->names[n]) +
                  (one.evidence.is_nearly_named(unit) ? " (nearly)" : ""));
  }
  if (match.has_seat) out.push_back(seat_clause(unit, one.evidence));
  return out;
}

std::string BoundaryWording::against_code(BoundaryUnit unit, const AssignedBoundary& match) const {
  const auto& codes = all_.cases[match.feature].evidence.codes;
  if (match.has_code || codes.empty()) return {};
  // The city's own code in the row of its member.
  if (codes.size() == 1 && codes.front() == units_.parent(unit)) return {};
  return fmt::format("the code {} is that of {}", units_[codes.front()].code.text(),
                     units_.name(codes.front()));
}

std::string BoundaryWording::against_name(BoundaryUnit unit, const AssignedBoundary& match) const {
  const BoundaryCase& one = all_.cases[match.feature];
  const std::string name = shown_name(*one.feature);
  if (match.has_name || name.empty()) return {};
  if (one.evidence.is_named_otherwise(unit))
    return fmt::format("the name {} is that of {}", name,
                       units_.label(one.evidence.named().front()));
  return fmt::format("the name {} is no municipality's", name);
}

std::string BoundaryWording::against_seat(const AssignedBoundary& match) const {
  const auto& seats = all_.cases[match.feature].evidence.seats;
  if (match.has_seat) return {};
  if (seats.empty()) return "the seat lies outside";
  return fmt::format("the seat of {} lies inside", units_.name(seats.front()));
}

std::string BoundaryWording::explanation(BoundaryUnit unit, const AssignedBoundary& match) const {
  const BoundaryCase& one = all_.cases[match.feature];
  const auto for_it = evidence(unit, match);
  std::vector<std::string> against;
  for (auto& clause : {against_code(unit, match), against_name(unit, match), against_seat(match)})
    if (!clause.empty()) against.push_back(clause);
  const bool is_alone = for_it.size() == 1;
  std::string out = joined(for_it);
  if (is_alone) out.insert(0, match.has_seat ? "only " : "only the ");
  if (!against.empty()) out += (is_alone ? ": " : ", but ") + joined(against);
  if (match.making == BoundaryMaking::part)
    out += "; a part of a feature that holds the seats of several municipalities of this name";
  if (match.has_seat && units_.members(unit).empty() && match.making != BoundaryMaking::part)
    for (const auto other : one.evidence.seats)
      if (other != unit) out += fmt::format("; the seat of {} lies inside too", units_.name(other));
  if (!match.further.empty())
    out += fmt::format("; merged from {} features", match.further.size() + 1);
  return out;
}

}  // namespace obuhvat
