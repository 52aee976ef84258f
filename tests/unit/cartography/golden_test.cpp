#include "unit/cartography/golden.h"

#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

/// Two projects, of which the European Union pays for the first only; the second begins later.
class Golden : public SheetTest {
 protected:
  Golden() {
    add_project(data, "p", {"10001", "10003", "20001"});
    Project& q = add_project(data, "q", {"10001", "10012"});
    q.period = {PartialDate::parse("2018-06-01"), PartialDate::parse("2020-12-31")};
    q.partners.pop_back();
  }
  void expect_sheet(SheetRequest request) const {
    request.page = {148, 210, "A5"};
    request.date = "2026-11-22";
    request.day = Day{2019, 6, 1};
    expect_golden(name_of_kind(request.kind), to_text(compose(request).sheet));
  }
};

TEST_F(Golden, Project) { expect_sheet(of_kind(SheetKind::project)); }
TEST_F(Golden, Partner) { expect_sheet(of_kind(SheetKind::partner)); }
TEST_F(Golden, Donor) { expect_sheet(of_kind(SheetKind::donor)); }
TEST_F(Golden, Overview) { expect_sheet(of_kind(SheetKind::overview)); }
TEST_F(Golden, Gaps) {
  data.projects.pop_back();  // leaves centre C without a project
  expect_sheet(of_kind(SheetKind::gaps));
}
TEST_F(Golden, District) { expect_sheet(of_kind(SheetKind::district)); }
TEST_F(Golden, Multiples) { expect_sheet(of_years({2018, 2020})); }
TEST_F(Golden, Change) { expect_sheet(of_change({2018, 1, 1}, {2019, 6, 1})); }

}  // namespace
}  // namespace obuhvat
