#include <fmt/format.h>

#include <algorithm>

#include "store/boundary_rows.h"
#include "store/dataset_rows.h"
#include "store/row_reader.h"
#include "store/schema.h"

namespace obuhvat {
namespace {

void read_settings(const Database& database, Dataset& out) {
  RowReader row(database, "SELECT key, value FROM settings");
  while (row.next()) {
    const std::string key = row.text();
    std::string value = row.text();
    if (key == "gazetteer_date")
      out.gazetteer_date = std::move(value);
    else if (key == "centres_from")
      out.centres_from = std::move(value);
    else if (key == "boundaries_name")
      out.boundaries.name = std::move(value);
    else if (key == "boundaries_date")
      out.boundaries.date = std::move(value);
    else if (key == "boundaries_licence")
      out.boundaries.licence = std::move(value);
    else if (key == "boundaries_detail")
      out.boundaries.detail = std::move(value);
  }
}

void read_areas(const Database& database, const StoreParts& parts, Dataset& out) {
  RowReader district(database,
                     "SELECT code, name_en, name_sr_latn, name_sr_cyrl, iso_3166_2, nuts3, "
                     "region_en, region_sr_latn, region_sr_cyrl, seat, status "
                     "FROM district ORDER BY code");
  while (district.next()) {
    auto& d = out.districts.emplace_back();
    d.code = district.id<DistrictCode>();
    d.name = district.localized();
    d.iso_3166_2 = district.text();
    d.nuts3 = district.text();
    d.region = district.localized();
    d.seat = district.text();
    d.status = district.text();
  }
  const std::string near =
      "CASE WHEN fid IN (SELECT pkid FROM idx_municipality_geom WHERE xmin <= ?1 AND xmax >= ?1 "
      "AND ymin <= ?2 AND ymax >= ?2) THEN geom END";
  const auto& point = parts.outlines_about;
  const std::string units = fmt::format(
      "SELECT code, kind, parent_code, district_code, name_en, name_sr_latn, name_sr_cyrl, "
      "seat_lon, seat_lat, area_km2, population_2011, population_2022, {} FROM municipality "
      "ORDER BY fid",
      !parts.outlines ? "NULL"
      : point         ? near
                      : "geom");
  RowReader unit(database, units.c_str());
  if (parts.outlines && point) unit.bind_all(point->lon, point->lat);
  while (unit.next()) {
    auto& m = out.municipalities.emplace_back();
    m.code = unit.id<MunicipalityCode>();
    m.kind = unit.word(municipality_kind_from);
    m.parent = unit.optional_id<MunicipalityCode>();
    m.district = unit.id<DistrictCode>();
    m.name = unit.localized();
    m.seat.lon = unit.real();
    m.seat.lat = unit.real();
    m.area_km2 = unit.optional_real();
    m.population_2011 = unit.optional_integer();
    m.population_2022 = unit.optional_integer();
    m.boundary = unit.area();
  }
  // We write them in this order. To read them by the index takes longer.
  const auto by_code = [](const Municipality& a, const Municipality& b) { return a.code < b.code; };
  if (!std::is_sorted(out.municipalities.begin(), out.municipalities.end(), by_code))
    std::sort(out.municipalities.begin(), out.municipalities.end(), by_code);
  if (!parts.context) return;
  RowReader context(database,
                    "SELECT kind, code, name_en, name_sr_latn, name_sr_cyrl, geom "
                    "FROM context_area ORDER BY fid");
  while (context.next()) {
    auto& area = out.context.emplace_back();
    area.kind = context.text() == "kosovo" ? ContextKind::kosovo : ContextKind::country;
    area.code = context.text();
    area.name = context.localized();
    area.area = context.area();
  }
}

void read_centres(const Database& database, Dataset& out) {
  // The reader keeps no copy of its SQL.
  const std::string sql = fmt::format(
      "SELECT id, name_en, name_sr_latn, name_sr_cyrl, type, municipality_code, "
      "settlement, precision, capacity, capacity_date, opened, closed, operator, "
      "source, capacity_other, confidence, note, geom, {} "
      "FROM reception_centre ORDER BY id",
      has_public_centres(database) ? "is_public" : "1");
  RowReader row(database, sql.c_str());
  while (row.next()) {
    auto& c = out.centres.emplace_back();
    c.id = row.id<CentreId>();
    c.name = row.localized();
    c.type = row.word(centre_type_from);
    c.municipality = row.id<MunicipalityCode>();
    c.settlement = row.text();
    c.precision = row.word(point_precision_from);
    c.capacity = row.optional_integer();
    c.capacity_date = row.text();
    c.open = row.period();
    c.operator_name = row.text();
    c.source = row.text();
    c.capacity_other = row.text();
    c.confidence = row.text();
    c.note = row.text();
    c.point = row.point();
    c.is_public = row.integer() != 0;
  }
}

void read_partners(const Database& database, Dataset& out) {
  RowReader row(database,
                "SELECT id, name_en, name_sr_latn, name_sr_cyrl, acronym "
                "FROM partner ORDER BY id");
  while (row.next()) {
    auto& p = out.partners.emplace_back();
    p.id = row.id<PartnerId>();
    p.name = row.localized();
    p.acronym = row.text();
  }
}

void read_project_rows(const Database& database, Dataset& out) {
  RowReader row(database,
                "SELECT id, title_en, title_sr_latn, title_sr_cyrl, subtitle_en, "
                "subtitle_sr_latn, subtitle_sr_cyrl, start_date, end_date, status IS NULL, "
                "coalesce(status, 'active'), coverage, declared_municipality_count, area, "
                "budget_amount, budget_currency, notes FROM project ORDER BY id");
  while (row.next()) {
    auto& p = out.projects.emplace_back();
    p.id = row.id<ProjectId>();
    p.title = row.localized();
    p.subtitle = row.localized();
    p.period = row.period();
    const bool no_status = row.integer() != 0;
    const ProjectStatus status = row.word(project_status_from);
    if (!no_status) p.status = status;
    p.coverage = row.word(coverage_kind_from);
    if (const auto count = row.optional_integer())
      p.declared_municipality_count = static_cast<int>(*count);
    p.area = row.text();
    const auto amount = row.optional_real();
    std::string currency = row.text();
    if (amount) p.budget = Budget{*amount, std::move(currency)};
    p.notes = row.text();
  }
}

/// Gives each row of a list, which must begin with the project's id, to its project.
template <class Add>
void read_list(const Database& database, Dataset& out, const char* sql, Add add) {
  RowReader row(database, sql);
  auto found = out.projects.begin();  // rows come in the order of projects
  while (row.next()) {
    const auto id = row.id<ProjectId>();
    if (found == out.projects.end() || found->id != id)
      found =
          std::lower_bound(out.projects.begin(), out.projects.end(), id,
                           [](const Project& p, const ProjectId& wanted) { return p.id < wanted; });
    if (found == out.projects.end() || found->id != id)
      database.fail_damaged(fmt::format("there is no project \"{}\" ({})", id.text(), sql));
    add(*found, row);
  }
}

void read_project_lists(const Database& database, const StoreParts& parts, Dataset& out) {
  read_list(database, out,
            "SELECT project_id, partner_id, role FROM project_partner "
            "ORDER BY project_id, position",
            [](Project& p, RowReader& row) {
              auto& partner = p.partners.emplace_back();
              partner.partner = row.id<PartnerId>();
              partner.role = row.word(partner_role_from);
            });
  if (parts.place_words)
    read_list(database, out,
              "SELECT project_id, municipality_code, as_written, \"match\", confidence, via "
              "FROM project_place ORDER BY project_id, position",
              [](Project& p, RowReader& row) {
                auto& place = p.places.emplace_back();
                place.municipality = row.optional_id<MunicipalityCode>();
                place.as_written = row.text();
                place.match = row.word(match_kind_from);
                place.confidence = row.real();
                place.via = row.optional_id<MunicipalityCode>();
              });
  else
    read_list(database, out,
              "SELECT project_id, municipality_code FROM project_place "
              "ORDER BY project_id, position",
              [](Project& p, RowReader& row) {
                p.places.emplace_back().municipality = row.optional_id<MunicipalityCode>();
              });
  read_list(database, out,
            "SELECT project_id, name, geom FROM project_site ORDER BY project_id, position",
            [](Project& p, RowReader& row) {
              auto& site = p.sites.emplace_back();
              site.name = row.text();
              site.point = row.point();
            });
}

void read_record_lists(const Database& database, Dataset& out) {
  read_list(database, out,
            "SELECT project_id, type, value FROM project_identifier "
            "ORDER BY project_id, position",
            [](Project& p, RowReader& row) {
              auto& identifier = p.identifiers.emplace_back();
              identifier.type = row.text();
              identifier.value = row.text();
            });
  read_list(database, out,
            "SELECT project_id, file, page, language FROM project_source "
            "ORDER BY project_id, position",
            [](Project& p, RowReader& row) {
              auto& source = p.sources.emplace_back();
              source.file = row.text();
              source.page = row.text();
              source.language = row.text();
            });
}

void read_findings(const Database& database, Dataset& out) {
  const std::string findings = fmt::format(
      "SELECT severity, code, file, \"row\", field, project_id, message, suggestion, {} "
      "FROM finding ORDER BY id",
      has_columns_of_findings(database) ? "sheet, \"column\"" : "NULL, NULL");
  RowReader finding(database, findings.c_str());
  while (finding.next()) {
    auto& f = out.findings.emplace_back();
    f.severity = finding.word(severity_from);
    f.code = finding.text();
    f.file = finding.text();
    f.row = finding.integer();
    f.field = finding.text();
    f.project = finding.text();
    f.message = finding.text();
    f.suggestion = finding.text();
    f.sheet = finding.text();
    f.column = finding.text();
  }
}

void read_source_files(const Database& database, Dataset& out) {
  RowReader file(database,
                 "SELECT path, sha256, size, \"when\", reader FROM source_file ORDER BY id");
  while (file.next()) {
    auto& f = out.source_files.emplace_back();
    f.path = file.text();
    f.sha256 = file.text();
    f.size = file.integer();
    f.when = file.text();
    f.reader = file.text();
  }
}

}  // namespace

Dataset read_rows(const Database& database, const StoreParts& wanted) {
  Dataset out;
  StoreParts parts = wanted;
  parts.boundary_sets = parts.boundary_sets && has_boundary_sets(database);
  const bool on_demand =
      parts.outlines_on_demand && parts.boundary_sets && has_set_in_use(database);
  if (on_demand) parts.outlines = parts.context = false;
  read_settings(database, out);
  read_areas(database, parts, out);
  read_centres(database, out);
  read_partners(database, out);
  read_project_rows(database, out);
  read_project_lists(database, parts, out);
  if (parts.records) read_record_lists(database, out);
  if (parts.findings) read_findings(database, out);
  if (parts.records) read_source_files(database, out);
  if (parts.boundary_sets)
    read_boundary_sets(database, on_demand ? Outlines::on_demand : Outlines::read, out);
  return out;
}

}  // namespace obuhvat
