#include "gazetteer/edit_distance.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace obuhvat {
namespace {

/// Leaves out what the two have in common at both ends: it costs nothing.
void drop_common_ends(std::string_view& a, std::string_view& b) {
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t beyond = limit + 1;
  drop_common_ends(a, b);
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return beyond;
  if (a.empty()) return b.size();
  // Three rows of the table; outside the band of width 2 * limit + 1 every value is beyond.
  std::vector<std::size_t> rows(3 * (b.size() + 1), beyond);
  std::size_t* two_up = rows.data();
  std::size_t* up = two_up + b.size() + 1;
  std::size_t* row = up + b.size() + 1;
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    std::fill(row, row + b.size() + 1, beyond);
    if (i <= limit) row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = first; j <= last; ++j) {
      std::size_t value = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      value = std::min({value, up[j] + 1, row[j - 1] + 1, beyond});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        value = std::min(value, two_up[j - 2] + 1);
      row[j] = value;
      least = std::min(least, value);
    }
    // A swap may still reach back one row, hence the look at both.
    if (least > limit && *std::min_element(up, up + b.size() + 1) >= limit) return beyond;
    std::size_t* free = two_up;
    two_up = up;
    up = row;
    row = free;
  }
  return std::min(up[b.size()], beyond);
}

LetterSet letter_set(std::string_view ascii) {
  LetterSet set = 0;
  for (const char c : ascii) {
    if (c < 'a' || c > 'z') continue;
    const LetterSet once = LetterSet{1} << (c - 'a');
    set |= (set & once) != 0 ? once << 26 : once;
  }
  return set;
}

std::size_t least_distance(LetterSet a, LetterSet b) {
  return static_cast<std::size_t>(std::max(std::popcount(a & ~b), std::popcount(b & ~a)));
}

bool is_letter_moved(std::string_view right, std::string_view written) {
  if (right.size() != written.size()) return false;
  drop_common_ends(right, written);
  if (right.size() != 3) return false;
  const bool to_the_right = right.substr(1) == written.substr(0, 2) && right[0] == written[2];
  const bool to_the_left = right.substr(0, 2) == written.substr(1) && right[2] == written[0];
  return to_the_right || to_the_left;
}

SingleEdit single_edit(std::string_view right, std::string_view written) {
  const auto ends = std::mismatch(right.begin(), right.end(), written.begin(), written.end());
  const auto at = static_cast<std::size_t>(ends.first - right.begin());
  if (at == right.size() && at == written.size()) return {};
  const auto rest = [at](std::string_view text, std::size_t skip) {
    return text.size() < at + skip ? std::string_view() : text.substr(at + skip);
  };
  if (right.size() == written.size()) {
    if (rest(right, 1) == rest(written, 1)) return {Edit::replaced, at};
    const bool swapped = at + 1 < right.size() && right[at] == written[at + 1] &&
                         right[at + 1] == written[at] && rest(right, 2) == rest(written, 2);
    return {swapped ? Edit::swapped : Edit::several, at};
  }
  if (right.size() == written.size() + 1 && rest(right, 1) == rest(written, 0))
    return {Edit::missing, at};
  if (right.size() + 1 == written.size() && rest(right, 0) == rest(written, 1)) {
    const bool doubled = at > 0 && written[at] == written[at - 1];
    return {doubled ? Edit::doubled : Edit::added, at};
  }
  return {Edit::several, at};
}

}  // namespace obuhvat
