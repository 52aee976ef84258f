#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace obuhvat {

/// Where two records of one project disagree: both state the field, and not the same.
struct Disagreement {
  std::string field;
  std::string kept;
  std::string left;
};

/// Adds to `project` what `other` states and it does not: scalar fields that are empty, titles of
/// other languages, partners, places, sites, identifiers and sources. Where both state a field
/// `project` wins, and the field is in the list returned. Sums are never added up.
std::vector<Disagreement> unite(Project& project, const Project& other);

}  // namespace obuhvat
