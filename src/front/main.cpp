// The program that users start. It answers the light commands itself and hands everything else, as
// it was given, to obuhvat-full: GDAL alone takes 36 ms to load and Pango 5, measured, which is
// longer than a question takes.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.h"
#include "cli/command.h"
#include "cli/needs_full_program.h"

namespace {

namespace fs = std::filesystem;

/// Beside the program in the build folder, in ../libexec/obuhvat where it is installed.
std::vector<fs::path> places_of_full_program() {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return {self.parent_path() / "obuhvat-full",
          self.parent_path().parent_path() / "libexec" / "obuhvat" / "obuhvat-full"};
}

int run_full_program(char** argv) {
  const auto places = places_of_full_program();
  int reason = ENOENT;
  for (const auto& place : places) {
    ::execv(place.c_str(), argv);
    // A program that is there and cannot start tells more than one that is not there.
    if (errno != ENOENT && errno != ENOTDIR) reason = errno;
  }
  std::cerr << fmt::format("obuhvat: cannot start {} nor {}: {}; build or install obuhvat again\n",
                           places[0].string(), places[1].string(), std::strerror(reason));
  return 3;
}

/// True if the first word that is no option names a light command. What is not certain is left to
/// the full program, which gives the same answer.
bool is_light(const std::vector<std::string>& args) {
  constexpr std::array light{"query", "export", "resolve"};
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--store") {
      ++i;
    } else if (args[i] != "--quiet" && !args[i].starts_with("--store=")) {
      return std::find(light.begin(), light.end(), args[i]) != light.end() &&
             std::find(args.begin(), args.end(), "--verbose") == args.end();
    }
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + std::min(argc, 1), argv + argc);
  const bool asks_version = args == std::vector<std::string>{"--version"};
  if (!asks_version && !is_light(args)) return run_full_program(argv);
  try {
    obuhvat::Commands commands;
    commands.push_back(obuhvat::make_query_command());
    commands.push_back(obuhvat::make_export_command());
    commands.push_back(obuhvat::make_resolve_command());
    return obuhvat::run_with(commands, args, std::cout, std::cerr, obuhvat::Program::front);
  } catch (const obuhvat::NeedsFullProgram&) {
    return run_full_program(argv);
  }
}
