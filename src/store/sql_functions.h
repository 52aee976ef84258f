#pragma once

#include <string_view>

namespace obuhvat {

/// True for the functions of SQLite and SpatiaLite that a question in SQL may call: those that
/// only compute from their arguments. A list of what is allowed, because SpatiaLite has hundreds
/// that write tables, read and write files, or keep state. Left out on purpose although they only
/// compute: those that make any number of points from one call (grids, segmentize), which no time
/// limit can stop.
bool is_allowed_sql_function(std::string_view name);

}  // namespace obuhvat
