// The program that users start. It answers the light commands itself and hands everything else, as
// it was given, to obuhvat-full: GDAL alone takes 36 ms to load and Pango 5, measured, which is
// longer than a question takes.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
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

/// The first words that are no options, at most two: the command and, of query, the question. The
/// command is empty where it is none of the light ones, or where it is not certain: that is left to
/// the full program, which gives the same answer.
struct LightCommand {
  std::string command;
  std::string question;
};

LightCommand light_command(const std::vector<std::string>& args) {
  constexpr std::array light{"query", "export", "resolve"};
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--store") {
      ++i;
    } else if (args[i] != "--quiet" && !args[i].starts_with("--store=")) {
      if (std::find(light.begin(), light.end(), args[i]) == light.end() ||
          std::find(args.begin(), args.end(), "--verbose") != args.end())
        return {};
      return {args[i], i + 1 < args.size() ? args[i + 1] : ""};
    }
  }
  return {};
}

std::unique_ptr<obuhvat::Command> make_command(const LightCommand& light) {
  // A word that is no question declares none, so that the parser fails and the full program says
  // what is wrong.
  if (light.command == "query") return obuhvat::make_query_command(light.question);
  if (light.command == "export") return obuhvat::make_export_command();
  return obuhvat::make_resolve_command();
}

}  // namespace

int main(int argc, char** argv) {
  // Who starts us may have it ignored; a reader that has read enough is no error.
  std::signal(SIGPIPE, SIG_DFL);
  // Nothing else writes to them, and lines of a pipe are read much faster.
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> args =
      obuhvat::question_first({argv + std::min(argc, 1), argv + argc});
  const bool asks_version = args == std::vector<std::string>{"--version"};
  const LightCommand light = light_command(args);
  if (!asks_version && light.command.empty()) return run_full_program(argv);
  if (light.command == "query" && light.question.empty()) return run_full_program(argv);
  try {
    obuhvat::Commands commands;
    if (!asks_version) commands.push_back(make_command(light));
    const int code =
        obuhvat::run_with(commands, args, std::cout, std::cerr, obuhvat::Program::front);
    // Giving back the memory of a store piece by piece takes a tenth of the time of an answer.
    std::cout.flush();
    std::cerr.flush();
    std::_Exit(code);
  } catch (const obuhvat::NeedsFullProgram&) {
    return run_full_program(argv);
  }
}
