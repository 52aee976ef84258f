#include "query/nearness_order.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "query/answer_values.h"

namespace obuhvat {

void apply_nearness(AnswerTable& table, const std::vector<double>& metres,
                    const std::optional<Nearness>& near) {
  if (!near) return;
  std::vector<std::size_t> order(metres.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return metres[a] < metres[b]; });
  AnswerTable sorted;
  sorted.kind = table.kind;
  sorted.main_columns = table.main_columns;
  sorted.columns = table.columns;
  sorted.columns.emplace_back("distance_km");
  for (const std::size_t i : order) {
    if (metres[i] == std::numeric_limits<double>::infinity()) break;
    if (near->within_m && metres[i] > *near->within_m) break;
    if (near->nearest && sorted.rows.size() == *near->nearest) break;
    sorted.rows.push_back(std::move(table.rows[i]));
    sorted.rows.back().push_back(kilometres(metres[i]));
    if (!table.geometries.empty()) sorted.geometries.push_back(std::move(table.geometries[i]));
  }
  table = std::move(sorted);
}

}  // namespace obuhvat
