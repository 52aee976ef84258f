#pragma once

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// One command of the program. Declaring options and parsing them opens no file.
class Command {
 public:
  virtual ~Command() = default;
  /// Adds the command with its options to `app`; returns what it added.
  virtual CLI::App* declare(CLI::App& app) = 0;
  /// Does the work; returns the exit code 0 or 1, throws for everything else.
  virtual int run(Session& session) = 0;
};

// One maker a command, each in the file of its name.
std::unique_ptr<Command> make_load_command();
std::unique_ptr<Command> make_check_command();
std::unique_ptr<Command> make_render_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_site_command();
/// `only` is the question whose options are declared, empty for all of them: declaring all takes
/// as long as an answer.
std::unique_ptr<Command> make_query_command(std::string only = {});
/// "query --format csv projects" with the question before its options, where they belong; any other
/// words as they are.
std::vector<std::string> question_first(std::vector<std::string> args);
std::unique_ptr<Command> make_resolve_command();
std::unique_ptr<Command> make_publish_command();
std::unique_ptr<Command> make_info_command();
std::unique_ptr<Command> make_completion_command();
/// What the build calls; not in the help.
std::unique_ptr<Command> make_manual_command();

}  // namespace obuhvat
