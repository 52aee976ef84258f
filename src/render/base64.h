#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// The bytes as Base64 (RFC 4648, padded, in one line).
std::string base64(std::string_view bytes);

}  // namespace obuhvat
