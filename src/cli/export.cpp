#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/geojson_run.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "cli/sheet_options.h"
#include "export/table_writer.h"
#include "query/questions.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

class ExportCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("export", "write GeoJSON or CSV");
    selectors_.declare(*command);
    command->add_option("--format", format_, "geojson or csv (default: geojson)")
        ->check(CLI::IsMember({"geojson", "csv"}).description(""))
        ->type_name("FORMAT");
    auto* all = command->add_flag("--all", all_,
                                  "one file a project and a partner, the overview and the centres, "
                                  "into the folder -o");
    command->add_flag("--overview", overview_, "all municipalities (the default)")->excludes(all);
    command->add_option("-o,--output", output_, "file, folder with --all, or - (default: -)")
        ->type_name("FILE|DIR");
    declare_detail(*command, detail_, "report");
    command->add_flag("--overwrite", overwrite_, "replace files that exist");
    return command;
  }

  int run(Session& session) override {
    const Overwrite overwrite = overwrite_ ? Overwrite::yes : Overwrite::no;
    if (all_ && (output_ == "-" || output_.empty()))
      throw UsageError("export --all writes many files; say into which folder with -o DIR");
    if (all_ && format_ != "geojson")
      throw UsageError("export --all writes GeoJSON; leave --format out");
    if (!all_ && output_ != "-") refuse_existing(output_, overwrite);
    selectors_.check();
    Dataset dataset = session.dataset();
    dataset.draw_at(detail_level_from(detail_).value_or(DetailLevel::report));
    const Selection selection = selectors_.selection(dataset);
    if (all_) {
      const auto files = all_geojson(dataset, selection);
      for (const auto& file : files)
        refuse_existing(std::filesystem::path(output_) / file.path, overwrite);
      for (const auto& file : files)
        write_file(std::filesystem::path(output_) / file.path, file.bytes, overwrite);
      session.say(fmt::format("{} files in {}", files.size(), output_));
      return 0;
    }
    const std::string bytes =
        format_ == "csv" ? csv(dataset, selection) : selection_geojson(dataset, selection);
    if (output_ == "-")
      session.out() << bytes;
    else
      write_file(output_, bytes, overwrite);
    return 0;
  }

 private:
  std::string csv(const Dataset& dataset, const Selection& selection) const {
    Question question;
    question.selection = selection;
    if (!selection.projects.empty() || !selection.partners.empty() || !selection.donors.empty())
      question.units = UnitsWanted::covered;
    return write_table(ask_municipalities(dataset, question), TableFormat::csv);
  }

  SelectorOptions selectors_;
  std::string format_ = "geojson";
  std::string output_ = "-";
  std::string detail_;
  bool all_ = false;
  bool overview_ = false;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace obuhvat
