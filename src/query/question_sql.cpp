#include "query/question_sql.h"

#include <fmt/format.h>

#include "support/text.h"

namespace obuhvat {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

template <class Ids>
std::string list_of(const Ids& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(quoted(id.text()));
  return "(" + join(texts, ", ") + ")";
}

std::string day_text(const Day& day) {
  return quoted(fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day));
}

/// The first day that a date of any precision may mean: "2017" and "2017-08" are prefixes.
std::string first_day(const std::string& column) {
  return fmt::format("substr({} || '-01-01', 1, 10)", column);
}

std::string last_day(const std::string& column) {
  return fmt::format(
      "CASE length({0}) WHEN 4 THEN {0} || '-12-31' WHEN 7 THEN "
      "date({0} || '-01', '+1 month', '-1 day') ELSE {0} END",
      column);
}

/// True if the period in two columns has a day in common with `period`; an end that is not given
/// is open.
std::string overlaps(const std::string& start, const std::string& end, const Period& period) {
  std::vector<std::string> parts;
  if (period.end)
    parts.push_back(fmt::format("({} IS NULL OR {} <= {})", start, first_day(start),
                                day_text(period.end->last_day())));
  if (period.start)
    parts.push_back(fmt::format("({} IS NULL OR {} >= {})", end, last_day(end),
                                day_text(period.start->first_day())));
  return join(parts, " AND ");
}

std::string wkt_of(const MultiPolygon<LonLat>& area) {
  const auto ring_text = [](const Ring<LonLat>& ring) {
    std::vector<std::string> points;
    for (const auto& p : ring) points.push_back(fmt::format("{} {}", p.lon, p.lat));
    return "(" + join(points, ", ") + ")";
  };
  std::vector<std::string> polygons;
  for (const auto& polygon : area) {
    std::vector<std::string> rings{ring_text(polygon.outer)};
    for (const auto& hole : polygon.holes) rings.push_back(ring_text(hole));
    polygons.push_back("(" + join(rings, ", ") + ")");
  }
  return "GeomFromText('MULTIPOLYGON(" + join(polygons, ", ") + ")', 4326)";
}

std::string language_column(Language language) {
  switch (language) {
    case Language::sr_latn:
      return "sr_latn";
    case Language::sr_cyrl:
      return "sr_cyrl";
    case Language::en:
      break;
  }
  return "en";
}

/// A name that one language lacks is taken from another, as in the answers.
std::string in_language(const std::string& text, Language language) {
  std::vector<std::string> columns{text + "_" + language_column(language)};
  for (const char* other : {"_en", "_sr_latn", "_sr_cyrl"})
    if (text + other != columns.front()) columns.push_back(text + other);
  return "coalesce(" + join(columns, ", ") + ")";
}

/// A drawn area holds what lies in it; a place of units what belongs to one.
std::string is_in(const PlaceFilter& place, const std::string& unit, const std::string& point) {
  if (!place.area) return fmt::format("{} IN {}", unit, list_of(place.units));
  return fmt::format("ST_Intersects({}, {}) = 1", point, wkt_of(*place.area));
}

constexpr std::string_view planar = "ST_Distance(ST_Transform({}, 8682), ST_Transform({}, 8682))";

}  // namespace

QuestionSql::QuestionSql(const Dataset& dataset, const Question& question,
                         const std::vector<ColumnRange>& ranges)
    : question_(question),
      ranges_(ranges),
      centre_period_(question.selection.centre_period(dataset)) {}

std::string QuestionSql::name(const std::string& table) const {
  return in_language(table + ".name", question_.language);
}

std::string QuestionSql::selected() const {
  const Selection& s = question_.selection;
  std::vector<std::string> conditions;
  const auto add = [&](std::string text) { conditions.push_back(std::move(text)); };
  if (!s.projects.empty()) add("p.id IN " + list_of(s.projects));
  if (s.among) add("p.id IN " + list_of(*s.among));
  const auto has_partner = [](const std::vector<PartnerId>& ids, std::string_view role) {
    return fmt::format(
        "EXISTS (SELECT 1 FROM project_partner r WHERE r.project_id = p.id AND "
        "r.partner_id IN {}{})",
        list_of(ids), role);
  };
  if (!s.partners.empty()) add(has_partner(s.partners, ""));
  if (!s.donors.empty()) add(has_partner(s.donors, " AND r.role = 'donor'"));
  if (!s.statuses.empty()) {
    std::vector<std::string> names;
    for (const auto status : s.statuses) names.push_back(quoted(std::string(name_of(status))));
    add("p.status IN (" + join(names, ", ") + ")");
  }
  if (s.active_on) {
    const PartialDate day = PartialDate::of(*s.active_on);
    add(
        fmt::format("CASE WHEN p.start_date IS NULL AND p.end_date IS NULL THEN "
                    "coalesce(p.status, '') = 'active' ELSE {} END",
                    overlaps("p.start_date", "p.end_date", {day, day})));
  }
  if (!s.during.is_unknown())
    add("NOT (p.start_date IS NULL AND p.end_date IS NULL) AND " +
        overlaps("p.start_date", "p.end_date", s.during));
  return "SELECT p.id FROM project p" +
         (conditions.empty() ? "" : " WHERE " + join(conditions, " AND "));
}

