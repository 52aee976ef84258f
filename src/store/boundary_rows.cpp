#include "store/boundary_rows.h"

#include <algorithm>

#include "store/row_reader.h"
#include "store/spatial_index.h"

namespace obuhvat {
namespace {

constexpr std::string_view unit_kind = "unit";
constexpr std::string_view kosovo_kind = "kosovo";
constexpr std::string_view country_kind = "country";

class OutlineWriter {
 public:
  explicit OutlineWriter(const Database& database)
      : insert_(database, "INSERT INTO boundary VALUES (?,?,?,?,?,?,?,?,?)"),
        index_(database, "boundary") {}

  void write(const std::string& set, const BoundaryLevel& level) {
    for (const auto& unit : level.units)
      write(set, level.level, unit_kind, unit.code.text(), {}, unit.area);
    for (const auto& area : level.context)
      write(set, level.level, area.kind == ContextKind::kosovo ? kosovo_kind : country_kind,
            area.code, area.name, area.area);
  }

 private:
  void write(const std::string& set, DetailLevel level, std::string_view kind,
             const std::string& code, const LocalizedText& name, const MultiPolygon<LonLat>& area) {
    const std::string blob = area.empty() ? std::string() : spatialite_blob(area);
    const auto geom = blob.empty() ? std::nullopt : std::optional(Blob{blob});
    insert_.run(++fid_, std::string_view(set), name_of(level), kind, std::string_view(code),
                known(name.en), known(name.sr_latn), known(name.sr_cyrl), geom);
    if (geom) index_.add(fid_, box_of(area));
  }

