#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/resolution_report.h"
#include "cli/session.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

class ResolveCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "resolve", "explain how a written place name resolves (also from stdin, one a line)");
    command->add_option("NAME", names_, "place names as written (default: lines of stdin)");
    command->add_option("--format", format_, "text or json (default: text)")
        ->check(CLI::IsMember({"text", "json"}).description(""))
        ->type_name("text|json");
    return command;
  }

  int run(Session& session) override {
    if (names_.empty()) read_names(session);
    std::vector<Resolution> resolutions;
    for (const auto& name : names_) resolutions.push_back(session.gazetteer().resolve(name));
    bool all_resolved = true;
    for (const auto& resolution : resolutions)
      all_resolved = all_resolved && resolution.is_resolved();
    session.out() << (format_ == "json" ? resolutions_json(resolutions)
                                        : resolutions_text(resolutions));
    for (const auto& resolution : resolutions)
      for (const auto& step : resolution.steps)
        session.detail(fmt::format("{}: {}", resolution.written, step));
    return all_resolved ? 0 : 1;
  }

 private:
  void read_names(Session& session) {
    if (::isatty(0) != 0)
      session.say("reading place names from standard input, one a line; end with Ctrl-D");
    std::string line;
    while (std::getline(std::cin, line))
      if (const auto name = trimmed(line); !name.empty()) names_.emplace_back(name);
    if (std::cin.bad()) throw IoError("cannot read standard input");
  }

  std::vector<std::string> names_;
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_resolve_command() { return std::make_unique<ResolveCommand>(); }

}  // namespace obuhvat
