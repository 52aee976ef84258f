#pragma once

#include <string>

namespace obuhvat {

/// What the command says of a file with these bytes, whose path goes in place of "FILE".
/// A test failure if it does not end well.
std::string ask(const std::string& command, const std::string& bytes);

bool is_installed(const std::string& program);

}  // namespace obuhvat

#define NEEDS_PROGRAM(program, package) \
  if (!is_installed(program)) GTEST_SKIP() << program " is not installed (package " package ")"
