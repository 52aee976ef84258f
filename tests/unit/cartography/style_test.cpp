#include "cartography/style.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

const std::string styles = std::string(OBUHVAT_SOURCE_DIR) + "/styles/";

/// The shipped style with one text replaced, in a file of its own.
class ChangedStyle : public testing::Test {
 protected:
  std::filesystem::path changed(const std::string& from, const std::string& to) {
    std::string text = read_file(styles + "report.toml");
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    folder_ = testing::TempDir() + "style-" + std::to_string(::getpid());
    std::filesystem::create_directories(folder_);
    const auto file = folder_ / "changed.toml";
    write_file(file, text, Overwrite::yes);
    line_ = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return file;
  }
  std::string error_of(const std::string& from, const std::string& to) {
    const auto file = changed(from, to);
    try {
      load_style(file);
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
  long line_ = 0;
};

TEST(Style, TheShippedOneLoads) {
  const Style style = load_style(styles + "report.toml");
  EXPECT_EQ(style.name, "report");
  EXPECT_EQ(style.font_family, "Noto Sans");
  EXPECT_GE(style.text.minimum_pt, 6);
  EXPECT_EQ(style.map.classes.size(), 6U);
}

TEST(Policy, TheShippedOnesLoadInThreeLanguages) {
  for (const char* name : {"un", "iom", "eu"}) {
    const Policy policy = load_policy(styles + "policy/" + name + ".toml");
    EXPECT_EQ(policy.name, name);
    EXPECT_FALSE(policy.kosovo_dash_mm.empty()) << "the line is a broken one";
    for (const Language language : all_languages) {
      EXPECT_NE(policy.disclaimer.exact(language), "");
      EXPECT_NE(policy.kosovo_label.exact(language), "");
      EXPECT_NE(policy.kosovo_footnote.exact(language), "");
    }
  }
}

TEST_F(ChangedStyle, AnUnknownKeyIsNamedWithLineAndTheKeysThatThereAre) {
  const std::string error = error_of("margin = 10", "margn = 10\nmargin = 10");
  EXPECT_THAT(error, testing::HasSubstr("changed.toml:" + std::to_string(line_) +
                                        ": unknown key \"page.margn\"; allowed: "));
  EXPECT_THAT(error, testing::HasSubstr("margin, panel, paper"));
}

TEST_F(ChangedStyle, AMissingKeySaysWhatItWants) {
  EXPECT_THAT(error_of("margin = 10", ""),
              testing::HasSubstr("\"page.margin\" is missing; it wants a number from 0 to 50"));
}

TEST_F(ChangedStyle, ABadColourSaysTheForm) {
  const std::string error = error_of("sea = \"#dfeaf1\"", "sea = \"blue\"");
  EXPECT_THAT(error,
              testing::HasSubstr("changed.toml:" + std::to_string(line_) +
                                 ": \"map.sea\" is not a colour, \"#rrggbb\" or \"#rrggbbaa\""));
}

TEST_F(ChangedStyle, ATextForANumberSaysTheRange) {
  EXPECT_THAT(error_of("minimum = 6", "minimum = \"six\""),
              testing::HasSubstr("\"text.minimum\" is not a number from 4 to 20"));
}

TEST_F(ChangedStyle, WhatIsNotTomlSaysWhere) {
  EXPECT_THAT(error_of("margin = 10", "margin 10"), testing::HasSubstr("not TOML"));
}

}  // namespace
}  // namespace obuhvat
