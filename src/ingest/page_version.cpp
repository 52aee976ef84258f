#include "ingest/page_version.h"

#include <algorithm>

#include "ingest/name_key.h"

namespace obuhvat {
namespace {

constexpr char unknown_mark = '~';

bool is_unknown(const std::string& key) { return key.front() == unknown_mark; }

/// The same day, or the same as far as the coarser of the two tells.
bool agree(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  const std::string x = a->text();
  const std::string y = b->text();
  return x.starts_with(y) || y.starts_with(x);
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

/// At least half of the names of the longer list are in both.
bool overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto common =
      std::count_if(a.begin(), a.end(), [&](const auto& k) { return b.contains(k); });
  return 2 * static_cast<std::size_t>(common) >= std::max(a.size(), b.size());
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
  places_are_known = !places.empty() && std::none_of(places.begin(), places.end(), is_unknown);
}

std::optional<std::string> why_one_project(const PageVersion& a, const PageVersion& b) {
  if (titles_differ(a.title, b.title)) return std::nullopt;
  if (!agree(a.period.start, b.period.start) || !agree(a.period.end, b.period.end))
    return std::nullopt;
  if (share_a_language(a.title, b.title)) return "title and dates are the same";
  if (a.period.is_unknown()) return std::nullopt;
  if (a.places_are_known && b.places_are_known && a.places == b.places)
    return "dates and municipalities are the same";
  if (a.partners.empty() || a.partners != b.partners || a.donors != b.donors) return std::nullopt;
  if (a.places.empty() && b.places.empty()) return "dates, partners and donors are the same";
  if (!a.places.empty() && !b.places.empty() && overlap(a.places, b.places))
    return "dates, partners, donors and most places are the same";
  return std::nullopt;
}

}  // namespace obuhvat
