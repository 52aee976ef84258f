// The whole program, which the front (src/front) starts as obuhvat-full.
#include <iostream>
#include <string>
#include <vector>

#include "cli/app.h"

int main(int argc, char** argv) {
  return obuhvat::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
