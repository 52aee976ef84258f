#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace obuhvat {

class Command;
using Commands = std::vector<std::unique_ptr<Command>>;

/// The whole program: parses `args` (without the program's name), runs the command and returns the
/// exit code: 0 done; 1 input or findings stop it; 2 wrong usage; 3 cannot read or write; 70 our
/// bug. Prints answers to `out` and talk to `err`. Throws nothing.
int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

enum class Program {
  full,
  front  ///< help and wrong usage are left to the full program
};

/// The same with those commands only. As the front program it throws NeedsFullProgram, before it
/// has printed anything, for what it leaves to the full one.
int run_with(const Commands& commands, const std::vector<std::string>& args, std::ostream& out,
             std::ostream& err, Program program);

}  // namespace obuhvat
