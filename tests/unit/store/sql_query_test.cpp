#include "store/sql_query.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "store/database.h"
#include "store/store.h"
#include "store_fixture.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string shown(const AnswerTable::Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
  if (const auto* real = std::get_if<AnswerTable::Decimal>(&value))
    return fmt::format("{:.{}f}", real->value, real->decimals);
  if (const auto* text = std::get_if<std::string>(&value)) return "'" + *text + "'";
  return "nothing";
}

/// One store for all the questions: none of them can change it.
class SqlQuery : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TestFolder;
    write_store(*folder_ / "s.sqlite", four_units());
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }
  static std::filesystem::path store() { return *folder_ / "s.sqlite"; }
  static AnswerTable ask(const std::string& sql, const SqlLimits& limits = {}) {
    return query_sql(store(), sql, limits);
  }
  /// The rows: values separated by commas, rows by " | ".
  static std::string rows(const std::string& sql) {
    std::string out;
    for (const auto& row : ask(sql).rows) {
      if (!out.empty()) out += " | ";
      for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + shown(row[i]);
    }
    return out;
  }
  /// The message of the Error, which must not be an IoError.
  static std::string error(const std::string& sql, const SqlLimits& limits = {}) {
    try {
      ask(sql, limits);
    } catch (const IoError& io) {
      return std::string("IoError: ") + io.what();
    } catch (const Error& wrong) {
      return wrong.what();
    }
    return "no error";
  }
  static TestFolder* folder_;
};
TestFolder* SqlQuery::folder_ = nullptr;

TEST_F(SqlQuery, GivesValuesByTheirKind) {
  EXPECT_EQ(rows("SELECT 7, 2.5, 3.0, 0.1 + 0.2, 1e-9, 1234.56789012, NULL, 'a''b', x'00FF'"),
            "7,2.5,3,0.3,0.000000001,1234.56789,nothing,'a'b','00FF'");
}

TEST_F(SqlQuery, NamesColumnsAsSqliteDoes) {
  EXPECT_EQ(ask("SELECT code, count(*) AS n FROM coverage").columns,
            (std::vector<std::string>{"code", "n"}));
}

TEST_F(SqlQuery, ReadsTablesAndViews) {
  EXPECT_EQ(rows("SELECT code, project_count FROM coverage WHERE project_count > 0 ORDER BY 1;  "
                 "-- done"),
            "'10001',2 | '10003',1 | '10004',1");
  EXPECT_EQ(rows("WITH t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 3) "
                 "SELECT sum(n) FROM t"),
            "6");
  EXPECT_EQ(rows("SELECT count(*) FROM sqlite_master WHERE name = 'coverage'"), "1");
  EXPECT_EQ(rows("SELECT value FROM json_each('[1,2]')"), "1 | 2");
}

TEST_F(SqlQuery, GivesPointsAndPolygonsAsGeometries) {
  const auto units = ask("SELECT code, geom FROM municipality ORDER BY code");
  ASSERT_EQ(units.geometries.size(), units.rows.size());
  EXPECT_EQ(std::get<MultiPolygon<LonLat>>(units.geometries[2]).size(), 2U);
  EXPECT_EQ(shown(units.rows[2][1]), "'MULTIPOLYGON'");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(units.geometries[4]));  // the parent city
  const auto centres = ask("SELECT geom FROM reception_centre ORDER BY id");
  EXPECT_EQ(std::get<LonLat>(centres.geometries[1]), (LonLat{21.25, 44.75}));
  EXPECT_TRUE(ask("SELECT code FROM municipality").geometries.empty());
}

TEST_F(SqlQuery, GivesNoGeometryInAnotherReferenceSystem) {
  const auto answer = ask("SELECT ST_Transform(geom, 32634) FROM reception_centre LIMIT 1");
  EXPECT_TRUE(answer.geometries.empty());
  EXPECT_EQ(shown(answer.rows[0][0]), "'SRID=32634;POINT'");
}

