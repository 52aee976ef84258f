#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "geometry/points.h"
#include "store/database.h"

namespace obuhvat {

/// The R-tree beside a table, which SpatiaLite's triggers would fill.
class SpatialIndex {
 public:
  SpatialIndex(const Database& database, std::string_view table)
      : insert_(database, fmt::format("INSERT INTO idx_{}_geom VALUES (?,?,?,?,?)", table)) {}
  void add(std::int64_t fid, const Box<LonLat>& box) {
    insert_.run(fid, box.min_x, box.max_x, box.min_y, box.max_y);
  }

 private:
  Statement insert_;
};

}  // namespace obuhvat
