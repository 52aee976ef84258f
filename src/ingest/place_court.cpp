#include "ingest/place_court.h"

namespace obuhvat {

const Resolution& PlaceCourt::resolve(const std::string& text, const std::string& hint) {
  const std::string key = text + '\x1f' + hint;
  const auto found = settled_.find(key);
  if (found != settled_.end()) return found->second;
  return settled_.emplace(key, gazetteer_.resolve(text, hint)).first->second;
}

}  // namespace obuhvat
