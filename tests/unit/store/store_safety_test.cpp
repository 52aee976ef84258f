// What a store does when something goes wrong: bad files, killed writers, full disks.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include "store/database.h"
#include "store/store.h"
#include "store_fixture.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;

/// The message of the E that `work` throws; "" if it throws none.
template <class E = IoError>
std::string message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const E& error) {
    return error.what();
  }
  return "";
}

/// Runs `work` in a process of its own and gives that back; its exit code is 0 if work returned
/// true. _exit, so that nothing of gtest's runs twice.
pid_t start(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  bool good = false;
  try {
    good = work();
  } catch (const std::exception& error) {
    fmt::print(stderr, "child: {}\n", error.what());
  }
  ::_exit(good ? 0 : 1);
}

int wait_for(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

void rewrite_pragma(const fs::path& path, const std::string& sql) {
  Database::open(path, Database::Access::write).execute(sql);
}

TEST(StoreSafety, RefusesADatasetThatRefersToWhatItDoesNotHold) {
  const TestFolder folder;
  Dataset dataset = four_units();
  dataset.partners.pop_back();
  EXPECT_THAT(message_of<Error>([&] { write_store(folder / "s.sqlite", dataset); }),
              HasSubstr("1 of the rows of project_partner refer to a partner"));
  EXPECT_EQ(names_in(folder.path()), "");
}

TEST(StoreSafety, SaysThatAMissingFileIsMissing) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  EXPECT_EQ(message_of([&] { read_store(path); }),
            fmt::format("cannot read the store {}: no such file; make one with: obuhvat load",
                        path.string()));
  EXPECT_EQ(names_in(folder.path()), "");
}

