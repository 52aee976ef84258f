#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <mutex>
#include <ostream>

#include "cli/centre_privacy.h"
#include "cli/command.h"
#include "cli/detail_option.h"
#include "cli/export_request.h"
#include "cli/export_split.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "export/vector_file.h"
#include "support/error.h"
#include "support/file.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

class ExportCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "export", "write GeoJSON, TopoJSON, CSV, 3W, GeoPackage, FlatGeobuf or vector tiles");
    selectors_.declare(*command);
    declare_content(*command);
    declare_files(*command);
    return command;
  }

  int run(Session& session) override {
    selectors_.check();
    const ExportStyle style = checked_style();
    if (is_vector_file(style.format)) prepare_vector_files();
    const bool many = all_ || !split_.empty();
    if (!many && output_ != "-") refuse_existing(output_, overwrite());
    StoreParts parts;  // what no export says anything of
    parts.findings = false;
    parts.outlines_on_demand = true;
    session.read_only(parts);
    Dataset dataset = session.take_dataset();
    const std::size_t centres = dataset.centres.size();
    if (const auto finding = privacy_.apply(dataset)) session.say(to_text(*finding));
    hidden_centres_ = centres - dataset.centres.size();
    session.draw_at(level(), dataset);
    const Selection selection = selectors_.selection(dataset);
    if (all_) {
      write(session, all_geojson(dataset, selection, style.decimals, hidden_centres_));
      return 0;
    }
    if (!split_.empty()) {
      write_split(session, dataset, selection, style);
      return 0;
    }
    const Exporter exporter(dataset, style);
    std::vector<OutputFile> files;
    if (exporter.is_text())
      write_text(session, exporter, request(dataset, selection));
    else
      files = exporter.files(request(dataset, selection), output_);
    if (selects_projects(selection) && !reaches_anything(dataset, selection))
      session.say("no project meets the selection; the export says so and holds no feature of one");
    if (output_ != "-")
      write(session, files);
    else if (!files.empty())
      session.out() << files.front().bytes;
    return 0;
  }

 private:
  void declare_content(CLI::App& command) {
    command
        .add_option(
            "--format", format_,
            "geojson, geojsonl, geojsonseq, topojson, csv, 3w, gpkg, fgb or mbtiles (default: "
            "by the ending of -o, else geojson)")
        ->type_name("FORMAT");
    declare_detail(command, detail_, "report");
    command
        .add_option("--decimals", decimals_,
                    "of coordinates, 5 or 6 (default: 6; with --detail web or overview 5, a metre)")
        ->check(CLI::IsMember({5, 6}).description(""))
        ->type_name("N");
    auto* uncovered = command.add_flag(
        "--uncovered", uncovered_,
        "with the municipalities that no selected project reaches (default: if none is selected)");
    command.add_flag("--covered-only", covered_only_, "without them")->excludes(uncovered);
    command.add_flag("--long", long_, "one row a project and municipality");
    command
        .add_option("--national-as", national_,
                    "a project that covers the country: none (no geometry, the default) or country "
                    "(the outline of all municipalities)")
        ->check(CLI::IsMember({"none", "country"}).description(""))
        ->type_name("HOW");
    command.add_option("--lang", language_, "of names in csv and 3w: en, sr-Latn or sr-Cyrl")
        ->type_name("LANG");
    command.add_flag("--hxl", hashtags_, "3w with the row of HXL hashtags");
    command.add_flag("--bom", mark_, "csv and 3w with a byte order mark, for old spreadsheets");
    privacy_.declare(command);
  }

  void declare_files(CLI::App& command) {
    auto* all = command.add_flag("--all", all_,
                                 "one GeoJSON a project and a partner, the overview and the "
                                 "centres, into the folder -o");
    command.add_flag("--overview", overview_, "all municipalities (the default)")->excludes(all);
    auto* split =
        command
            .add_option("--split", split_,
                        "one file each into the folder -o: project, partner, donor or "
                        "district")
            ->check(CLI::IsMember({"project", "partner", "donor", "district"}).description(""))
            ->type_name("GROUP")
            ->excludes(all);
    command.add_flag("--combined", combined_, "with --split: also one file of everything, all.*")
        ->needs(split);
    command
        .add_option("-o,--output", output_,
                    "file, folder with --all and --split, or - (default: -)")
        ->type_name("FILE|DIR");
    command.add_flag("--overwrite", overwrite_, "replace files that exist");
  }

  Overwrite overwrite() const { return overwrite_ ? Overwrite::yes : Overwrite::no; }
  DetailLevel level() const { return detail_level_from(detail_).value_or(DetailLevel::report); }

  ExportFormat format() const {
    if (format_.empty()) {
      const auto by_ending = export_format_of(output_);
      if (by_ending && !all_ && split_.empty()) return *by_ending;
      return ExportFormat::geojson;
    }
    const auto named = export_format_from(format_);
    if (!named)
      throw UsageError(fmt::format(
          "--format {}: there is no such format; use geojson, geojsonl, geojsonseq, topojson, "
          "csv, 3w, gpkg, fgb or mbtiles",
          format_));
    return *named;
  }

  /// Throws UsageError for options that do not go together. Opens no file.
  ExportStyle checked_style() const {
    ExportStyle style;
    style.format = format();
    const bool many = all_ || !split_.empty();
    if (many && (output_ == "-" || output_.empty()))
      throw UsageError(
          fmt::format("export --{} writes many files; say into which folder with -o DIR",
                      all_ ? "all" : "split"));
    if (all_ && style.format != ExportFormat::geojson)
      throw UsageError("export --all writes GeoJSON; leave --format out, or use --split");
    if (all_ && (long_ || uncovered_ || covered_only_ || !national_.empty()))
      throw UsageError(
          "export --all has its own contents; --long, --uncovered, --covered-only and "
          "--national-as "
          "go with --split");
    if (hashtags_ && style.format != ExportFormat::three_w)
      throw UsageError("--hxl goes with --format 3w");
    const bool is_table =
        style.format == ExportFormat::csv || style.format == ExportFormat::three_w;
    if (mark_ && !is_table) throw UsageError("--bom goes with --format csv or 3w");
    const bool coarse = level() == DetailLevel::web || level() == DetailLevel::overview;
    style.decimals = decimals_ == 5 || (decimals_ == 0 && coarse) ? CoordinateDecimals::five
                                                                  : CoordinateDecimals::six;
    style.options.rows = long_ ? CoverageRows::links : CoverageRows::units;
    if (national_ == "country") style.options.national = NationalProjects::as_country;
    const bool per_record = !split_.empty() && split_ != "district";
    style.options.uncovered =
        uncovered_ || (!covered_only_ && !selectors_.picks_projects() && !per_record)
            ? UncoveredUnits::include
            : UncoveredUnits::leave_out;
    style.language = parse_language(language_);
    style.has_hashtags = hashtags_;
    style.has_mark = mark_;
    return style;
  }

  ExportRequest request(const Dataset& dataset, const Selection& selection) const {
    ExportRequest out{selection, coverage_of(dataset, selection), title_of(dataset, selection)};
    out.title.hidden_centres = hidden_centres_;
    return out;
  }

  static bool reaches_anything(const Dataset& dataset, const Selection& selection) {
    return std::any_of(dataset.projects.begin(), dataset.projects.end(),
                       [&](const Project& project) { return selection.includes(project); });
  }

  /// All or none: nothing is put in place before everything is written.
  void write(Session& session, const std::vector<OutputFile>& files) const {
    const fs::path folder = all_ ? fs::path(output_) : fs::path();
    for (const auto& file : files) refuse_existing(folder / file.path, overwrite());
    FileBatch batch;
    for (const auto& file : files) batch.add(folder / file.path, file.bytes);
    batch.commit();
    if (all_) session.say(fmt::format("{} files in {}", files.size(), output_));
    tell_left_out(session, files);
  }

  void write_text(Session& session, const Exporter& exporter, const ExportRequest& request) const {
    if (output_ == "-") {
      exporter.write_text(request, [&](std::string_view text) { session.out() << text; });
      return;
    }
    refuse_existing(output_, overwrite());
    FileBatch batch;
    batch.add(output_, [&](const FileBatch::Sink& sink) { exporter.write_text(request, sink); });
    batch.commit();
  }

  static void tell_left_out(Session& session, const std::vector<OutputFile>& files) {
    std::size_t rows = 0;
    for (const auto& file : files) rows += file.left_out;
    if (rows > 0)
      session.say(fmt::format(
          "{} row{} without a geometry left out, for which the format has no room (GeoPackage and "
          "GeoJSON have)",
          rows, rows == 1 ? "" : "s"));
  }

  void write_split(Session& session, const Dataset& dataset, const Selection& selection,
                   const ExportStyle& style) const {
    const auto parts = split(dataset, selection, *split_by_from(split_));
    const std::string ending(ending_of(style.format));
    const auto target = [&](const std::string& name) {
      return fs::path(output_) / (name + ending);
    };
    for (const auto& part : parts) refuse_existing(target(part.name), overwrite());
    if (combined_) refuse_existing(target("all"), overwrite());
    // The largest first, so that no thread is left waiting for it.
    std::vector<SplitPart> all;
    if (combined_) all.push_back({"all", selection});
    all.insert(all.end(), parts.begin(), parts.end());
    const Exporter exporter(dataset, style);
    FileBatch batch;
    std::size_t count = 0;
    std::mutex mutex;
    // GDAL's own state is not ours to share.
    const std::size_t jobs = is_vector_file(style.format) ? 1 : threads_of_machine();
    in_parallel(all.size(), jobs, [&] {
      return [&](std::size_t i) {
        const auto files =
            exporter.files(request(dataset, all[i].selection), target(all[i].name).string());
        for (const auto& file : files) {
          refuse_existing(file.path, overwrite());
          batch.add(file.path, file.bytes);
        }
        const std::lock_guard lock(mutex);
        count += files.size();
        session.progress("exported", count, all.size());
      };
    });
    batch.commit();
    session.say(fmt::format("{} file{} in {}", count, count == 1 ? "" : "s", output_));
  }

  SelectorOptions selectors_;
  CentrePrivacy privacy_;
  std::string format_;
  std::string output_ = "-";
  std::string detail_;
  std::string split_;
  std::string national_;
  std::string language_ = "en";
  int decimals_ = 0;
  std::size_t hidden_centres_ = 0;
  bool all_ = false;
  bool overview_ = false;
  bool overwrite_ = false;
  bool uncovered_ = false;
  bool covered_only_ = false;
  bool long_ = false;
  bool combined_ = false;
  bool hashtags_ = false;
  bool mark_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace obuhvat
