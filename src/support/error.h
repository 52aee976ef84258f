#pragma once

#include <stdexcept>
#include <string>

namespace obuhvat {

/// What stops the work and is not our bug: bad input, or findings that stop it.
/// The message names the thing, what is wrong with it and the way out, in lower
/// case, without a full stop. Exit code 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A command line that cannot be understood. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// A file, disk or store that cannot be read or written. Exit code 3.
class IoError : public Error {
 public:
  using Error::Error;
};

}  // namespace obuhvat
