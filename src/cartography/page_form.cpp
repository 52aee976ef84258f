#include "cartography/page_form.h"

#include <algorithm>
#include <cmath>

namespace obuhvat {

double page_factor(double width_mm, double height_mm) {
  constexpr double a4_mm2 = 210 * 297;
  return std::clamp(std::sqrt(width_mm * height_mm / a4_mm2), 0.75, 1.6);
}

double page_margin(const Style& style, double width_mm, double height_mm) {
  return std::min(style.page.margin_mm * std::sqrt(page_factor(width_mm, height_mm)),
                  0.06 * std::min(width_mm, height_mm) + 2);
}

}  // namespace obuhvat
