// What the light programs do not link: each of these stands in for the function of the same name
// in a static library, whose object file, with its heavy library, is then never taken in.
#include "cli/needs_full_program.h"
#include "export/vector_file.h"
#include "ingest/boundary_layer.h"
#include "ingest/comma_table.h"
#include "ingest/record_reader.h"

namespace obuhvat {

OpenNames read_records(const std::vector<std::filesystem::path>& /*paths*/,
                       const Gazetteer& /*gazetteer*/, const Geodata& /*geodata*/,
                       const ReadingOptions& /*options*/, Dataset& /*dataset*/) {
  throw NeedsFullProgram();
}

BoundaryLayer read_boundaries(const std::filesystem::path& /*path*/,
                              const BoundaryReading& /*reading*/) {
  throw NeedsFullProgram();
}

CsvTable read_comma_table(const std::filesystem::path& /*path*/) { throw NeedsFullProgram(); }

void prepare_vector_files() { throw NeedsFullProgram(); }

void write_vector_file(const std::filesystem::path& /*path*/, VectorFormat /*format*/,
                       const std::vector<VectorLayer>& /*layers*/, const VectorNotes& /*notes*/,
                       CoordinateDecimals /*decimals*/) {
  throw NeedsFullProgram();
}

}  // namespace obuhvat
