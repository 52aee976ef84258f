#include "cli/app.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <new>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/examples.h"
#include "cli/needs_full_program.h"
#include "cli/session.h"
#include "support/error.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr int exit_input = 1;
constexpr int exit_usage = 2;
constexpr int exit_io = 3;
constexpr int exit_bug = 70;  // EX_SOFTWARE of sysexits.h

/// The first option among the words that nobody asked for, else the first of them.
std::string unexpected_message(const CLI::App& command, const std::vector<std::string>& extras) {
  const auto option = std::find_if(extras.begin(), extras.end(),
                                   [](const std::string& word) { return word.starts_with("-"); });
  if (option == extras.end())
    return fmt::format("\"{}\" is one word too many", extras.empty() ? "" : extras.front());
  std::vector<std::string> names;
  for (const CLI::App* app = &command; app != nullptr; app = app->get_parent())
    for (const auto* known : app->get_options())
      for (const auto& name : known->get_lnames()) names.push_back("--" + name);
  const std::string near = nearest(*option, names);
  return fmt::format("there is no option {}{}", *option,
                     near.empty() ? "" : fmt::format("; did you mean {}?", near));
}

/// Those of a command that the help shows.
std::vector<std::string> names_of_commands(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* sub : command.get_subcommands({}))
    if (!sub->get_group().empty()) names.push_back(sub->get_name());
  return names;
}

/// What the parser says, in our form: lower case, no full stop, with the way out.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* asked = &app;
  std::string command = "obuhvat";
  while (!asked->get_subcommands().empty()) {
    asked = asked->get_subcommands().front();
    command += " " + asked->get_name();
  }
  const auto extras = app.remaining(true);
  std::string what = error.what();
  const bool wants_command = !asked->get_subcommands({}).empty();
  if (wants_command && !extras.empty() && !extras.front().starts_with("-")) {
    const std::string near = nearest(extras.front(), names_of_commands(*asked));
    what = fmt::format("there is no {} \"{}\"{}", asked == &app ? "command" : "question",
                       extras.front(),
                       near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near));
  } else if (!extras.empty()) {
    what = unexpected_message(*asked, extras);
  } else if (wants_command) {
    what = fmt::format("say what: {}", join(names_of_commands(*asked), ", "));
  }
  while (!what.empty() && (what.back() == '.' || what.back() == '\n')) what.pop_back();
  if (what.size() > 1 && what[0] >= 'A' && what[0] <= 'Z' && what[1] >= 'a')
    what[0] = static_cast<char>(what[0] - 'A' + 'a');
  return fmt::format("{}; see {} --help", what, command);
}

void print_completions(const CLI::App& app, std::vector<std::string> words, Session& session) {
  if (!words.empty() && words.front() == "--") words.erase(words.begin());
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "--store" && i + 2 < words.size()) session.options.store = words[i + 1];
  const Completions found = complete(app, words, session);
  for (const auto& [text, what] : found.candidates)
    session.out() << text << (what.empty() ? "" : "\t" + what) << '\n';
  if (found.files) session.out() << ":files\n";
}

int run_command(const Commands& commands, const std::vector<std::string>& args, std::ostream& out,
                std::ostream& err, Program program) {
  Session session(out, err);
  session.options.args = args;
  CLI::App app(
      "Joins project records to the municipalities of Serbia and to its reception "
      "centres, draws coverage maps, exports them and answers questions.",
      "obuhvat");
  app.require_subcommand(1);
  app.set_version_flag("--version", "obuhvat " + version());
  app.add_option("--store", session.options.store, "the store (default: ./obuhvat.sqlite)")
      ->type_name("FILE");
  auto* quiet = app.add_flag("--quiet", session.options.quiet, "say nothing but errors");
  app.add_flag("--verbose", session.options.verbose, "say what is done and how")->excludes(quiet);
  app.fallthrough();

  Command* chosen = nullptr;
  for (const auto& command : commands)
    command->declare(app)->final_callback([&chosen, c = command.get()] { chosen = c; });
  if (program == Program::full) add_examples(app);
  // What the scripts of `completion` ask. It is no command: any words may follow, unfinished.
  if (!args.empty() && args.front() == "__complete") {
    print_completions(app, {args.begin() + 1, args.end()}, session);
    return 0;
  }
  try {
    std::vector<std::string> reversed = question_first(args);
    std::reverse(reversed.begin(), reversed.end());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    if (program == Program::front) throw NeedsFullProgram();
    out << app.help();
    return 0;
  } catch (const CLI::CallForVersion& call) {
    out << call.what() << '\n';
    return 0;
  } catch (const CLI::ParseError& error) {
    if (program == Program::front) throw NeedsFullProgram();
    if (args.empty()) {
      err << app.help();
      return exit_usage;
    }
    throw UsageError(usage_message(app, error));
  }
  return chosen->run(session);
}

}  // namespace

int run_with(const Commands& commands, const std::vector<std::string>& args, std::ostream& out,
             std::ostream& err, Program program) {
  const auto fail = [&](int code, std::string_view message) {
    err << "obuhvat: " << message << '\n';
    return code;
  };
  try {
    int code = run_command(commands, args, out, err, program);
    out.flush();
    if (!out)
      return fail(exit_io,
                  "cannot write the answer to standard output; is the disk full, or did "
                  "the reader of the pipe end?");
    return code;
  } catch (const NeedsFullProgram&) {
    throw;
  } catch (const UsageError& error) {
    return fail(exit_usage, error.what());
  } catch (const IoError& error) {
    return fail(exit_io, error.what());
  } catch (const Error& error) {
    return fail(exit_input, error.what());
  } catch (const std::bad_alloc&) {
    return fail(exit_io, "out of memory; give it less at once");
  } catch (const std::exception& error) {
    return fail(exit_bug, fmt::format("this is a bug in obuhvat {}, please report it: {}",
                                      version(), error.what()));
  } catch (...) {
    return fail(exit_bug, fmt::format("this is a bug in obuhvat {}, please report it", version()));
  }
}

}  // namespace obuhvat
