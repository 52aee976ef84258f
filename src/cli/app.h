#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace obuhvat {

/// The whole program: `args` without the program's name; the answer goes to `out`, the talk to
/// `err`. Returns the exit code: 0 done, 1 input or findings stop it, 2 wrong usage, 3 cannot read
/// or write, 70 a bug of ours. Throws nothing.
int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace obuhvat
