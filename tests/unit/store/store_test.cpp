#include "store/store.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "store/database.h"
#include "store_fixture.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

TEST(Store, GivesBackEveryFieldOfTheDataset) {
  const TestFolder folder;
  const Dataset dataset = four_units();
  write_store(folder / "s.sqlite", dataset);
  EXPECT_EQ(dump(read_store(folder / "s.sqlite")), dump(dataset));
}

TEST(Store, GivesBackAnEmptyDataset) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", {});
  EXPECT_EQ(dump(read_store(folder / "s.sqlite")), dump({}));
}

TEST(Store, GivesBackEveryFieldAfterAnUpdate) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, {});
  update_store(path, [](Dataset& d) { d = four_units(); });
  EXPECT_EQ(dump(read_store(path)), dump(four_units()));
  update_store(path, [](Dataset&) {});
  EXPECT_EQ(dump(read_store(path)), dump(four_units()));
}

TEST(Store, IsTheSameFileForTheSameDataset) {
  const TestFolder folder;
  write_store(folder / "a.sqlite", four_units());
  ::setenv("TZ", "Asia/Tokyo", 1);
  ::setenv("HOME", "/nonexistent", 1);
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // past a change of the second
  write_store(folder / "longer-name.sqlite", four_units());
  ::setenv("TZ", "UTC", 1);
  EXPECT_TRUE(read_file(folder / "a.sqlite") == read_file(folder / "longer-name.sqlite"));
}

TEST(Store, HoldsNothingOfTheClockOrTheFolder) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  const std::string bytes = read_file(folder / "s.sqlite");
  const std::time_t now = std::time(nullptr);
  char month[16];
  std::strftime(month, sizeof month, "%Y-%m-", std::gmtime(&now));
  EXPECT_EQ(bytes.find(month), std::string::npos);
  EXPECT_EQ(bytes.find(folder.path().string()), std::string::npos);
}

TEST(Store, LeavesNothingBesideItself) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  EXPECT_EQ(names_in(folder.path()), "s.sqlite ");
  update_store(folder / "s.sqlite", [](Dataset& d) { d.findings.clear(); });
  update_store(folder / "t.sqlite", [](Dataset& d) { d = four_units(); });
  EXPECT_EQ(names_in(folder.path()), "s.sqlite t.sqlite ");
}

TEST(Store, IsASpatialiteFileWhoseIndexesAreSound) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, {});
  update_store(path, [](Dataset& d) { d = four_units(); });
  const auto database = Database::open(path, Database::Access::read);
  database.load_spatialite();
  for (const char* table :
       {"municipality", "reception_centre", "project_site", "context_area", "boundary"}) {
    Statement check(database, fmt::format("SELECT CheckSpatialIndex('{}', 'geom'), "
                                          "(SELECT srid FROM geometry_columns WHERE "
                                          "f_table_name = '{}'), (SELECT count(*) FROM {} "
                                          "WHERE NOT IsValid(geom))",
                                          table, table, table));
    ASSERT_TRUE(check.step());
    EXPECT_EQ(check.integer(), 1) << table;
    EXPECT_EQ(check.integer(), 4326) << table;
    EXPECT_EQ(check.integer(), 0) << table;
  }
  Statement layers(database,
                   "SELECT group_concat(table_name) FROM (SELECT table_name FROM "
                   "vector_layers ORDER BY table_name)");
  ASSERT_TRUE(layers.step());
  EXPECT_EQ(layers.text(),
            "boundary,context_area,coverage,municipality,project_site,reception_centre");
}

TEST(Store, KeepsTheBestOutlinesOfTheSetInUseBesideTheUnitsWhateverIsDrawn) {
  const TestFolder folder;
  Dataset dataset = four_units();
  dataset.boundary_set = "rgz-2025";
  dataset.draw_at(DetailLevel::overview);
  EXPECT_EQ(dataset.boundaries.detail, "web");
  EXPECT_EQ(area_of(dataset.municipalities[0].boundary), 0.25);
  EXPECT_TRUE(dataset.municipalities[1].boundary.empty());
  write_store(folder / "s.sqlite", dataset);
  const Dataset read = read_store(folder / "s.sqlite");
  EXPECT_EQ(read.boundary_set, "rgz-2025");
  EXPECT_EQ(read.boundaries.detail, "full");
  EXPECT_EQ(area_of(read.municipalities[0].boundary), 1);
  EXPECT_TRUE(read.context.empty());
}

TEST(Store, FindsUnitsByItsSpatialIndexOnPlainSqlite) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  const auto database = Database::open(folder / "s.sqlite", Database::Access::read);
  Statement find(database,
                 "SELECT group_concat(code) FROM municipality WHERE fid IN (SELECT pkid FROM "
                 "idx_municipality_geom WHERE xmin <= 20.5 AND xmax >= 20.5 AND ymin <= 45.5 "
                 "AND ymax >= 45.5)");
  ASSERT_TRUE(find.step());
  EXPECT_EQ(find.text(), "10003");
  Statement count(database, "SELECT count(*) FROM idx_municipality_geom");
  ASSERT_TRUE(count.step());
  EXPECT_EQ(count.integer(), 4);  // the parent city has no boundary
}