TEST_F(SqlQuery, KnowsTheSpatialFunctions) {
  EXPECT_EQ(rows("SELECT code FROM coverage WHERE ST_Contains(geom, MakePoint(21.5, 44.5, 4326))"),
            "'10002'");
  EXPECT_EQ(rows("SELECT ST_AsText(ST_Centroid(geom)) FROM municipality WHERE code = '10002'"),
            "'POINT(21.5 44.5)'");
  EXPECT_EQ(rows("SELECT ST_Touches(a.geom, b.geom), ST_Area(a.geom), ST_NumGeometries(a.geom) "
                 "FROM municipality a, municipality b WHERE a.code = '10003' AND b.code = '10004'"),
            "1,1.0625,2");
  EXPECT_EQ(rows("SELECT ST_X(geom), ST_Y(geom) FROM reception_centre WHERE id = 'RTC-B'"),
            "21.25,44.75");
  // One degree of longitude at 44 degrees is about 80.2 km on the ellipsoid.
  EXPECT_EQ(rows("SELECT round(ST_Distance(MakePoint(20, 44, 4326), MakePoint(21, 44, 4326), 1) "
                 "/ 1000)"),
            "80");
  EXPECT_EQ(rows("SELECT round(ST_X(ST_Transform(MakePoint(21, 44, 4326), 8682))), "
                 "round(ST_X(Transform(MakePoint(21, 44, 4326), 32634)))"),
            "500000,500000");
  EXPECT_EQ(rows("SELECT AsGeoJSON(geom) FROM reception_centre WHERE id = 'RTC-B'"),
            "'{\"type\":\"Point\",\"coordinates\":[21.25,44.75]}'");
}

TEST_F(SqlQuery, UsesTheSpatialIndexes) {
  EXPECT_EQ(rows("SELECT code FROM municipality WHERE ROWID IN (SELECT ROWID FROM SpatialIndex "
                 "WHERE f_table_name = 'municipality' AND search_frame = "
                 "BuildMbr(20.1, 45.1, 20.2, 45.2, 4326))"),
            "'10003'");
  EXPECT_EQ(rows("SELECT pkid FROM idx_municipality_geom WHERE xmin > 20.5 AND ymin < 44.5"), "2");
  EXPECT_EQ(rows("SELECT fid FROM knn WHERE f_table_name = 'reception_centre' AND "
                 "ref_geometry = MakePoint(21.2, 44.7, 4326) AND max_items = 1"),
            "2");
}

TEST_F(SqlQuery, AsksADatasetThatIsInNoStore) {
  const auto answer = query_sql(four_units(), "SELECT sum(ST_Area(geom)) FROM coverage", {});
  // Four square degrees, the island of a quarter degree's side, less the hole of a fifth's.
  EXPECT_EQ(shown(answer.rows[0][0]), "4.0225");
}

// ---- what is refused, one by one ----

class RefusedSql : public SqlQuery, public ::testing::WithParamInterface<const char*> {
 protected:
  static void SetUpTestSuite() { SqlQuery::SetUpTestSuite(); }
  static void TearDownTestSuite() { SqlQuery::TearDownTestSuite(); }
};

TEST_P(RefusedSql, ChangesNothingAndSaysWhy) {
  const std::string before = read_file(store());
  EXPECT_THAT(error(GetParam()),
              StartsWith("the SQL is refused, because a question may only read"));
  EXPECT_TRUE(read_file(store()) == before);
}

INSTANTIATE_TEST_SUITE_P(
    Statements, RefusedSql,
    ::testing::Values(
        "ATTACH '/tmp/other.sqlite' AS o", "DETACH main", "PRAGMA user_version",
        "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON", "PRAGMA table_info(project)",
        "PRAGMA temp_store_directory = '/tmp'", "INSERT INTO partner VALUES ('x', 1, 1, 1, 1)",
        "UPDATE project SET notes = 'x'", "DELETE FROM project",
        "REPLACE INTO settings VALUES ('a', 'b')",
        "WITH t AS (SELECT 1) INSERT INTO settings SELECT 'a', 'b' FROM t",
        "INSERT INTO settings VALUES ('a', 'b') RETURNING key", "CREATE TABLE t (a)",
        "CREATE TEMP TABLE t (a)", "CREATE TEMP VIEW v AS SELECT 1",
        "CREATE INDEX i ON project (id)",
        "CREATE TEMP TRIGGER t AFTER INSERT ON project BEGIN SELECT 1; END", "DROP TABLE project",
        "ALTER TABLE project RENAME TO p", "CREATE VIRTUAL TABLE v USING fts5(a)",
        "CREATE VIRTUAL TABLE v USING VirtualShape('/etc/passwd', 'UTF-8', 4326)",
        "CREATE VIRTUAL TABLE temp.v USING VirtualText('/etc/passwd')",
        "INSERT INTO idx_municipality_geom VALUES (9, 0, 0, 0, 0)", "BEGIN", "BEGIN IMMEDIATE",
        "COMMIT", "SAVEPOINT s", "RELEASE s", "VACUUM", "VACUUM INTO '/tmp/copy.sqlite'", "REINDEX",
        "ANALYZE", "EXPLAIN DELETE FROM project", "SELECT * FROM pragma_database_list",
        "SELECT * FROM pragma_function_list()"));

