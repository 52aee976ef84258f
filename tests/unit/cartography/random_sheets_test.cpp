// Whatever a dataset holds, nothing of a sheet lies over anything else or leaves the page.
#include <random>

#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::IsEmpty;

const std::vector<PageSize> pages{
    {210, 297, "A4"}, {297, 420, "A3"}, {148, 210, "A5"}, {297, 210, "A4"}, {200, 200, ""}};

class RandomSheets : public SheetTest, public testing::WithParamInterface<SheetKind> {
 protected:
  unsigned number(unsigned least, unsigned most) {
    return least + static_cast<unsigned>(random_() % (most - least + 1));
  }
  /// So many letters, in words; now and then one word only.
  std::string words(unsigned letters) {
    if (number(0, 7) == 0) return std::string(letters, 'w');
    std::string out;
    while (out.size() < letters) out += std::string(number(1, 14), 'm') + " ";
    out.resize(letters);
    if (out.back() == ' ') out.back() = 'm';
    return out;
  }
  LocalizedText text(unsigned letters) {
    const std::string en = words(letters);
    return {en, words(letters), ""};
  }
  std::vector<std::string> some_places() {
    std::vector<std::string> codes;
    const unsigned share = number(1, 4);
    for (const auto& unit : data.municipalities)
      if (unit.is_map_unit() && number(1, 4) <= share) codes.push_back(unit.code.text());
    return codes;
  }
  void add_random_project(const std::string& id) {
    Project& project = add_project(data, id, some_places());
    project.title = text(number(1, 220));
    if (number(0, 2) == 0) project.subtitle = text(number(1, 150));
    const unsigned start = number(2014, 2019);
    project.period = {PartialDate::parse(fmt::format("{}", start)),
                      PartialDate::parse(fmt::format("{}", start + number(0, 3)))};
    if (number(0, 5) == 0) project.coverage = CoverageKind::national;
    if (number(0, 5) == 0) project.coverage = CoverageKind::unknown;
    if (project.coverage != CoverageKind::municipalities) project.places.clear();
    for (unsigned i = 0, n = number(0, 15); i < n; ++i)
      project.partners.push_back(
          {PartnerId(fmt::format("z{:02}", i)), static_cast<PartnerRole>(number(0, 3))});
  }
  /// Cuts each of the larger units into four: 48 units in all.
  void cut_units() {
    std::vector<Municipality> units;
    for (const auto& unit : data.municipalities) {
      if (!unit.is_map_unit() || unit.kind == MunicipalityKind::city_municipality) {
        units.push_back(unit);
        continue;
      }
      const Box<LonLat> box = box_of(unit.boundary);
      for (int i = 0; i < 4; ++i) {
        // 10001, then 11001, 12001, 13001.
        const std::string code = fmt::format("1{}{}", i, unit.code.text().substr(2));
        Municipality quarter =
            drawn_unit(code, box.min_x + 0.25 * (i % 2), box.min_y + 0.25 * (i / 2), 0.25);
        quarter.district = unit.district;
        quarter.name = text(number(3, 24));
        units.push_back(std::move(quarter));
      }
    }
    data.municipalities = std::move(units);
  }
  void fill_dataset(SheetKind kind) {
    data = drawn_dataset();
    if (number(0, 1) == 0) cut_units();
    for (unsigned i = 0; i < 15; ++i)
      data.partners.push_back({PartnerId(fmt::format("z{:02}", i)), text(number(3, 90)), ""});
    add_random_project("p");
    const unsigned more = kind == SheetKind::project ? 0 : number(0, 60);
    for (unsigned i = 0; i < more; ++i) add_random_project(fmt::format("q{:02}", i));
    data.sort();
  }
  SheetRequest random_request(SheetKind kind) {
    SheetRequest request = any_of(kind);
    if (kind == SheetKind::multiples) {
      std::vector<int> years;
      for (unsigned i = 0, n = number(1, 12); i < n; ++i)
        years.push_back(2012 + static_cast<int>(i));
      request = of_years(years);
      for (auto& panel : request.panels)
        if (number(0, 1) == 0) panel.title = text(number(1, 120));
    }
    request.language = all_languages[number(0, 2)];
    request.date = "2026-11-22";
    if (number(0, 1) == 0) request.day = Day{2018, 1, 1};
    return request;
  }
  std::vector<std::string> everything_wrong(const SheetRequest& request) const {
    const auto composed = compose(request);
    auto out = faults_of(composed, metrics, style.text.minimum_pt);
    for (const auto& finding : lint(composed))
      for (const char* code : {"text-overlap", "symbol-overlap", "block-overlap", "off-page",
                               "legend-differs", "text-small"})
        if (finding.code == code) out.push_back(to_text(finding));
    return out;
  }

 private:
  std::mt19937 random_{7 + static_cast<unsigned>(GetParam())};  // the same on every machine
};

TEST_P(RandomSheets, HaveNoFaults) {
  const char* styles[] = {"report", "web", "dark", "print-bw"};
  unsigned round = 0;
  for (const auto& page : pages)
    for (int i = 0; i < 2; ++i, ++round) {
      style =
          load_style(std::string(OBUHVAT_SOURCE_DIR) + "/styles/" + styles[round % 4] + ".toml");
      fill_dataset(GetParam());
      SheetRequest request = random_request(GetParam());
      request.page = page;
      EXPECT_THAT(everything_wrong(request), IsEmpty())
          << "round " << round << ", " << page.width_mm << " x " << page.height_mm << " mm, "
          << style.name << ", " << tag_of(request.language);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, RandomSheets, testing::ValuesIn(all_kinds),
                         [](const auto& i) { return name_of_kind(i.param); });

}  // namespace
}  // namespace obuhvat
