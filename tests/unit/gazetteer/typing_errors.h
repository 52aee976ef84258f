#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/text.h"

namespace obuhvat {

/// The slips of one hand on one name, all of them of each kind.
enum class Slip { missing, doubled, transposed, neighbour, inserted, joined };

inline constexpr Slip all_slips[] = {Slip::missing,   Slip::doubled,  Slip::transposed,
                                     Slip::neighbour, Slip::inserted, Slip::joined};

inline std::string_view name_of(Slip slip) {
  switch (slip) {
    case Slip::missing:
      return "missing";
    case Slip::doubled:
      return "doubled";
    case Slip::transposed:
      return "transposed";
    case Slip::neighbour:
      return "neighbouring key";
    case Slip::inserted:
      return "inserted neighbour";
    case Slip::joined:
      return "missing space";
  }
  return "";
}

/// The keys beside a letter on QWERTZ as Serbia has it.
inline std::u32string keys_beside(char32_t letter) {
  static const std::u32string rows[] = {U"qwertzuiopšđ", U"asdfghjklčćž", U"yxcvbnm"};
  for (const auto& row : rows) {
    const auto at = row.find(letter);
    if (at == row.npos) continue;
    std::u32string keys;
    if (at > 0) keys += row[at - 1];
    if (at + 1 < row.size()) keys += row[at + 1];
    return keys;
  }
  return {};
}

/// Every text that one slip of the kind makes of `name`, without `name` itself.
inline std::set<std::string> slips_of(const std::string& name, Slip slip) {
  const std::u32string letters = decode_utf8(name);
  std::set<std::string> out;
  const auto put = [&](const std::u32string& text) { out.insert(encode_utf8(text)); };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::u32string text = letters;
    const bool is_space = letters[i] == U' ';
    if (slip == Slip::joined) {
      if (is_space) put(text.erase(i, 1));
      continue;
    }
    if (is_space) continue;
    if (slip == Slip::missing) put(text.erase(i, 1));
    if (slip == Slip::doubled) put(text.insert(i, 1, letters[i]));
    if (slip == Slip::transposed && i + 1 < letters.size() && letters[i + 1] != U' ') {
      std::swap(text[i], text[i + 1]);
      put(text);
    }
    if (slip != Slip::neighbour && slip != Slip::inserted) continue;
    for (const char32_t key : keys_beside(letters[i])) {
      std::u32string other = letters;
      if (slip == Slip::neighbour)
        other[i] = key;
      else
        other.insert(i + 1, 1, key);
      put(other);
    }
  }
  out.erase(name);
  return out;
}

}  // namespace obuhvat
