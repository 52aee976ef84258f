#include "support/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/error.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using ::testing::HasSubstr;

TEST(File, ReadsBackWhatWasWritten) {
  const TestFolder folder;
  write_file(folder.path() / "a/b.txt", "šđč\n", Overwrite::no);
  EXPECT_EQ(read_file(folder.path() / "a/b.txt"), "šđč\n");
}

TEST(File, RefusesToReplaceAFileUnlessTold) {
  const TestFolder folder;
  write_file(folder.path() / "karta.png", "old", Overwrite::no);
  try {
    write_file(folder.path() / "karta.png", "new", Overwrite::no);
    FAIL() << "an existing file was replaced";
  } catch (const IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("karta.png already exists; use --overwrite"));
  }
  EXPECT_EQ(read_file(folder.path() / "karta.png"), "old");
  write_file(folder.path() / "karta.png", "new", Overwrite::yes);
  EXPECT_EQ(read_file(folder.path() / "karta.png"), "new");
}

TEST(File, LeavesNoTemporaryFileBehind) {
  const TestFolder folder;
  write_file(folder.path() / "a.txt", "x", Overwrite::no);
  int files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
    ++files;
  EXPECT_EQ(files, 1);
}

TEST(File, SaysThatTheDiskIsFull) {
  try {
    write_file("/dev/full", std::string(1 << 20, 'x'), Overwrite::no);
    FAIL() << "/dev/full took a megabyte";
  } catch (const IoError& error) {
    EXPECT_STREQ(error.what(), "cannot write /dev/full: No space left on device");
  }
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full")) << "the device was replaced";
}

TEST(File, NamesAFileThatCannotBeRead) {
  try {
    read_file("/nowhere/a.json");
    FAIL();
  } catch (const IoError& error) {
    EXPECT_STREQ(error.what(), "cannot read /nowhere/a.json: No such file or directory");
  }
}

}  // namespace
}  // namespace obuhvat
