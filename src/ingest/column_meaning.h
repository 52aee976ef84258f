#pragma once

#include <optional>
#include <string_view>

#include "ingest/table_field.h"

namespace obuhvat {

/// A cell that holds a header and its hashtag, "Municipality #adm2+name" or with a line end
/// between, in two; `tag` is empty if there is none.
struct HeaderAndTag {
  std::string_view header;
  std::string_view tag;
};
HeaderAndTag header_and_tag(std::string_view cell);

/// What a column holds by its hashtag and its header, each of which may be blank. The tag says
/// which field it is, unless it is a general one ("#activity" under "Project title"); the header
/// says the currency, the role or the language that the tag leaves open. `own` is the lowest row of
/// the header, for where the whole means nothing.
std::optional<ColumnUse> use_of_column(std::string_view whole_header, std::string_view own,
                                       std::string_view tag);

/// What the user says that a column holds, with what its header says of the sums in it.
ColumnUse mapped_use(ColumnUse use, std::string_view header);

}  // namespace obuhvat
