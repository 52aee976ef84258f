// The part of BoundaryWording for the features that are no municipality of ours.
#include <fmt/format.h>

#include "ingest/boundary_wording.h"

namespace obuhvat {
namespace {

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string with_article(const std::string& noun) {
  const bool vowel = std::string_view("aeiouAEIOU").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + noun;
}

constexpr std::string_view too_little =
    "too little of the delivery has a seat or a code to go by that alone";

}  // namespace

std::string BoundaryWording::taken_from(BoundaryUnit unit) const {
  const auto found = assigned_.find(unit);
  if (found != assigned_.end())
    return fmt::format("{} was taken from {}", units_.name(unit),
                       feature(all_.cases[found->second.feature]));
  if (assigned_.contains(units_.parent(unit)))
    return fmt::format("{} came as a whole", units_.name(units_.parent(unit)));
  return fmt::format("{} is still without a feature", units_.name(unit));
}

std::string BoundaryWording::several_seats(const BoundaryCase& one) const {
  const std::string kind = shown_text(one.feature->kind);
  std::string what;
  if (is_number(kind))
    what = fmt::format("an area of level {}: ", kind);
  else if (!kind.empty() && !kinds_.contains(one.feature->kind))
    what = with_article(kind) + ": ";
  return fmt::format("{}holds {} seats", what, one.evidence.seats.size());
}

std::string BoundaryWording::reason_of_open(const BoundaryCase& one) const {
  const FeatureEvidence& evidence = one.evidence;
  const std::string name = shown_name(*one.feature);
  if (evidence.seats.size() == 1)
    return fmt::format("holds the seat of {}, but {}", units_.name(evidence.seats.front()),
                       taken_from(evidence.seats.front()));
  if (!evidence.codes.empty()) {
    const auto unit = evidence.codes.front();
    const std::string has =
        fmt::format("no seat inside; it has the code of {}, but ", units_.name(unit));
    return has + (assigned_.contains(unit) || all_.names_count ? taken_from(unit)
                                                               : std::string(too_little));
  }
  if (name.empty()) return "no seat inside, no code and no name";
  if (!all_.names_count) return fmt::format("no seat inside and no code, and {}", too_little);
  if (evidence.named().size() == 1) {
    const auto unit = evidence.named().front();
    const bool is_taken = assigned_.contains(unit) || assigned_.contains(units_.parent(unit));
    return fmt::format("no seat inside; it has the name of {}, {}", units_.name(unit),
                       is_taken ? "but " + taken_from(unit) : "whose seat lies far off");
  }
  if (!evidence.names.empty() && !evidence.names.front()->possible.empty())
    return fmt::format("no seat inside, and the name {} may also be a place elsewhere or of {}",
                       name, list(evidence.names.front()->possible));
  return fmt::format("no seat inside, and the name {} is no municipality's", name);
}

std::string BoundaryWording::reason(const BoundaryCase& one) const {
  switch (one.role) {
    case FeatureRole::outside:
      return "in Kosovo*, outside these maps";
    case FeatureRole::out_of_reach:
      return "far outside Serbia";
    case FeatureRole::several_seats:
      return several_seats(one);
    case FeatureRole::one_polygon:
      return fmt::format("holds the seats of {} in one polygon: nothing tells where to cut it",
                         list(one.evidence.seats));
    case FeatureRole::other_level:
      if (one.about) return "of another level: " + taken_from(*one.about);
      return fmt::format("of a level ({}) where few hold a seat: no municipalities",
                         shown_text(one.feature->kind));
    case FeatureRole::city_of_members:
      return fmt::format("all of {}, whose city municipalities have features of their own",
                         units_.name(*one.about));
    case FeatureRole::duplicate:
      return "another outline: " + taken_from(*one.about);
    case FeatureRole::contained:
      return fmt::format("lies inside {}, which it names", units_.name(*one.about));
    case FeatureRole::crowded:
      return fmt::format("holds the seats of {}, but {}", list(one.evidence.seats),
                         taken_from(*one.about));
    case FeatureRole::namesakes:
      return fmt::format("holds the seats of {}, but {}", list(one.evidence.seats),
                         taken_from(one.evidence.seats.front()));
    default:
      return reason_of_open(one);
  }
}

}  // namespace obuhvat
