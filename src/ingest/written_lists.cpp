#include "ingest/written_lists.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/list_numbers.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_remembered = 10000;
constexpr std::size_t longest_remembered = 1000;  // bytes

template <class Map, class Key, class Make>
const typename Map::mapped_type& remembered(Map& map, const Key& key, std::size_t size, Make make) {
  const auto found = map.find(key);
  if (found != map.end()) return found->second;
  // A long text is not likely to come again, but its list must outlive this call.
  if (map.size() >= most_remembered || size > longest_remembered) map.clear();
  return map.emplace(key, make()).first->second;
}

void note_shares(const WrittenPartner& partner, RecordReport& report) {
  for (const Language language : all_languages)
    if (const std::string& names = partner.name.exact(language); without_shares(names) != names) {
      report.add(Severity::info, "partner-share", partner.where,
                 fmt::format("the shares in \"{}\" are left out", names),
                 "nothing to correct: a partner of a project has no share of it here");
      return;
    }
}

}  // namespace

std::vector<ListedPlace> split_places(std::string_view text, const Gazetteer& gazetteer) {
  return place_list(text, {}, gazetteer).places;
}

std::vector<ListedPartner> split_partners(std::string_view text,
                                          const std::vector<KnownPartner>& known) {
  return partner_list(text, PartnerNames(known));
}

ListExpander::ListExpander(const Gazetteer& gazetteer, const std::vector<KnownPartner>& known)
    : gazetteer_(gazetteer), names_(known) {}

const PlaceList& ListExpander::places_of(const std::string& text, const std::string& hint) {
  return remembered(place_lists_, std::pair(text, hint), text.size(),
                    [&] { return place_list(text, hint, gazetteer_); });
}

const std::vector<ListedPartner>& ListExpander::partners_of(const std::string& text) {
  return remembered(partner_lists_, text, text.size(), [&] { return partner_list(text, names_); });
}

/// "Stari Grad, Sarajevo" is one place, and not ours: what stands beside it tells where it lies.
bool ListExpander::is_pair_abroad(const PlaceList& list, const std::string& hint) const {
  if (list.places.size() != 2 || !list.unnamed.empty()) return false;
  const Resolution first = gazetteer_.resolve(list.places[0].text, hint);
  const Resolution second = gazetteer_.resolve(list.places[1].text, hint);
  return (first.is_elsewhere && second.is_resolved()) ||
         (second.is_elsewhere && first.is_resolved());
}

void ListExpander::expand_place(const WrittenPlace& place, ProjectRecord& record,
                                std::vector<WrittenPlace>& out) {
  const PlaceList& list = places_of(place.as_written, place.hint);
  if (is_pair_abroad(list, place.hint)) {
    out.push_back(place);
    out.back().is_list = false;
    return;
  }
  for (const auto& item : list.places) {
    const bool has_name = item.text != item.code;
    out.push_back({has_name ? item.text : std::string(), item.code, place.where, item.hint, false,
                   item.is_exclusion});
  }
  if (!list.unnamed.empty())
    record.report.add(Severity::info, "place-list-open", place.where,
                      fmt::format("the list of places names not all: \"{}\" is on no map",
                                  join(list.unnamed, "\", \"")),
                      "name the places, if the source tells which they are");
}

void ListExpander::expand_partner(const WrittenPartner& partner, std::vector<WrittenPartner>& out) {
  std::vector<WrittenPartner> items;
  for (const Language language : all_languages) {
    const std::string& names = partner.name.exact(language);
    if (names.empty()) continue;
    const auto& list = partners_of(names);
    if (items.empty()) {
      for (const auto& item : list) {
        WrittenPartner single{{}, {}, item.role ? item.role : partner.role, partner.where};
        single.name.exact(language) = item.text;
        items.push_back(std::move(single));
      }
    } else if (list.size() == items.size()) {
      for (std::size_t i = 0; i < list.size(); ++i) items[i].name.exact(language) = list[i].text;
    }
    // Else they cannot be paired: the first language that has a list counts.
  }
  std::move(items.begin(), items.end(), std::back_inserter(out));
}

void ListExpander::expand(ProjectRecord& record) {
  const auto is_list = [](const auto& written) { return written.is_list; };
  if (std::any_of(record.places.begin(), record.places.end(), is_list)) {
    // A number said of one list is that of the record only if it has no other places.
    const WrittenPlace& first = record.places.front();
    const bool is_only_list =
        std::all_of(record.places.begin(), record.places.end(), [&](const WrittenPlace& place) {
          return place.is_list && place.as_written == first.as_written;
        });
    if (is_only_list && !record.project.declared_municipality_count) {
      record.project.declared_municipality_count =
          places_of(first.as_written, first.hint).declared_count;
      if (record.project.declared_municipality_count)
        record.rows.emplace("declared_municipality_count", first.where.row);
    }
    std::vector<WrittenPlace> places;
    for (const auto& place : record.places) {
      if (place.is_list && place.code.empty())
        expand_place(place, record, places);
      else
        places.push_back(place);
    }
    record.places = std::move(places);
  }
  if (std::any_of(record.partners.begin(), record.partners.end(), is_list)) {
    std::vector<WrittenPartner> partners;
    for (const auto& partner : record.partners) {
      if (partner.is_list && partner.id.empty()) {
        expand_partner(partner, partners);
        note_shares(partner, record.report);
      } else {
        partners.push_back(partner);
      }
    }
    record.partners = std::move(partners);
  }
  for (auto& place : record.places) place.is_list = false;
  for (auto& partner : record.partners) partner.is_list = false;
}

void expand_lists(ProjectRecord& record, const Gazetteer& gazetteer,
                  const std::vector<KnownPartner>& known) {
  ListExpander(gazetteer, known).expand(record);
}

}  // namespace obuhvat
