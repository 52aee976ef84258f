#include "model/dataset.h"

#include <algorithm>
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

void Dataset::sort() {
  sort_by(municipalities, code_of);
  sort_by(districts, code_of);
  sort_by(centres, id_of);
  sort_by(partners, id_of);
  sort_by(projects, id_of);
}

void hide_donors(Dataset& dataset) {
  std::set<PartnerId> hidden;
  for (auto& project : dataset.projects)
    std::erase_if(project.partners, [&](const ProjectPartner& partner) {
      if (partner.role != PartnerRole::donor) return false;
      hidden.insert(partner.partner);
      return true;
    });
  for (const auto& project : dataset.projects)
    for (const auto& partner : project.partners) hidden.erase(partner.partner);
  std::erase_if(dataset.partners,
                [&](const Partner& partner) { return hidden.contains(partner.id); });
}

}  // namespace obuhvat
