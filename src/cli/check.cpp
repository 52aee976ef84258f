#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/centre_privacy.h"
#include "cli/command.h"
#include "cli/finding_guide.h"
#include "cli/findings_report.h"
#include "cli/session.h"
#include "cli/sheet_run.h"
#include "export/sarif.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

class CheckCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command =
        app.add_subcommand("check", "list every finding: what is wrong, doubtful or was assumed");
    command
        ->add_option("--for", purpose_,
                     "publish: lay out every sheet and hold it to the rules of publication")
        ->check(CLI::IsMember({"publish"}).description(""))
        ->type_name("publish");
    command
        ->add_option("--format", format_,
                     "text, json, or sarif for review tools and CI (default: text)")
        ->check(CLI::IsMember({"text", "json", "sarif"}).description(""))
        ->type_name("text|json|sarif");
    command
        ->add_option("--explain", explained_,
                     "what a code of findings means and how to settle it; all: every code")
        ->type_name("CODE");
    command->add_flag("--strict", strict_, "exit with 1 for warnings too, not only for errors");
    sheets_.declare_looks(*command);
    privacy_.declare(*command);
    return command;
  }

  int run(Session& session) override {
    if (!explained_.empty()) return explain(session);
    sheets_.check();
    std::vector<Finding> findings = session.dataset().findings_in_force();
    if (!purpose_.empty()) {
      const auto noticed = look_over_sheets(session);
      findings.insert(findings.end(), noticed.begin(), noticed.end());
    }
    session.out() << written(findings);
    const FindingCounts counts = count_findings(findings);
    session.say(counts_text(counts));
    return counts.errors > 0 || (strict_ && counts.warnings > 0) ? 1 : 0;
  }

 private:
  std::string written(const std::vector<Finding>& findings) const {
    if (format_ == "json") return findings_json(findings);
    if (format_ == "sarif") return sarif_log(in_reading_order(findings), version(), guide_of);
    return findings_text(findings);
  }

  int explain(Session& session) const {
    if (explained_ == "all") {
      session.out() << guide_overview();
      return 0;
    }
    const FindingGuide* const guide = guide_of(explained_);
    if (guide == nullptr) {
      std::vector<std::string> codes;
      for (const auto& page : finding_guide()) codes.emplace_back(page.code);
      const std::string near = nearest(explained_, codes);
      throw UsageError(fmt::format(
          "no finding has the code \"{}\"; {}list them with: obuhvat check --explain all",
          explained_, near.empty() ? "" : fmt::format("did you mean \"{}\"? ", near)));
    }
    std::size_t count = 0;
    if (session.has_store())
      for (const auto& finding : session.dataset().findings_in_force())
        if (finding.code == explained_) ++count;
    session.out() << guide_text(*guide, count);
    return 0;
  }

  /// The sheets that publish would draw.
  std::vector<Finding> look_over_sheets(Session& session) {
    if (sheets_.languages.empty()) sheets_.languages = {"en", "sr-Latn", "sr-Cyrl"};
    const Style style = sheets_.load_style();
    const Policy policy = policy_called(sheets_.policy);
    Dataset dataset = session.take_dataset();
    const auto hidden = hidden_names(dataset, policy);
    if (policy.hides_donors()) hide_donors(dataset);
    const auto left_out = privacy_.apply(dataset);
    SheetPlan plan(dataset, {});
    plan.add_all(DonorSheets::yes);
    plan.share_classes(style.classes);
    SharedWork shared(dataset, sheets_);
    const SheetRun run{dataset, shared, plan.sheets, sheets_, style, policy, hidden};
    auto noticed = make_sheets(run, Lint::publication, Keep::findings, session).findings;
    if (left_out) noticed.push_back(*left_out);
    return noticed;
  }

  std::string purpose_;
  std::string explained_;
  std::string format_ = "text";
  bool strict_ = false;
  SheetOptions sheets_;
  CentrePrivacy privacy_;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace obuhvat
