#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "geometry/points.h"
#include "ingest/point_table.h"

namespace obuhvat {

/// One line of newline-delimited JSON (or of RFC 8142): an object of whatever members, which is
/// read and written back with some more.
class JsonLine {
 public:
  /// Throws Error "NAME:LINE:..." for what is no JSON object.
  JsonLine(std::string_view text, const std::string& name, long line);
  ~JsonLine();
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;

  struct Point {
    LonLat point;  ///< degrees, as written; zero if there is a flaw
    PointFlaw flaw = PointFlaw::none;
  };
  /// Of a GeoJSON feature or point its own; else what two members hold, as numbers or texts: those
  /// called `lon` and `lat`, empty: those that a table may call so.
  Point point(const std::string& lon, const std::string& lat) const;

  /// A member that is text or a number, of a GeoJSON feature one of its properties; empty if there
  /// is none.
  std::string text(const std::string& member) const;

  /// The line with `members` (",\"key\":value...", or nothing) at the end of the object, of a
  /// GeoJSON feature at the end of its properties; one whose name is taken gets "obuhvat_" before
  /// it. Everything else stays as it was written, but for blanks outside of texts and the way
  /// numbers are spelled.
  std::string with(std::string_view members) &&;

 private:
  struct Object;
  std::unique_ptr<Object> object_;
};

}  // namespace obuhvat
