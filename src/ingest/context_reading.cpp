#include "ingest/context_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "geometry/area_validity.h"
#include "ingest/country_names.h"
#include "support/error.h"

namespace obuhvat {
namespace {

/// What publishers call the kind of a country or of the province; empty where they do not say.
bool may_be_country(const std::string& kind) {
  static const std::set<std::string, std::less<>> kinds{"",  "country", "dependency", "2",
                                                        "4", "ADM0",    "adm0",       "Country"};
  return kinds.contains(kind);
}

}  // namespace

ContextDelivery read_context(const std::filesystem::path& path) {
  BoundaryReading reading;
  reading.repair = true;  // what is only drawn beside need not stop anybody
  BoundaryLayer layer = read_boundaries(path, reading);
  ContextDelivery out;
  out.file = std::move(layer.file);
  out.file.reader = "context";
  out.findings = std::move(layer.findings);
  std::map<std::string, ContextArea> found;
  for (auto& feature : layer.features) {
    std::vector<std::string> words = feature.names;
    words.insert(words.end(), feature.codes.begin(), feature.codes.end());
    if (!may_be_country(feature.kind) || is_serbia(words)) continue;
    const auto named = context_area_called(words);
    if (!named) continue;
    auto cut = clipped(feature.area, context_frame);
    auto& area = found.try_emplace(named->code, *named).first->second;
    area.area.insert(area.area.end(), std::make_move_iterator(cut.begin()),
                     std::make_move_iterator(cut.end()));
  }
  for (auto& [code, area] : found) {
    // Two features of one country may touch, or be the same.
    area.area = repaired(area.area);
    if (!area.area.empty()) out.areas.push_back(std::move(area));
  }
  if (out.areas.empty())
    throw Error(
        fmt::format("{}: no feature is Kosovo or a country around Serbia; they are known by an ISO "
                    "code or by their English or Serbian name",
                    out.file.path));
  return out;
}

}  // namespace obuhvat
