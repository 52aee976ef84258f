#include "store/schema.h"

#include <fmt/format.h>

#include <string_view>

#include "store/store.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr std::int64_t application_id = 0x6f627568;  // "obuh"

// SQLite keeps the comments inside the statements: they are the documentation that a reader of
// the file finds. What is not known is NULL. Tables with a geometry have an integer key `fid`,
// because VACUUM may renumber the rows of a table that has none, and the spatial index with it.
constexpr const char* tables = R"sql(
CREATE TABLE settings (
  key TEXT PRIMARY KEY,  -- schema_version, gazetteer_date, boundaries_name, ...
  value TEXT
) WITHOUT ROWID;

CREATE TABLE district (
  code TEXT PRIMARY KEY,  -- two digits; 00 is the city of Belgrade, which belongs to no district
  name_en TEXT,
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  iso_3166_2 TEXT,
  nuts3 TEXT,
  region_en TEXT,
  region_sr_latn TEXT,
  region_sr_cyrl TEXT,
  seat TEXT,
  status TEXT  -- current, city_not_a_district, or why it has no units here
) WITHOUT ROWID;

CREATE TABLE municipality (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,  -- official five-digit code (maticni broj)
  kind TEXT NOT NULL,  -- city, municipality, city_municipality, parent_city (Belgrade and Nis as
                       -- a whole: they have members instead of a geometry)
  parent_code TEXT REFERENCES municipality (code)
    DEFERRABLE INITIALLY DEFERRED,  -- the city of a city municipality
  district_code TEXT REFERENCES district (code) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT,
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  seat_lon REAL NOT NULL,  -- degrees, WGS 84
  seat_lat REAL NOT NULL,
  area_km2 REAL,  -- published area, not that of the boundary drawn
  population_2011 INTEGER,  -- census
  population_2022 INTEGER,
  geom MULTIPOLYGON
    -- EPSG:4326. NULL for a parent_city, and SpatiaLite's predicates give -1 for NULL: write
    -- ST_Contains(geom, ...) = 1, or ask the view coverage, which holds map units only
);
CREATE INDEX municipality_district ON municipality (district_code);

CREATE TABLE reception_centre (
  fid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name_en TEXT,
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  type TEXT NOT NULL,
    -- asylum_centre, reception_transit_centre, temporary_reception_camp, refugee_aid_point
  municipality_code TEXT REFERENCES municipality (code)
    DEFERRABLE INITIALLY DEFERRED,  -- as the source states it, not computed from the point
  settlement TEXT,
  precision TEXT NOT NULL,  -- what the point stands for: site, settlement, municipality
  capacity INTEGER,  -- places
  capacity_date TEXT,  -- the date of that figure
  opened TEXT,  -- YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source
  closed TEXT,  -- NULL: not closed
  operator TEXT,
  source TEXT,
  capacity_other TEXT,  -- other figures, with their dates
  confidence TEXT,
  note TEXT,
  geom POINT,  -- EPSG:4326
  is_public INTEGER NOT NULL DEFAULT 1  -- 0: where it is must not be published
);
CREATE INDEX reception_centre_municipality ON reception_centre (municipality_code);

CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name_en TEXT,
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  acronym TEXT
) WITHOUT ROWID;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  title_en TEXT,
  title_sr_latn TEXT,
  title_sr_cyrl TEXT,
  subtitle_en TEXT,
  subtitle_sr_latn TEXT,
  subtitle_sr_cyrl TEXT,
  start_date TEXT,  -- YYYY, YYYY-MM or YYYY-MM-DD, as precise as the record
  end_date TEXT,  -- the last day (month, year) that belongs to it; NULL: open or unknown
  status TEXT,  -- planned, active, completed; NULL: the record does not say
  coverage TEXT NOT NULL,  -- municipalities, national, unknown
  declared_municipality_count INTEGER,  -- how many the record says it covers
  area TEXT,  -- thematic area
  budget_amount REAL,
  budget_currency TEXT,  -- ISO 4217
  notes TEXT
) WITHOUT ROWID;

CREATE TABLE project_partner (
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,  -- order in the record, from 0
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,  -- un, government, implementing, donor
  PRIMARY KEY (project_id, position)
) WITHOUT ROWID;
CREATE INDEX project_partner_partner ON project_partner (partner_id);

CREATE TABLE project_place (
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,  -- order in the record, from 0
  municipality_code TEXT REFERENCES municipality (code)
    DEFERRABLE INITIALLY DEFERRED,  -- NULL: the name is ambiguous or not resolved
  as_written TEXT,
  "match" TEXT NOT NULL,
    -- code, exact, alias, transliterated, ascii, city, fuzzy, ambiguous, unresolved
  confidence REAL NOT NULL,  -- 0 to 1
  via TEXT REFERENCES municipality (code)
    DEFERRABLE INITIALLY DEFERRED,  -- the city that was named instead
  PRIMARY KEY (project_id, position)
) WITHOUT ROWID;
CREATE INDEX project_place_municipality ON project_place (municipality_code);

