#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/findings_report.h"
#include "cli/session.h"

namespace obuhvat {
namespace {

class CheckCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command =
        app.add_subcommand("check", "list every finding: what is wrong, doubtful or was assumed");
    command->add_option("--format", format_, "text or json (default: text)")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("text|json");
    command->add_flag("--strict", strict_, "exit with 1 for warnings too, not only for errors");
    return command;
  }

  int run(Session& session) override {
    const auto& findings = session.dataset().findings;
    session.out() << (format_ == "json" ? findings_json(findings) : findings_text(findings));
    const FindingCounts counts = count_findings(findings);
    session.say(counts_text(counts));
    return counts.errors > 0 || (strict_ && counts.warnings > 0) ? 1 : 0;
  }

 private:
  std::string format_ = "text";
  bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace obuhvat
