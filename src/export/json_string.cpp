#include "export/json_string.h"

#include <nlohmann/json.hpp>

namespace obuhvat {

std::string json_string(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace obuhvat