TEST(StoreSafety, RefusesAFolderAndADevice) {
  const TestFolder folder;
  const auto change = [](Dataset&) {};
  EXPECT_THAT(message_of([&] { read_store(folder.path()); }), EndsWith("it is a folder"));
  EXPECT_THAT(message_of([&] { update_store(folder.path(), change); }), EndsWith("a folder"));
  EXPECT_THAT(message_of([&] { write_store(folder.path(), {}); }), EndsWith("a folder"));
  EXPECT_THAT(message_of([&] { read_store("/dev/full"); }), EndsWith("it is no regular file"));
  EXPECT_THAT(message_of([&] { write_store("/dev/full", {}); }), EndsWith("no regular file"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST(StoreSafety, RefusesAFileThatIsNoDatabase) {
  const TestFolder folder;
  const auto path = folder / "notes.txt";
  write_file(path,
             "These are notes, and long enough to be looked at as a header of a file, "
             "which needs a hundred bytes.",
             Overwrite::no);
  EXPECT_THAT(message_of([&] { read_store(path); }), HasSubstr("notes.txt is not a store: file"));
  EXPECT_THAT(message_of([&] { update_store(path, [](Dataset&) {}); }),
              HasSubstr("is not a store"));
}

TEST(StoreSafety, RefusesAnEmptyFileAndADatabaseOfAnotherProgram) {
  const TestFolder folder;
  write_file(folder / "empty", "", Overwrite::no);
  EXPECT_THAT(message_of([&] { read_store(folder / "empty"); }), HasSubstr("is not a store"));
  write_file(folder / "other", "", Overwrite::no);
  rewrite_pragma(folder / "other", "CREATE TABLE t (a); PRAGMA user_version = 1");
  const std::string before = read_file(folder / "other");
  EXPECT_THAT(message_of([&] { read_store(folder / "other"); }),
              HasSubstr("is not a store: it is an SQLite file of another program"));
  EXPECT_THAT(message_of([&] { update_store(folder / "other", [](Dataset&) {}); }),
              HasSubstr("another program"));
  EXPECT_TRUE(read_file(folder / "other") == before);
}

TEST(StoreSafety, RefusesANewerSchema) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  rewrite_pragma(folder / "s.sqlite", "PRAGMA user_version = 99");
  EXPECT_THAT(message_of([&] { read_store(folder / "s.sqlite"); }),
              HasSubstr("s.sqlite was written by a newer obuhvat (schema 99, this one reads 4); "));
}

/// Makes a store what it was before schema 4.
const std::string without_visibility = "ALTER TABLE reception_centre DROP COLUMN is_public; ";

/// Makes it what it was before schema 3.
const std::string without_boundary_sets =
    "DROP TABLE boundary_leftover; DROP TABLE boundary_match; DROP TABLE idx_boundary_geom; DROP "
    "TABLE boundary; "
    "DROP TABLE boundary_set; DELETE FROM geometry_columns WHERE f_table_name = 'boundary'; ";

TEST(StoreSafety, TakesCentresOfTheThirdSchemaAsPublicAndLearnsWhichAreNot) {
  const TestFolder folder;
  Dataset dataset = four_units();
  ASSERT_FALSE(dataset.centres.empty());
  write_store(folder / "s.sqlite", dataset);
  rewrite_pragma(folder / "s.sqlite", without_visibility + "PRAGMA user_version = 3");
  EXPECT_TRUE(read_store(folder / "s.sqlite").centres.front().is_public);
  update_store(folder / "s.sqlite", [](Dataset& d) {
    d.centres.front().is_public = false;
    d.centres_from = "ours.csv";
  });
  EXPECT_FALSE(read_store(folder / "s.sqlite").centres.front().is_public);
  EXPECT_EQ(read_store(folder / "s.sqlite").centres_from, "ours.csv");
}

TEST(StoreSafety, GivesAStoreOfTheSecondSchemaItsBoundarySets) {
  const TestFolder folder;
  Dataset dataset = four_units();
  write_store(folder / "s.sqlite", dataset);
  rewrite_pragma(folder / "s.sqlite",
                 without_visibility + without_boundary_sets + "PRAGMA user_version = 2");
  const Dataset before = read_store(folder / "s.sqlite");
  EXPECT_TRUE(before.boundary_sets.empty());
  EXPECT_EQ(before.boundaries.name, "Drawn in a test");
  update_store(folder / "s.sqlite", [&](Dataset& d) {
    d.boundary_sets = dataset.boundary_sets;
    d.boundary_set = dataset.boundary_set;
  });
  EXPECT_EQ(dump(read_store(folder / "s.sqlite")), dump(dataset));
  const auto database = Database::open(folder / "s.sqlite", Database::Access::read);
  database.load_spatialite();
  Statement check(database, "SELECT CheckSpatialIndex('boundary', 'geom')");
  ASSERT_TRUE(check.step());
  EXPECT_EQ(check.integer(), 1);
}

TEST(StoreSafety, ReadsAndUpdatesAStoreOfTheFirstSchema) {
  const TestFolder folder;
  Dataset dataset = four_units();
  dataset.findings.push_back({Severity::warning, "date-order", "a.json", 3, "end", "", "m", "s"});
  write_store(folder / "s.sqlite", dataset);
  rewrite_pragma(folder / "s.sqlite",
                 without_visibility + without_boundary_sets +
                     "ALTER TABLE finding DROP COLUMN sheet; ALTER TABLE finding DROP COLUMN "
                     "\"column\"; PRAGMA user_version = 1");
  EXPECT_EQ(read_store(folder / "s.sqlite").findings, dataset.findings);
  update_store(folder / "s.sqlite", [](Dataset& d) { d.findings.front().column = "C"; });
  dataset.findings.front().column = "C";
  EXPECT_EQ(read_store(folder / "s.sqlite").findings, dataset.findings);
}

TEST(StoreSafety, SaysThatATruncatedFileIsDamaged) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  const std::string whole = read_file(folder / "s.sqlite");
  for (const double part : {0.02, 0.3, 0.9}) {
    const auto size = static_cast<std::size_t>(part * static_cast<double>(whole.size()));
    write_file(folder / "t.sqlite", whole.substr(0, size), Overwrite::yes);
    EXPECT_THAT(message_of([&] { read_store(folder / "t.sqlite"); }),
                AllOf(HasSubstr("t.sqlite is damaged: database disk image is malformed"),
                      EndsWith("make it again with: obuhvat load")));
  }
}

TEST(StoreSafety, NeverCrashesOnAFileWithOneByteChanged) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  const std::string whole = read_file(folder / "s.sqlite");
  unsigned seed = 7;
  int refused = 0;
  for (int i = 0; i < 150; ++i) {
    std::string bytes = whole;
    seed = seed * 1103515245U + 12345U;
    bytes[seed / 8 % bytes.size()] ^= static_cast<char>(1 + seed % 255);
    write_file(folder / "t.sqlite", bytes, Overwrite::yes);
    refused += !message_of([&] { read_store(folder / "t.sqlite"); }).empty();
  }
  EXPECT_LT(refused, 150);  // most bytes are the text of SpatiaLite's triggers
}

TEST(StoreSafety, SaysThatADamagedGeometryIsDamaged) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  const auto damage = [&](const std::string& sql) {
    const auto database = Database::open(folder / "s.sqlite", Database::Access::write);
    database.harden();  // without SpatiaLite the triggers cannot run
    database.execute(sql);
  };
  damage("UPDATE municipality SET geom = x'00' WHERE code = '10002'");
  EXPECT_THAT(message_of([&] { read_store(folder / "s.sqlite"); }),
              HasSubstr("is damaged: a geometry is of the wrong kind"));
  damage("UPDATE municipality SET kind = 'village' WHERE code = '10002'");
  EXPECT_THAT(message_of([&] { read_store(folder / "s.sqlite"); }),
              HasSubstr("\"village\" is no known word"));
}

