#include "ingest/name_key.h"

#include <algorithm>
#include <iterator>

#include "gazetteer/edit_distance.h"
#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string digits_of(const std::string& key) {
  std::string digits;
  std::copy_if(key.begin(), key.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

}  // namespace

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

bool is_country_name(std::string_view written) {
  const std::string name = fold_name(written).ascii;
  return name == "serbia" || name == "srbija" || name == "republic of serbia" ||
         name == "the republic of serbia" || name == "republika srbija";
}

bool nearly_same_keys(const std::string& a, const std::string& b) {
  if (a == b) return !a.empty();
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t slips = shorter < 6 ? 0 : std::min<std::size_t>(1 + shorter / 12, 3);
  if (slips == 0 || std::max(a.size(), b.size()) - shorter > slips) return false;
  return digits_of(a) == digits_of(b) && edit_distance(a, b, slips) <= slips;
}

}  // namespace obuhvat
