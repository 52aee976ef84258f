#include <fmt/format.h>

#include "store/boundary_rows.h"
#include "store/dataset_rows.h"
#include "store/spatial_index.h"
#include "store/spatialite_blob.h"
#include "store/store.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using obuhvat::box_of;
using obuhvat::known;  // of texts; ids have the same rule
template <class Tag>
std::optional<std::string_view> known(const Id<Tag>& id) {
  return known(id.text());
}
template <class Tag>
std::optional<std::string_view> known(const std::optional<Id<Tag>>& id) {
  return id ? known(*id) : std::nullopt;
}
std::string_view key(const auto& id) { return id.text(); }

std::optional<std::string> text_of(const std::optional<PartialDate>& date) {
  return date ? std::optional(date->text()) : std::nullopt;
}

Box<LonLat> box_of(const LonLat& point) { return {point.lon, point.lat, point.lon, point.lat}; }

void clear(const Database& database) {
  for (const char* table : {"settings",
                            "district",
                            "municipality",
                            "reception_centre",
                            "partner",
                            "project",
                            "project_partner",
                            "project_place",
                            "project_site",
                            "project_identifier",
                            "project_source",
                            "finding",
                            "source_file",
                            "context_area",
                            "boundary_set",
                            "boundary",
                            "boundary_match",
                            "boundary_leftover",
                            "idx_municipality_geom",
                            "idx_reception_centre_geom",
                            "idx_project_site_geom",
                            "idx_context_area_geom",
                            "idx_boundary_geom"})
    database.execute(fmt::format("DELETE FROM {}", table));
}

void write_settings(const Database& database, const Dataset& dataset) {
  Statement insert(database, "INSERT INTO settings VALUES (?,?)");
  const auto set = [&](std::string_view name, std::string_view value) {
    insert.run(name, known(value));
  };
  set("schema_version", std::to_string(store_schema_version));
  set("gazetteer_date", dataset.gazetteer_date);
  set("centres_from", dataset.centres_from);
  set("boundaries_name", dataset.boundaries.name);
  set("boundaries_date", dataset.boundaries.date);
  set("boundaries_licence", dataset.boundaries.licence);
  const BoundarySet* const used = dataset.boundaries_in_use();
  set("boundaries_detail",
      used != nullptr ? name_of(used->levels.front().level) : dataset.boundaries.detail);
}

