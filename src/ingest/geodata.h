#pragma once

#include <filesystem>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "model/dataset.h"

namespace obuhvat {

/// A partner that the product knows by several spellings.
struct KnownPartner {
  Partner partner;
  PartnerRole usual_role = PartnerRole::implementing;
  std::vector<std::string> spellings;  ///< every name and alias, as written
};

/// What geodata/ holds: the dataset before any project, and the names that lead into it.
struct Geodata {
  Dataset dataset;  ///< municipalities with overview boundaries, districts, centres, context
  std::vector<GazetteerName> names;
  std::vector<KnownPartner> partners;
};

/// Reads the geodata folder of the product. Throws Error with file:line for a row that is wrong,
/// IoError for a file that cannot be read. With `boundaries` no, the outlines (the largest part)
/// are left out.
enum class WithBoundaries { no, yes };
Geodata read_geodata(const std::filesystem::path& folder,
                     WithBoundaries boundaries = WithBoundaries::yes);

}  // namespace obuhvat
