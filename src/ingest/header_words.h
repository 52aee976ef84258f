#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/table_field.h"

namespace obuhvat {

/// What a column holds by the words of its header, in English or Serbian (both scripts), with some
/// Spanish and French: "Municipality\n(select from list)", "Opština", "Датум почетка",
/// "IMPLEMENTER ORGANIZATION", "Budget (EUR)", "Admin2 Name", "PCODE2". nullopt if the words say
/// nothing known. Hashtags in the text count as nothing; see hxl_tags.h.
std::optional<ColumnUse> use_of_header(std::string_view header);

/// The form under which two spellings of one header are the same: lower-case ASCII letters and
/// digits of either script, without spaces.
std::string header_key(std::string_view header);

}  // namespace obuhvat
