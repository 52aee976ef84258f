#include "cli/site_notes.h"

#include <algorithm>

namespace obuhvat {

SiteNotes site_notes(const Policy& policy, const std::vector<GazetteerName>& names) {
  SiteNotes notes{
      policy.publisher, policy.disclaimer, policy.kosovo_label, policy.kosovo_footnote, {}};
  for (const auto& name : names) {
    // Villages are thousands, and what the page folds away needs no entry.
    if (name.kind == "settlement" || name.kind == "ascii") continue;
    auto& spellings = notes.spellings[name.code.text()];
    if (std::find(spellings.begin(), spellings.end(), name.name) == spellings.end())
      spellings.push_back(name.name);
  }
  return notes;
}

}  // namespace obuhvat
