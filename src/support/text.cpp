#include "support/text.h"

#include <algorithm>
#include <numeric>

#include "support/sha256.h"

namespace obuhvat {
namespace {

/// Reads one code point at `i` and moves `i` past it; ok is false for a malformed byte.
char32_t next_code_point(std::string_view text, std::size_t& i, bool& ok) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned char first = byte(i);
  ok = true;
  if (first < 0x80) return text[i++];
  const int extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  const bool head_ok = first >= 0xC2 && first <= 0xF4;
  if (head_ok && i + static_cast<std::size_t>(extra) < text.size()) {
    char32_t value = first & (0x3Fu >> extra);
    bool tail_ok = true;
    for (int k = 1; k <= extra; ++k) {
      const unsigned char next = byte(i + static_cast<std::size_t>(k));
      tail_ok = tail_ok && (next & 0xC0) == 0x80;
      value = (value << 6) | (next & 0x3Fu);
    }
    static constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (tail_ok && value >= smallest[extra] && value <= 0x10FFFF && !surrogate) {
      i += static_cast<std::size_t>(extra) + 1;
      return value;
    }
  }
  ok = false;
  ++i;
  return U'\uFFFD';
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\f\v");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n\f\v") - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string out;
  bool ok = true;
  for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i, ok);
  return out;
}

bool is_utf8(std::string_view text) {
  bool ok = true;
  for (std::size_t i = 0; i < text.size() && ok;) next_code_point(text, i, ok);
  return ok;
}

std::string encode_utf8(std::u32string_view text) {
  std::string out;
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  for (const char32_t c : text) {
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6));
      put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
      put(0x80 | (c & 0x3F));
    } else {
      put(0xF0 | (c >> 18));
      put(0x80 | ((c >> 12) & 0x3F));
      put(0x80 | ((c >> 6) & 0x3F));
      put(0x80 | (c & 0x3F));
    }
  }
  return out;
}

namespace {

/// Names that Windows keeps for devices, whatever ending follows.
bool is_device_name(std::string_view name) {
  const std::string_view stem = name.substr(0, name.find('.'));
  for (const std::string_view device : {"con", "prn", "aux", "nul"})
    if (stem == device) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

std::string slug(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    name += kept ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '-';
  }
  name.erase(0, std::min(name.find_first_not_of(".-"), name.size()));
  if (name.size() > 80) name.resize(80);
  while (!name.empty() && name.back() == '.') name.pop_back();
  if (name == id && !name.empty() && !is_device_name(name)) return name;
  return name + (name.empty() ? "" : "-") + sha256_hex(id).substr(0, 8);
}

std::string nearest(std::string_view written, const std::vector<std::string>& choices) {
  std::string best;
  std::size_t best_distance = written.size() / 3 + 1;
  for (const auto& choice : choices) {
    std::vector<std::size_t> row(choice.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= written.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j <= choice.size(); ++j) {
        const std::size_t replaced = diagonal + (written[i - 1] == choice[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
      }
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = choice;
    }
  }
  return best;
}

}  // namespace obuhvat
