#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"

namespace obuhvat {

/// One item of a list, and what stands around it and may settle it.
struct ListedPlace {
  std::string text;
  std::string hint;  ///< e.g. the city whose municipalities stand behind it in brackets; or empty
  std::string code = {};      ///< of a municipality, if one stands in or beside the text
  bool is_exclusion = false;  ///< the text says which places are not meant: place_exclusions.h
};

/// A list of places, taken apart.
struct PlaceList {
  std::vector<ListedPlace> places;
  /// Words for places that are not named ("other cities", "itd."), as written.
  std::vector<std::string> unnamed;
  /// The number of municipalities that the words before the list tell ("17 municipalities: ...").
  std::optional<int> declared_count = {};
};

/// As split_places in written_lists.h; `hint` is what stands beside the whole list, such as a
/// district column.
PlaceList place_list(std::string_view text, std::string_view hint, const Gazetteer& gazetteer);

}  // namespace obuhvat
