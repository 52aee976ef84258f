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
/// IoError for a file that cannot be read.
Geodata read_geodata(const std::filesystem::path& folder);

/// The same without outlines and partners: what a Gazetteer is made of.
Geodata read_names(const std::filesystem::path& folder);

/// A user's larger file of settlements: name_sr_latn,name_sr_cyrl,municipality_code or name,code.
/// A name that several municipalities have is ambiguous unless a hint settles it; an official name
/// goes before a village of that name. Throws as read_geodata; a code must be in `dataset`.
std::vector<GazetteerName> read_settlements(const std::filesystem::path& path,
                                            const Dataset& dataset);

}  // namespace obuhvat
