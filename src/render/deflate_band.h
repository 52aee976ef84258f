#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace obuhvat {

/// Whether more of the stream follows.
enum class Band { inner, last };

/// A piece of a raw deflate stream (RFC 1951): pieces in order make one stream, as each but the
/// last ends with a full flush. A piece does not depend on those before it, so that they can be
/// made in any order and by any thread. Fast rather than small: ISA-L at level 1 takes 8 ms for a
/// sheet of A4 at 300 dpi, zlib at level 3 100 ms for a file 15 % smaller; zlib is what is used
/// where ISA-L was not there to build with (libdeflate cannot flush).
std::string deflate_band(const std::uint8_t* bytes, std::size_t size, Band band);

/// The Adler-32 checksum (RFC 1950) of the bytes.
std::uint32_t checksum_of(const std::uint8_t* bytes, std::size_t size);

/// The CRC-32 of PNG's chunks (ISO 3309) of the bytes, going on from that of what stands before.
std::uint32_t crc_of(const std::uint8_t* bytes, std::size_t size, std::uint32_t before = 0);

/// The library and its version, for `info`.
std::string deflate_library();

}  // namespace obuhvat
