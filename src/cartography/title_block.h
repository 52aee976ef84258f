#pragma once

#include "cartography/sheet_parts.h"

namespace obuhvat {

/// Kicker, title, subtitle and summary within the width. A long title wraps to three lines, then
/// steps down in size, and is cut at last, with a finding.
Block title_block(const SheetParts& parts, double width_mm);

/// Disclaimer and the note on Kosovo at the left; map id, date, publisher, producer at the right.
Block footer_block(const SheetParts& parts, double width_mm);

}  // namespace obuhvat
