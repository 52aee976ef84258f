#pragma once

#include "cartography/sheet_parts.h"

namespace obuhvat {

/// The logos of the policy in a row, each with its clear space, and the logos and sentences of the
/// donors that pay for every project of the sheet. Empty where there are none, and where the
/// policy hides donors.
Block logo_strip(const SheetParts& parts, double width_mm);

}  // namespace obuhvat