  Statement insert_;
  SpatialIndex index_;
  std::int64_t fid_ = 0;
};

BoundarySet& set_called(const Database& database, Dataset& dataset, const std::string& id) {
  const auto found = std::find_if(dataset.boundary_sets.begin(), dataset.boundary_sets.end(),
                                  [&](const BoundarySet& set) { return set.id == id; });
  if (found == dataset.boundary_sets.end())
    database.fail_damaged(fmt::format("there is no boundary set \"{}\"", id));
  return *found;
}

BoundaryLevel& level_of(BoundarySet& set, DetailLevel level) {
  if (set.levels.empty() || set.levels.back().level != level) set.levels.push_back({level, {}, {}});
  return set.levels.back();
}

/// The columns kind, code, names and geom.
void read_outline(RowReader& row, BoundaryLevel& level) {
  const std::string kind = row.text();
  std::string code = row.text();
  LocalizedText name = row.localized();
  if (kind == unit_kind)
    level.units.push_back({MunicipalityCode(std::move(code)), row.area()});
  else
    level.context.push_back({kind == kosovo_kind ? ContextKind::kosovo : ContextKind::country,
                             std::move(code), std::move(name), row.area()});
}

void read_outlines(const Database& database, Dataset& dataset) {
  RowReader row(database,
                "SELECT set_id, detail, kind, code, name_en, name_sr_latn, name_sr_cyrl, geom "
                "FROM boundary ORDER BY fid");
  while (row.next()) {
    BoundarySet& set = set_called(database, dataset, row.text());
    BoundaryLevel& level = level_of(set, row.word(detail_level_from));
    read_outline(row, level);
  }
}

/// The levels of each set, without what is in them.
void name_levels(const Database& database, Dataset& dataset) {
  for (auto& set : dataset.boundary_sets)
    for (const DetailLevel level : all_detail_levels) {
      RowReader row(database, "SELECT fid FROM boundary WHERE set_id = ? AND detail = ? LIMIT 1");
      row.bind_all(std::string_view(set.id), name_of(level));
      if (row.next()) set.levels.push_back({level, {}, {}});
    }
}

void read_proofs(const Database& database, Dataset& dataset) {
  RowReader row(database,
                "SELECT set_id, code, features, feature_name, has_code, has_name, has_seat, "
                "making, explanation, area_km2 FROM boundary_match ORDER BY set_id, code");
  while (row.next()) {
    BoundaryProof& proof = set_called(database, dataset, row.text()).proofs.emplace_back();
    proof.code = row.id<MunicipalityCode>();
    proof.features = row.text();
    proof.name = row.text();
    proof.has_code = row.integer() != 0;
    proof.has_name = row.integer() != 0;
    proof.has_seat = row.integer() != 0;
    proof.making = row.text();
    proof.explanation = row.text();
    proof.area_km2 = row.real();
  }
}

void read_leftovers(const Database& database, Dataset& dataset) {
  RowReader row(database,
                "SELECT set_id, feature, feature_name, reason FROM boundary_leftover "
                "ORDER BY set_id, position");
  while (row.next()) {
    auto& leftover = set_called(database, dataset, row.text()).leftovers.emplace_back();
    leftover.id = row.text();
    leftover.name = row.text();
    leftover.reason = row.text();
  }
}

}  // namespace

void write_boundary_sets(const Database& database, const Dataset& dataset) {
  Statement set_row(database, "INSERT INTO boundary_set VALUES (?,?,?,?,?,?,?)");
  Statement proof_row(database, "INSERT INTO boundary_match VALUES (?,?,?,?,?,?,?,?,?,?)");
  Statement leftover_row(database, "INSERT INTO boundary_leftover VALUES (?,?,?,?,?)");
  OutlineWriter outlines(database);
  for (const auto& set : dataset.boundary_sets) {
    const std::string_view id = set.id;
    set_row.run(id, set.id == dataset.boundary_set ? 1 : 0, known(set.source.name),
                known(set.source.date), known(set.source.licence), known(set.source.origin),
                known(set.file));
    for (const auto& level : set.levels) outlines.write(set.id, level);
    for (const auto& proof : set.proofs)
      proof_row.run(id, std::string_view(proof.code.text()), known(proof.features),
                    known(proof.name), proof.has_code ? 1 : 0, proof.has_name ? 1 : 0,
                    proof.has_seat ? 1 : 0, std::string_view(proof.making),
                    known(proof.explanation), proof.area_km2);
    for (std::size_t i = 0; i < set.leftovers.size(); ++i)
      leftover_row.run(id, i, known(set.leftovers[i].id), known(set.leftovers[i].name),
                       known(set.leftovers[i].reason));
  }
}

bool has_set_in_use(const Database& database) {
  return RowReader(database, "SELECT id FROM boundary_set WHERE in_use").next();
}

BoundaryLevel read_boundary_level(const Database& database, const std::string& set,
                                  DetailLevel level) {
  BoundaryLevel out{level, {}, {}};
  RowReader row(database,
                "SELECT kind, code, name_en, name_sr_latn, name_sr_cyrl, geom FROM boundary "
                "WHERE set_id = ? AND detail = ? ORDER BY fid");
  row.bind_all(std::string_view(set), name_of(level));
  while (row.next()) read_outline(row, out);
  return out;
}

void read_boundary_sets(const Database& database, Outlines outlines, Dataset& dataset) {
  RowReader row(database,
                "SELECT id, in_use, name, date, licence, origin, file FROM boundary_set "
                "ORDER BY id");
  while (row.next()) {
    BoundarySet& set = dataset.boundary_sets.emplace_back();
    set.id = row.text();
    if (row.integer() != 0) dataset.boundary_set = set.id;
    set.source.name = row.text();
    set.source.date = row.text();
    set.source.licence = row.text();
    set.source.origin = row.text();
    set.file = row.text();
  }
  if (outlines == Outlines::on_demand) {
    name_levels(database, dataset);
  } else {
    read_outlines(database, dataset);
    read_proofs(database, dataset);
    read_leftovers(database, dataset);
  }
  for (auto& set : dataset.boundary_sets) {
    if (set.levels.empty())
      database.fail_damaged(fmt::format("the boundary set \"{}\" has no outlines", set.id));
    set.source.detail = name_of(set.levels.front().level);
  }
}

}  // namespace obuhvat
