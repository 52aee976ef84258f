// Draws maps of a store, started by the front program. Without GDAL, which takes 36 ms to load:
// half of the time of a sheet as SVG. What it cannot do without it the full program does.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/app.h"
#include "cli/command.h"
#include "cli/needs_full_program.h"
#include "front/hand_over.h"
#include "support/freed_memory.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  obuhvat::keep_freed_memory();
  try {
    obuhvat::Commands commands;
    commands.push_back(obuhvat::make_render_command());
    const int code = obuhvat::run_with(commands, {argv + std::min(argc, 1), argv + argc}, std::cout,
                                       std::cerr, obuhvat::Program::front);
    // Giving back the memory of a store piece by piece takes longer than reading it.
    std::cout.flush();
    std::cerr.flush();
    std::_Exit(code);
  } catch (const obuhvat::NeedsFullProgram&) {
    return obuhvat::hand_over(obuhvat::full_program, argv);
  }
}
