#include "ingest/boundary_crs.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>

#include "support/error.h"

namespace obuhvat {
namespace {

/// Serbia with Kosovo.
constexpr Box<LonLat> serbia{18.8, 41.8, 23.1, 46.2};

// Those in which Serbian offices and European ones deliver. The numbers of each are in a range of
// its own. The other datums of UTM (ETRS89, SRB_ETRS89) differ by less than a metre and cannot be
// told from numbers.
constexpr const char* candidates[] = {"EPSG:32634", "EPSG:6316", "EPSG:8678", "EPSG:8679",
                                      "EPSG:32633", "EPSG:3035", "EPSG:3857"};

MapPoint swapped(const MapPoint& p) { return {p.y, p.x}; }
Box<MapPoint> swapped(const Box<MapPoint>& b) { return {b.min_y, b.min_x, b.max_y, b.max_x}; }

bool may_be_degrees(const Box<MapPoint>& box) {
  return box.min_x >= -180 && box.max_x <= 180 && box.min_y >= -90 && box.max_y <= 90;
}

/// Where the box lies; empty if the operation cannot take it.
Box<LonLat> box_in_degrees(const DegreeConversion& conversion, const Box<MapPoint>& box) {
  Box<LonLat> out;
  if (conversion.is_geographic() && !may_be_degrees(box)) return out;
  constexpr int steps = 4;
  for (int i = 0; i <= steps; ++i)
    for (int j = 0; j <= steps; ++j) {
      const LonLat p = conversion.degrees(
          {box.min_x + box.width() * i / steps, box.min_y + box.height() * j / steps});
      if (std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lat) <= 90) out.include(p);
    }
  return out;
}

std::string shown(const Box<LonLat>& box) {
  const auto degree = [](double value, char positive, char negative) {
    return fmt::format("{:.1f}° {}", std::abs(value), value < 0 ? negative : positive);
  };
  return fmt::format("{} to {}, {} to {}", degree(box.min_y, 'N', 'S'), degree(box.max_y, 'N', 'S'),
                     degree(box.min_x, 'E', 'W'), degree(box.max_x, 'E', 'W'));
}

std::string shown(const Box<MapPoint>& box) {
  return fmt::format("x {:.6g} to {:.6g}, y {:.7g} to {:.7g}", box.min_x, box.max_x, box.min_y,
                     box.max_y);
}

std::string shown(const DegreeConversion& conversion) {
  return conversion.crs() == conversion.crs_name()
             ? conversion.crs()
             : fmt::format("{} ({})", conversion.crs(), conversion.crs_name());
}

struct Fit {
  std::string crs;
  bool are_swapped = false;
};

/// Whether most areas lie on Serbia so.
bool fits(const DegreeConversion& conversion, const BoundaryNumbers& numbers, bool are_swapped) {
  std::size_t inside = 0;
  for (const auto& centre : numbers.centres)
    if (serbia.contains(conversion.degrees(are_swapped ? swapped(centre) : centre))) ++inside;
  return inside * 2 >= numbers.centres.size() && inside > 0;
}

/// What the numbers look like.
std::vector<Fit> recognised(const BoundaryNumbers& numbers) {
  std::vector<Fit> found;
  for (const bool are_swapped : {false, true}) {
    const Box<MapPoint> box = are_swapped ? swapped(numbers.box) : numbers.box;
    if (may_be_degrees(numbers.box)) {
      if (serbia.overlaps({box.min_x, box.min_y, box.max_x, box.max_y}))
        found.push_back({"EPSG:4326", are_swapped});
    } else {
      for (const char* const crs : candidates)
        if (fits(DegreeConversion(crs), numbers, are_swapped)) found.push_back({crs, are_swapped});
    }
    if (!found.empty()) break;
  }
  return found;
}

std::string advice(const BoundaryNumbers& numbers, const std::string& refused) {
  for (const auto& fit : recognised(numbers)) {
    const DegreeConversion conversion(fit.crs);
    if (conversion.crs() == refused) continue;
    return fmt::format("the numbers would fit {}{}: say so with --source-crs {}", shown(conversion),
                       fit.are_swapped ? " with the axes swapped" : "", fit.crs);
  }
  return "give boundaries of Serbia, or say with --source-crs what the numbers are";
}

[[noreturn]] void refuse(const BoundaryNumbers& numbers, const DegreeConversion& conversion) {
  const Box<LonLat> box = box_in_degrees(conversion, numbers.box);
  const std::string where = box.is_empty() ? fmt::format("its numbers ({}) are no place in {}",
                                                         shown(numbers.box), shown(conversion))
                                           : fmt::format("in {} it lies at {}: not Serbia",
                                                         shown(conversion), shown(box));
  const std::string message =
      fmt::format("{}: {}; {}", numbers.shown, where, advice(numbers, conversion.crs()));
  if (!numbers.wanted.empty()) throw UsageError(message);
  throw Error(message);
}

void tell_swapped(const DegreeConversion& conversion, BoundaryFindings& findings) {
  findings.add(Severity::warning, "boundary-axes-swapped", 0,
               conversion.is_geographic()
                   ? "latitude stands before longitude; they are read the other way round"
                   : "north stands before east; they are read the other way round",
               "save the file with longitude (east) first");
}

BoundaryCrs told_crs(const BoundaryNumbers& numbers, DegreeConversion conversion,
                     BoundaryFindings& findings) {
  if (serbia.overlaps(box_in_degrees(conversion, numbers.box)))
    return {std::move(conversion), false, false};
  if (!serbia.overlaps(box_in_degrees(conversion, swapped(numbers.box))))
    refuse(numbers, conversion);
  tell_swapped(conversion, findings);
  return {std::move(conversion), true, false};
}

BoundaryCrs recognised_crs(const BoundaryNumbers& numbers, BoundaryFindings& findings) {
  const auto fitting = recognised(numbers);
  if (fitting.empty() && may_be_degrees(numbers.box))
    refuse(numbers, DegreeConversion("EPSG:4326"));
  if (fitting.empty())
    throw Error(
        fmt::format("{}: {} ({}), and in none that "
                    "is tried (degrees, UTM, MGI 1901, LAEA, Web Mercator) do they lie on Serbia; "
                    "say it with --source-crs, or give boundaries of Serbia",
                    numbers.shown, numbers.no_crs, shown(numbers.box)));
  DegreeConversion conversion(fitting.front().crs);
  const bool are_degrees = conversion.is_geographic();
  findings.add(are_degrees ? Severity::info : Severity::warning, "boundary-crs-recognised", 0,
               fmt::format("{} ({}); they are taken for {}, "
                           "in which they lie on Serbia{}",
                           numbers.no_crs, shown(numbers.box), shown(conversion),
                           std::string_view(fitting.front().crs) == "EPSG:32634"
                               ? " (ETRS89 and SRB_ETRS89 differ from it by less than a metre)"
                               : ""),
               "if they are something else, say it with --source-crs");
  if (fitting.front().are_swapped) tell_swapped(conversion, findings);
  return {std::move(conversion), fitting.front().are_swapped, true};
}

bool is_authority_code(const std::string& text) {
  const auto colon = text.find(':');
  return colon != std::string::npos && colon > 0 && colon + 1 < text.size() &&
         text.find_first_of("+=[]\" \t\n,") == std::string::npos;
}

DegreeConversion wanted_conversion(const BoundaryNumbers& numbers) {
  try {
    if (is_authority_code(numbers.wanted)) return DegreeConversion(numbers.wanted);
  } catch (const Error&) {
    // It is told below.
  }
  throw UsageError(
      fmt::format("PROJ knows no CRS \"{}\"; give --source-crs a code such as EPSG:32634 (UTM zone "
                  "34N) or EPSG:6316 (MGI 1901 / Balkans zone 7)",
                  numbers.wanted));
}

std::optional<DegreeConversion> declared_conversion(const BoundaryNumbers& numbers) {
  if (numbers.declared.empty()) return std::nullopt;
  try {
    return DegreeConversion(numbers.declared);
  } catch (const Error& error) {
    throw Error(
        fmt::format("{}: the file declares a CRS that cannot be used: {}; say with "
                    "--source-crs what its numbers are, e.g. EPSG:32634",
                    numbers.shown, error.what()));
  }
}

}  // namespace

BoundaryCrs settle_crs(const BoundaryNumbers& numbers, BoundaryFindings& findings) {
  if (!numbers.wanted.empty()) return told_crs(numbers, wanted_conversion(numbers), findings);
  if (auto declared = declared_conversion(numbers))
    return told_crs(numbers, std::move(*declared), findings);
  return recognised_crs(numbers, findings);
}

}  // namespace obuhvat
