#include "cli/detail_option.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace obuhvat {

void declare_detail(CLI::App& command, std::string& detail, const std::string& otherwise) {
  command
      .add_option(
          "--detail", detail,
          fmt::format("of the boundaries: full, report, web or overview (default: {})", otherwise))
      ->check(CLI::IsMember({"full", "report", "web", "overview"}).description(""))
      ->type_name("LEVEL");
}

}  // namespace obuhvat
