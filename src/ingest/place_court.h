#pragma once

#include <string>
#include <unordered_map>

#include "gazetteer/decision_book.h"
#include "gazetteer/gazetteer.h"
#include "ingest/decision_file.h"

namespace obuhvat {

/// Settles the written place names of one run: a decision of the user's before the gazetteer, and
/// each text only once, however many rows hold it. Keeps the names that need a person.
class PlaceCourt {
 public:
  /// `decisions` may be null.
  PlaceCourt(const Gazetteer& gazetteer, const DecisionBook* decisions)
      : gazetteer_(gazetteer), decisions_(decisions) {}

  /// The reference stays good as long as the court.
  const Resolution& resolve(const std::string& text, const std::string& hint);
  /// The same, for a name of a record: `place` (file:row) is where it stands.
  const Resolution& settle(const std::string& text, const std::string& hint,
                           const std::string& place);
  OpenNames& open_names() { return open_; }

 private:
  const Gazetteer& gazetteer_;
  const DecisionBook* decisions_;
  std::unordered_map<std::string, Resolution> settled_;
  OpenNames open_;
};

}  // namespace obuhvat
