#include "ingest/written_point.h"

#include <cmath>

#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool in_serbia(double lon, double lat) {
  return lon >= 18.7 && lon <= 23.1 && lat >= 41.8 && lat <= 46.3;
}

/// Cuts at the first separator that leaves a number on both sides.
std::optional<std::pair<double, double>> two_numbers(std::string_view text) {
  for (const std::string_view separator : {";", "|", ", ", " ", ",", "/"})
    for (auto at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, at + 1)) {
      const auto first = read_written_coordinate(trimmed(text.substr(0, at)));
      const auto second = read_written_coordinate(trimmed(text.substr(at + separator.size())));
      if (first && second) return std::pair{*first, *second};
    }
  return std::nullopt;
}

}  // namespace

std::optional<WrittenPoint> written_point(double lon, double lat) {
  if (!std::isfinite(lon) || !std::isfinite(lat)) return std::nullopt;
  if (!in_serbia(lon, lat) && in_serbia(lat, lon)) return WrittenPoint{{lat, lon}, true};
  if (std::abs(lon) > 180 || std::abs(lat) > 90) return std::nullopt;
  return WrittenPoint{{lon, lat}, false};
}

std::optional<WrittenPoint> read_written_point(std::string_view text, PointOrder order) {
  if (text.size() > 100) return std::nullopt;
  if (text.starts_with("POINT") || text.starts_with("Point") || text.starts_with("point")) {
    text = trimmed(text.substr(5));
    if (!text.starts_with('(') || !text.ends_with(')')) return std::nullopt;
    text = trimmed(text.substr(1, text.size() - 2));
    order = PointOrder::lon_first;
  } else if (text.starts_with('(') && text.ends_with(')')) {
    text = trimmed(text.substr(1, text.size() - 2));
  }
  const auto numbers = two_numbers(text);
  if (!numbers) return std::nullopt;
  return order == PointOrder::lon_first ? written_point(numbers->first, numbers->second)
                                        : written_point(numbers->second, numbers->first);
}

}  // namespace obuhvat
