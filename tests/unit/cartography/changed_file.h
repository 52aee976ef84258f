#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {

/// A shipped file with one text replaced, in a folder of its own.
class ChangedFile : public testing::Test {
 protected:
  explicit ChangedFile(std::filesystem::path original) : original_(std::move(original)) {}

  std::filesystem::path changed(const std::string& from, const std::string& to) {
    std::string text = read_file(original_);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at == std::string::npos) return original_;
    text.replace(at, from.size(), to);
    const auto file = folder_.path() / "changed.toml";
    write_file(file, text, Overwrite::yes);
    line_ = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return file;
  }
  /// The file with a text after its end; `line_` is that of its first line.
  std::filesystem::path extended(const std::string& end) {
    const std::string text = read_file(original_);
    const auto file = folder_.path() / "changed.toml";
    write_file(file, text + end, Overwrite::yes);
    line_ = 1 + std::count(text.begin(), text.end(), '\n');
    return file;
  }
  /// What loading the file complains about. Its line is counted from the one that was changed:
  /// "changed.toml:+2: ...".
  template <class Load>
  std::string error_of(Load load, const std::filesystem::path& file) const {
    try {
      load(file);
    } catch (const Error& e) {
      const std::string text = e.what();
      const std::string begin = "changed.toml:";
      if (!text.starts_with(begin)) return text;
      const std::size_t end = text.find(':', begin.size());
      const long line = std::stol(text.substr(begin.size(), end - begin.size()));
      return begin + "+" + std::to_string(line - line_) + text.substr(end);
    }
    return "no error";
  }
  static std::string place(long below = 0) {
    return "changed.toml:+" + std::to_string(below) + ": ";
  }

  std::filesystem::path original_;
  TestFolder folder_;
  long line_ = 0;
};

}  // namespace obuhvat
