// The program that users start. It answers the light commands itself and hands everything else, as
// it was given, to the others: GDAL alone takes 36 ms to load and Pango 5, measured, which is
// longer than a question takes. render goes to obuhvat-maps, which has no GDAL, the rest to
// obuhvat-full.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.h"
#include "cli/command.h"
#include "cli/needs_full_program.h"
#include "front/hand_over.h"

namespace {

/// The first words that are no options, at most two: the command and, of query, the question. The
/// command is empty where it is none of the light ones nor render, or where it is not certain: that
/// is left to the full program, which gives the same answer.
struct LightCommand {
  std::string command;
  std::string question;
};

LightCommand light_command(const std::vector<std::string>& args) {
  constexpr std::array light{"query", "export", "resolve", "render"};
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
  if (!asks_version && light.command.empty())
    return obuhvat::hand_over(obuhvat::full_program, argv);
  if (light.command == "render") return obuhvat::hand_over(obuhvat::maps_program, argv);
  if (light.command == "query" && light.question.empty())
    return obuhvat::hand_over(obuhvat::full_program, argv);
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
    return obuhvat::hand_over(obuhvat::full_program, argv);
  }
}