CREATE TABLE project_site (
  fid INTEGER PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,  -- order in the record, from 0
  name TEXT,
  geom POINT,  -- EPSG:4326
  UNIQUE (project_id, position)
);

CREATE TABLE project_identifier (
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  type TEXT,
  value TEXT,
  PRIMARY KEY (project_id, position)
) WITHOUT ROWID;

CREATE TABLE project_source (
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  file TEXT,
  page TEXT,
  language TEXT,
  PRIMARY KEY (project_id, position)
) WITHOUT ROWID;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  severity TEXT NOT NULL,  -- info, warning, error
  code TEXT,
  file TEXT,  -- without folders
  "row" INTEGER,  -- line or row from 1
  field TEXT,
  project_id TEXT,  -- may be a project that was refused
  message TEXT,
  suggestion TEXT,
  sheet TEXT,  -- of a spreadsheet
  "column" TEXT  -- of a table: its letter
);

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  path TEXT,  -- without folders
  sha256 TEXT,
  size INTEGER,  -- bytes
  "when" TEXT,  -- the date given with --date, never the clock
  reader TEXT
);

CREATE TABLE context_area (
  fid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,  -- kosovo, country; drawn beside the units, takes part in no join
  code TEXT,  -- ISO 3166-1 alpha-3, or XKX
  name_en TEXT,
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  geom MULTIPOLYGON  -- EPSG:4326
);
)sql";

// Since schema 3. municipality and context_area repeat the most detailed outlines of the set in
// use.
constexpr const char* boundary_tables = R"sql(
CREATE TABLE boundary_set (
  id TEXT PRIMARY KEY,
  in_use INTEGER NOT NULL,  -- 1 for the one that maps and questions take
  name TEXT,
  date TEXT,  -- ISO 8601
  licence TEXT,
  origin TEXT,  -- publisher, file and version it was read from
  file TEXT  -- the delivery, as findings name it
) WITHOUT ROWID;

CREATE TABLE boundary (
  fid INTEGER PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES boundary_set (id) DEFERRABLE INITIALLY DEFERRED,
  detail TEXT NOT NULL,  -- full, report (1 : 1 000 000), web, overview (1 : 2 500 000)
  kind TEXT NOT NULL,  -- unit, kosovo, country
  code TEXT NOT NULL,  -- of the municipality, else ISO 3166-1 alpha-3 or XKX
  name_en TEXT,  -- of what is no municipality
  name_sr_latn TEXT,
  name_sr_cyrl TEXT,
  geom MULTIPOLYGON  -- EPSG:4326
);
CREATE INDEX boundary_level ON boundary (set_id, detail);

CREATE TABLE boundary_match (
  set_id TEXT NOT NULL REFERENCES boundary_set (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL REFERENCES municipality (code) DEFERRABLE INITIALLY DEFERRED,
  features TEXT,  -- the publisher's ids, with commas between
  feature_name TEXT,  -- as the publisher writes it
  has_code INTEGER NOT NULL,  -- what speaks for the match: a code attribute,
  has_name INTEGER NOT NULL,  -- the name, resolved through the gazetteer,
  has_seat INTEGER NOT NULL,  -- the seat inside
  making TEXT NOT NULL,  -- whole, part, merged, divided, borrowed
  explanation TEXT,
  area_km2 REAL,  -- of the outline at full detail, on the ellipsoid
  PRIMARY KEY (set_id, code)
) WITHOUT ROWID;

CREATE TABLE boundary_leftover (
  set_id TEXT NOT NULL REFERENCES boundary_set (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,  -- order in the delivery, from 0
  feature TEXT,  -- a feature that is no unit: the publisher's id
  feature_name TEXT,
  reason TEXT,
  PRIMARY KEY (set_id, position)
) WITHOUT ROWID;
)sql";

constexpr const char* views = R"sql(
CREATE VIEW coverage AS
-- One row a map unit, also the uncovered. Projects of national or unknown coverage count nowhere.
SELECT m.fid AS fid, m.code AS code, m.name_sr_latn AS name_sr_latn,
  m.name_sr_cyrl AS name_sr_cyrl, m.name_en AS name_en, m.district_code AS district_code,
  (SELECT count(DISTINCT p.project_id) FROM project_place p
   WHERE p.municipality_code = m.code) AS project_count,
  (SELECT count(DISTINCT r.partner_id) FROM project_place p
   JOIN project_partner r ON r.project_id = p.project_id
   WHERE p.municipality_code = m.code) AS partner_count,  -- of those projects, in any role
  (SELECT count(*) FROM reception_centre c
   WHERE c.municipality_code = m.code) AS centre_count,  -- whether open or closed
  m.geom AS geom
FROM municipality m WHERE m.kind <> 'parent_city';

CREATE VIEW project_coverage AS
-- One row a project and municipality that it names; via: the city that was named instead.
SELECT p.project_id AS project_id, p.municipality_code AS municipality_code,
  m.name_sr_latn AS name, p.as_written AS as_written, p."match" AS "match", p.via AS via
FROM project_place p JOIN municipality m ON m.code = p.municipality_code;
)sql";

