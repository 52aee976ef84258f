#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/manual.h"
#include "cli/session.h"

namespace obuhvat {
namespace {

class CompletionCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "completion", "print the script that completes commands, options and names in a shell");
    command->add_option("SHELL", shell_, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""))
        ->type_name("");
    return command;
  }

  int run(Session& session) override {
    session.out() << completion_script(shell_);
    return 0;
  }

 private:
  std::string shell_;
};

/// For the build, which installs what it writes; not in the help.
class ManualCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    app_ = &app;
    CLI::App* command = app.add_subcommand("__manual", "write the man pages into a folder");
    command->group("");
    command->add_option("DIR", folder_, "the folder")->required();
    return command;
  }

  int run(Session& /*session*/) override {
    write_manuals(*app_, folder_);
    return 0;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string folder_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() { return std::make_unique<CompletionCommand>(); }
std::unique_ptr<Command> make_manual_command() { return std::make_unique<ManualCommand>(); }

}  // namespace obuhvat
