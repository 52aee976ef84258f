#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "gazetteer/gazetteer.h"

namespace obuhvat {

/// Settles the written place names of one run: a decision of the user's before the gazetteer, and
/// each text only once, however many rows hold it.
class PlaceCourt {
 public:
  explicit PlaceCourt(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  /// The reference stays good as long as the court.
  const Resolution& resolve(const std::string& text, const std::string& hint);

 private:
  const Gazetteer& gazetteer_;
  std::unordered_map<std::string, Resolution> settled_;
};

}  // namespace obuhvat
