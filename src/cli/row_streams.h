#pragma once

#include <fstream>
#include <istream>
#include <string>
#include <vector>

namespace obuhvat {

/// Our names for what is written beside columns of a user's; "obuhvat_" goes before those that the
/// user's table has already.
std::vector<std::string> names_beside(std::vector<std::string> names,
                                      const std::vector<std::string>& taken);

/// The lines of a file or, for "-", of standard input; blank ones are left out.
class LineSource {
 public:
  /// Throws IoError.
  explicit LineSource(const std::string& file);

  /// False at the end. Throws IoError.
  bool next();
  const std::string& text() const { return text_; }
  long line() const { return line_; }                  ///< from 1
  const std::string& shown() const { return shown_; }  ///< for messages
  /// True if nothing more can be read at once: a pipe that is fed line by line wants its answer.
  bool is_waiting();

 private:
  std::string shown_;
  std::ifstream file_;
  std::istream* in_ = nullptr;
  std::string text_;
  long line_ = 0;
};

}  // namespace obuhvat
