#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <ostream>

#include "cli/centre_privacy.h"
#include "cli/command.h"
#include "cli/findings_report.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "cli/sheet_run.h"
#include "store/store.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

class RenderCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("render", "draw maps");
    selectors_.declare(*command);
    auto* all = command->add_flag(
        "--all", all_, "the overview, the gaps, every project, every partner and every donor");
    command->add_flag("--overview", overview_, "all projects on one sheet (the default)")
        ->excludes(all);
    command->add_flag("--gaps", gaps_, "municipalities and centres that no project reaches")
        ->excludes(all);
    command->add_flag("--districts", districts_, "a sheet of each district");
    command->add_option("--multiples", multiples_, "small maps by partner, donor or year")
        ->check(CLI::IsMember({"partner", "donor", "year"}).description(""))
        ->type_name("partner|donor|year");
    command->add_option("--change", change_, "what was new, went on and ended between two days")
        ->expected(2)
        ->type_name("YYYY-MM-DD");
    sheets_.declare(*command);
    command
        ->add_option("-o,--output", output_,
                     "file for one sheet in one format, else a folder (default: maps)")
        ->type_name("FILE|DIR");
    command->add_option("--atlas", atlas_, "all the sheets as one PDF")->type_name("FILE");
    command
        ->add_option("--name-template", name_template_,
                     "names of files of {number}, {name}, {kind}, {size}, {date}")
        ->type_name("TEXT");
    command->add_flag("--map-only", map_only_,
                      "no alt text (.txt) and no table (.csv) beside maps");
    command->add_flag("--strict", strict_,
                      "hold the sheets to the rules of publication; warnings stop it");
    privacy_.declare(*command);
    command->add_flag("--overwrite", overwrite_, "replace files that exist");
    command->add_flag("--dump", dump_, "print the sheets as text instead of drawing them");
    return command;
  }

  int run(Session& session) override {
    if (sheets_.languages.empty()) sheets_.languages = {"en"};
    sheets_.check();
    selectors_.check();
    change_days();
    if (!change_.empty() && !selectors_.active_on.empty())
      throw UsageError("--change has two days of its own; leave --active-on out");
    const Style style = sheets_.load_style();
    const Policy policy = policy_called(sheets_.policy);
    StoreParts parts;  // what sheets say nothing of
    parts.findings = false;
    parts.place_words = false;
    parts.outlines_on_demand = true;
    session.read_only(parts);
    Dataset& dataset = dataset_ = session.take_dataset();
    const auto hidden = hidden_names(dataset, policy);
    if (policy.hides_donors()) hide_donors(dataset);
    if (const auto finding = privacy_.apply(dataset)) session.say(to_text(*finding));
    shared_.emplace(dataset, sheets_, session.outline_reader());
    // The map that all sheets begin with is made while they are planned. If that fails it is made
    // again for the first sheet, and fails there.
    const auto base =
        std::async(std::launch::async, [&] { shared_->base.at_scale(BaseMaps::national); });
    const auto plan = plan_sheets(dataset, style, policy);
    const SheetRun run{dataset, *shared_, plan, sheets_, style, policy, hidden};
    if (dump_) {
      for (const auto& sheet : make_sheets(run, Lint::layout, Keep::sheets, session).sheets)
        session.out() << to_text(sheet.sheet);
      return 0;
    }
    const bool only_atlas = !atlas_.empty() && output_.empty() && sheets_.formats.empty();
    one_file_ = is_one_file(plan);
    if (sheets_.formats.empty() && !only_atlas)
      sheets_.formats = one_file_ ? std::vector<std::string>{format_of_output()}
                                  : std::vector<std::string>{"png", "svg", "pdf"};
    if (!atlas_.empty() && sheets_.languages.size() > 1)
      throw UsageError("--atlas writes one file in one language; give --lang once");
    refuse_existing_files(plan);
    // All sheets are held to the rules before anything is drawn.
    if (strict_)
      report(make_sheets(run, Lint::publication, Keep::findings, session).findings, session);
    std::atomic<std::size_t> files{0};
    FileBatch batch;
    const auto results =
        make_sheets(run, Lint::layout, atlas_.empty() ? Keep::findings : Keep::sheets, session,
                    companions(), [&](const SheetFile& file, const std::string& bytes) {
                      batch.add(target(file), bytes);
                      ++files;
                    });
    if (!strict_) report(results.findings, session);
    if (!atlas_.empty()) {
      batch.add(atlas_, draw_atlases(run, results.sheets).front());
      ++files;
    }
    batch.commit();
    session.say(fmt::format("{} file{} written", files.load(), files == 1 ? "" : "s"));
    return 0;
  }

 private:
  /// Named projects, partners and donors are a sheet each. A district is a sheet where nothing
  /// else is asked for, and else narrows the sheets. Without any wish: the overview.
  std::vector<PlannedSheet> plan_sheets(const Dataset& dataset, const Style& style,
                                        const Policy& policy) const {
    if (policy.hides_donors() && (!selectors_.donors.empty() || multiples_ == "donor"))
      throw UsageError(fmt::format(
          "the policy {} hides donors (visibility = \"none\"): there are no sheets of them",
          policy.name));
    const Selection asked = selectors_.selection(dataset);
    Selection base = asked;
    base.projects.clear();
    base.partners.clear();
    base.donors.clear();
    const bool named = !(asked.projects.empty() && asked.partners.empty() && asked.donors.empty());
    const bool compared = !multiples_.empty() || !change_.empty();
    SheetPlan plan(dataset, base);
    const DonorSheets donors = policy.hides_donors() ? DonorSheets::no : DonorSheets::yes;
    if (all_) plan.add_all(donors);
    if (overview_) plan.add_overview();
    if (gaps_) plan.add_gaps();
    if (!all_ && !compared) {
      for (const auto& id : asked.projects) plan.add_project(id);
      for (const auto& id : asked.partners) plan.add_partner(id);
      for (const auto& id : asked.donors) {
        if (!pays_for_a_project(dataset, id))
          throw Error(fmt::format(
              "{0} is the donor of no project; for its projects in any role: --partner {0}",
              id.text()));
        plan.add_donor(id);
      }
    }
    const bool only_districts = !all_ && !overview_ && !gaps_ && !compared && !named;
    if (districts_) plan.add_every_district();
    if (only_districts && !districts_)
      for (const auto& code : asked.districts) plan.add_district(code);
    if (compared) {
      SheetPlan narrowed(dataset, asked);
      if (!multiples_.empty()) narrowed.add_multiples(multiples_);
      if (!change_.empty()) {
        const auto [from, to] = change_days();
        narrowed.add_change(from, to);
      }
      for (auto& sheet : narrowed.sheets) plan.sheets.push_back(std::move(sheet));
    }
    if (plan.sheets.empty()) plan.add_overview();
    plan.share_classes(style.classes);
    std::string paper = sheets_.page().name;
    if (paper.empty()) paper = sheets_.size;
    plan.name_files(name_template_, paper, sheets_.date);
    if (!selectors_.active_on.empty())
      for (auto& sheet : plan.sheets)
        sheet.request.day = parse_day(selectors_.active_on, "--active-on");
    return std::move(plan.sheets);
  }

  std::pair<Day, Day> change_days() const {
    if (change_.empty()) return {};
    const Day from = parse_day(change_[0], "--change");
    const Day to = parse_day(change_[1], "--change");
    if (!(from < to))
      throw UsageError(fmt::format("--change {} {}: the first day must lie before the second",
                                   change_[0], change_[1]));
    return {from, to};
  }

  Companions companions() const {
    return map_only_ || is_device() ? Companions::no : Companions::yes;
  }

  /// The format that the ending of -o names, else empty.
  std::string format_of_output() const {
    const std::string ending = fs::path(output_).extension().string();
    for (const char* format : {"png", "svg", "pdf"})
      if (ending == std::string(".") + format) return format;
    return {};
  }

  /// True for an -o such as /dev/stdout: there is nothing beside it.
  bool is_device() const {
    std::error_code ignored;
    const auto type = fs::status(output_, ignored).type();
    return type == fs::file_type::character || type == fs::file_type::fifo ||
           type == fs::file_type::socket || type == fs::file_type::block;
  }

  /// -o names a file if it ends like one of our formats or is a device.
  bool is_one_file(const std::vector<PlannedSheet>& plan) const {
    const std::string format = format_of_output();
    if (format.empty() && !is_device()) return false;
    if (plan.size() != 1 || sheets_.parsed_languages().size() != 1)
      throw UsageError(
          fmt::format("{} is one file for one sheet in one language, but the sheets are {} and the "
                      "languages {}; give -o a folder",
                      output_, plan.size(), sheets_.parsed_languages().size()));
    if (sheets_.formats.size() > 1)
      throw UsageError(
          fmt::format("{} is one file, but --format names {} formats; give -o a folder", output_,
                      sheets_.formats.size()));
    if (format.empty() && sheets_.formats.empty())
      throw UsageError(fmt::format("{} does not say in which format; give --format", output_));
    if (!format.empty() && !sheets_.formats.empty() && sheets_.formats[0] != format)
      throw UsageError(fmt::format("{} does not end in .{}, which --format asks for", output_,
                                   sheets_.formats[0]));
    return true;
  }

  fs::path target(const SheetFile& file) const {
    if (is_device()) return output_;
    if (one_file_) return fs::path(output_).replace_extension(file.ending);
    return fs::path(output_.empty() ? "maps" : output_) / file.path;
  }

  void refuse_existing_files(const std::vector<PlannedSheet>& plan) const {
    const Overwrite overwrite = overwrite_ ? Overwrite::yes : Overwrite::no;
    if (!atlas_.empty()) refuse_existing(atlas_, overwrite);
    for (const auto& planned : plan)
      for (const Language language : sheets_.parsed_languages())
        for (const auto& file : files_of(planned, language, sheets_, companions())) {
          const fs::path path = target(file);
          refuse_existing(path, overwrite);
          if (!atlas_.empty() && path.lexically_normal() == fs::path(atlas_).lexically_normal())
            throw UsageError(
                fmt::format("{} would be a sheet and the atlas; give the atlas a name of "
                            "its own",
                            atlas_));
        }
  }

  void report(const std::vector<Finding>& findings, Session& session) const {
    for (const auto& finding : in_reading_order(findings))
      if (finding.severity == Severity::info)
        session.detail(to_text(finding));
      else
        session.say(to_text(finding));
    const FindingCounts counts = count_findings(findings);
    if (strict_ && counts.errors + counts.warnings > 0)
      throw Error(
          fmt::format("{} and --strict: nothing was drawn; list them with: obuhvat check "
                      "--for publish",
                      counts_text({counts.errors, counts.warnings, 0})));
  }

  // Not of run(): of a large country it takes longer to give them back than to write the map, and
  // the program that draws maps leaves without.
  Dataset dataset_;
  std::optional<SharedWork> shared_;

  SelectorOptions selectors_;
  SheetOptions sheets_;
  CentrePrivacy privacy_;
  std::string output_;
  std::string atlas_;
  std::string multiples_;
  std::vector<std::string> change_;
  std::string name_template_;
  bool all_ = false;
  bool overview_ = false;
  bool gaps_ = false;
  bool districts_ = false;
  bool map_only_ = false;
  bool strict_ = false;
  bool overwrite_ = false;
  bool dump_ = false;
  bool one_file_ = false;
};

}  // namespace

std::unique_ptr<Command> make_render_command() { return std::make_unique<RenderCommand>(); }

}  // namespace obuhvat
