#pragma once

#include <string>

namespace obuhvat {

/// A shared library that is opened when it is first needed, as loading it takes longer than what
/// most runs do. It is never closed: what it made may live as long as the program.
class SharedLibrary {
 public:
  /// Throws IoError if the library is not there, naming the Debian package that has it.
  /// `file`: with the version of its interface, "libgeos_c.so.1"; `name`: for people.
  SharedLibrary(const char* file, const char* name, const char* package);

  /// Sets `function` to the one of that name. Throws IoError if the library has none.
  template <class F>
  void find(F*& function, const char* name) const {
    function = reinterpret_cast<F*>(symbol(name));
  }

 private:
  void* symbol(const char* name) const;
  [[noreturn]] void fail() const;

  const char* name_;
  const char* package_;
  void* handle_;
};

}  // namespace obuhvat
