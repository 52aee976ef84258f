#include "render/deflate_band.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>
#include <thread>
#include <vector>

namespace obuhvat {
namespace {

std::vector<std::uint8_t> flat_picture(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::uint8_t> out;
  while (out.size() < size)
    out.insert(out.end(), 1 + random() % 400, static_cast<std::uint8_t>(random() % 5 * 50));
  out.resize(size);
  return out;
}

/// By zlib, which did not make it.
std::vector<std::uint8_t> inflated(const std::string& stream, std::size_t size) {
  std::vector<std::uint8_t> out(size + 1);
  z_stream z{};
  EXPECT_EQ(inflateInit2(&z, -MAX_WBITS), Z_OK);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.data()));
  z.avail_in = static_cast<uInt>(stream.size());
  z.next_out = out.data();
  z.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&z, Z_FINISH), Z_STREAM_END);
  EXPECT_EQ(z.avail_in, 0U);
  out.resize(z.total_out);
  inflateEnd(&z);
  return out;
}

TEST(DeflateBand, PiecesMakeOneStream) {
  const auto picture = flat_picture(1000003, 3);
  for (const std::size_t piece : {1000003U, 400000U, 4096U, 1001U}) {
    std::string stream;
    for (std::size_t at = 0; at < picture.size(); at += piece) {
      const std::size_t size = std::min(piece, picture.size() - at);
      stream += deflate_band(picture.data() + at, size,
                             at + size == picture.size() ? Band::last : Band::inner);
    }
    EXPECT_TRUE(inflated(stream, picture.size()) == picture) << "pieces of " << piece;
  }
}

TEST(DeflateBand, ABandIsTheSameWhateverWasCompressedBefore) {
  const auto band = flat_picture(300000, 5);
  const std::string alone = deflate_band(band.data(), band.size(), Band::inner);
  for (unsigned seed = 10; seed < 14; ++seed) {
    const auto other = flat_picture(200000 + 70000 * seed, seed);
    deflate_band(other.data(), other.size(), seed % 2 == 0 ? Band::inner : Band::last);
    EXPECT_TRUE(deflate_band(band.data(), band.size(), Band::inner) == alone);
  }
  std::string elsewhere;
  std::thread([&] { elsewhere = deflate_band(band.data(), band.size(), Band::inner); }).join();
  EXPECT_TRUE(elsewhere == alone);
}

TEST(DeflateBand, ChecksumsAreThoseOfZlib) {
  const auto bytes = flat_picture(123457, 8);
  EXPECT_EQ(checksum_of(bytes.data(), bytes.size()), adler32_z(1, bytes.data(), bytes.size()));
  EXPECT_EQ(crc_of(bytes.data(), bytes.size()), crc32_z(0, bytes.data(), bytes.size()));
  EXPECT_EQ(crc_of(bytes.data() + 100, bytes.size() - 100, crc_of(bytes.data(), 100)),
            crc32_z(0, bytes.data(), bytes.size()));
}

}  // namespace
}  // namespace obuhvat
