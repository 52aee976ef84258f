#include "model/dataset.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace obuhvat {
namespace {

template <class T, class Key, class KeyOf>
const T* find_sorted(const std::vector<T>& list, const Key& key, KeyOf key_of) {
  const auto found = std::lower_bound(list.begin(), list.end(), key,
                                      [&](const T& t, const Key& k) { return key_of(t) < k; });
  return found != list.end() && key_of(*found) == key ? &*found : nullptr;
}

template <class T, class KeyOf>
void sort_by(std::vector<T>& list, KeyOf key_of) {
  std::stable_sort(list.begin(), list.end(),
                   [&](const T& a, const T& b) { return key_of(a) < key_of(b); });
}

const auto code_of = [](const auto& t) -> const auto& { return t.code; };
const auto id_of = [](const auto& t) -> const auto& { return t.id; };

bool is_part_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// True if the words stand in the text, not as a part of longer ones.
bool says(const std::string& text, const std::string& words) {
  if (words.empty()) return false;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_part_of_word(text[at - 1])) &&
        (end == text.size() || !is_part_of_word(text[end])))
      return true;
  }
  return false;
}

/// How a text may name the partner.
std::vector<std::string> words_for(const Partner& partner) {
  std::vector<std::string> words{partner.acronym, "\"" + partner.id.text() + "\""};
  for (const Language language : all_languages) words.push_back(partner.name.in(language));
  return words;
}

}  // namespace

const Municipality* Dataset::municipality(const MunicipalityCode& code) const {
  return find_sorted(municipalities, code, code_of);
}
const District* Dataset::district(const DistrictCode& code) const {
  return find_sorted(districts, code, code_of);
}
const ReceptionCentre* Dataset::centre(const CentreId& id) const {
  return find_sorted(centres, id, id_of);
}
const Partner* Dataset::partner(const PartnerId& id) const {
  return find_sorted(partners, id, id_of);
}
const Project* Dataset::project(const ProjectId& id) const {
  return find_sorted(projects, id, id_of);
}

const Municipality* Dataset::municipality_at(const LonLat& point) const {
  for (const auto& unit : municipalities) {  // sorted: the lower code wins on a border
    if (!box_of(unit.boundary).contains(point)) continue;
    if (locate(unit.boundary, point) != Location::outside) return &unit;
  }
  return nullptr;
}

const BoundarySet* Dataset::boundaries_called(std::string_view id) const {
  return find_sorted(boundary_sets, id, id_of);
}

void Dataset::draw_at(DetailLevel wanted) {
  if (const BoundarySet* const set = boundaries_in_use()) draw(set->level(wanted));
}

void Dataset::draw(BoundaryLevel level) {
  auto outline = level.units.begin();  // both lists are sorted
  for (auto& unit : municipalities) {
    while (outline != level.units.end() && outline->code < unit.code) ++outline;
    const bool is_there = outline != level.units.end() && outline->code == unit.code;
    unit.boundary = is_there ? std::move(outline->area) : MultiPolygon<LonLat>{};
  }
  context = std::move(level.context);
  if (const BoundarySet* const set = boundaries_in_use()) boundaries = set->source;
  boundaries.detail = name_of(level.level);
}

std::vector<Finding> Dataset::findings_in_force() const {
  std::set<std::string> idle;  // deliveries
  for (const auto& set : boundary_sets)
    if (set.id != boundary_set) idle.insert(set.file);
  if (const BoundarySet* const used = boundaries_in_use()) idle.erase(used->file);
  idle.erase("");
  std::vector<Finding> out;
  for (const auto& finding : findings)
    if (!idle.contains(finding.file)) out.push_back(finding);
  return out;
}

void Dataset::sort() {
  sort_by(municipalities, code_of);
  sort_by(districts, code_of);
  sort_by(centres, id_of);
  sort_by(partners, id_of);
  sort_by(projects, id_of);
  sort_by(boundary_sets, id_of);
}

void keep_boundary_sets(Dataset&& stored, Dataset& dataset) {
  std::vector<BoundarySet> kept;  // apart: boundaries_called looks among sorted sets only
  for (auto& set : stored.boundary_sets)
    if (dataset.boundaries_called(set.id) == nullptr) kept.push_back(std::move(set));
  std::move(kept.begin(), kept.end(), std::back_inserter(dataset.boundary_sets));
  std::sort(dataset.boundary_sets.begin(), dataset.boundary_sets.end(),
            [](const BoundarySet& a, const BoundarySet& b) { return a.id < b.id; });
  if (dataset.boundaries_called(stored.boundary_set) != nullptr)
    dataset.boundary_set = stored.boundary_set;
  dataset.draw_at(DetailLevel::full);
}

void hide_donors(Dataset& dataset) {
  std::set<PartnerId> hidden;
  for (auto& project : dataset.projects)
    std::erase_if(project.partners, [&](const ProjectPartner& partner) {
      if (partner.role != PartnerRole::donor) return false;
      hidden.insert(partner.partner);
      return true;
    });
  std::vector<std::string> words;
  for (const auto& partner : dataset.partners)
    if (hidden.contains(partner.id))
      for (auto& word : words_for(partner)) words.push_back(std::move(word));
  const auto names_one = [&](const std::string& text) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return says(text, word); });
  };
  for (auto& project : dataset.projects) {
    if (names_one(project.notes)) project.notes.clear();
    // In one language it may stand in another case, which no search finds.
    const LocalizedText& subtitle = project.subtitle;
    if (names_one(subtitle.en) || names_one(subtitle.sr_latn) || names_one(subtitle.sr_cyrl))
      project.subtitle = {};
  }
  std::erase_if(dataset.findings, [&](const Finding& finding) {
    return names_one(finding.message) || names_one(finding.suggestion);
  });
  for (const auto& project : dataset.projects)
    for (const auto& partner : project.partners) hidden.erase(partner.partner);
  std::erase_if(dataset.partners,
                [&](const Partner& partner) { return hidden.contains(partner.id); });
}

std::size_t hide_non_public_centres(Dataset& dataset) {
  std::vector<std::string> names;
  for (const auto& centre : dataset.centres) {
    if (centre.is_public) continue;
    for (const auto& name : {centre.id.text(), centre.name.en, centre.name.sr_latn,
                             centre.name.sr_cyrl, centre.settlement})
      if (!name.empty()) names.push_back(name);
  }
  const auto names_one = [&](const std::string& text) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return text.find(name) != std::string::npos;
    });
  };
  // Findings on projects may name a settlement of the same name: those stay.
  std::erase_if(dataset.findings, [&](const Finding& finding) {
    return finding.code.starts_with("centre-") &&
           (names_one(finding.message) || names_one(finding.suggestion));
  });
  return std::erase_if(dataset.centres,
                       [](const ReceptionCentre& centre) { return !centre.is_public; });
}

}  // namespace obuhvat
