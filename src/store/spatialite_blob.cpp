#include "store/spatialite_blob.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "support/error.h"

namespace obuhvat {
namespace {

static_assert(std::endian::native == std::endian::little, "BLOBs are written as memory has them");

constexpr std::int32_t wgs84 = 4326;
constexpr char start_mark = '\x00';
constexpr char header_end = '\x7c';
constexpr char part_mark = '\x69';
constexpr char end_mark = '\xfe';
constexpr std::size_t header_size = 39;  // start, byte order, SRID, four doubles, header_end

constexpr std::int32_t type_point = 1;
constexpr std::int32_t type_polygon = 3;
constexpr std::int32_t type_multipolygon = 6;

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void put_header(std::string& out, const Box<LonLat>& box, std::int32_t type) {
  out += start_mark;
  out += '\x01';
  put(out, wgs84);
  for (const double edge : {box.min_x, box.min_y, box.max_x, box.max_y}) put(out, edge);
  out += header_end;
  put(out, type);
}

void put_ring(std::string& out, const Ring<LonLat>& ring) {
  put(out, static_cast<std::int32_t>(ring.size()));
  for (const auto& p : ring) {
    put(out, p.lon);
    put(out, p.lat);
  }
}

class Reader {
 public:
  Reader(std::string_view bytes, bool swap) : bytes_(bytes), swap_(swap) {}

  std::int32_t integer() {
    const auto bits = take<std::uint32_t>();
    return static_cast<std::int32_t>(swap_ ? __builtin_bswap32(bits) : bits);
  }
  double real() {
    const auto bits = take<std::uint64_t>();
    return std::bit_cast<double>(swap_ ? __builtin_bswap64(bits) : bits);
  }
  LonLat point() {
    const double lon = real();
    return {lon, real()};
  }
  Polygon<LonLat> polygon() {
    const std::size_t rings = count(4);
    if (rings == 0) throw Error("a geometry has a polygon without a ring");
    Polygon<LonLat> out;
    out.outer = ring();
    for (std::size_t i = 1; i < rings; ++i) out.holes.push_back(ring());
    return out;
  }
  MultiPolygon<LonLat> multipolygon() {
    MultiPolygon<LonLat> out;
    for (std::size_t n = count(9); n > 0; --n) {
      if (take<char>() != part_mark || integer() != type_polygon)
        throw Error("a part of a multipolygon is no polygon");
      out.push_back(polygon());
    }
    return out;
  }
  void end() const {
    if (!bytes_.empty()) throw Error("a geometry is longer than it says");
  }

 private:
  Ring<LonLat> ring() {
    Ring<LonLat> out(count(16));
    for (auto& p : out) p = point();
    return out;
  }
  /// A number of things of at least `size` bytes each, which must still be there.
  std::size_t count(std::size_t size) {
    const std::int32_t n = integer();
    if (n < 0 || static_cast<std::size_t>(n) > bytes_.size() / size)
      throw Error("a geometry ends too early");
    return static_cast<std::size_t>(n);
  }
  template <class T>
  T take() {
    if (bytes_.size() < sizeof(T)) throw Error("a geometry ends too early");
    T value;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }

  std::string_view bytes_;
  bool swap_;
};

std::string type_name(std::int32_t type) {
  static constexpr std::array names{
      "GEOMETRY",   "POINT",           "LINESTRING",   "POLYGON",
      "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"};
  static constexpr std::array dimensions{"", " Z", " M", " ZM"};
  const std::int32_t plain = type % 1'000'000;  // compressed ones have a million more
  if (type < 0 || plain % 1000 >= std::ssize(names) || plain / 1000 >= std::ssize(dimensions))
    return "GEOMETRY";
  return fmt::format("{}{}", names[static_cast<std::size_t>(plain % 1000)],
                     dimensions[static_cast<std::size_t>(plain / 1000)]);
}

}  // namespace

std::string spatialite_blob(const MultiPolygon<LonLat>& area) {
  std::string out;
  put_header(out, box_of(area), type_multipolygon);
  put(out, static_cast<std::int32_t>(area.size()));
  for (const auto& polygon : area) {
    out += part_mark;
    put(out, type_polygon);
    put(out, static_cast<std::int32_t>(1 + polygon.holes.size()));
    put_ring(out, polygon.outer);
    for (const auto& hole : polygon.holes) put_ring(out, hole);
  }
  out += end_mark;
  return out;
}

std::string spatialite_blob(const LonLat& point) {
  std::string out;
  put_header(out, {point.lon, point.lat, point.lon, point.lat}, type_point);
  put(out, point.lon);
  put(out, point.lat);
  out += end_mark;
  return out;
}

std::optional<SpatialiteGeometry> spatialite_geometry(std::string_view bytes) {
  if (bytes.size() < header_size + 5 || bytes[0] != start_mark ||
      (bytes[1] != '\x00' && bytes[1] != '\x01') || bytes[header_size - 1] != header_end ||
      bytes.back() != end_mark)
    return std::nullopt;
  const bool swap = bytes[1] == '\x00';
  SpatialiteGeometry out;
  out.srid = Reader(bytes.substr(2), swap).integer();
  Reader body(bytes.substr(header_size, bytes.size() - header_size - 1), swap);
  const std::int32_t type = body.integer();
  out.type = type_name(type);
  if (type == type_point) {
    out.value = body.point();
  } else if (type == type_polygon || type == type_multipolygon) {
    MultiPolygon<LonLat> area;
    if (type == type_polygon)
      area.push_back(body.polygon());
    else
      area = body.multipolygon();
    orient(area);
    out.value = std::move(area);
  } else {
    return out;
  }
  body.end();
  return out;
}

}  // namespace obuhvat
