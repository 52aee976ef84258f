#include <gtest/gtest.h>

#include "small_dataset.h"

namespace obuhvat {
namespace {

TEST(HideNonPublicCentres, TakesThemOffWithTheFindingsThatNameThem) {
  Dataset data = small_dataset();
  data.centres[0].is_public = false;
  Finding named;
  named.code = "centre-at-seat";
  named.message = "Asylum Centre West has no point";
  Finding other = named;
  other.message = "Reception Centre East has no point";
  Finding of_a_project = named;
  of_a_project.code = "place-fuzzy";
  data.findings = {named, other, of_a_project};
  EXPECT_EQ(hide_non_public_centres(data), 1u);
  ASSERT_EQ(data.centres.size(), 1u);
  EXPECT_EQ(data.centres[0].id.text(), "RTC-EAST");
  EXPECT_EQ(data.findings, (std::vector<Finding>{other, of_a_project}));
  EXPECT_EQ(hide_non_public_centres(data), 0u);
}

}  // namespace
}  // namespace obuhvat
