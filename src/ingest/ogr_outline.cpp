#include "ingest/ogr_outline.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "support/text.h"

namespace obuhvat {
namespace {

Ring<MapPoint> ring_of(const OGRLinearRing& ring) {
  Ring<MapPoint> points;
  points.reserve(static_cast<std::size_t>(ring.getNumPoints()) + 1);
  for (int i = 0; i < ring.getNumPoints(); ++i) points.push_back({ring.getX(i), ring.getY(i)});
  if (!points.empty() && points.front() != points.back()) points.push_back(points.front());
  return points;
}

void add_polygons(const OGRGeometry& geometry, MultiPolygon<MapPoint>& area) {
  if (geometry.hasCurveGeometry(TRUE)) {
    const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
    if (straight && !straight->hasCurveGeometry(TRUE)) add_polygons(*straight, area);
    return;
  }
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (OGR_GT_IsSubClassOf(type, wkbPolygon)) {
    const OGRPolygon* const polygon = geometry.toPolygon();
    const OGRLinearRing* const outer = polygon->getExteriorRing();
    if (outer == nullptr || outer->IsEmpty()) return;
    area.push_back({ring_of(*outer), {}});
    for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
      area.back().holes.push_back(ring_of(*polygon->getInteriorRing(i)));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* const part : geometry.toGeometryCollection()) add_polygons(*part, area);
  }
}

constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";
// A polygon of one ring with no corner: byte order, type, number of rings.
constexpr std::size_t shortest_hex = 18;

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 'a' + 'A') : b);
         });
}

bool is_area_word(std::string_view text) {
  for (const std::string_view word :
       {"POLYGON", "MULTIPOLYGON", "CURVEPOLYGON", "MULTISURFACE", "GEOMETRYCOLLECTION"})
    if (starts_with_word(text, word)) {
      // "POLYGON ZM ((", but not a name that begins so.
      const auto open = text.find('(');
      return open != std::string_view::npos &&
             text.substr(word.size(), open - word.size()).find_first_not_of(" ZzMm") ==
                 std::string_view::npos;
    }
  return false;
}

/// Takes "SRID=32634;" off the text.
int take_srid(std::string_view& text) {
  int srid = 0;
  if (!starts_with_word(text, "SRID=")) return 0;
  const auto end = text.find(';');
  if (end == std::string_view::npos) return 0;
  std::from_chars(text.data() + 5, text.data() + end, srid);
  text = trimmed(text.substr(end + 1));
  return srid;
}

bool is_hex(std::string_view text) {
  return text.size() >= shortest_hex && text.size() % 2 == 0 &&
         (text.starts_with("00") || text.starts_with("01")) &&
         text.find_first_not_of(hex_digits) == std::string_view::npos;
}

unsigned value_of(char digit) {
  if (digit <= '9') return static_cast<unsigned>(digit - '0');
  return static_cast<unsigned>((digit | 0x20) - 'a' + 10);
}

std::vector<unsigned char> bytes_of(std::string_view hex) {
  std::vector<unsigned char> bytes(hex.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<unsigned char>(value_of(hex[2 * i]) << 4 | value_of(hex[2 * i + 1]));
  return bytes;
}

/// PostGIS puts the SRID behind the type and marks that in the type; OGC's WKB, which GDAL reads,
/// has none.
int take_srid(std::vector<unsigned char>& bytes) {
  if (bytes.size() < 9) return 0;
  const bool is_little = bytes[0] == 1;
  constexpr unsigned char has_srid = 0x20;  // of the type's highest byte
  unsigned char& high = bytes[is_little ? 4 : 1];
  if ((high & has_srid) == 0) return 0;
  high = static_cast<unsigned char>(high & ~has_srid);
  std::uint32_t srid = 0;
  for (std::size_t i = 0; i < 4; ++i) srid = srid << 8 | bytes[is_little ? 8 - i : 5 + i];
  bytes.erase(bytes.begin() + 5, bytes.begin() + 9);
  return srid < 1'000'000 ? static_cast<int>(srid) : 0;
}

}  // namespace

OutlineKind kind_of(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = wkbFlatten(type);
  if (flat == wkbPoint || flat == wkbMultiPoint) return OutlineKind::points;
  if (OGR_GT_IsSubClassOf(flat, wkbSurface) || OGR_GT_IsSubClassOf(flat, wkbMultiSurface))
    return OutlineKind::areas;
  if (OGR_GT_IsSubClassOf(flat, wkbCurve) || OGR_GT_IsSubClassOf(flat, wkbMultiCurve))
    return OutlineKind::lines;
  return OutlineKind::none;
}

OutlineKind kind_of(const OGRGeometry* geometry) {
  if (geometry == nullptr || geometry->IsEmpty()) return OutlineKind::none;
  const OGRwkbGeometryType type = geometry->getGeometryType();
  if (wkbFlatten(type) != wkbGeometryCollection) return kind_of(type);
  OutlineKind most = OutlineKind::none;
  for (const OGRGeometry* const part : geometry->toGeometryCollection())
    most = std::max(most, kind_of(part));
  return most;
}

MultiPolygon<MapPoint> polygons_of(const OGRGeometry& geometry) {
  MultiPolygon<MapPoint> area;
  add_polygons(geometry, area);
  return area;
}

bool looks_like_outline(std::string_view text) {
  text = trimmed(text);
  take_srid(text);
  return is_area_word(text) || is_hex(text);
}

TextOutline outline_of_text(std::string_view text) {
  text = trimmed(text);
  TextOutline outline;
  outline.srid = take_srid(text);
  OGRGeometry* made = nullptr;
  if (is_hex(text)) {
    std::vector<unsigned char> bytes = bytes_of(text);
    if (const int srid = take_srid(bytes); srid != 0) outline.srid = srid;
    OGRGeometryFactory::createFromWkb(bytes.data(), nullptr, &made, bytes.size());
  } else {
    const std::string terminated(text);
    OGRGeometryFactory::createFromWkt(terminated.c_str(), nullptr, &made);
  }
  outline.geometry.reset(made);
  return outline;
}

}  // namespace obuhvat
