#include "cartography/classes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace obuhvat {
namespace {

double luminance(const Colour& colour) {
  const auto linear = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

/// Each class from one break to below the next; the last is open.
std::vector<CountClass> from_breaks(const std::vector<long>& breaks) {
  std::vector<CountClass> classes;
  for (std::size_t i = 0; i < breaks.size(); ++i)
    classes.push_back(
        {breaks[i], i + 1 < breaks.size() ? std::optional(breaks[i + 1] - 1) : std::nullopt});
  return classes;
}

/// Natural breaks after Fisher (1958): the division of the sorted values, each with its number of
/// units, into `most` runs whose squared deviations from their means add up to the least. Found by
/// dynamic programming, exactly.
std::vector<CountClass> natural_classes(const std::vector<std::pair<long, long>>& values,
                                        std::size_t most) {
  const std::size_t n = values.size();
  std::vector<double> weight(n + 1), sum(n + 1), squares(n + 1);
  for (std::size_t i = 0; i < n; ++i) {
    const auto value = static_cast<double>(values[i].first);
    const auto units = static_cast<double>(values[i].second);
    weight[i + 1] = weight[i] + units;
    sum[i + 1] = sum[i] + units * value;
    squares[i + 1] = squares[i] + units * value * value;
  }
  const auto spread = [&](std::size_t from, std::size_t to) {  // of values[from, to)
    const double w = weight[to] - weight[from];
    const double s = sum[to] - sum[from];
    return squares[to] - squares[from] - s * s / w;
  };
  // least[k][i]: of the first i values in k runs; start[k][i]: where the last of these begins.
  std::vector<std::vector<double>> least(most + 1, std::vector<double>(n + 1, INFINITY));
  std::vector<std::vector<std::size_t>> start(most + 1, std::vector<std::size_t>(n + 1));
  least[0][0] = 0;
  for (std::size_t k = 1; k <= most; ++k)
    for (std::size_t i = k; i <= n; ++i)
      for (std::size_t j = k - 1; j < i; ++j) {
        const double value = least[k - 1][j] + spread(j, i);
        if (value < least[k][i]) {
          least[k][i] = value;
          start[k][i] = j;
        }
      }
  std::vector<CountClass> classes;
  for (std::size_t k = most, i = n; k > 0; i = start[k][i], --k)
    classes.push_back({values[start[k][i]].first, values[i - 1].first});
  std::reverse(classes.begin(), classes.end());
  // Left-closed and without gaps, so that every count has a class.
  for (std::size_t i = 0; i + 1 < classes.size(); ++i) classes[i].most = classes[i + 1].least - 1;
  return classes;
}

}  // namespace

std::vector<CountClass> count_classes(const std::vector<long>& counts, const ClassStyle& style) {
  std::map<long, long> values;  // of each count, how many units have it
  for (const long count : counts)
    if (count > 0) ++values[count];
  if (values.empty()) return {};
  if (style.method == ClassMethod::breaks) return from_breaks(style.breaks);
  if (values.size() <= style.most) {
    std::vector<CountClass> classes;
    for (const auto& [value, units] : values) classes.push_back({value, value});
    return classes;
  }
  if (style.method == ClassMethod::natural)
    return natural_classes({values.begin(), values.end()}, style.most);
  return from_breaks({1, 2, 3, 5, 10});
}

std::string label_of(const CountClass& count_class, Language language) {
  if (!count_class.most) {
    const LocalizedText text{"{} and more", "{} i više", ""};
    return fmt::format(fmt::runtime(text.in(language)), count_class.least);
  }
  if (*count_class.most == count_class.least) return fmt::format("{}", count_class.least);
  return fmt::format("{}–{}", count_class.least, *count_class.most);
}

Fill ramp_fill(const std::vector<Fill>& ramp, std::size_t index, std::size_t count) {
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
