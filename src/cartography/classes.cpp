#include "cartography/classes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace obuhvat {
namespace {

double luminance(const Colour& colour) {
  const auto linear = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

std::vector<CountClass> count_classes(const std::vector<long>& counts) {
  constexpr std::size_t most_single_values = 6;
  std::set<long> values(counts.begin(), counts.end());
  values.erase(values.begin(), values.lower_bound(1));
  std::vector<CountClass> classes;
  if (values.size() <= most_single_values) {
    for (const long value : values) classes.push_back({value, value});
    return classes;
  }
  return {{1, 1}, {2, 2}, {3, 4}, {5, 9}, {10, std::nullopt}};
}

std::string label_of(const CountClass& count_class, Language language) {
  if (!count_class.most) {
    const LocalizedText text{"{} and more", "{} i više", ""};
    return fmt::format(fmt::runtime(text.in(language)), count_class.least);
  }
  if (*count_class.most == count_class.least) return fmt::format("{}", count_class.least);
  return fmt::format("{}–{}", count_class.least, *count_class.most);
}

Colour ramp_colour(const std::vector<Colour>& ramp, std::size_t index, std::size_t count) {
  if (ramp.empty()) return {};
  // A single class takes the lower middle: light enough for borders and names to be read on it.
  if (count <= 1) return ramp[(ramp.size() - 1) / 2];
  const std::size_t last = ramp.size() - 1;
  return ramp[std::min(last, (index * last + (count - 1) / 2) / (count - 1))];
}

double contrast(const Colour& a, const Colour& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace obuhvat
