#include "ingest/osm_tags.h"

#include <optional>

namespace obuhvat {
namespace {

/// Takes a quoted text off the front.
std::optional<std::string> take_quoted(std::string_view& text) {
  if (!text.starts_with('"')) return std::nullopt;
  std::string out;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') {
      text.remove_prefix(i + 1);
      return out;
    }
    if (text[i] == '\\' && ++i == text.size()) break;
    out += text[i];
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_hstore(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> pairs;
  while (auto key = take_quoted(text)) {
    if (!text.starts_with("=>")) break;
    text.remove_prefix(2);
    auto value = take_quoted(text);
    if (!value) break;
    pairs.emplace_back(std::move(*key), std::move(*value));
    if (!text.starts_with(',')) break;
    text.remove_prefix(1);
  }
  return pairs;
}

}  // namespace obuhvat