TEST(StoreSafety, StaysAsItWasWhenTheChangeThrows) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  const std::string before = read_file(path);
  const auto fails = [](Dataset& d) {
    d.projects.clear();
    throw Error("no");
  };
  EXPECT_THROW(update_store(path, fails), Error);
  EXPECT_TRUE(read_file(path) == before);
  EXPECT_THROW(update_store(folder / "new.sqlite", fails), Error);
  EXPECT_EQ(names_in(folder.path()), "s.sqlite ");
}

TEST(StoreSafety, StaysAsItWasWhenTheNewContentIsRefused) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  const std::string before = dump(read_store(path));
  EXPECT_THROW(update_store(path, [](Dataset& d) { d.municipalities.clear(); }), Error);
  EXPECT_EQ(dump(read_store(path)), before);
}

TEST(StoreSafety, StaysAsItWasWhenTheProcessIsKilledInTheChange) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  const std::string before = dump(read_store(path));
  const auto killed = [&](const fs::path& store) {
    const pid_t child = start([&] {
      update_store(store, [](Dataset& d) {
        d.projects.clear();
        ::kill(::getpid(), SIGKILL);
      });
      return true;
    });
    EXPECT_TRUE(WIFSIGNALED(wait_for(child)));
  };
  killed(path);
  EXPECT_EQ(dump(read_store(path)), before);
  killed(folder / "new.sqlite");
  EXPECT_FALSE(fs::exists(folder / "new.sqlite"));
  update_store(folder / "new.sqlite", [](Dataset& d) { d = four_units(); });
  EXPECT_EQ(dump(read_store(folder / "new.sqlite")), before);
}

TEST(StoreSafety, IsTheFormerOrTheNewOneWheneverTheWriterIsKilled) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  Dataset large = four_units();  // so that writing takes a while and fills more than one page
  for (int i = 0; i < 3000; ++i)
    large.findings.push_back(
        {Severity::info, "code", "file", i, "", "", std::string(300, 'x'), ""});
  write_store(path, large);
  const std::string former = dump(large);
  Dataset changed = large;
  changed.projects.clear();
  for (auto& finding : changed.findings) finding.message = std::string(310, 'y');
  const std::string next = dump(changed);
  int torn = 0;
  for (int i = 0; i < 20; ++i) {
    const pid_t child = start([&] {
      update_store(path, [&](Dataset& d) { d = changed; });
      return true;
    });
    // The journal shows that it has begun to write; the commit removes it.
    const auto journal = folder / "s.sqlite-journal";
    int status = 0;
    bool ended = false;
    while (!fs::exists(journal) && !ended) ended = ::waitpid(child, &status, WNOHANG) == child;
    std::this_thread::sleep_for(std::chrono::microseconds(500 * i));
    if (!ended) {
      ::kill(child, SIGKILL);
      wait_for(child);
    }
    torn += fs::exists(journal);
    const std::string found = dump(read_store(path));
    EXPECT_TRUE(found == former || found == next) << "killed after " << 500 * i << " us";
    if (found == next) write_store(path, large);
  }
  EXPECT_GT(torn, 0) << "no kill hit the middle of a transaction: the times need another look";
}

TEST(StoreSafety, IsNotHarmedByTheJournalOfAKilledWriterWhenItIsReplaced) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, {});
  // A killed writer whose pages have reached the disk: a hot journal.
  const pid_t child = start([&] {
    const auto database = Database::open(path, Database::Access::write);
    database.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE t (a)");
    Statement insert(database, "INSERT INTO t VALUES (zeroblob(100000))");
    for (int i = 0; i < 5; ++i) insert.run();
    ::kill(::getpid(), SIGKILL);
    return true;
  });
  wait_for(child);
  ASSERT_TRUE(fs::exists(folder / "s.sqlite-journal"));
  write_store(path, four_units());
  EXPECT_EQ(dump(read_store(path)), dump(four_units()));

  write_file(folder / "new.sqlite-journal", "left behind", Overwrite::no);
  write_store(folder / "new.sqlite", four_units());
  EXPECT_EQ(dump(read_store(folder / "new.sqlite")), dump(four_units()));
}

