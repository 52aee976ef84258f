#include "ingest/page_version.h"

#include <algorithm>
#include <cmath>

#include "ingest/name_key.h"

namespace obuhvat {
namespace {

constexpr char unknown_mark = '~';

bool is_unknown(const std::string& key) { return key.front() == unknown_mark; }

constexpr std::size_t fewest_places = 3;  // fewer are shared by chance

/// The same day, or the same as far as the coarser of the two tells.
bool agree(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  const std::string x = a->text();
  const std::string y = b->text();
  return x.starts_with(y) || y.starts_with(x);
}
bool agree(const Period& a, const Period& b) {
  return agree(a.start, b.start) && agree(a.end, b.end);
}

/// No date of one is another in the other; a date that only one states does not matter.
bool same_where_stated(const Period& a, const Period& b) {
  const auto same = [](const std::optional<PartialDate>& x, const std::optional<PartialDate>& y) {
    return !x || !y || x->text() == y->text();
  };
  return same(a.start, b.start) && same(a.end, b.end);
}

/// Most projects run from a 1 January to a 31 December: such dates tell next to nothing.
bool are_calendar_years(const Period& period) {
  const auto is = [](const std::optional<PartialDate>& date, std::string_view day) {
    if (!date) return true;
    const std::string text = date->text();
    return text.size() <= 4 || day.starts_with(text.substr(4));
  };
  return is(period.start, "-01-01") && is(period.end, "-12-31");
}

bool share_a_language(const LocalizedText& a, const LocalizedText& b) {
  return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
    return !a.exact(language).empty() && !b.exact(language).empty();
  });
}

bool titles_differ(const LocalizedText& a, const LocalizedText& b) {
  return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
    const std::string& x = a.exact(language);
    const std::string& y = b.exact(language);
    return !x.empty() && !y.empty() && x != y;
  });
}

/// In one language, or letter by letter in the other script.
bool share_a_title(const LocalizedText& a, const LocalizedText& b) {
  return std::any_of(all_languages.begin(), all_languages.end(), [&](Language x) {
    return !a.exact(x).empty() && std::any_of(all_languages.begin(), all_languages.end(),
                                              [&](Language y) { return a.exact(x) == b.exact(y); });
  });
}

std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const auto& key) { return b.contains(key); }));
}

/// At least half of the names of the longer list are in both.
bool overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  return 2 * common(a, b) >= std::max(a.size(), b.size());
}

bool are_all_known(const std::set<std::string>& keys) {
  return std::none_of(keys.begin(), keys.end(), is_unknown);
}

/// Both name some, and none of them is the same; names that are not known cannot be compared in
/// two languages.
bool are_disjoint(const std::set<std::string>& a, const std::set<std::string>& b,
                  bool in_one_language) {
  if (a.empty() || b.empty() || common(a, b) > 0) return false;
  return in_one_language || (are_all_known(a) && are_all_known(b));
}

/// What two pages contradict each other in; empty if in nothing that tells projects apart.
std::string contradiction(const PageVersion& a, const PageVersion& b) {
  const bool one_language = share_a_language(a.title, b.title);
  if (are_disjoint(a.donors, b.donors, one_language)) return "the donors are others";
  if (are_disjoint(a.partners, b.partners, one_language)) return "the partners are others";
  if (a.budget && b.budget && a.budget->currency == b.budget->currency &&
      std::abs(a.budget->amount - b.budget->amount) >= 0.005)
    return "the budgets differ";
  return {};
}

PageMatch match_of_one_title(const PageVersion& a, const PageVersion& b) {
  using enum PageMatch::Kind;
  if (!same_where_stated(a.period, b.period))
    return {agree(a.period, b.period) ? doubtful : none, "the titles are the same"};
  std::string against = contradiction(a, b);
  if (against.empty() && are_disjoint(a.places, b.places, share_a_language(a.title, b.title)))
    against = "the places are others";
  if (!against.empty()) return {doubtful, "the titles are the same, but " + against};
  const bool share_more =
      common(a.donors, b.donors) + common(a.partners, b.partners) + common(a.places, b.places) > 0;
  if (a.period.is_unknown() && b.period.is_unknown())
    return share_more ? PageMatch{sure, "the titles are the same, and more beside them"}
                      : PageMatch{doubtful, "the titles are the same, but no date is given"};
  return {sure, "title and dates are the same"};
}

