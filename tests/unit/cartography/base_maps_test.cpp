#include "cartography/base_maps.h"

#include <gtest/gtest.h>

#include <thread>

#include "sheet_test.h"

namespace obuhvat {
namespace {

class BaseMapsTest : public SheetTest {
 protected:
  std::vector<SheetRequest> requests() {
    add_project(data, "p", {"10001", "10013"});
    add_project(data, "q", {"10002"});
    std::vector<SheetRequest> out;
    for (const SheetKind kind : {SheetKind::overview, SheetKind::gaps, SheetKind::multiples,
                                 SheetKind::change, SheetKind::overview}) {
      out.push_back(any_of(kind));
      out.push_back(of_project("p"));
      out.push_back(of_project("q"));
    }
    out.back().page = {148, 210, "A5"};
    out[4].page = {297, 210, "A4"};
    return out;
  }
  std::string drawn(const SheetRequest& request, const BaseMaps& base) const {
    return to_text(
        compose_sheet(data, coverage(request), request, style, policy, metrics, base).sheet);
  }
};

TEST_F(BaseMapsTest, ASheetIsTheSameAloneAndAmongOthers) {
  const auto all = requests();
  const BaseMaps base(data, "EPSG:8682", std::nullopt);
  for (const auto& request : all) EXPECT_EQ(drawn(request, base), to_text(compose(request).sheet));
}

TEST_F(BaseMapsTest, ThreadsMayShareOne) {
  const auto all = requests();
  const BaseMaps base(data, "EPSG:8682", std::nullopt);
  std::vector<std::string> drawn_there(all.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 4; ++t)
      threads.emplace_back([&, t] {
        for (std::size_t i = t; i < all.size(); i += 4) drawn_there[i] = drawn(all[i], base);
      });
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    EXPECT_EQ(drawn_there[i], to_text(compose(all[i]).sheet)) << i;
}

TEST_F(BaseMapsTest, OutlinesOfAFrameAreMadeOnce) {
  requests();
  const BaseMaps base(data, "EPSG:8682", std::nullopt);
  const auto paths_of = [&](const char* project) {
    const auto request = of_project(project);
    const auto sheet =
        compose_sheet(data, coverage(request), request, style, policy, metrics, base).sheet;
    std::map<std::string, const void*> out;
    for (const auto& mark : sheet.marks)
      if (const auto* path = std::get_if<PathMark>(&mark); path != nullptr && path->path.recurs())
        out[path->id] = path->path.identity();
    return out;
  };
  const auto first = paths_of("p");
  const auto second = paths_of("q");
  EXPECT_GT(first.size(), data.municipalities.size() / 2);
  std::size_t shared = 0;
  for (const auto& [id, path] : first)
    if (const auto same = second.find(id); same != second.end() && same->second == path) ++shared;
  EXPECT_GT(shared, data.municipalities.size() / 2) << "two sheets of one layout share them";
  const auto view = base.at_scale(3000000);
  EXPECT_EQ(view, base.at_scale(3000000));
}

}  // namespace
}  // namespace obuhvat
