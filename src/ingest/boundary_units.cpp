#include "ingest/boundary_units.h"

#include <algorithm>

namespace obuhvat {

BoundaryUnits::BoundaryUnits(const std::vector<Municipality>& municipalities)
    : members_(municipalities.size()), parents_(municipalities.size(), municipalities.size()) {
  for (const auto& unit : municipalities) units_.push_back(&unit);
  std::sort(units_.begin(), units_.end(),
            [](const auto* a, const auto* b) { return a->code < b->code; });
  for (BoundaryUnit u = 0; u < units_.size(); ++u) by_code_.emplace(units_[u]->code.text(), u);
  for (BoundaryUnit u = 0; u < units_.size(); ++u) {
    if (!units_[u]->parent) continue;
    const BoundaryUnit parent = by_code(units_[u]->parent->text());
    if (parent == size()) continue;
    parents_[u] = parent;
    members_[parent].push_back(u);
  }
}

BoundaryUnit BoundaryUnits::by_code(const std::string& code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? size() : found->second;
}

std::string BoundaryUnits::label(BoundaryUnit unit) const {
  return name(unit) + " (" + units_[unit]->code.text() + ")";
}

}  // namespace obuhvat
