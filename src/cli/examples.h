#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace obuhvat {

/// A command line that runs as it stands, in a shell, in any folder, without a store too.
struct Example {
  std::string command;
  std::string what;  ///< what it answers or does, one line
};

/// Those of "query centres" and the like; empty if there are none.
std::vector<Example> examples_of(const std::string& command);

/// Puts them below the help of the command, which must have its parents already.
void add_examples(CLI::App& command);

}  // namespace obuhvat
