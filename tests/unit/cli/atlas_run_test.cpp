#include "cli/atlas_run.h"

#include <gmock/gmock.h>

#include <deque>

#include "unit/cartography/drawn_dataset.h"
#include "unit/cartography/fake_metrics.h"
#include "unit/cartography/sheet_checks.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

/// Sheets with nothing on them, filed as a run files what it has drawn.
class AtlasRun : public testing::Test {
 protected:
  PlannedSheet& add(SheetKind kind, const std::string& title, const Selection& selection) {
    PlannedSheet& planned = plans.emplace_back();
    planned.request.kind = kind;
    planned.coverage = coverage_of(data, selection);
    MapSheet& sheet = sheets.emplace_back();
    sheet.title = title;
    sheet.language = language;
    drawn.push_back({&planned, &sheet});
    return planned;
  }
  void add_project_sheet(const std::string& id) {
    Selection selection;
    selection.projects = {ProjectId(id)};
    add(SheetKind::project, "Project " + id, selection).request.project = ProjectId(id);
  }
  void add_partner_sheet(const std::string& id) {
    Selection selection;
    selection.partners = {PartnerId(id)};
    add(SheetKind::partner, "Partner " + id, selection).request.partner = PartnerId(id);
  }
  ComposedAtlas compose() const {
    return atlas_of(data, drawn, report_style(), un_policy(), FakeMetrics());
  }

  Language language = Language::en;
  Dataset data = drawn_dataset();
  std::deque<PlannedSheet> plans;  // deques, because `drawn` points into them
  std::deque<MapSheet> sheets;
  std::vector<DrawnSheet> drawn;
};

TEST_F(AtlasRun, FilesSheetsByTheirKind) {
  add_project(data, "p", {"10001"});
  data.sort();
  add(SheetKind::overview, "All", {});
  add_project_sheet("p");
  add_partner_sheet("iom");
  EXPECT_THAT(texts_of_group(compose().pages[1], "contents"),
              IsSupersetOf({"All", "Projects", "Project p", "Partners", "Partner iom",
                            "1 August 2017 – 31 January 2019 · 1 municipality covered"}));
}

TEST_F(AtlasRun, CoverCountsWhatAllTheSheetsShow) {
  add_project(data, "p", {"10001", "10003"});
  add_project(data, "q", {"10003", "10004"});
  add_project(data, "r", {"10012"});
  data.sort();
  add_project_sheet("p");
  add_project_sheet("q");
  EXPECT_THAT(
      texts_of_group(compose().pages.front(), "title"),
      IsSupersetOf({"1 August 2017 – 31 January 2019", "2 projects · 3 municipalities covered"}));
}

TEST_F(AtlasRun, CoverOfNoProjectCountsNone) {
  add(SheetKind::overview, "All", {});
  EXPECT_THAT(texts_of_group(compose().pages.front(), "title"),
              ElementsAre("SERBIA", "Atlas of project", "coverage"));
}

TEST_F(AtlasRun, IndexIsInTheOrderOfTheAlphabet) {
  add_project(data, "p", {"10001", "10003", "10004"});
  data.sort();
  data.municipalities[0].name = {"", "Ljig", ""};
  data.municipalities[2].name = {"", "Šid", ""};
  data.municipalities[3].name = {"", "Lučani", ""};
  language = Language::sr_cyrl;
  add_project_sheet("p");
  EXPECT_THAT(texts_of_group(compose().pages.back(), "index"),
              ElementsAre("Л", "Лучани", "3", "Љ", "Љиг", "3", "Ш", "Шид", "3"));
}

}  // namespace
}  // namespace obuhvat
