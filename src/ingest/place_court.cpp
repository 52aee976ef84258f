#include "ingest/place_court.h"

namespace obuhvat {

const Resolution& PlaceCourt::resolve(const std::string& text, const std::string& hint) {
  const std::string key = text + '\x1f' + hint;
  const auto found = settled_.find(key);
  if (found != settled_.end()) return found->second;
  return settled_.emplace(key, resolve_with(gazetteer_, decisions_, text, hint)).first->second;
}

const Resolution& PlaceCourt::settle(const std::string& text, const std::string& hint,
                                     const std::string& place) {
  const Resolution& resolution = resolve(text, hint);
  open_.note(resolution, hint, place);
  return resolution;
}

}  // namespace obuhvat