void write_areas(const Database& database, const Dataset& dataset) {
  Statement district(database, "INSERT INTO district VALUES (?,?,?,?,?,?,?,?,?,?,?)");
  for (const auto& d : dataset.districts)
    district.run(key(d.code), known(d.name.en), known(d.name.sr_latn), known(d.name.sr_cyrl),
                 known(d.iso_3166_2), known(d.nuts3), known(d.region.en), known(d.region.sr_latn),
                 known(d.region.sr_cyrl), known(d.seat), known(d.status));

  // What is drawn now may be coarser than what the set in use has; questions want the best.
  const BoundarySet* const set = dataset.boundaries_in_use();
  const BoundaryLevel* const best = set != nullptr ? &set->levels.front() : nullptr;
  Statement municipality(database, "INSERT INTO municipality VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  SpatialIndex municipality_index(database, "municipality");
  std::int64_t fid = 0;
  for (const auto& m : dataset.municipalities) {
    const MultiPolygon<LonLat>& area = best != nullptr ? best->area(m.code) : m.boundary;
    const std::string blob = area.empty() ? std::string() : spatialite_blob(area);
    const auto geom = blob.empty() ? std::nullopt : std::optional(Blob{blob});
    municipality.run(++fid, key(m.code), name_of(m.kind), known(m.parent), known(m.district),
                     known(m.name.en), known(m.name.sr_latn), known(m.name.sr_cyrl), m.seat.lon,
                     m.seat.lat, m.area_km2, m.population_2011, m.population_2022, geom);
    if (geom) municipality_index.add(fid, box_of(area));
  }

  Statement context(database, "INSERT INTO context_area VALUES (?,?,?,?,?,?,?)");
  SpatialIndex context_index(database, "context_area");
  fid = 0;
  for (const auto& area : best != nullptr ? best->context : dataset.context) {
    const std::string blob = area.area.empty() ? std::string() : spatialite_blob(area.area);
    const auto geom = blob.empty() ? std::nullopt : std::optional(Blob{blob});
    context.run(++fid, area.kind == ContextKind::kosovo ? std::string_view("kosovo") : "country",
                known(area.code), known(area.name.en), known(area.name.sr_latn),
                known(area.name.sr_cyrl), geom);
    if (geom) context_index.add(fid, box_of(area.area));
  }
}

void write_centres(const Database& database, const Dataset& dataset) {
  Statement insert(database,
                   "INSERT INTO reception_centre VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  SpatialIndex index(database, "reception_centre");
  std::int64_t fid = 0;
  for (const auto& c : dataset.centres) {
    insert.run(++fid, key(c.id), known(c.name.en), known(c.name.sr_latn), known(c.name.sr_cyrl),
               name_of(c.type), known(c.municipality), known(c.settlement), name_of(c.precision),
               c.capacity, known(c.capacity_date), text_of(c.open.start), text_of(c.open.end),
               known(c.operator_name), known(c.source), known(c.capacity_other),
               known(c.confidence), known(c.note), Blob{spatialite_blob(c.point)},
               std::int64_t{c.is_public});
    index.add(fid, box_of(c.point));
  }
}

void write_partners(const Database& database, const Dataset& dataset) {
  Statement insert(database, "INSERT INTO partner VALUES (?,?,?,?,?)");
  for (const auto& p : dataset.partners)
    insert.run(key(p.id), known(p.name.en), known(p.name.sr_latn), known(p.name.sr_cyrl),
               known(p.acronym));
}

/// The lists of the projects, each in its own table, in the order of the record.
class ProjectWriter {
 public:
  explicit ProjectWriter(const Database& database)
      : project_(database, "INSERT INTO project VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        partner_(database, "INSERT INTO project_partner VALUES (?,?,?,?)"),
        place_(database, "INSERT INTO project_place VALUES (?,?,?,?,?,?,?)"),
        site_(database, "INSERT INTO project_site VALUES (?,?,?,?,?)"),
        identifier_(database, "INSERT INTO project_identifier VALUES (?,?,?,?)"),
        source_(database, "INSERT INTO project_source VALUES (?,?,?,?,?)"),
        site_index_(database, "project_site") {}

  void write(const Project& p) {
    const auto status = p.status ? std::optional(name_of(*p.status)) : std::nullopt;
    std::optional<double> amount;
    std::optional<std::string_view> currency;
    if (p.budget) {
      amount = p.budget->amount;
      currency = known(p.budget->currency);
    }
    project_.run(key(p.id), known(p.title.en), known(p.title.sr_latn), known(p.title.sr_cyrl),
                 known(p.subtitle.en), known(p.subtitle.sr_latn), known(p.subtitle.sr_cyrl),
                 text_of(p.period.start), text_of(p.period.end), status, name_of(p.coverage),
                 p.declared_municipality_count, known(p.area), amount, currency, known(p.notes));
    for (std::size_t i = 0; i < p.partners.size(); ++i)
      partner_.run(key(p.id), i, key(p.partners[i].partner), name_of(p.partners[i].role));
    for (std::size_t i = 0; i < p.places.size(); ++i) {
      const auto& place = p.places[i];
      place_.run(key(p.id), i, known(place.municipality), known(place.as_written),
                 name_of(place.match), place.confidence, known(place.via));
    }
    for (std::size_t i = 0; i < p.sites.size(); ++i) {
      const auto& site = p.sites[i];
      site_.run(++site_fid_, key(p.id), i, known(site.name), Blob{spatialite_blob(site.point)});
      site_index_.add(site_fid_, box_of(site.point));
    }
    for (std::size_t i = 0; i < p.identifiers.size(); ++i)
      identifier_.run(key(p.id), i, known(p.identifiers[i].type), known(p.identifiers[i].value));
    for (std::size_t i = 0; i < p.sources.size(); ++i)
      source_.run(key(p.id), i, known(p.sources[i].file), known(p.sources[i].page),
                  known(p.sources[i].language));
  }

 private:
  Statement project_, partner_, place_, site_, identifier_, source_;
  SpatialIndex site_index_;
  std::int64_t site_fid_ = 0;
};

void write_provenance(const Database& database, const Dataset& dataset) {
  Statement finding(database, "INSERT INTO finding VALUES (NULL,?,?,?,?,?,?,?,?,?,?)");
  for (const auto& f : dataset.findings)
    finding.run(name_of(f.severity), known(f.code), known(f.file),
                f.row == 0 ? std::nullopt : std::optional(f.row), known(f.field), known(f.project),
                known(f.message), known(f.suggestion), known(f.sheet), known(f.column));
  Statement file(database, "INSERT INTO source_file VALUES (NULL,?,?,?,?,?)");
  for (const auto& f : dataset.source_files)
    file.run(known(f.path), known(f.sha256), f.size, known(f.when), known(f.reader));
}

/// SQLite itself would only say that some foreign key failed.
void check_references(const Database& database) {
  Statement check(database,
                  "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check() "
                  "GROUP BY 1, 2 ORDER BY 1, 2");
  if (!check.step()) return;
  const std::string table = check.text();
  const std::string parent = check.text();
  throw Error(
      fmt::format("cannot write the store {}: {} of the rows of {} refer to a {} that the "
                  "dataset does not hold",
                  database.name(), check.integer().value_or(0), table, parent));
}

}  // namespace

void write_rows(const Database& database, const Dataset& dataset) {
  clear(database);
  write_settings(database, dataset);
  write_areas(database, dataset);
  write_boundary_sets(database, dataset);
  write_centres(database, dataset);
  write_partners(database, dataset);
  ProjectWriter projects(database);
  for (const auto& project : dataset.projects) projects.write(project);
  write_provenance(database, dataset);
  check_references(database);
}

}  // namespace obuhvat
