#include "programs.h"

#include <gtest/gtest.h>
#include <stdio.h>

#include <array>
#include <cstdlib>

#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {

std::string ask(const std::string& command, const std::string& bytes) {
  const TestFolder folder;
  const auto file = folder.path() / "sheet";
  write_file(file, bytes, Overwrite::no);
  std::string line = command;
  line.replace(line.find("FILE"), 4, "'" + file.string() + "'");
  FILE* pipe = ::popen(line.c_str(), "r");
  std::string answer;
  std::array<char, 4096> part{};
  for (std::size_t n = 0; pipe != nullptr && (n = fread(part.data(), 1, part.size(), pipe)) > 0;)
    answer.append(part.data(), n);
  if (pipe == nullptr || ::pclose(pipe) != 0) ADD_FAILURE() << line << " failed: " << answer;
  return answer;
}

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace obuhvat
