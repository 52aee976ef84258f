// The whole program, which the front (src/front) starts as obuhvat-full.
#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "cli/app.h"

int main(int argc, char** argv) {
  // Who starts us may have it ignored; a reader that has read enough is no error.
  std::signal(SIGPIPE, SIG_DFL);
  // Nothing else writes to them, and lines of a pipe are read much faster.
  std::ios::sync_with_stdio(false);
  return obuhvat::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
