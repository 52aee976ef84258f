#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "scenario/program_run.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Every name of a donor of the embedded records, but "EU": that is also a part of a subtitle,
/// which the lint has to tell a person.
const std::vector<std::string> donor_names{"European Union",           "Evropska unija",
                                           "Европска унија",           "British Embassy Belgrade",
                                           "british-embassy-belgrade", "Funded by"};

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

/// The United Nations' wording with one thing changed or added, as mine.toml.
class UserPolicy : public testing::Test {
 protected:
  void change(const std::string& from, const std::string& to) {
    replace(text_, from, to);
    write_file(policy(), text_, Overwrite::yes);
  }
  void add(const std::string& more) {
    text_ += more;
    write_file(policy(), text_, Overwrite::yes);
  }
  std::string policy() const { return at("mine.toml"); }
  std::string at(const std::string& name) const { return (folder_.path() / name).string(); }

 private:
  TestFolder folder_;
  std::string text_ = read_file(fs::path(OBUHVAT_SOURCE_DIR) / "styles/policy/un.toml");
};

TEST_F(UserPolicy, DraftIsMarkedOnTheSheet) {
  change("status = \"cleared\"", "status = \"draft\"");
  const Result draft = obuhvat_run({"render", "--policy", policy(), "--dump"});
  EXPECT_EQ(draft.code, 0) << draft.err;
  EXPECT_THAT(draft.out, HasSubstr("DRAFT"));
  EXPECT_THAT(obuhvat_run({"render", "--dump"}).out, Not(HasSubstr("DRAFT")));
}

TEST_F(UserPolicy, DraftIsAFindingBeforePublication) {
  change("status = \"cleared\"", "status = \"draft\"");
  const Result result =
      obuhvat_run({"check", "--for", "publish", "--lang", "en", "--policy", policy()});
  EXPECT_THAT(result.out, HasSubstr("[sheet-draft]"));
}

TEST_F(UserPolicy, UnknownStatusSaysWhatItMayBe) {
  change("status = \"cleared\"", "status = \"final\"");
  const Result result = obuhvat_run({"render", "--policy", policy(), "--dump"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("mine.toml:6: \"status\""), HasSubstr("draft"),
                                HasSubstr("cleared")));
}

TEST_F(UserPolicy, HiddenDonorsHaveNoSheet) {
  change("visibility = \"full\"", "visibility = \"none\"");
  for (const auto& what : {std::vector<std::string>{"--donor", "eu"}, {"--multiples", "donor"}}) {
    std::vector<std::string> arguments{"render", "--policy", policy(), "-o", at("maps")};
    arguments.insert(arguments.end(), what.begin(), what.end());
    const Result result = obuhvat_run(arguments);
    EXPECT_EQ(result.code, 2) << what.front();
    EXPECT_THAT(result.err, HasSubstr("hides donors")) << what.front();
  }
  EXPECT_FALSE(fs::exists(at("maps")));
}

TEST_F(UserPolicy, HiddenDonorIsNoPartnerEither) {
  change("visibility = \"full\"", "visibility = \"none\"");
  const Result result = obuhvat_run({"render", "--policy", policy(), "--partner", "eu", "--dump"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("there is no partner \"eu\""));
}

/// What pdftotext reads in a file.
std::string text_of_pdf(const fs::path& file) {
  const std::string command = "pdftotext '" + file.string() + "' - 2>/dev/null";
  std::string text;
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  char block[1 << 12];
  for (std::size_t n = 0; (n = std::fread(block, 1, sizeof block, pipe)) > 0;)
    text.append(block, n);
  return ::pclose(pipe) == 0 ? text : std::string();
}

TEST_F(UserPolicy, HiddenDonorsAreInNoFileOfAPublication) {
  change("visibility = \"full\"", "visibility = \"none\"");
  const Result result =
      obuhvat_run({"publish", "--policy", policy(), "--out", at("out"), "--dpi", "40"});
  ASSERT_EQ(result.code, 0) << result.err;
  bool reads_pdf = false;
  for (const auto& [name, bytes] : contents(at("out"))) {
    std::string text = bytes;
    if (name.ends_with(".pdf")) {
      const std::string read = text_of_pdf(fs::path(at("out")) / name);
      reads_pdf = reads_pdf || !read.empty();
      text += read;
    }
    for (const auto& donor : donor_names)
      EXPECT_EQ(text.find(donor), std::string::npos) << name << " names " << donor;
    EXPECT_THAT(name, Not(HasSubstr("/donors/")));
  }
  if (!reads_pdf) GTEST_SKIP() << "pdftotext (poppler-utils) is not there: no PDF was read";
}

TEST_F(UserPolicy, ShownDonorsAreInThePublication) {  // or the test above would find nothing ever
  const Result result = obuhvat_run({"render", "--partner", "iom", "--dump"});
  EXPECT_THAT(result.out, HasSubstr("European Union"));
}

TEST_F(UserPolicy, SubtitleThatNamesAHiddenDonorIsLeftOut) {
  change("visibility = \"full\"", "visibility = \"none\"");
  std::vector<std::string> dump{"render", "--project", "open-communities-successful-communities",
                                "--dump"};
  EXPECT_THAT(obuhvat_run(dump).out, HasSubstr("EU support to health"));
  dump.insert(dump.end(), {"--policy", policy()});
  EXPECT_THAT(obuhvat_run(dump).out, testing::Not(HasSubstr("EU support to health")));
}

TEST_F(UserPolicy, LogoThatIsNotThereIsAnIoError) {
  add("\n[[logo]]\nfile = \"logo.png\"\nname = { en = \"We\", sr-Latn = \"Mi\", sr-Cyrl = \"\" "
      "}\n");
  const Result result = obuhvat_run({"render", "--policy", policy(), "-o", at("a.svg")});
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr("cannot read " + at("logo.png")));
  EXPECT_FALSE(fs::exists(at("a.svg")));
}

TEST_F(UserPolicy, LogoThatIsDamagedSaysSo) {
  add("\n[[logo]]\nfile = \"logo.png\"\nname = { en = \"We\", sr-Latn = \"Mi\", sr-Cyrl = \"\" "
      "}\n");
  for (const std::string bytes : {"\x89PNG\r\n\x1a\n half", "<svg", "", "GIF89a"}) {
    write_file(at("logo.png"), bytes, Overwrite::yes);
    const Result result = obuhvat_run({"render", "--policy", policy(), "-o", at("a.svg")});
    EXPECT_EQ(result.code, 1) << bytes;
    EXPECT_THAT(result.err, HasSubstr("logo.png")) << bytes;
    EXPECT_FALSE(fs::exists(at("a.svg")));
  }
}

TEST_F(UserPolicy, LogoStandsOnTheSheet) {
  add("\n[[logo]]\nfile = \"logo.svg\"\nname = { en = \"We\", sr-Latn = \"Mi\", sr-Cyrl = \"\" "
      "}\n");
  write_file(at("logo.svg"),
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
             "<rect width=\"20\" height=\"10\" fill=\"#123456\"/></svg>",
             Overwrite::no);
  const Result result = obuhvat_run({"render", "--policy", policy(), "-o", at("a.svg")});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(read_file(at("a.svg")), HasSubstr("id=\"logos\""));
}

}  // namespace
}  // namespace obuhvat