/// On the municipality m.
std::string QuestionSql::unit_conditions() const {
  std::string out = "m.kind <> 'parent_city'";
  if (!question_.selection.districts.empty())
    out += " AND m.district_code IN " + list_of(question_.selection.districts);
  for (const auto& place : question_.places) out += " AND m.code IN " + list_of(place.units);
  return out;
}

std::string QuestionSql::origin() const {
  const Origin& from = question_.near->origin;
  if (const LonLat* point = from.point())
    return fmt::format("MakePoint({}, {}, 4326)", point->lon, point->lat);
  return wkt_of(*from.area());
}

std::string QuestionSql::with_ranges(const std::string& select, const std::string& order) const {
  std::vector<std::string> conditions;
  for (const auto& [column, range] : ranges_) {
    if (range.least) conditions.push_back(fmt::format("{} >= {}", column, *range.least));
    if (range.most) conditions.push_back(fmt::format("{} <= {}", column, *range.most));
  }
  std::string out = select;
  if (!conditions.empty()) out = "SELECT * FROM (" + out + ") WHERE " + join(conditions, " AND ");
  return out + " ORDER BY " + order;
}

std::string QuestionSql::municipalities() const {
  std::string select = fmt::format(
      "SELECT m.code AS code, {} AS name, m.population_2022 AS population, "
      "count(DISTINCT s.id) AS project_count, count(DISTINCT r.partner_id) AS partner_count",
      name("m"));
  std::string order = "code";
  std::string having;
  if (question_.units == UnitsWanted::covered) having = " HAVING project_count > 0";
  if (question_.units == UnitsWanted::uncovered) having = " HAVING project_count = 0";
  std::string where = unit_conditions();
  if (question_.near) {
    const std::string distance = fmt::format(fmt::runtime(planar), "m.geom", origin());
    select += ", " + distance + " / 1000 AS distance_km";
    order = "distance_km, code";
    if (question_.near->within_m)
      where += fmt::format(" AND {} <= {}", distance, *question_.near->within_m);
  }
  std::string sql = fmt::format("WITH selected AS ({}) ", selected());
  sql += with_ranges(
      select +
          " FROM municipality m LEFT JOIN project_place pp ON pp.municipality_code = m.code "
          "AND pp.project_id IN (SELECT id FROM selected) "
          "LEFT JOIN selected s ON s.id = pp.project_id "
          "LEFT JOIN project_partner r ON r.project_id = s.id WHERE " +
          where + " GROUP BY m.code" + having,
      order);
  if (question_.near && question_.near->nearest)
    sql += fmt::format(" LIMIT {}", *question_.near->nearest);
  return sql;
}

