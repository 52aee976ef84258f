// Every shipped style on sheets of every kind, with the data that the program has in it, tells
// its classes apart and can be read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/app.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using ::testing::IsEmpty;

class ShippedStyle : public testing::TestWithParam<const char*> {
 protected:
  ShippedStyle() {
    store_ = (folder_.path() / "s.sqlite").string();
    call({"load", std::string(OBUHVAT_SOURCE_DIR) + "/geodata/projects"});
  }
  /// What the command says, to stdout and stderr.
  std::string call(std::vector<std::string> args) {
    args.insert(args.begin(), {"--store", store_});
    std::ostringstream out;
    std::ostringstream err;
    code_ = run(args, out, err);
    return out.str() + err.str();
  }
  /// The lines of findings about colours and the legend.
  static std::vector<std::string> colour_faults(const std::string& said) {
    std::vector<std::string> out;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);)
      for (const char* code : {"contrast-low", "classes-alike", "legend-differs"})
        if (line.find(code) != std::string::npos) out.push_back(line);
    return out;
  }

  TestFolder folder_;
  std::string store_;
  int code_ = 0;
};

TEST_P(ShippedStyle, CanBeReadOnTheSheetsOfAPublication) {
  const std::string said =
      call({"check", "--for", "publish", "--style", GetParam(), "--format", "text"});
  EXPECT_EQ(code_, 0) << said;
  EXPECT_THAT(colour_faults(said), IsEmpty());
}

// The records end in 2019: on these days some projects are planned, active or ended.
TEST_P(ShippedStyle, TellsTheStatesOfProjectsApart) {
  for (const char* day : {"2014-01-01", "2016-06-01", "2018-06-01", "2026-11-22"})
    EXPECT_THAT(colour_faults(call({"check", "--for", "publish", "--lang", "en", "--date", day,
                                    "--style", GetParam(), "--format", "text"})),
                IsEmpty())
        << day;
}

TEST_P(ShippedStyle, CanBeReadOnDistrictsSmallMapsAndChanges) {
  for (const auto& kind : {std::vector<std::string>{"--districts"},
                           {"--multiples", "year"},
                           {"--multiples", "partner"},
                           {"--multiples", "donor"},
                           {"--change", "2016-01-01", "2018-06-01"}}) {
    std::vector<std::string> args{"render"};
    args.insert(args.end(), kind.begin(), kind.end());
    args.insert(args.end(), {"--strict", "--style", GetParam(), "--format", "svg", "--map-only",
                             "--overwrite", "-o", (folder_.path() / "maps").string()});
    const std::string said = call(args);
    EXPECT_LE(code_, 1) << said;  // 1: other findings
    EXPECT_THAT(colour_faults(said), IsEmpty()) << kind.front();
  }
}

INSTANTIATE_TEST_SUITE_P(Styles, ShippedStyle, testing::Values("report", "web", "dark", "print-bw"),
                         [](const auto& i) {
                           std::string name = i.param;
                           if (name == "print-bw") name = "print_bw";
                           return name;
                         });

}  // namespace
}  // namespace obuhvat
