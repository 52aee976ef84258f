// The shipped styles hold on sheets of every kind: whatever states and counts meet on one.
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::IsEmpty;

class ShippedStyles : public SheetTest, public testing::WithParamInterface<const char*> {
 protected:
  ShippedStyles() {
    style = load_style(std::string(OBUHVAT_SOURCE_DIR) + "/styles/" + GetParam() + ".toml");
  }
  void add(const std::string& id, const std::vector<std::string>& codes, const char* start,
           const char* end) {
    add_project(data, id, codes).period = {PartialDate::parse(start), PartialDate::parse(end)};
  }
  /// So many projects in the first unit, one less in the second, and so on.
  void add_steps(std::size_t most) {
    const std::vector<std::string> codes{"10003", "10004", "10007", "10008", "10011", "10012"};
    for (std::size_t i = 0; i < most; ++i)
      add(i == 0 ? "p" : fmt::format("q{}", i),
          {codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(most - i)}, "2017", "2018");
  }
  std::vector<std::string> colour_faults(SheetRequest request) const {
    request.day = Day{2018, 1, 1};
    std::vector<std::string> out;
    for (const auto& finding : lint(compose(request)))
      for (const char* code : {"contrast-low", "classes-alike", "legend-differs"})
        if (finding.code == code) out.push_back(to_text(finding));
    return out;
  }
};

TEST_P(ShippedStyles, TellOneToSixClassesOfCountsApart) {
  for (std::size_t most = 1; most <= 6; ++most) {
    data = drawn_dataset();
    add_steps(most);
    for (const SheetKind kind : {SheetKind::overview, SheetKind::district, SheetKind::multiples})
      EXPECT_THAT(colour_faults(any_of(kind)), IsEmpty()) << name_of_kind(kind) << ", " << most;
  }
}

TEST_P(ShippedStyles, TellFewClassesOfManyApart) {
  add_steps(2);
  for (const SheetKind kind : {SheetKind::overview, SheetKind::district}) {
    SheetRequest request = any_of(kind);
    request.classes = {{1, 1}, {2, 2}, {3, 4}, {5, 9}, {10, std::nullopt}};
    EXPECT_THAT(colour_faults(request), IsEmpty()) << name_of_kind(kind);
  }
}

TEST_P(ShippedStyles, TellCountsFromANationalProject) {
  add_steps(3);
  add_project(data, "law", {}).coverage = CoverageKind::national;
  for (const SheetKind kind :
       {SheetKind::partner, SheetKind::overview, SheetKind::district, SheetKind::multiples})
    EXPECT_THAT(colour_faults(any_of(kind)), IsEmpty()) << name_of_kind(kind);
}

TEST_P(ShippedStyles, TellTheStatesOfAProjectFromTheRest) {
  const std::pair<const char*, const char*> periods[] = {
      {"2017", "2018"}, {"2015", "2016"}, {"2019", "2020"}, {"", ""}};
  for (const auto& [start, end] : periods)
    for (const CoverageKind kind : {CoverageKind::municipalities, CoverageKind::national}) {
      data = drawn_dataset();
      add("p", {"10001", "20001"}, start, end);
      data.projects[0].coverage = kind;
      EXPECT_THAT(colour_faults(of_project("p")), IsEmpty()) << start;
    }
}

TEST_P(ShippedStyles, TellTheStatesOfGapsApart) {
  const std::pair<const char*, const char*> periods[] = {
      {"2017", "2018"}, {"2019", "2020"}, {"2015", "2016"}, {"", ""}};
  const char* codes[] = {"10001", "10003", "10005", "10012"};
  for (unsigned states = 0; states < 32; ++states) {  // each set of the four, and of the country
    data = drawn_dataset();
    for (unsigned i = 0; i < 4; ++i)
      if ((states >> i & 1U) != 0)
        add(fmt::format("p{}", i), {codes[i]}, periods[i].first, periods[i].second);
    if (states >= 16) add_project(data, "law", {}).coverage = CoverageKind::national;
    EXPECT_THAT(colour_faults(of_kind(SheetKind::gaps)), IsEmpty()) << states;
  }
}

TEST_P(ShippedStyles, TellTheClassesOfAChangeApart) {
  const std::pair<const char*, const char*> periods[] = {
      {"2017", "2018"}, {"2019", "2020"}, {"2017", "2020"}};
  const char* codes[] = {"10001", "10003", "10005"};
  for (unsigned classes = 1; classes < 8; ++classes) {
    data = drawn_dataset();
    for (unsigned i = 0; i < 3; ++i)
      if ((classes >> i & 1U) != 0)
        add(fmt::format("p{}", i), {codes[i]}, periods[i].first, periods[i].second);
    EXPECT_THAT(colour_faults(of_change({2018, 1, 1}, {2019, 6, 1})), IsEmpty()) << classes;
  }
}

TEST_P(ShippedStyles, TellCoverageThatIsNotStated) {
  add_project(data, "p", {}).coverage = CoverageKind::unknown;
  EXPECT_THAT(colour_faults(of_project("p")), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Styles, ShippedStyles,
                         testing::Values("report", "web", "dark", "print-bw"), [](const auto& i) {
                           std::string name = i.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace obuhvat
