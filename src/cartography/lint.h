#pragma once

#include <string>
#include <vector>

#include "cartography/compose.h"
#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"
#include "model/finding.h"

namespace obuhvat {

/// What a sheet is held to beside the rules themselves.
struct LintOptions {
  double minimum_pt = 6;  ///< no text may be smaller at its final size
  /// The policy hides donors: no credit is wanted, and `donor_names` must not be read anywhere.
  bool donors_hidden = false;
  std::vector<std::string> donor_names;  ///< in every language and script, acronyms too
};

/// Looks over a finished sheet as an information officer would before it leaves the house: at its
/// marks, not at how they came about. Changes nothing. Lengths are millimetres; what is less than
/// 0.05 mm over an edge counts as rounding, and boxes that touch do not overlap.
///
/// code                 what is held against the sheet                                severity
/// sheet-field-missing  title, summary, sources, CRS with its code, scale, map id,    warning
///                      dates, producer or disclaimer is not on it; the donor        note
///                      credit or the source of the records, which a record may
///                      leave unknown
/// empty-field          the name of a field is printed without a value ("GLIDE: ")    warning
/// crs-not-projected    a map has no CRS, one that is not in metres, or no scale      error
/// donor-visible        a donor is named although the policy hides donors             warning
/// text-small           a text is under the least size                                warning
/// off-page             a text or picture reaches beyond the page or its map frame    warning
/// text-overlap         a text lies over another text                                 warning
/// symbol-overlap       a text lies over the symbol of a centre or over a picture     warning
/// block-overlap        two blocks of the page share room and neither is the map      warning
///                      around the other
/// contrast-low         a text has a contrast under 4.5 (WCAG 2) to its halo or to    warning
///                      what lies under it; a name inside its unit also to the unit
/// classes-alike        two classes of the legend look the same in greyscale or to    warning
///                      the colour-blind (neighbours; any two of up to four)
/// legend-differs       the legend's classes are not those that the areas show        warning
/// sheet-draft          the sheet carries the mark of a draft                         warning
///
/// The first rule is for sheets with a map (`sheet.maps`): contents and covers need no scale.
/// Texts of a draft mark are no overlap and need no contrast: they go with the mark.
///
/// Findings come in the order of this table, then in the order of painting; their field is
/// "<sheet id>.<language tag>". Takes time in proportion to the marks (times their texts for the
/// search of what lies under a text, boxes first). Throws what `metrics` throws.
std::vector<Finding> lint_sheet(const MapSheet& sheet, const std::vector<PlacedBlock>& blocks,
                                const LintOptions& options, const TextMetrics& metrics);

}  // namespace obuhvat
