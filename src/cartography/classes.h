#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/style.h"
#include "model/language.h"

namespace obuhvat {

/// Whole numbers from `least` to `most`, both included; no `most`: and more.
struct CountClass {
  long least = 1;
  std::optional<long> most;
  bool contains(long n) const { return n >= least && (!most || n <= *most); }
};

/// Classes for the counts that are not 0, by the method of the style (see ClassMethod). Never
/// quantiles: the counts are small.
std::vector<CountClass> count_classes(const std::vector<long>& counts, const ClassStyle& style);

/// "3", "3–4", "10 and more".
std::string label_of(const CountClass& count_class, Language language);

/// The fill of class `index` of `count`, spread over the ramp.
Fill ramp_fill(const std::vector<Fill>& ramp, std::size_t index, std::size_t count);

/// Contrast of two opaque colours after WCAG 2: 1 to 21.
double contrast(const Colour& a, const Colour& b);

}  // namespace obuhvat