PageMatch match_of_two_languages(const PageVersion& a, const PageVersion& b) {
  using enum PageMatch::Kind;
  if (a.period.is_unknown() || !agree(a.period, b.period)) return {};
  const bool same_places = a.places_are_known && b.places_are_known && a.places == b.places;
  const bool same_organisations =
      !a.partners.empty() && a.partners == b.partners && a.donors == b.donors;
  const bool most_places = !a.places.empty() && !b.places.empty() && overlap(a.places, b.places);
  const bool name_no_places = a.places.empty() && b.places.empty();
  const bool many_places = same_places && a.places.size() >= fewest_places;
  if (!same_places && !(same_organisations && (most_places || name_no_places))) return {};
  const std::string what = same_places      ? "municipalities"
                           : name_no_places ? "partners and donors"
                                            : "partners, donors and most places";
  if (const std::string against = contradiction(a, b); !against.empty()) {
    if (!many_places) return {};
    return {doubtful, "dates and " + what + " are the same, but " + against};
  }
  const bool same_number =
      (a.count && a.count == b.count) || common(a.identifiers, b.identifiers) > 0;
  if ((are_calendar_years(a.period) || are_calendar_years(b.period)) && !many_places &&
      !(same_organisations && same_number))
    return {doubtful, "dates and " + what + " are the same, but many projects share such dates"};
  if (name_no_places) return {no_places, "dates, partners and donors are the same"};
  if (same_places) return {sure, "dates and municipalities are the same"};
  return {sure, "dates, partners, donors and most places are the same"};
}

}  // namespace

VersionKeys::VersionKeys(const Gazetteer& gazetteer, const std::vector<KnownPartner>& known)
    : gazetteer_(gazetteer) {
  for (const auto& partner : known) {
    partners_.emplace(name_key(partner.partner.id.text()), partner.partner.id);
    for (const auto& spelling : partner.spellings)
      partners_.emplace(name_key(spelling), partner.partner.id);
  }
}

std::string VersionKeys::of_partner(const WrittenPartner& partner) const {
  std::string first;
  for (const Language language : all_languages) {
    if (partner.name.exact(language).empty()) continue;
    const std::string key = name_key(partner.name.exact(language));
    if (const auto found = partners_.find(key); found != partners_.end())
      return found->second.text();
    if (first.empty()) first = key;
  }
  return unknown_mark + (first.empty() ? partner.id : first);
}

std::string VersionKeys::of_place(const WrittenPlace& place) const {
  if (!place.code.empty()) return place.code;
  const Resolution found = gazetteer_.resolve(place.as_written, place.hint);
  if (found.via) return found.via->text();
  if (found.is_resolved()) return found.codes.front().text();
  return unknown_mark + name_key(place.as_written);
}

bool VersionKeys::is_guess(const WrittenPlace& place) const {
  return place.code.empty() &&
         gazetteer_.resolve(place.as_written, place.hint).kind == MatchKind::fuzzy;
}

PageVersion::PageVersion(const ProjectRecord& record, const VersionKeys& keys)
    : period(record.project.period) {
  for (const Language language : all_languages)
    if (const auto& own = record.project.title.exact(language); !own.empty())
      title.exact(language) = name_key(own);
  for (const auto& partner : record.partners) {
    const std::string key = keys.of_partner(partner);
    if (partner.role == PartnerRole::donor)
      donors.insert(key);
    else if (!is_unknown(key))
      partners.insert(key);
  }
  for (const auto& place : record.places) places.insert(keys.of_place(place));
  budget = record.project.budget;
  count = record.project.declared_municipality_count;
  for (const auto& identifier : record.project.identifiers) identifiers.insert(identifier.value);
  places_are_known = !places.empty() && std::none_of(places.begin(), places.end(), is_unknown);
}

PageMatch match_pages(const PageVersion& a, const PageVersion& b) {
  if (titles_differ(a.title, b.title)) return {};
  if (share_a_title(a.title, b.title)) return match_of_one_title(a, b);
  return match_of_two_languages(a, b);
}

}  // namespace obuhvat
