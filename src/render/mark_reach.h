#pragma once

#include "cartography/map_sheet.h"

namespace obuhvat {

/// How far up and down the sheet a mark may leave colour; never too little, for text too much.
/// Empty (top > bottom) for a mark that draws nothing.
struct VerticalReach {
  double top_mm = 1;
  double bottom_mm = 0;
};

VerticalReach reach_of(const PathMark& mark);
VerticalReach reach_of(const CircleMark& mark);
VerticalReach reach_of(const TextMark& mark);
VerticalReach reach_of(const PictureMark& mark);
VerticalReach reach_of(const LinkMark& mark);

}  // namespace obuhvat
