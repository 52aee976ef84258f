#pragma once

#include <string>

#include "render/handles.h"

namespace obuhvat {

/// Which font files take part.
enum class FontSet {
  named,     ///< Noto Sans in four faces, and every font of another name in $OBUHVAT_FONTS
  signs,     ///< these and Noto Sans Math: "≥" of a legend is no reason to read 270 files
  fallback,  ///< these and the Noto Sans of every other script, regular and bold
};

/// A font configuration over our font files and nothing else: no file of the user's or the
/// system's fontconfig is read, so that a sheet looks the same everywhere.
/// Noto Sans is looked for in the folders of $OBUHVAT_FONTS (colon-separated), then in those
/// where distributions put it. Read once a process; safe to use from several threads.
/// Throws IoError when Noto Sans is found nowhere, naming the package.
FcConfig* font_configuration(FontSet set);

/// True if `font_configuration(FontSet::named)` has the family.
bool has_font_family(const std::string& family);

}  // namespace obuhvat