INSTANTIATE_TEST_SUITE_P(
    Functions, RefusedSql,
    ::testing::Values(
        "SELECT load_extension('mod_spatialite')", "SELECT fts3_tokenizer('simple')",
        "SELECT fts3_tokenizer('simple', x'00')", "SELECT InitSpatialMetaData()",
        "SELECT CreateSpatialIndex('project_site', 'geom')", "SELECT DropTable(NULL, 'project')",
        "SELECT DropGeoTable('project_site')", "SELECT RenameTable(NULL, 'project', 'p')",
        "SELECT CloneTable('main', 'project', 'p', 0)", "SELECT UpdateLayerStatistics()",
        "SELECT CreateTopology('t', 4326)", "SELECT ST_AddIsoNode('t', 0, NULL)",
        "SELECT ST_ModEdgeSplit('t', 1, NULL)",
        "SELECT TopoGeo_FromGeoTable('t', 'main', 'm', 'g')",
        "SELECT ST_Cutter('main', 'a', 'g', 'main', 'b', 'g', 'c')", "SELECT XB_Create(x'00')",
        "SELECT XB_CacheFlush()", "SELECT SqlProc_Execute(x'00')", "SELECT StoredProc_Execute('a')",
        "SELECT StoredVar_Register('a', 'b', 'c')", "SELECT EnableGpkgMode()",
        "SELECT PROJ_SetDatabasePath('/tmp/x')", "SELECT PROJ_GetDatabasePath()",
        "SELECT SetDecimalPrecision(3)", "SELECT sequence_nextval('a')",
        "SELECT RegisterVirtualGeometry('a')", "SELECT GetVirtualShapeExtent('/etc/passwd')",
        "SELECT ST_SquareGrid(geom, 1e-6) FROM coverage",
        "SELECT 1 WHERE EXISTS (SELECT CreateUUID())",
        "SELECT count(*) FILTER (WHERE InsertEpsgSrid(3857)) FROM project"));

TEST_F(SqlQuery, DoesNotEvenKnowWhatTouchesFiles) {
  for (const char* sql :
       {"UPDATE sqlite_master SET sql = ''",
        "SELECT readfile('/etc/passwd')",
        "SELECT writefile('/tmp/x', 'x')",
        "SELECT BlobFromFile('/etc/passwd')",
        "SELECT BlobToFile(x'00', '/tmp/x')",
        "SELECT XB_LoadXML('/etc/passwd')",
        "SELECT XB_LoadXML('http://localhost/')",
        "SELECT XB_StoreXML(x'00', '/tmp/x')",
        "SELECT ImportSHP('/tmp/x', 't', 'UTF-8')",
        "SELECT ExportSHP('project_site', 'geom', '/tmp/x', 'UTF-8')",
        "SELECT ExportGeoJSON('project_site', 'geom', '/tmp/x')",
        "SELECT ExportGeoJSON2('project_site', 'geom', '/tmp/x')",
        "SELECT ExportKML('project_site', 'geom', '/tmp/x')",
        "SELECT ExportDXF('/tmp', 'x')",
        "SELECT ImportGeoJSON('/tmp/x', 't')",
        "SELECT ImportDXF('/tmp/x')",
        "SELECT ImportDBF('/tmp/x', 't', 'UTF-8')",
        "SELECT ImportXLS('/tmp/x', 't')",
        "SELECT ImportWFS('http://localhost', 'a', 'b')",
        "SELECT ImportZipSHP('/tmp/z', 'a', 'b')",
        "SELECT ElementaryGeometries('a', 'b', 'c', 'd', 'e')",
        "SELECT ST_Transform(MakePoint(20, 44, 4326), 32634, NULL, "
        "'+proj=longlat +nadgrids=/etc/passwd', '+proj=utm +zone=34')",
        "SELECT Transform(MakePoint(20, 44, 4326), 32634, NULL, '+proj=pipeline')"})
    EXPECT_THAT(error(sql), StartsWith("the SQL is ")) << sql;
}

TEST_F(SqlQuery, KnowsNoFunctionThatTouchesFilesEvenInSpatialitesRelaxedMode) {
  ::setenv("SPATIALITE_SECURITY", "relaxed", 1);
  for (const char* sql : {"SELECT BlobFromFile('/etc/passwd')", "SELECT XB_LoadXML('/etc/passwd')",
                          "SELECT ExportGeoJSON('project_site', 'geom', '/tmp/x')",
                          "SELECT ImportSHP('/tmp/x', 't', 'UTF-8')", "SELECT eval('SELECT 1')"})
    EXPECT_THAT(error(sql), StartsWith("the SQL is ")) << sql;
  EXPECT_THAT(error("SELECT BlobFromFile('/etc/passwd')"), HasSubstr("may only read"));
  ::unsetenv("SPATIALITE_SECURITY");
}

