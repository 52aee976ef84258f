#pragma once

#include <string>

namespace CLI {
class App;
}

namespace obuhvat {

/// Adds --detail; `otherwise` says what is taken without it.
void declare_detail(CLI::App& command, std::string& detail, const std::string& otherwise);

}  // namespace obuhvat
