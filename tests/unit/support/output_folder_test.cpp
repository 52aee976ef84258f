#include "support/output_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

void publish(const fs::path& target, const std::string& name, const std::string& bytes) {
  OutputFolder folder(target);
  write_file(folder.staged(name), bytes, Overwrite::no);
  folder.commit();
}

TEST(OutputFolder, ReplacesWhatItWroteBefore) {
  const TestFolder folder;
  publish(folder.path() / "out", "maps/a.png", "1");
  publish(folder.path() / "out", "maps/b.png", "2");
  EXPECT_FALSE(fs::exists(folder.path() / "out/maps/a.png"));
  EXPECT_EQ(read_file(folder.path() / "out/maps/b.png"), "2");
}

TEST(OutputFolder, KeepsAFileThatSomebodyPutThere) {
  const TestFolder folder;
  publish(folder.path() / "out", "a.png", "1");
  write_file(folder.path() / "out/notes/mine.txt", "keep me", Overwrite::no);
  publish(folder.path() / "out", "b.png", "2");
  EXPECT_EQ(read_file(folder.path() / "out/notes/mine.txt"), "keep me");
  EXPECT_FALSE(fs::exists(folder.path() / "out/a.png"));
}

TEST(OutputFolder, RefusesAFolderThatIsNotOurs) {
  const TestFolder folder;
  write_file(folder.path() / "photos/cat.jpg", "cat", Overwrite::no);
  try {
    publish(folder.path() / "photos", "a.png", "1");
    FAIL() << "somebody's folder was taken";
  } catch (const IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is not empty and was not made by obuhvat"));
  }
  EXPECT_EQ(read_file(folder.path() / "photos/cat.jpg"), "cat");
}

TEST(OutputFolder, LeavesTheFormerContentWhenTheWorkStopsHalfWay) {
  const TestFolder folder;
  publish(folder.path() / "out", "a.png", "1");
  {
    OutputFolder half(folder.path() / "out");
    write_file(half.staged("b.png"), "2", Overwrite::no);
  }
  EXPECT_EQ(read_file(folder.path() / "out/a.png"), "1");
  EXPECT_FALSE(fs::exists(folder.path() / "out/b.png"));
  int entries = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder.path())) ++entries;
  EXPECT_EQ(entries, 1) << "a hidden folder was left beside the output";
}

TEST(OutputFolder, RefusesTheCurrentFolder) {
  try {
    const OutputFolder folder(".");
    FAIL() << "the current folder was taken";
  } catch (const IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is the current folder"));
  }
}

TEST(OutputFolder, TakesAnEmptyFolder) {
  const TestFolder folder;
  fs::create_directory(folder.path() / "out");
  publish(folder.path() / "out", "a.png", "1");
  EXPECT_EQ(read_file(folder.path() / "out/a.png"), "1");
}

}  // namespace
}  // namespace obuhvat