TEST(Store, TakesAnEditByAnotherProgramThroughSpatialite) {
  const TestFolder folder;
  const auto path = folder / "s.sqlite";
  write_store(path, four_units());
  {
    const auto qgis = Database::open(path, Database::Access::write);
    qgis.load_spatialite();
    qgis.execute(
        "UPDATE municipality SET geom = GeomFromText('MULTIPOLYGON(((21 44, 22 44, 22 45, 21 44)))'"
        ", 4326) WHERE code = '10002'");
  }
  const Dataset dataset = read_store(path);
  EXPECT_EQ(dataset.municipality(MunicipalityCode("10002"))->boundary[0].outer.size(), 4U);
}

TEST(Store, CountsInItsViewsWhatTheModelCounts) {
  const TestFolder folder;
  const Dataset dataset = four_units();
  write_store(folder / "s.sqlite", dataset);
  const auto database = Database::open(folder / "s.sqlite", Database::Access::read);
  Statement view(database,
                 "SELECT code, project_count, partner_count, centre_count FROM coverage "
                 "ORDER BY code");
  std::string of_view;
  std::string of_model;
  while (view.step()) {
    of_view += view.text();
    for (int i = 0; i < 3; ++i) of_view += fmt::format(" {}", *view.integer());
    of_view += '\n';
  }
  for (const auto& unit : coverage_of(dataset, {}).units)
    of_model += fmt::format("{} {} {} {}\n", unit.municipality.text(), unit.projects.size(),
                            unit.partners.size(), unit.centres.size());
  EXPECT_EQ(of_view, of_model);
  EXPECT_EQ(of_view, "10001 2 2 0\n10002 0 0 2\n10003 1 2 0\n10004 1 2 0\n");

  Statement places(database,
                   "SELECT group_concat(project_id || ' ' || municipality_code || ' ' || name || "
                   "' ' || as_written || ' ' || \"match\" || ' ' || ifnull(via, '-'), '; ') "
                   "FROM (SELECT * FROM project_coverage ORDER BY 1, 2)");
  ASSERT_TRUE(places.step());
  EXPECT_EQ(places.text(),
            "a-project 10001 Opština 10001 10001 fuzzy -; "
            "a-project 10003 Opština 10003 City city 90000; "
            "a-project 10004 Opština 10004 City city 90000; "
            "c-project 10001 Opština 10001 10001 exact -");
}

TEST(OpenStore, ReadsOutlinesLevelByLevel) {
  const TestFolder folder;
  const Dataset dataset = four_units();
  write_store(folder / "s.sqlite", dataset);
  StoreParts parts;
  parts.outlines_on_demand = true;
  OpenStore store(folder / "s.sqlite");
  Dataset read = store.read(parts);
  for (const auto& unit : read.municipalities) EXPECT_TRUE(unit.boundary.empty());
  EXPECT_TRUE(read.context.empty());
  // What is left out is there when it is asked for, and the rest is as it was.
  for (auto& set : read.boundary_sets) {
    EXPECT_TRUE(set.proofs.empty());
    for (auto& level : set.levels) {
      EXPECT_TRUE(level.units.empty());
      level = store.level(set.id, level.level);
    }
    const BoundarySet& whole = *dataset.boundaries_called(set.id);
    set.proofs = whole.proofs;
    set.leftovers = whole.leftovers;
  }
  read.context = dataset.context;
  for (std::size_t i = 0; i < read.municipalities.size(); ++i)
    read.municipalities[i].boundary = dataset.municipalities[i].boundary;
  EXPECT_EQ(dump(read), dump(dataset));
  EXPECT_TRUE(store.level("embedded", DetailLevel::web).units.empty());
}

TEST(OpenStore, ReadsTheOutlinesOfAStoreThatDrawsNoneOfItsSets) {
  const TestFolder folder;
  Dataset dataset = four_units();
  dataset.boundary_set.clear();
  write_store(folder / "s.sqlite", dataset);
  StoreParts parts;
  parts.outlines_on_demand = true;
  EXPECT_EQ(dump(OpenStore(folder / "s.sqlite").read(parts)), dump(dataset));
}

TEST(OpenStore, RefusesOutlinesOfAStoreThatWasChangedMeanwhile) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  StoreParts parts;
  parts.outlines_on_demand = true;
  OpenStore store(folder / "s.sqlite");
  store.read(parts);
  EXPECT_EQ(store.level("embedded", DetailLevel::overview).units.size(), 4U);
  // Nothing is locked between two calls.
  update_store(folder / "s.sqlite", [](Dataset& d) { d.projects.clear(); });
  try {
    store.level("embedded", DetailLevel::overview);
    FAIL() << "the store was changed";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("was changed by another program"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("run the command again"), std::string::npos);
  }
  EXPECT_EQ(store.read(parts).projects.size(), 0U);
  EXPECT_EQ(store.level("embedded", DetailLevel::overview).units.size(), 4U);
}

TEST(OpenStore, GoesOnWithTheFileThatItOpenedWhereAnotherTookItsPlace) {
  const TestFolder folder;
  write_store(folder / "s.sqlite", four_units());
  StoreParts parts;
  parts.outlines_on_demand = true;
  OpenStore store(folder / "s.sqlite");
  store.read(parts);
  write_store(folder / "s.sqlite", {});
  EXPECT_EQ(store.level("embedded", DetailLevel::overview).units.size(), 4U);
}

}  // namespace
}  // namespace obuhvat
