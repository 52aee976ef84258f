#pragma once

#include <filesystem>
#include <string>

#include "cartography/map_sheet.h"
#include "model/language.h"

namespace obuhvat {

/// Colours, widths, fonts and sizes of a sheet. Read from styles/NAME.toml.
struct Style {
  std::string name;
  // The members are the style's owner's: cartography. See styles/report.toml.
};

/// Wording that differs by organisation. Read from styles/policy/NAME.toml.
struct Policy {
  std::string name;
};

}  // namespace obuhvat
