#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/geojson_run.h"
#include "export/geojson.h"

namespace obuhvat {

enum class ExportFormat {
  geojson,
  geojsonl,    ///< newline-delimited
  geojsonseq,  ///< RFC 8142
  topojson,
  csv,
  three_w,
  gpkg,
  fgb,
  mbtiles
};

/// By the name that --format takes; nullopt for another.
std::optional<ExportFormat> export_format_from(std::string_view name);
/// By the ending of a file's name; nullopt for one that is not known.
std::optional<ExportFormat> export_format_of(const std::filesystem::path& file);
/// True for what GDAL writes.
bool is_vector_file(ExportFormat format);
/// With the dot, e.g. ".geojson".
std::string_view ending_of(ExportFormat format);

/// How an export is written, whatever is selected.
struct ExportStyle {
  ExportFormat format = ExportFormat::geojson;
  CoordinateDecimals decimals = CoordinateDecimals::six;
  GeojsonOptions options;
  Language language = Language::en;  ///< of names in tables
  bool has_hashtags = false;         ///< 3w: with the HXL row
  bool has_mark = false;             ///< tables: with a byte order mark, for old spreadsheets
};

/// One selection of a dataset, to be written.
struct ExportRequest {
  Selection selection;
  CoverageTable coverage;
  ExportTitle title;
};

/// Writes requests over one dataset in one format; what they have in common is made once. The
/// dataset must outlive it.
class Exporter {
 public:
  Exporter(const Dataset& dataset, const ExportStyle& style);
  ~Exporter();

  /// True for formats that are one text, which may be hundreds of megabytes: write_text() gives it
  /// piece by piece, and files() at once.
  bool is_text() const;
  void write_text(const ExportRequest& request, const TextSink& sink) const;

  /// The file `path`, and those that the format needs beside it (FlatGeobuf holds one layer).
  std::vector<OutputFile> files(const ExportRequest& request, const std::string& path) const;

 private:
  struct Shared;
  std::string table_text(const ExportRequest& request) const;
  std::vector<OutputFile> vector_files(const ExportRequest& request, const std::string& path) const;
  AnswerTable all_projects(const ExportRequest& request, AnswerTable drawn) const;

  const Dataset& dataset_;
  ExportStyle style_;
  std::unique_ptr<Shared> shared_;
};

}  // namespace obuhvat
