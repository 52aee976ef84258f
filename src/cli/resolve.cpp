#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <optional>

#include "cli/command.h"
#include "cli/name_batch.h"
#include "cli/resolution_report.h"
#include "cli/session.h"
#include "gazetteer/decision_book.h"
#include "ingest/decision_file.h"
#include "ingest/geodata.h"
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
    command->add_option("--hint", hint_, "district or city that stands beside the names")
        ->type_name("TEXT");
    command->add_option("--decisions", decisions_, "honour the decisions of this CSV file")
        ->type_name("FILE");
    command
        ->add_option("--settlements", settlements_,
                     "know the settlements of this CSV file too (name,code)")
        ->type_name("FILE");
    command->add_flag("--explain", explain_, "print under each name what was tried");
    command->add_option("--format", format_, "text, json or ndjson (default: text)")
        ->check(CLI::IsMember({"text", "json", "ndjson"}).description(""))
        ->type_name("FORMAT");
    batch_.declare(*command);
    return command;
  }

  int run(Session& session) override {
    if (explain_ && format_ != "text")
      throw UsageError("--explain is for text; --format json always has the steps");
    batch_.check();
    if (batch_.is_wanted() && (!names_.empty() || explain_ || format_ != "text" || !hint_.empty()))
      throw UsageError(
          "names of a file are resolved in its own form; leave out NAME, --explain, --format and "
          "--hint");
    DecisionBook book;
    if (!decisions_.empty())
      book = read_decision_file(decisions_, session.geodata().dataset).book();
    if (!settlements_.empty()) session.add_settlements(settlements_);
    if (batch_.is_wanted())
      return batch_.run(session, [&](std::string_view name, std::string_view hint) {
        return resolve_with(session.gazetteer(), &book, std::string(name), std::string(hint));
      });
    if (names_.empty()) read_names(session);
    std::vector<Resolution> resolutions;
    for (const auto& name : names_)
      resolutions.push_back(resolve_with(session.gazetteer(), &book, name, hint_));
    const bool all_answered =
        std::all_of(resolutions.begin(), resolutions.end(), [](const Resolution& resolution) {
          return resolution.is_resolved() || resolution.is_settled;
        });
    if (format_ == "json")
      session.out() << resolutions_json(resolutions);
    else if (format_ == "ndjson")
      for (const auto& resolution : resolutions) session.out() << resolution_line(resolution);
    else
      session.out() << resolutions_text(resolutions, explain_ ? Steps::yes : Steps::no);
    for (const auto& resolution : resolutions)
      for (const auto& step : resolution.steps)
        session.detail(fmt::format("{}: {}", resolution.written, step));
    return all_answered ? 0 : 1;
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

  NameBatch batch_;
  std::vector<std::string> names_;
  std::string hint_;
  std::string decisions_;
  std::string settlements_;
  bool explain_ = false;
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_resolve_command() { return std::make_unique<ResolveCommand>(); }

}  // namespace obuhvat
