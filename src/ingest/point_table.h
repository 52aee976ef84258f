#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geometry/points.h"
#include "ingest/delimited_table.h"

namespace obuhvat {

/// What keeps a row of a table from being a point.
enum class PointFlaw { none, missing, not_a_number, out_of_range };

/// One row of a table of points, as it was written.
struct PointRow {
  std::string_view text;     ///< without its line end
  long line = 0;             ///< where it starts, from 1
  long cells = 0;            ///< that it has
  LonLat point;              ///< degrees, as written; zero if there is a flaw
  PointFlaw flaw = PointFlaw::none;
  bool is_hashtags = false;  ///< the HXL row below the header, no point
};

/// A DelimitedTable with a column of longitudes and one of latitudes (WGS 84, degrees): a million
/// rows in a tenth of a second.
class PointTable {
 public:
  /// The columns are found by their headers or hashtags, as in project records, unless they are
  /// named (a header, or a number from 1). Throws as DelimitedTable; Error for a table without such
  /// columns.
  PointTable(const std::string& file, const std::string& lon_column,
             const std::string& lat_column);

  const DelimitedTable& table() const { return table_; }
  /// As DelimitedTable::next.
  bool next(std::vector<PointRow>& rows);

 private:
  std::size_t find(const std::string& name, TableField field, std::string_view what,
                   std::string_view option) const;
  PointRow row_of(std::string_view text) const;
  PointRow quoted_row_of(std::string_view text) const;
  void place(std::string_view lon, std::string_view lat, PointRow& row) const;

  DelimitedTable table_;
  std::vector<TableLine> lines_;
  std::size_t lon_;
  std::size_t lat_;
};

}  // namespace obuhvat
