#pragma once

#include <cstddef>
#include <string>

#include "model/language.h"

namespace obuhvat {

/// The words that an atlas puts around its sheets.
enum class AtlasWord {
  cover,
  contents,
  continued,   ///< "Contents (continued)": {} is the heading
  index,       ///< "Index of municipalities"
  index_note,  ///< what the numbers of the index are
};

std::string text_of(AtlasWord word, Language language);

/// "2 municipalities that no map covers are not listed."
std::string not_listed(std::size_t municipalities, Language language);

}  // namespace obuhvat
