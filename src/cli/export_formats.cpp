#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "cli/export_request.h"
#include "cli/unit_table.h"
#include "export/table_writer.h"
#include "export/three_w.h"
#include "export/topojson.h"
#include "export/vector_file.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct FormatName {
  ExportFormat format;
  std::string_view name;    ///< of --format
  std::string_view ending;  ///< the one that we write first
};

constexpr std::array names{
    FormatName{ExportFormat::geojson, "geojson", ".geojson"},
    FormatName{ExportFormat::geojson, "geojson", ".json"},
    FormatName{ExportFormat::geojsonl, "geojsonl", ".geojsonl"},
    FormatName{ExportFormat::geojsonl, "ndjson", ".ndjson"},
    FormatName{ExportFormat::geojsonseq, "geojsonseq", ".geojsons"},
    FormatName{ExportFormat::topojson, "topojson", ".topojson"},
    FormatName{ExportFormat::csv, "csv", ".csv"},
    FormatName{ExportFormat::three_w, "3w", ".3w.csv"},
    FormatName{ExportFormat::gpkg, "gpkg", ".gpkg"},
    FormatName{ExportFormat::fgb, "fgb", ".fgb"},
    FormatName{ExportFormat::mbtiles, "mbtiles", ".mbtiles"},
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// "municipalities" and so on: what a GIS shows as the name of a layer.
std::string layer_name(const std::string& kind) {
  if (kind == "municipality") return "municipalities";
  if (kind == "project_municipality") return "project_municipalities";
  if (kind == "reception_centre") return "reception_centres";
  if (kind == "site") return "project_sites";
  return "projects";
}

/// The name of the file without its ending, and `more` before the ending.
std::string beside(const std::string& path, const std::string& more) {
  const std::filesystem::path file(path);
  return (file.parent_path() / (file.stem().string() + "-" + more + file.extension().string()))
      .string();
}

std::string with_hyphens(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::size_t rows_without_geometry(const AnswerTable& table) {
  return static_cast<std::size_t>(std::count_if(
      table.geometries.begin(), table.geometries.end(),
      [](const auto& geometry) { return std::holds_alternative<std::monostate>(geometry); }));
}

VectorNotes notes_of(const Dataset& dataset, const ExportRequest& request) {
  VectorNotes notes{request.title.title.in(Language::en), ""};
  const BoundarySource& source = dataset.boundaries;
  std::vector<std::string> parts;
  for (const std::string& part :
       {source.name, source.date, source.licence,
        source.detail.empty() ? std::string() : "detail " + source.detail})
    if (!part.empty()) parts.push_back(part);
  if (!source.name.empty()) notes.description = "Boundaries: " + join(parts, ", ");
  return notes;
}

/// GDAL tells formats by the ending and leaves files of its own beside, so it gets a folder, next
/// to the target, where there is room for it.
std::string vector_bytes(VectorFormat format, const std::vector<VectorLayer>& layers,
                         const VectorNotes& notes, CoordinateDecimals decimals,
                         const std::string& path) {
  const TemporarySibling folder(path == "-" ? std::filesystem::temp_directory_path() / "obuhvat"
                                            : std::filesystem::path(path));
  std::error_code error;
  std::filesystem::create_directories(folder.path(), error);
  if (error) throw IoError(fmt::format("cannot write {}: {}", path, error.message()));
  const auto file = folder.path() / (format == VectorFormat::gpkg  ? "export.gpkg"
                                     : format == VectorFormat::fgb ? "export.fgb"
                                                                   : "export.mbtiles");
  try {
    write_vector_file(file, format, layers, notes, decimals);
  } catch (const IoError& failure) {
    // Its words name the file that the user asked for.
    std::string words = failure.what();
    const auto at = words.find(file.string());
    if (at != std::string::npos) words.replace(at, file.string().size(), path);
    throw IoError(words);
  }
  return read_file(file);
}

}  // namespace

/// What all files of one run have in common.
struct Exporter::Shared {
  std::optional<CoverageGeojson> geojson;
};

Exporter::Exporter(const Dataset& dataset, const ExportStyle& style)
    : dataset_(dataset), style_(style), shared_(std::make_unique<Shared>()) {
  if (style.format == ExportFormat::geojson || style.format == ExportFormat::geojsonl ||
      style.format == ExportFormat::geojsonseq)
    shared_->geojson.emplace(dataset, style.decimals);
}

Exporter::~Exporter() = default;

std::vector<OutputFile> Exporter::files(const ExportRequest& request,
                                        const std::string& path) const {
  const auto one = [&](std::string bytes) {
    return std::vector<OutputFile>{{path, std::move(bytes), 0}};
  };
  switch (style_.format) {
    case ExportFormat::geojson:
    case ExportFormat::geojsonl:
    case ExportFormat::geojsonseq: {
      std::string bytes;
      write_text(request, [&](std::string_view text) { bytes += text; });
      return one(std::move(bytes));
    }
    case ExportFormat::topojson:
      return one(coverage_topojson(dataset_, request.coverage, request.title, style_.options,
                                   style_.decimals));
    case ExportFormat::csv:
    case ExportFormat::three_w:
      return one(table_text(request));
    case ExportFormat::gpkg:
    case ExportFormat::fgb:
    case ExportFormat::mbtiles:
      break;
  }
  return vector_files(request, path);
}

bool Exporter::is_text() const { return shared_->geojson.has_value(); }

void Exporter::write_text(const ExportRequest& request, const TextSink& sink) const {
  using Sequence = CoverageGeojson::Sequence;
  if (style_.format == ExportFormat::geojson)
    shared_->geojson->write_collection(request.coverage, request.title, style_.options, sink);
  else
    shared_->geojson->write_features(
        request.coverage, style_.options,
        style_.format == ExportFormat::geojsonl ? Sequence::lines : Sequence::records, sink);
}

std::string Exporter::table_text(const ExportRequest& request) const {
  AnswerTable table;
  if (style_.format == ExportFormat::three_w)
    table = three_w_table(dataset_, request.coverage, style_.language,
                          style_.has_hashtags ? HashtagRow::yes : HashtagRow::no);
  else if (style_.options.rows == CoverageRows::links)
    table = coverage_layers(dataset_, request.coverage, style_.options.uncovered,
                            CoverageRows::links, UnitOutlines::leave_out)
                .front();
  else
    table = unit_table(dataset_, request, style_.options.uncovered, style_.language);
  return (style_.has_mark ? std::string(byte_order_mark) : std::string()) +
         write_table(table, TableFormat::csv);
}

std::vector<OutputFile> Exporter::vector_files(const ExportRequest& request,
                                               const std::string& path) const {
  auto tables = coverage_layers(dataset_, request.coverage, style_.options.uncovered,
                                style_.options.rows, UnitOutlines::include);
  if (style_.options.national == NationalProjects::as_country)
    draw_as_country(dataset_, request.coverage, tables);
  const VectorNotes notes = notes_of(dataset_, request);
  std::vector<VectorLayer> layers;
  for (auto& table : tables) layers.push_back({layer_name(table.kind), std::move(table)});
  if (style_.format == ExportFormat::fgb) {
    std::vector<OutputFile> files;
    for (const auto& layer : layers) {
      const bool is_first = &layer == &layers.front();
      const std::size_t without = rows_without_geometry(layer.table);
      if (!is_first && (without == layer.table.rows.size() || path == "-")) {
        files.front().left_out += layer.table.rows.size();
        continue;
      }
      const std::string name = is_first ? path : beside(path, with_hyphens(layer.name));
      files.push_back(
          {name, vector_bytes(VectorFormat::fgb, {layer}, notes, style_.decimals, name), without});
    }
    return files;
  }
  if (style_.format == ExportFormat::gpkg) {
    // A database has room for all projects and partners, not only for those without a unit.
    layers.back().table = all_projects(request, std::move(layers.back().table));
    layers.push_back({"partners", partner_table(dataset_, projects_in(request.coverage))});
  }
  const VectorFormat format =
      style_.format == ExportFormat::gpkg ? VectorFormat::gpkg : VectorFormat::mbtiles;
  std::size_t without = 0;
  if (format == VectorFormat::mbtiles)
    for (const auto& layer : layers) without += rows_without_geometry(layer.table);
  return {{path, vector_bytes(format, layers, notes, style_.decimals, path), without}};
}

/// All projects of the request, those of `drawn` with their outline.
AnswerTable Exporter::all_projects(const ExportRequest& request, AnswerTable drawn) const {
  AnswerTable all = project_table(dataset_, projects_in(request.coverage));
  for (std::size_t row = 0; row < drawn.rows.size(); ++row)
    for (std::size_t to = 0; to < all.rows.size(); ++to)
      if (row_id(all, to) == row_id(drawn, row))
        all.geometries[to] = std::move(drawn.geometries[row]);
  return all;
}

std::optional<ExportFormat> export_format_from(std::string_view name) {
  for (const auto& entry : names)
    if (entry.name == name) return entry.format;
  return std::nullopt;
}

std::optional<ExportFormat> export_format_of(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  std::optional<ExportFormat> found;
  std::size_t longest = 0;
  for (const auto& entry : names)
    if (name.ends_with(entry.ending) && entry.ending.size() > longest) {
      found = entry.format;
      longest = entry.ending.size();
    }
  return found;
}

bool is_vector_file(ExportFormat format) {
  return format == ExportFormat::gpkg || format == ExportFormat::fgb ||
         format == ExportFormat::mbtiles;
}

std::string_view ending_of(ExportFormat format) {
  for (const auto& entry : names)
    if (entry.format == format) return entry.ending;
  return "";
}

}  // namespace obuhvat
