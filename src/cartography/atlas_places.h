#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cartography/atlas.h"

namespace obuhvat {

/// A municipality of the index.
struct IndexedPlace {
  std::string name;                ///< "Palilula (Niš)" where two of the dataset share a name
  std::string letter;              ///< that it stands under: "P", "Lj", "Ђ"
  std::vector<std::size_t> pages;  ///< of the sheets that cover it, from 0, rising
};

struct PlaceIndex {
  std::vector<IndexedPlace> places;  ///< in the order of the language
  std::size_t not_covered = 0;       ///< map units that no sheet covers
};

/// `first_page` is that of the first entry's sheet; the others follow it.
/// Throws Error for a municipality that the dataset does not have.
PlaceIndex index_places(const std::vector<AtlasEntry>& entries, std::size_t first_page,
                        const Dataset& dataset, Language language, const NameOrder& before);

/// The letter of the Serbian alphabet that a name begins with; Lj, Nj and Dž are one.
std::string letter_of(const std::string& name);

/// Pages in a row: 4, 5, 6.
struct PageRun {
  std::size_t first = 0;
  std::size_t last = 0;
};
/// Rising numbers as runs; two in a row stay two, because "4–5" is no shorter than "4, 5".
std::vector<PageRun> runs_of(const std::vector<std::size_t>& pages);

}  // namespace obuhvat
