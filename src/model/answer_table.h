#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// The answer to a question: rows under named columns, with a geometry a row where it has one.
/// Not a layout: export turns it into CSV, JSON, GeoJSON or an aligned table.
struct AnswerTable {
  /// nothing (unknown), a whole number, a number with its decimals, a text, or a list of texts.
  using List = std::vector<std::string>;
  struct Decimal {
    double value = 0;
    int decimals = 0;  ///< how many to print
  };
  using Value = std::variant<std::monostate, std::int64_t, Decimal, std::string, List>;
  using Geometry = std::variant<std::monostate, LonLat, MultiPolygon<LonLat>>;

  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  std::vector<Geometry> geometries;  ///< empty, or one a row
  std::string kind;                  ///< GeoJSON property `kind` of the rows, e.g. "municipality"
  /// What people read first: the columns that stay where a terminal is too narrow for all of them.
  /// Empty: all are equal. Names that are no columns count for nothing.
  std::vector<std::string> main_columns = {};
};

}  // namespace obuhvat
