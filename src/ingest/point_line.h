#pragma once

#include <string>
#include <string_view>

#include "geometry/points.h"
#include "ingest/point_table.h"

namespace obuhvat {

/// One line of newline-delimited JSON that says where something is: an object with a longitude and
/// a latitude (numbers or texts, under the names that a table may give them), a GeoJSON feature or
/// a GeoJSON point.
struct PointLine {
  LonLat point;  ///< degrees, as written; zero if there is a flaw
  PointFlaw flaw = PointFlaw::none;
};

/// `lon` and `lat` name the members; empty: found by their names. Throws Error "NAME:LINE:..." for
/// what is no JSON object.
PointLine read_point_line(std::string_view text, const std::string& name, long line,
                          const std::string& lon, const std::string& lat);

/// A member that is text or a number, of a GeoJSON feature one of its properties; empty if there is
/// none. Throws Error for what is no JSON object.
std::string text_member(std::string_view text, const std::string& member, const std::string& name,
                        long line);

/// The line with `members` (",\"key\":value...", or nothing) put at the end of the object, of a
/// GeoJSON feature at the end of its properties; one that it has already gets "obuhvat_" before its
/// name. Everything else stays as it was written, but for
/// blanks outside of texts. The line must be one that read_point_line has taken.
std::string line_with_members(std::string_view text, std::string_view members);

}  // namespace obuhvat
