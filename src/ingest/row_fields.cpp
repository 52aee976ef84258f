#include "ingest/row_fields.h"

#include <fmt/format.h>

#include "ingest/name_key.h"

namespace obuhvat {
namespace {

/// Projects of one file whose rows differ in one field: beyond these they are only counted.
constexpr std::size_t most_told = 200;

}  // namespace

bool FieldWriter::is_known(ProjectMemory& memory, ProjectMemory::Field field,
                           std::string_view content, std::uint64_t seed) {
  const std::uint64_t hash = text_hash(content, seed) | 1;
  if (memory.hashes[field] == hash) return true;
  if (memory.hashes[field] == 0) memory.hashes[field] = hash;
  return false;
}

void FieldWriter::note_row(ProjectRecord& record, std::string_view name, long row) {
  if (row != record.row) record.rows.emplace(name, row);
}

void FieldWriter::set(std::string& field, std::string value, ProjectRecord& record,
                      ProjectMemory& memory, ProjectMemory::Field id, std::string_view name,
                      const FieldPlace& where) {
  if (field.empty()) {
    field = std::move(value);
    note_row(record, name, where.row);
  } else if (field != value && name_key(field) != name_key(value)) {
    differs(record, memory, id, name, where, field, value);
  }
}

void FieldWriter::differs(ProjectRecord& record, ProjectMemory& memory, ProjectMemory::Field id,
                          std::string_view name, const FieldPlace& where, const std::string& first,
                          const std::string& later) {
  if (memory.told[id]) return;
  memory.told[id] = true;
  const bool money = id == ProjectMemory::budget;
  const std::string code = money ? "budget-differs" : "row-differs";
  const std::string_view way_out =
      money
          ? "give the project's whole budget in one row; sums of single places are not added up"
          : "correct the one that is wrong, or give the rows ids of their own if they are several "
            "projects";
  if (++told_[id] > most_told) {
    findings_.add(Severity::warning, code, where,
                  "further projects have rows that differ in this column; the first row counts",
                  way_out);
    return;
  }
  record.report.add(Severity::warning, code, where,
                    fmt::format("row {} says \"{}\", but row {} of the same project \"{}\"; the "
                                "first counts",
                                record.place_of(std::string(name)).row, shortened(first), where.row,
                                shortened(later)),
                    std::string(way_out));
}

}  // namespace obuhvat