struct GeometryColumn {
  const char* table;
  const char* type;
};
constexpr GeometryColumn geometry_columns[] = {{"municipality", "MULTIPOLYGON"},
                                               {"reception_centre", "POINT"},
                                               {"project_site", "POINT"},
                                               {"context_area", "MULTIPOLYGON"}};
constexpr GeometryColumn boundary_geometry{"boundary", "MULTIPOLYGON"};

/// SpatiaLite's functions say with 0 that they failed.
void call(const Database& database, const std::string& function) {
  Statement statement(database, "SELECT " + function);
  if (!statement.step() || statement.integer() != 1)
    throw IoError(fmt::format("cannot write the store {}: SpatiaLite's {} failed", database.name(),
                              function));
}

void register_geometry(const Database& database, const GeometryColumn& column) {
  call(database, fmt::format("RecoverGeometryColumn('{}', 'geom', 4326, '{}', 'XY')", column.table,
                             column.type));
  call(database, fmt::format("CreateSpatialIndex('{}', 'geom')", column.table));
}

}  // namespace

void create_schema(const Database& database) {
  call(database, "InitSpatialMetaData(0, 'NONE')");
  // Of the reference systems those that a user of the file needs: ours and Serbia's two.
  for (const int srid : {4326, 8682, 32634})
    call(database, fmt::format("InsertEpsgSrid({})", srid));
  database.execute(tables);
  database.execute(boundary_tables);
  for (const auto& column : geometry_columns) register_geometry(database, column);
  register_geometry(database, boundary_geometry);
  database.execute(views);
  // QGIS shows a registered view as a layer.
  database.execute(
      "INSERT INTO views_geometry_columns "
      "VALUES ('coverage', 'geom', 'fid', 'municipality', 'geom', 1)");
  database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                               application_id, store_schema_version));
  // SpatiaLite notes when it did what. The same dataset shall give the same bytes.
  database.execute(
      "DELETE FROM spatialite_history;"
      "DELETE FROM sqlite_sequence WHERE name = 'spatialite_history';"
      "UPDATE geometry_columns_time SET last_insert = '1970-01-01T00:00:00.000Z',"
      " last_update = '1970-01-01T00:00:00.000Z', last_delete = '1970-01-01T00:00:00.000Z'");
}

std::string documented_schema() { return std::string(views).substr(1) + tables + boundary_tables; }

void check_schema(const Database& database) {
  const std::int64_t application = database.pragma("application_id");
  const std::int64_t version = database.pragma("user_version");
  if (application != application_id || version < 1)
    throw IoError(
        fmt::format("{} is not a store: it is an SQLite file of another program; "
                    "name another one with --store",
                    database.name()));
  if (version > store_schema_version)
    throw IoError(
        fmt::format("{} was written by a newer obuhvat (schema {}, this one reads {}); "
                    "update obuhvat, or make another store with: obuhvat load",
                    database.name(), version, store_schema_version));
}

bool has_columns_of_findings(const Database& database) {
  return database.pragma("user_version") >= 2;
}

bool has_boundary_sets(const Database& database) { return database.pragma("user_version") >= 3; }

bool has_public_centres(const Database& database) { return database.pragma("user_version") >= 4; }

void migrate_schema(const Database& database) {
  if (!has_columns_of_findings(database))
    database.execute(
        "ALTER TABLE finding ADD COLUMN sheet TEXT;"
        "ALTER TABLE finding ADD COLUMN \"column\" TEXT");
  if (!has_boundary_sets(database)) {
    // Only its functions can register a geometry and make its index.
    database.load_spatialite();
    database.execute(boundary_tables);
    register_geometry(database, boundary_geometry);
  }
  if (!has_public_centres(database))
    database.execute(
        "ALTER TABLE reception_centre ADD COLUMN is_public INTEGER NOT NULL DEFAULT 1");
  database.execute(fmt::format("PRAGMA user_version = {}", store_schema_version));
}

}  // namespace obuhvat
