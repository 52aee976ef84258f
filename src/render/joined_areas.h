#pragma once

#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// Areas that lie side by side as one path, to be filled by the even-odd rule: a border between two
/// of them, which they go along in opposite directions, is left out. What is left is the outline of
/// all, in an order that depends on the areas alone. Points must be the same to be common. Every
/// piece must be closed.
std::vector<SubPath> joined_areas(const std::vector<const SheetPath*>& areas);

}  // namespace obuhvat
