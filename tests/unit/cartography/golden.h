#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "support/file.h"
#include "support/share_folder.h"

namespace obuhvat {

/// Holds a text against golden/NAME.txt. UPDATE_GOLDEN=1 writes the file instead; one that is not
/// there is a failure. The program's version is left out of both.
inline void expect_golden(const std::string& name, std::string text) {
  const std::string with_version = "obuhvat " + version();
  for (std::size_t at; (at = text.find(with_version)) != std::string::npos;)
    text.replace(at, with_version.size(), "obuhvat");
  const std::filesystem::path file =
      std::filesystem::path(OBUHVAT_SOURCE_DIR) / "tests/unit/cartography/golden" / (name + ".txt");
  const char* update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") write_file(file, text, Overwrite::yes);
  ASSERT_TRUE(std::filesystem::exists(file))
      << "there is no " << file << "; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(text, read_file(file)) << "UPDATE_GOLDEN=1 writes it anew";
}

}  // namespace obuhvat