TEST_F(SqlQuery, OpensNoFileThatAVirtualTableOfAStrangersStoreNames) {
  const auto path = *folder_ / "foreign.sqlite";
  write_store(path, four_units());
  {
    const auto stranger = Database::open(path, Database::Access::write);
    stranger.load_spatialite();
    write_file(*folder_ / "secret.txt", "name\nvalue\n", Overwrite::yes);
    stranger.execute(
        fmt::format("CREATE VIRTUAL TABLE leak USING VirtualText('{}', 'UTF-8', 1, "
                    "POINT, DOUBLEQUOTE, ',')",
                    (*folder_ / "secret.txt").string()));
    stranger.execute("CREATE VIEW spy AS SELECT load_extension('x') AS a");
  }
  for (const char* sql : {"SELECT * FROM leak", "SELECT * FROM spy"}) {
    std::string message = "no error";
    try {
      query_sql(path, sql, {});
    } catch (const Error& refusal) {
      message = refusal.what();
    }
    EXPECT_THAT(message, StartsWith("the SQL is ")) << sql;
  }
  EXPECT_EQ(query_sql(path, "SELECT 1", {}).rows.size(), 1U);
}

TEST_F(SqlQuery, TakesOneStatement) {
  EXPECT_EQ(error("SELECT 1; SELECT 2"), "the SQL holds more than one statement; write one SELECT");
  EXPECT_EQ(error("SELECT 1; DROP TABLE project"),
            "the SQL holds more than one statement; write one SELECT");
  EXPECT_EQ(error("SELECT 1; nonsense"), "the SQL holds more than one statement; write one SELECT");
  EXPECT_EQ(rows(" ; /* first */ SELECT 1 ; ; -- last"), "1");
}

TEST_F(SqlQuery, RefusesEmptySqlParametersAndNul) {
  EXPECT_EQ(error(""), "the SQL is empty; write one SELECT");
  EXPECT_EQ(error("  -- nothing\n ;"), "the SQL is empty; write one SELECT");
  EXPECT_THAT(error("SELECT :a"), HasSubstr("has a parameter"));
  EXPECT_THAT(error(std::string("SELECT 1\0; DROP", 15)), HasSubstr("NUL"));
}

TEST_F(SqlQuery, PutsACaretUnderTheMistake) {
  EXPECT_EQ(error("SELECT code FORM municipality m"),
            "the SQL is wrong: near \"municipality\": syntax error\n"
            "  SELECT code FORM municipality m\n"
            "                   ^");
  EXPECT_EQ(error("SELECT name_en,\n  'Šid' AS ime, naziv\nFROM municipality"),
            "the SQL is wrong: no such column: naziv\n"
            "    'Šid' AS ime, naziv\n"
            "                  ^");
  EXPECT_EQ(error("SELECT * FROM places"), "the SQL is wrong: no such table: places");
}

TEST_F(SqlQuery, SaysThatSqlEndsTooEarly) {
  EXPECT_EQ(error("SELECT code FROM"), "the SQL is wrong: incomplete input");
}

TEST_F(SqlQuery, StopsInTime) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(error("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) "
                  "SELECT count(*) FROM t",
                  {0.2, 10}),
            "the SQL ran longer than 0.2 s and was stopped; ask for less");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST_F(SqlQuery, LimitsTheRows) {
  EXPECT_EQ(ask("SELECT code FROM municipality", {10, 5}).rows.size(), 5U);
  EXPECT_EQ(error("SELECT code FROM municipality", {10, 4}),
            "the answer has more than 4 rows; add a LIMIT");
}

TEST_F(SqlQuery, LimitsTheSizeOfTheAnswer) {
  EXPECT_THAT(error("SELECT zeroblob(900000000)"), HasSubstr("too big"));
  EXPECT_EQ(error("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 99) "
                  "SELECT zeroblob(500) FROM t",
                  {10, 100, 20000}),
            "the answer is larger than 20000 bytes; ask for less");
}

TEST_F(SqlQuery, AnswersFromAStoreThatIsMissingWithIoError) {
  EXPECT_THROW(query_sql(*folder_ / "none.sqlite", "SELECT 1", {}), IoError);
}

}  // namespace
}  // namespace obuhvat
