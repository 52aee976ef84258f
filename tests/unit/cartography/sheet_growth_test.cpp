// How the work of laying out a sheet grows with what is on it: counted, not timed.
#include "sheet_test.h"

namespace obuhvat {
namespace {

/// Counts the texts that were measured: laying out is measuring again and again.
class CountingMetrics : public FakeMetrics {
 public:
  TextExtent measure(std::string_view text, const Font& font, Language language) const override {
    ++count;
    return FakeMetrics::measure(text, font, language);
  }
  mutable std::size_t count = 0;
};

class SheetGrowth : public SheetTest {
 protected:
  std::size_t texts_measured() const {
    const SheetRequest request = of_kind(SheetKind::overview);
    const CountingMetrics counting;
    compose_sheet(data, coverage(request), request, style, policy, counting);
    return counting.count;
  }
  std::size_t with_projects(std::size_t count) {
    data = drawn_dataset();
    for (std::size_t i = 0; i < count; ++i)
      add_project(data, fmt::format("p{:05}", i), {"10001", "10013"});
    return texts_measured();
  }
  /// A country of side times side municipalities, one project in all of them.
  std::size_t with_municipalities(std::size_t side) {
    data = drawn_dataset();
    data.municipalities.clear();
    data.centres.clear();
    std::vector<std::string> codes;
    const double size = 2.0 / static_cast<double>(side);
    for (std::size_t i = 0; i < side * side; ++i) {
      codes.push_back(fmt::format("{}", 10000 + i));
      const double west = 20 + size * static_cast<double>(i % side);
      const double south = 43 + size * static_cast<double>(i / side);
      Municipality unit = drawn_unit(codes.back(), 20, 43, 0.5);
      unit.boundary = {{{{west, south},
                         {west + size, south},
                         {west + size, south + size},
                         {west, south + size},
                         {west, south}},
                        {}}};
      unit.seat = {west + size / 2, south + size / 2};
      data.municipalities.push_back(std::move(unit));
    }
    data.sort();
    add_project(data, "p", codes);
    return texts_measured();
  }
};

TEST_F(SheetGrowth, TextsMeasuredGrowNoFasterThanTheProjects) {
  const std::size_t few = with_projects(300);
  const std::size_t many = with_projects(3000);
  EXPECT_LE(many, 10 * few) << few << " for 300 projects, " << many << " for 3000";
}

TEST_F(SheetGrowth, TextsMeasuredGrowNoFasterThanTheMunicipalities) {
  const std::size_t few = with_municipalities(25);
  const std::size_t many = with_municipalities(75);
  EXPECT_LE(many, 9 * few) << few << " for 625 municipalities, " << many << " for 5625";
}

TEST_F(SheetGrowth, NamesOfACrowdAreCountedInOneFinding) {
  with_municipalities(40);
  const auto composed = compose(of_kind(SheetKind::overview));
  std::size_t told = 0;
  for (const auto& finding : composed.findings)
    if (finding.code == "label-dropped") ++told;
  EXPECT_EQ(told, 1U);
}

}  // namespace
}  // namespace obuhvat