TEST(StoreSafety, SecondWriterWaitsForTheFirst) {
  const TestFolder folder;
  for (const bool there_is_one : {true, false}) {
    const auto path = folder / (there_is_one ? "s.sqlite" : "t.sqlite");
    if (there_is_one) write_store(path, {});
    const auto add = [&](const char* file) {
      return start([&, file] {
        update_store(path, [&](Dataset& d) {
          ::usleep(200000);
          d.source_files.push_back({file, "", 0, "", ""});
        });
        return true;
      });
    };
    const pid_t one = add("one");
    const pid_t two = add("two");
    EXPECT_EQ(wait_for(one), 0);
    EXPECT_EQ(wait_for(two), 0);
    EXPECT_EQ(read_store(path).source_files.size(), 2U) << path;
  }
}

TEST(StoreSafety, SecondWriterGivesUpAfterFiveSeconds) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, {});
  const auto first = Database::open(path, Database::Access::write);
  first.execute("BEGIN IMMEDIATE");
  EXPECT_THAT(message_of([&] { update_store(path, [](Dataset&) {}); }),
              AllOf(HasSubstr("is being written by another process; try again when it is done"),
                    HasSubstr(path.string())));
  EXPECT_EQ(dump(read_store(path)), dump({}));  // a reader is not held up
}

TEST(StoreSafety, KeepsALinkToIt) {
  const TestFolder folder;
  write_store(folder / "real.sqlite", {});
  fs::create_symlink("real.sqlite", folder / "link.sqlite");
  write_store(folder / "link.sqlite", four_units());
  EXPECT_TRUE(fs::is_symlink(folder / "link.sqlite"));
  EXPECT_EQ(dump(read_store(folder / "real.sqlite")), dump(four_units()));
}

TEST(StoreSafety, RemovesWhatALongKilledWriterLeft) {
  const TestFolder folder;
  const pid_t child = start([] { return true; });
  wait_for(child);  // a process number that is gone
  const auto left = folder / fmt::format(".s.sqlite.{}-0.tmp", child);
  const auto fresh = folder / fmt::format(".s.sqlite.{}-1.tmp", child);
  write_file(left, "", Overwrite::no);
  write_file(fresh, "", Overwrite::no);
  fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
  write_store(folder / "s.sqlite", {});
  EXPECT_FALSE(fs::exists(left));
  EXPECT_TRUE(fs::exists(fresh));
}

TEST(StoreSafety, TakesANameThatLooksLikeAUri) {
  const TestFolder folder;
  const auto here = fs::current_path();
  fs::current_path(folder.path());
  write_store("file:s.sqlite?mode=memory", four_units());
  write_store(":memory:", four_units());
  EXPECT_EQ(dump(read_store(":memory:")), dump(four_units()));
  EXPECT_EQ(dump(read_store("file:s.sqlite?mode=memory")), dump(four_units()));
  fs::current_path(here);
  EXPECT_EQ(names_in(folder.path()), ":memory: file:s.sqlite?mode=memory ");
}

TEST(StoreSafety, SaysThatTheDiskIsFull) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  const std::string before = read_file(path);
  // A limit on the size of a file is what a test has of a full disk.
  const pid_t child = start([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{600000, 600000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    Dataset large = four_units();
    large.projects[0].notes = std::string(900000, 'x');
    const std::string new_one = message_of([&] { write_store(folder / "new.sqlite", large); });
    const std::string old_one =
        message_of([&] { update_store(path, [&](Dataset& d) { d = large; }); });
    const bool good = new_one.find("cannot write the store") == 0 &&
                      old_one.find("cannot write the store") == 0 &&
                      !fs::exists(folder / "new.sqlite");
    if (!good) fmt::print(stderr, "{}\n{}\n", new_one, old_one);
    return good;
  });
  EXPECT_EQ(wait_for(child), 0);
  EXPECT_TRUE(read_file(path) == before);
}

TEST(StoreSafety, CanBeReadButNotWrittenOnAReadOnlyDisk) {
  if (::geteuid() != 0) GTEST_SKIP() << "needs root, to become a user who may not write";
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  ::chmod(folder.path().c_str(), 0555);
  ::chmod(path.c_str(), 0444);
  const pid_t child = start([&] {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) return false;
    const bool readable = dump(read_store(path)) == dump(four_units());
    const std::string old_one = message_of([&] { update_store(path, [](Dataset&) {}); });
    const std::string new_one = message_of([&] { update_store(folder / "new", [](Dataset&) {}); });
    const std::string write = message_of([&] { write_store(folder / "new", {}); });
    const bool good = readable &&
                      old_one.find("readonly database; make the file") != std::string::npos &&
                      new_one.find("Permission denied") != std::string::npos &&
                      write.find("cannot write the store") == 0;
    if (!good) fmt::print(stderr, "{}\n{}\n{}\n", old_one, new_one, write);
    return good;
  });
  EXPECT_EQ(wait_for(child), 0);
}

}  // namespace
}  // namespace obuhvat
