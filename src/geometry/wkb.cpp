#include "geometry/wkb.h"

#include <bit>
#include <cstdint>
#include <cstring>

#include "support/error.h"

namespace obuhvat {
namespace {

static_assert(std::endian::native == std::endian::little, "WKB is written as memory has it");

constexpr std::uint32_t type_point = 1;
constexpr std::uint32_t type_polygon = 3;
constexpr std::uint32_t type_multipolygon = 6;

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void put_header(std::string& out, std::uint32_t type) {
  out += '\1';
  put(out, type);
}

void put_ring(std::string& out, const Ring<LonLat>& ring) {
  put(out, static_cast<std::uint32_t>(ring.size()));
  for (const auto& p : ring) {
    put(out, p.lon);
    put(out, p.lat);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t header() {
    swap_ = take<std::uint8_t>() == 0;
    return number();
  }
  std::uint32_t number() {
    auto value = take<std::uint32_t>();
    return swap_ ? __builtin_bswap32(value) : value;
  }
  double real() {
    auto bits = take<std::uint64_t>();
    return std::bit_cast<double>(swap_ ? __builtin_bswap64(bits) : bits);
  }
  LonLat point() {
    const double lon = real();
    return {lon, real()};
  }
  Ring<LonLat> ring() {
    const std::uint32_t n = number();
    if (n > bytes_.size() / 16) throw Error("a geometry (WKB) ends too early");
    Ring<LonLat> out(n);
    for (auto& p : out) p = point();
    return out;
  }
  Polygon<LonLat> polygon() {
    const std::uint32_t rings = number();
    Polygon<LonLat> out;
    for (std::uint32_t i = 0; i < rings; ++i) {
      if (i == 0)
        out.outer = ring();
      else
        out.holes.push_back(ring());
    }
    return out;
  }

 private:
  template <class T>
  T take() {
    if (bytes_.size() < sizeof(T)) throw Error("a geometry (WKB) ends too early");
    T value;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }

  std::string_view bytes_;
  bool swap_ = false;
};

}  // namespace

std::string to_wkb(const MultiPolygon<LonLat>& area) {
  std::string out;
  put_header(out, type_multipolygon);
  put(out, static_cast<std::uint32_t>(area.size()));
  for (const auto& polygon : area) {
    put_header(out, type_polygon);
    put(out, static_cast<std::uint32_t>(1 + polygon.holes.size()));
    put_ring(out, polygon.outer);
    for (const auto& hole : polygon.holes) put_ring(out, hole);
  }
  return out;
}

std::string to_wkb(const LonLat& point) {
  std::string out;
  put_header(out, type_point);
  put(out, point.lon);
  put(out, point.lat);
  return out;
}

MultiPolygon<LonLat> polygons_from_wkb(std::string_view bytes) {
  Reader reader(bytes);
  MultiPolygon<LonLat> out;
  const std::uint32_t type = reader.header();
  if (type == type_polygon) {
    out.push_back(reader.polygon());
  } else if (type == type_multipolygon) {
    const std::uint32_t n = reader.number();
    for (std::uint32_t i = 0; i < n; ++i) {
      if (reader.header() != type_polygon)
        throw Error("a geometry (WKB) is damaged: a part of a multipolygon is no polygon");
      out.push_back(reader.polygon());
    }
  } else {
    throw Error("a geometry (WKB) is neither a polygon nor a multipolygon in two dimensions");
  }
  orient(out);
  return out;
}

LonLat point_from_wkb(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.header() != type_point) throw Error("a geometry (WKB) is not a point");
  return reader.point();
}

}  // namespace obuhvat
