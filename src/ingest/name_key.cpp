#include "ingest/name_key.h"

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {

std::string name_key(std::string_view written) {
  const std::string key = fold_name(written).latin;
  return key.empty() ? std::string(trimmed(written)) : key;  // "???" is not the same as "!!!"
}

std::string ascii_key(std::string_view written) {
  std::string key;
  bool gap = false;
  for (const char c : fold_name(written).ascii) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap) key += '-';
      gap = false;
      key += c;
    } else {
      gap = !key.empty();
    }
  }
  return key;
}

}  // namespace obuhvat
