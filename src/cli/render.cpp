#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <ostream>

#include "cli/command.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "cli/sheet_run.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

class RenderCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("render", "draw maps");
    selectors_.declare(*command);
    auto* all = command->add_flag("--all", all_, "every project, every partner and the overview");
    command->add_flag("--overview", overview_, "all projects on one sheet (the default)")
        ->excludes(all);
    sheets_.declare(*command);
    command
        ->add_option("-o,--output", output_,
                     "file for one sheet in one format, else a folder (default: maps)")
        ->type_name("FILE|DIR");
    command->add_option("--atlas", atlas_, "all the sheets as one PDF")->type_name("FILE");
    command->add_flag("--overwrite", overwrite_, "replace files that exist");
    command->add_flag("--dump", dump_, "print the sheets as text instead of drawing them");
    return command;
  }

  int run(Session& session) override {
    if (sheets_.languages.empty()) sheets_.languages = {"en"};
    sheets_.check();
    selectors_.check();
    const Dataset& dataset = session.dataset();
    const auto plan = plan_sheets(dataset);
    if (dump_) return dump(session, dataset, plan);
    const bool only_atlas = !atlas_.empty() && output_.empty() && sheets_.formats.empty();
    one_file_ = is_one_file(plan);
    if (sheets_.formats.empty() && !only_atlas)
      sheets_.formats = one_file_ ? std::vector<std::string>{ending()}
                                  : std::vector<std::string>{"png", "svg", "pdf"};
    if (!atlas_.empty() && sheets_.languages.size() > 1)
      throw UsageError("--atlas writes one file in one language; give --lang once");
    refuse_existing_files(plan);
    std::atomic<std::size_t> files{0};
    const auto findings =
        draw_sheets(dataset, plan, sheets_, atlas_.empty() ? Atlas::no : Atlas::yes, session,
                    [&](const std::string& path, const std::string& bytes) {
                      write_file(target(path), bytes, overwrite_ ? Overwrite::yes : Overwrite::no);
                      ++files;
                    });
    for (const auto& finding : findings)
      if (finding.severity == Severity::info)
        session.detail(to_text(finding));
      else
        session.say(to_text(finding));
    session.say(fmt::format("{} file{} written", files.load(), files == 1 ? "" : "s"));
    return 0;
  }

 private:
  std::vector<PlannedSheet> plan_sheets(const Dataset& dataset) const {
    const Selection asked = selectors_.selection(dataset);
    Selection base = asked;
    base.projects.clear();
    base.partners.clear();
    if (all_) return plan_all_sheets(dataset, asked);
    auto every = plan_all_sheets(dataset, base);
    // Named projects and partners are a sheet each; nothing named is the overview.
    std::erase_if(every, [&](const PlannedSheet& sheet) {
      const auto named = [](const auto& ids, const auto& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
      };
      switch (sheet.request.kind) {
        case SheetKind::project:
          return !named(asked.projects, sheet.request.project);
        case SheetKind::partner:
          return !named(asked.partners, sheet.request.partner);
        case SheetKind::overview:
          break;
      }
      return !overview_ && !(asked.projects.empty() && asked.partners.empty());
    });
    return every;
  }

  std::string ending() const {
    const std::string extension = fs::path(output_).extension().string();
    return extension.empty() ? "" : extension.substr(1);
  }

  /// -o names a file if it ends like one of our formats, or is something that is no folder.
  bool is_one_file(const std::vector<PlannedSheet>& plan) const {
    const std::string format = ending();
    if (format != "png" && format != "svg" && format != "pdf") return false;
    if (plan.size() != 1 || sheets_.languages.size() != 1 || sheets_.formats.size() > 1)
      throw UsageError(fmt::format(
          "{} is one file, but {} sheets in {} languages are asked for; give -o a folder", output_,
          plan.size(), sheets_.languages.size()));
    if (sheets_.formats.size() == 1 && sheets_.formats[0] != format)
      throw UsageError(fmt::format("{} does not end in .{}, which --format asks for", output_,
                                   sheets_.formats[0]));
    return true;
  }

  fs::path target(const std::string& path) const {
    if (path.ends_with("/atlas.pdf")) return atlas_;
    if (one_file_) return output_;
    return fs::path(output_.empty() ? "maps" : output_) / path;
  }

  void refuse_existing_files(const std::vector<PlannedSheet>& plan) const {
    const Overwrite overwrite = overwrite_ ? Overwrite::yes : Overwrite::no;
    if (!atlas_.empty()) refuse_existing(atlas_, overwrite);
    for (const auto& planned : plan)
      for (const auto& language : sheets_.languages)
        for (const auto& format : sheets_.formats)
          refuse_existing(target(fmt::format("{}/{}.{}", language, planned.stem, format)),
                          overwrite);
  }

  int dump(Session& session, const Dataset& dataset, const std::vector<PlannedSheet>& plan) const {
    for (const Language language : sheets_.parsed_languages())
      for (const auto& planned : plan)
        session.out() << to_text(compose_planned(dataset, planned, language, sheets_).sheet);
    return 0;
  }

  SelectorOptions selectors_;
  SheetOptions sheets_;
  std::string output_;
  std::string atlas_;
  bool all_ = false;
  bool overview_ = false;
  bool overwrite_ = false;
  bool dump_ = false;
  bool one_file_ = false;
};

}  // namespace

std::unique_ptr<Command> make_render_command() { return std::make_unique<RenderCommand>(); }

}  // namespace obuhvat
