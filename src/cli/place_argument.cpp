#include "cli/place_argument.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "cli/session.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

const ReceptionCentre* find_centre(const std::string& text, const Dataset& dataset) {
  for (const auto& centre : dataset.centres)
    if (centre.id.text() == text || centre.name.en == text || centre.name.sr_latn == text ||
        centre.name.sr_cyrl == text)
      return &centre;
  return nullptr;
}

std::string candidates_text(const Resolution& resolution) {
  std::vector<std::string> parts;
  for (const auto& candidate : resolution.candidates)
    parts.push_back(fmt::format("{} ({})", candidate.name, candidate.code.text()));
  return join(parts, ", ");
}

/// What its code, or one of its names to the letter, is of, if nothing else has that name. The
/// gazetteer gives the same answer (a test holds it to that) and takes 3 ms to be read.
const Municipality* called_exactly(const std::string& text, const Dataset& dataset) {
  const Municipality* found = nullptr;
  for (const auto& unit : dataset.municipalities) {
    if (unit.code.text() == text) return &unit;
    if (unit.name.sr_latn != text && unit.name.sr_cyrl != text && unit.name.en != text) continue;
    if (found != nullptr) return nullptr;
    found = &unit;
  }
  return found;
}

/// The unit itself, or what a city of city municipalities is made of.
std::vector<MunicipalityCode> units_of(const Municipality& unit, const Dataset& dataset) {
  if (unit.is_map_unit()) return {unit.code};
  std::vector<MunicipalityCode> codes;
  for (const auto& member : dataset.municipalities)
    if (member.parent == unit.code) codes.push_back(member.code);
  return codes;
}

Place place_of_units(const std::vector<MunicipalityCode>& codes, const std::string& description,
                     const Dataset& dataset) {
  MultiPolygon<LonLat> area;
  for (const auto& code : codes)
    if (const Municipality* unit = dataset.municipality(code))
      area.insert(area.end(), unit->boundary.begin(), unit->boundary.end());
  return {codes, Origin(std::move(area)), description};
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<LonLat> parse_point(const std::string& text) {
  const auto parts = split(text, ',');
  if (parts.size() != 2) return std::nullopt;
  const auto lon = parse_number(parts[0]);
  const auto lat = parse_number(parts[1]);
  if (!lon || !lat) return std::nullopt;
  if (!std::isfinite(*lon) || !std::isfinite(*lat) || std::abs(*lon) > 180 || std::abs(*lat) > 90)
    throw Error(fmt::format("{} is not a point; write LON,LAT in degrees, e.g. 20.46,44.81", text));
  return LonLat{*lon, *lat};
}

std::string explain_outside(const LonLat& point, Session& session) {
  const Dataset& dataset = session.whole_dataset();
  std::string text = fmt::format("the point {},{} lies in no municipality that obuhvat knows",
                                 point.lon, point.lat);
  if (const Municipality* swapped = dataset.municipality_at({point.lat, point.lon}))
    return text + fmt::format("; the longitude comes first: {},{} lies in {}", point.lat, point.lon,
                              swapped->name.en);
  for (const auto& area : dataset.context)
    if (locate(area.area, point) != Location::outside)
      return text + fmt::format("; it lies in {}{}", area.name.en,
                                area.kind == ContextKind::kosovo ? " (UNSCR 1244)" : "");
  return text + "; write LON,LAT, e.g. 20.46,44.81";
}

Place parse_origin(const std::string& text, Session& session) {
  if (const auto point = parse_point(text))
    return {{}, Origin(*point), fmt::format("the point {},{}", point->lon, point->lat)};
  return parse_place(text, session);
}

Place parse_place(const std::string& text, Session& session) {
  const Dataset& dataset = session.dataset();
  if (const auto point = parse_point(text)) {
    Place place{{}, Origin(*point), fmt::format("the point {},{}", point->lon, point->lat)};
    if (const Municipality* unit = dataset.municipality_at(*point))
      place.units.push_back(unit->code);
    return place;
  }
  if (const ReceptionCentre* centre = find_centre(text, dataset))
    return {{centre->municipality}, Origin(centre->point), centre->name.en};
  if (const Municipality* unit = called_exactly(text, dataset))
    return place_of_units(
        units_of(*unit, dataset),
        fmt::format("{} ({})", unit->name.in(Language::sr_latn), unit->code.text()), dataset);
  const Resolution resolution = session.gazetteer().resolve(text);
  switch (resolution.kind) {
    case MatchKind::ambiguous:
      throw Error(fmt::format("\"{}\" may be {}; give the code or a clearer name", text,
                              candidates_text(resolution)));
    case MatchKind::unresolved:
      throw Error(fmt::format(
          "no municipality or reception centre is called \"{}\"{}; see: obuhvat resolve \"{}\"",
          text,
          resolution.candidates.empty()
              ? ""
              : fmt::format("; the nearest are {}", candidates_text(resolution)),
          text));
    case MatchKind::fuzzy:
      session.say(fmt::format("\"{}\" is taken for {} ({})", text, resolution.name,
                              resolution.codes.front().text()));
      break;
    default:
      break;
  }
  const std::string code = resolution.via ? resolution.via->text() : resolution.codes[0].text();
  return place_of_units(resolution.codes, fmt::format("{} ({})", resolution.name, code), dataset);
}

}  // namespace obuhvat
