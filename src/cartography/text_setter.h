#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cartography/block.h"
#include "cartography/style.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// Sets text of one sheet: its language, its font family, its sizes (those of the style times the
/// factor of the page, never under the minimum), and the measuring of it.
class TextSetter {
 public:
  TextSetter(const TextMetrics& metrics, const Style& style, Language language, double factor);

  Language language() const { return language_; }
  double factor() const { return factor_; }
  /// The same, with sizes multiplied by `factor` once more.
  TextSetter scaled(double factor) const;

  Font font(const TextStyle& style) const;
  TextExtent measure(std::string_view text, const TextStyle& style) const;
  double width(std::string_view text, const TextStyle& style) const;
  double line_height(const TextStyle& style) const;

  /// Lines no wider than `width_mm`; a word that is wider by itself is broken.
  std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                double width_mm) const;
  /// The text, or as much of it as fits with "…" at its end.
  std::string cut(std::string_view text, const TextStyle& style, double width_mm) const;

  TextMark mark(std::string text, const TextStyle& style, SheetPoint baseline,
                Align align = Align::left) const;
  /// The lines under each other. The block is as wide as the widest of them.
  Block lines(const std::vector<std::string>& lines, const TextStyle& style) const;
  Block paragraph(std::string_view text, const TextStyle& style, double width_mm) const {
    return lines(wrap(text, style, width_mm), style);
  }

 private:
  const TextMetrics* metrics_;
  std::string family_;
  double minimum_pt_;
  Language language_;
  double factor_;
};

}  // namespace obuhvat