std::string QuestionSql::projects() const {
  std::string where = "p.id IN (SELECT id FROM selected)";
  const auto names_a_unit = [](const std::string& condition) {
    return fmt::format(
        "EXISTS (SELECT 1 FROM project_place pp JOIN municipality m ON "
        "m.code = pp.municipality_code WHERE pp.project_id = p.id AND {})",
        condition);
  };
  if (!question_.selection.districts.empty())
    where += " AND " + names_a_unit("m.district_code IN " + list_of(question_.selection.districts));
  std::vector<std::string> in_places;
  for (const auto& place : question_.places) {
    std::string part = names_a_unit("m.code IN " + list_of(place.units));
    if (place.area)
      part += fmt::format(
          " OR EXISTS (SELECT 1 FROM project_site t WHERE t.project_id = p.id AND "
          "ST_Intersects(t.geom, {}) = 1)",
          wkt_of(*place.area));
    in_places.push_back("(" + part + ")");
  }
  if (!in_places.empty())
    where += fmt::format(" AND ({}{})", join(in_places, " AND "),
                         question_.include_national ? " OR p.coverage = 'national'" : "");
  std::string columns;
  std::string order = "id";
  if (question_.near) {
    const std::string from = origin();
    const std::string to_site = question_.near->origin.point() != nullptr
                                    ? fmt::format("ST_Distance(t.geom, {}, 1)", from)
                                    : fmt::format(fmt::runtime(planar), "t.geom", from);
    columns = fmt::format(
        ", (SELECT min(d) FROM (SELECT {} AS d FROM project_place pp JOIN municipality m ON m.code "
        "= pp.municipality_code WHERE pp.project_id = p.id UNION ALL SELECT {} FROM project_site t "
        "WHERE t.project_id = p.id)) / 1000 AS distance_km",
        fmt::format(fmt::runtime(planar), "m.geom", from), to_site);
    where += " AND distance_km IS NOT NULL";
    if (question_.near->within_m)
      where += fmt::format(" AND distance_km <= {}", *question_.near->within_m / 1000);
    order = "distance_km, id";
  }
  std::string sql =
      fmt::format("WITH selected AS ({}) ", selected()) +
      with_ranges(
          fmt::format("SELECT p.id AS id, {} AS title, p.start_date AS start, p.end_date AS end, "
                      "p.status AS status, (SELECT count(pp.municipality_code) FROM project_place "
                      "pp WHERE pp.project_id = p.id) AS municipality_count, (SELECT count(*) FROM "
                      "project_partner r WHERE r.project_id = p.id AND r.role <> 'donor') AS "
                      "partner_count{} FROM project p WHERE {}",
                      in_language("p.title", question_.language), columns, where),
          order);
  if (question_.near && question_.near->nearest)
    sql += fmt::format(" LIMIT {}", *question_.near->nearest);
  return sql;
}

std::string QuestionSql::partners_of(const std::string& role) const {
  // The projects of the same question, without its ranges: those are on the partners.
  QuestionSql inner = *this;
  if (inner.question_.near) inner.question_.near->nearest.reset();
  inner.ranges_.clear();
  return with_ranges(
      fmt::format("SELECT r.partner_id AS id, {} AS name, count(DISTINCT r.project_id) AS "
                  "project_count, count(DISTINCT pp.municipality_code) AS municipality_count "
                  "FROM project_partner r JOIN partner ON partner.id = r.partner_id "
                  "LEFT JOIN project_place pp ON pp.project_id = r.project_id "
                  "WHERE r.project_id IN (SELECT id FROM ({})){} GROUP BY r.partner_id",
                  name("partner"), inner.projects(), role),
      "id");
}

std::string QuestionSql::partners() const { return partners_of(""); }
std::string QuestionSql::donors() const { return partners_of(" AND r.role = 'donor'"); }

std::string QuestionSql::centres() const {
  std::string where = "1";
  if (!centre_period_.is_unknown())
    where += " AND " + overlaps("c.opened", "c.closed", centre_period_);
  for (const auto& place : question_.places)
    where += " AND " + is_in(place, "c.municipality_code", "c.geom");
  if (!question_.selection.districts.empty())
    where += " AND m.district_code IN " + list_of(question_.selection.districts);
  if (question_.units == UnitsWanted::covered) where += " AND project_count > 0";
  if (question_.units == UnitsWanted::uncovered) where += " AND project_count = 0";
  std::string distance = "c.id";
  std::string order = "id";
  std::string columns;
  if (question_.near) {
    const bool is_point = question_.near->origin.point() != nullptr;
    distance = is_point ? fmt::format("ST_Distance(c.geom, {}, 1)", origin())
                        : fmt::format(fmt::runtime(planar), "c.geom", origin());
    columns = ", " + distance + " / 1000 AS distance_km";
    order = "distance_km, id";
    if (question_.near->within_m)
      where += fmt::format(" AND {} <= {}", distance, *question_.near->within_m);
  }
  if (question_.farther_than_m)
    where += fmt::format(
        " AND NOT EXISTS (SELECT 1 FROM project_place pp JOIN municipality u ON u.code = "
        "pp.municipality_code WHERE pp.project_id IN (SELECT id FROM selected) AND {0} <= {1}) AND "
        "NOT EXISTS (SELECT 1 FROM project_site t WHERE t.project_id IN (SELECT id FROM selected) "
        "AND ST_Distance(c.geom, t.geom, 1) <= {1})",
        fmt::format(fmt::runtime(planar), "c.geom", "u.geom"), *question_.farther_than_m);
  std::string sql =
      fmt::format("WITH selected AS ({}) ", selected()) +
      with_ranges(fmt::format("SELECT c.id AS id, {} AS name, c.municipality_code AS "
                              "municipality_code, c.capacity AS capacity, (SELECT count(DISTINCT "
                              "pp.project_id) FROM project_place pp WHERE pp.municipality_code = "
                              "c.municipality_code AND pp.project_id IN (SELECT id FROM selected)) "
                              "AS project_count{} FROM reception_centre c LEFT JOIN municipality m "
                              "ON m.code = c.municipality_code WHERE {}",
                              name("c"), columns, where),
                  order);
  if (question_.near && question_.near->nearest)
    sql += fmt::format(" LIMIT {}", *question_.near->nearest);
  return sql;
}

