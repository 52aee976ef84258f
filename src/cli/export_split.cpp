#include "cli/export_split.h"

#include <algorithm>
#include <set>

#include "support/text.h"

namespace obuhvat {
namespace {

/// Adds a part for each id: `base` with its list `list` narrowed to that id.
template <class IdType>
void add_parts(std::vector<SplitPart>& parts, const Selection& base,
               std::vector<IdType> Selection::*list, const std::set<IdType>& ids) {
  for (const auto& id : ids) {
    const auto& wanted = base.*list;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), id) == wanted.end()) continue;
    SplitPart part{slug(id.text()), base};
    part.selection.*list = {id};
    parts.push_back(std::move(part));
  }
}

std::set<PartnerId> partners_of(const Dataset& dataset, const Selection& base,
                                std::optional<PartnerRole> role) {
  std::set<PartnerId> ids;
  for (const auto& project : dataset.projects) {
    if (!base.includes(project)) continue;
    for (const auto& partner : project.partners)
      if (!role || partner.role == *role) ids.insert(partner.partner);
  }
  return ids;
}

}  // namespace

std::optional<SplitBy> split_by_from(std::string_view name) {
  if (name == "project") return SplitBy::project;
  if (name == "partner") return SplitBy::partner;
  if (name == "donor") return SplitBy::donor;
  if (name == "district") return SplitBy::district;
  return std::nullopt;
}

std::vector<SplitPart> split(const Dataset& dataset, const Selection& base, SplitBy by) {
  std::vector<SplitPart> parts;
  switch (by) {
    case SplitBy::project: {
      std::set<ProjectId> ids;
      for (const auto& project : dataset.projects)
        if (base.includes(project)) ids.insert(project.id);
      add_parts(parts, base, &Selection::projects, ids);
      break;
    }
    case SplitBy::partner:
      add_parts(parts, base, &Selection::partners, partners_of(dataset, base, std::nullopt));
      break;
    case SplitBy::donor:
      add_parts(parts, base, &Selection::donors, partners_of(dataset, base, PartnerRole::donor));
      break;
    case SplitBy::district: {
      std::set<DistrictCode> codes;
      for (const auto& district : dataset.districts) codes.insert(district.code);
      add_parts(parts, base, &Selection::districts, codes);
      break;
    }
  }
  return parts;
}

}  // namespace obuhvat
