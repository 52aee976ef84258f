#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/table_field.h"

namespace obuhvat {

/// True if the text is a hashtag of HXL ("#org +impl", "#Lat_Deg"), known or not. "#N/A" and
/// "#REF!" of a spreadsheet are none.
bool is_hxl_tag(std::string_view text);

/// What a column holds by its hashtag (HXL 1.1 and 1.0-alpha), in any letter case and with blanks
/// anywhere. A header may stand before it: "Municipality #adm2+name". nullopt if there is no tag
/// or none that a project record has a use for.
std::optional<ColumnUse> use_of_hxl_tag(std::string_view text);

}  // namespace obuhvat