std::string QuestionSql::districts() const {
  QuestionSql inner = *this;
  if (inner.question_.near) inner.question_.near->nearest.reset();
  inner.ranges_.clear();
  return fmt::format("WITH units AS ({}), chosen AS ({}) ", inner.municipalities(), selected()) +
         with_ranges(
             fmt::format("SELECT d.code AS code, {} AS name, count(*) AS municipality_count, "
                         "sum(u.project_count > 0) AS covered_count, sum(u.population) AS "
                         "population, (SELECT count(DISTINCT pp.project_id) FROM project_place pp "
                         "JOIN municipality m ON m.code = pp.municipality_code WHERE "
                         "m.district_code = d.code AND m.code IN (SELECT code FROM units) AND "
                         "pp.project_id IN (SELECT id FROM chosen)) AS project_count FROM units u "
                         "JOIN municipality m ON m.code = u.code JOIN district d ON d.code = "
                         "m.district_code GROUP BY d.code",
                         name("d")),
             "code");
}

std::string QuestionSql::at(const LonLat& point) const {
  // On a border the lower code.
  return fmt::format(
      "SELECT m.code AS code, {} AS name FROM municipality m WHERE "
      "ST_Intersects(m.geom, MakePoint({}, {}, 4326)) = 1 ORDER BY m.code LIMIT 1",
      name("m"), point.lon, point.lat);
}

std::string QuestionSql::gaps(const Period& period) const {
  Question timeless = question_;
  timeless.selection.active_on.reset();
  timeless.selection.during = {};
  const std::string projects = QuestionSql(Dataset(), timeless, {}).selected();
  std::string state = "'active'";
  if (!period.is_unknown()) {
    const std::string ended =
        period.start ? fmt::format("WHEN {} < {} THEN 'ended' ", last_day("p.end_date"),
                                   day_text(period.start->first_day()))
                     : std::string();
    state = fmt::format(
        "CASE WHEN p.start_date IS NULL AND p.end_date IS NULL THEN CASE p.status WHEN 'active' "
        "THEN 'active' WHEN 'planned' THEN 'planned' WHEN 'completed' THEN 'ended' ELSE 'undated' "
        "END {}WHEN {} THEN 'active' ELSE 'planned' END",
        ended, overlaps("p.start_date", "p.end_date", period));
  }
  const auto exists = [](std::string_view what) {
    return fmt::format(
        "EXISTS (SELECT 1 FROM project_place pp JOIN states t ON t.id = "
        "pp.project_id WHERE pp.municipality_code = m.code AND t.state = '{}')",
        what);
  };
  return fmt::format(
      "WITH selected AS ({}), states AS (SELECT p.id AS id, p.coverage AS coverage, {} AS state "
      "FROM project p WHERE p.id IN (SELECT id FROM selected)) "
      "SELECT m.code AS code, {} AS name, m.population_2022 AS population, CASE WHEN NOT ({}) THEN "
      "'outside-scope' WHEN {} THEN 'active' WHEN EXISTS (SELECT 1 FROM states t WHERE "
      "t.coverage = 'national' AND t.state = 'active') THEN 'national-only' WHEN {} THEN 'planned' "
      "WHEN {} THEN 'ended' WHEN {} THEN 'undated' ELSE 'nothing-reported' END AS state "
      "FROM municipality m WHERE m.kind <> 'parent_city' ORDER BY code",
      projects, state, name("m"), unit_conditions(), exists("active"), exists("planned"),
      exists("ended"), exists("undated"));
}

}  // namespace obuhvat
