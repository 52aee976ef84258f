#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cartography/lint.h"
#include "cartography/lint_marks.h"

namespace obuhvat {

/// One sheet under lint: what the rules look at, and where their findings go.
struct SheetLint {
  /// What is less than this over an edge is rounding.
  static constexpr double slack_mm = 0.05;

  const MapSheet& sheet;
  const std::vector<PlacedBlock>& blocks;
  const LintOptions& options;
  const LintMarks marks;
  std::vector<Finding> findings;

  bool has_map() const { return !sheet.maps.empty(); }
  void report(Severity severity, std::string_view code, std::string message,
              std::string suggestion);
};

// One rule each; lint.h says what they hold against a sheet. What the sheet says (lint_words.cpp):
void lint_fields(SheetLint& lint);        // sheet-field-missing
void lint_empty_fields(SheetLint& lint);  // empty-field
void lint_crs(SheetLint& lint);           // crs-not-projected
void lint_donors(SheetLint& lint);        // donor-visible
void lint_draft(SheetLint& lint);         // sheet-draft
// Where things stand (lint_places.cpp):
void lint_text_sizes(SheetLint& lint);       // text-small
void lint_edges(SheetLint& lint);            // off-page
void lint_text_overlaps(SheetLint& lint);    // text-overlap
void lint_symbol_overlaps(SheetLint& lint);  // symbol-overlap
void lint_block_overlaps(SheetLint& lint);   // block-overlap
// Colours (lint_contrast.cpp, lint_classes.cpp):
void lint_contrast(SheetLint& lint);  // contrast-low
void lint_classes(SheetLint& lint);   // classes-alike
void lint_legend(SheetLint& lint);    // legend-differs

/// "Valjevo", with quotation marks; long texts are cut.
std::string quoted_text(std::string_view text);
/// " and 3 others" for a finding about `count` things that names one; nothing for 1.
std::string and_others(std::size_t count);

}  // namespace obuhvat
