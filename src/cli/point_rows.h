#pragma once

#include <string>
#include <vector>

#include "query/point_answers.h"

namespace obuhvat {

/// Puts what is known of a point behind a row that was read: the chosen columns as cells of a
/// delimited table or as members of a JSON object, made once a unit and then only copied.
class PointRows {
 public:
  enum class Form { delimited, json };

  /// Throws UsageError for a column that there is none of. `names` are what the columns are called
  /// in the output, one each.
  PointRows(const PointAnswers& answers, const std::vector<std::string>& columns,
            const std::vector<std::string>& names, Form form, char delimiter);

  static std::vector<std::string> all_columns();
  static std::vector<std::string> default_columns();

  /// Each cell after a delimiter, each member after a comma.
  void append(std::string& out, std::size_t unit, const LonLat& point) const;
  /// The same for a row that is no point: empty cells, null.
  void append_blank(std::string& out) const { out += blank_; }
  void append_headers(std::string& out) const;
  void append_hashtags(std::string& out) const;

 private:
  enum class Dynamic { none, nearest_centre, nearest_centre_km };

  const PointAnswers& answers_;
  std::vector<std::string> columns_;
  std::vector<std::string> names_;
  Form form_;
  char delimiter_;
  /// The columns as runs that depend on the unit, and what stands after each.
  std::vector<Dynamic> after_run_;
  std::vector<std::vector<std::string>> runs_;  ///< one list a unit
  std::vector<std::string> centre_cells_;
  std::string blank_;
};

}  // namespace obuhvat
