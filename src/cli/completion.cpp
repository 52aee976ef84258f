#include "cli/completion.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <set>

#include "cli/finding_guide.h"
#include "cli/session.h"
#include "gazetteer/name_folding.h"
#include "query/gap_questions.h"
#include "query/questions.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Candidates = std::vector<Completions::Candidate>;

/// What an option's value can be where the records say it.
enum class Names { none, projects, partners, places, centres, districts, areas };

const std::map<std::string, Names>& names_of_options() {
  static const std::map<std::string, Names> names{
      {"--project", Names::projects}, {"--partner", Names::partners},
      {"--donor", Names::partners},   {"--district", Names::districts},
      {"--in", Names::places},        {"--near", Names::places},
      {"--area", Names::areas}};
  return names;
}

/// Words that are always the same, by option, or by "command option" where they differ.
const std::map<std::string, std::vector<std::string>>& words_of_options() {
  static const std::map<std::string, std::vector<std::string>> words{
      {"--lang", {"en", "sr-Latn", "sr-Cyrl"}},
      {"--status", {"planned", "active", "completed"}},
      {"--severity", {"info", "warning", "error"}},
      {"--group-by", {"district", "partner", "donor", "year"}},
      {"--split", {"project", "partner", "donor", "district"}},
      {"--multiples", {"partner", "donor", "year"}},
      {"--detail", {"full", "report", "web", "overview"}},
      {"--national-as", {"none", "country"}},
      {"--decimals", {"5", "6"}},
      {"--size", {"a4", "a3", "a5"}},
      {"--style", {"report", "print-bw", "web", "dark"}},
      {"--policy", {"un", "iom", "eu"}},
      {"--for", {"publish"}},
      {"--on", {"today"}},
      {"query --format", {"table", "csv", "json", "ndjson", "geojson"}},
      {"export --format",
       {"geojson", "geojsonl", "geojsonseq", "topojson", "csv", "3w", "gpkg", "fgb", "mbtiles"}},
      {"render --format", {"png", "svg", "pdf"}},
      {"publish --format", {"png", "svg", "pdf"}},
      {"check --format", {"text", "json", "sarif"}},
      {"resolve --format", {"text", "json", "ndjson"}}};
  return words;
}

std::vector<std::string> columns_of(const std::string& question) {
  const Dataset nothing;
  if (question == "municipalities") return ask_municipalities(nothing, {}).columns;
  if (question == "projects") return ask_projects(nothing, {}).columns;
  if (question == "partners") return ask_partners(nothing, {}).columns;
  if (question == "donors") return ask_donors(nothing, {}).columns;
  if (question == "centres") return ask_centres(nothing, {}).columns;
  if (question == "districts") return ask_districts(nothing, {}).columns;
  if (question == "at") return ask_at(nothing, {}, {}).columns;
  if (question == "gaps") return ask_gaps(nothing, {}, unit_states(nothing, {}, {}), {}).columns;
  if (question == "findings") return ask_findings(nothing, {}, {}, {}).columns;
  return {};
}

std::string folded(const std::string& text) { return fold_name(text).ascii; }

/// The command line up to the word in question, understood as far as it goes.
struct Position {
  const CLI::App* command = nullptr;
  std::string path;                     ///< "query centres"
  const CLI::Option* option = nullptr;  ///< whose value comes next
  std::size_t positionals = 0;          ///< that stand before
};

const CLI::Option* option_called(const CLI::App& command, const std::string& name) {
  for (const CLI::App* app = &command; app != nullptr; app = app->get_parent())
    for (const CLI::Option* option : app->get_options())
      if (option->check_name(name)) return option;
  return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

Position position_after(const CLI::App& app, const std::vector<std::string>& words) {
  Position at{&app, "", nullptr, 0};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& word = words[i];
    if (at.option != nullptr) {
      // Shells cut "--in=Šid" at the sign.
      if (word != "=") at.option = nullptr;
      continue;
    }
    if (word.starts_with('-') && word != "-") {
      const CLI::Option* option = option_called(*at.command, word.substr(0, word.find('=')));
      if (option != nullptr && takes_value(*option) && word.find('=') == std::string::npos)
        at.option = option;
      continue;
    }
    const auto subs =
        at.command->get_subcommands([&](const CLI::App* sub) { return sub->get_name() == word; });
    if (!subs.empty() && at.positionals == 0) {
      at.command = subs.front();
      at.path += (at.path.empty() ? "" : " ") + word;
    } else {
      ++at.positionals;
    }
  }
  return at;
}

class Completer {
 public:
  Completer(Session& session, std::string typed) : session_(session), typed_(std::move(typed)) {}

  Completions finish() && { return std::move(out_); }

  void add(const std::string& text, const std::string& what) {
    if (text.starts_with(typed_)) out_.candidates.push_back({text, what});
  }

  /// A name fits whatever its case, script and diacritics.
  void add_name(const std::string& name, const std::string& what) {
    if (!name.empty() && folded(name).starts_with(folded(typed_)))
      out_.candidates.push_back({name, what});
  }

  void add_commands(const CLI::App& command) {
    for (const CLI::App* sub : command.get_subcommands({}))
      if (!sub->get_group().empty()) add(sub->get_name(), sub->get_description());
  }

  void add_options(const CLI::App& command) {
    for (const CLI::App* app = &command; app != nullptr; app = app->get_parent())
      for (const CLI::Option* option : app->get_options())
        for (const auto& name : option->get_lnames()) add("--" + name, option->get_description());
  }

  void add_values(const Position& at) {
    const std::string name =
        "--" + (at.option->get_lnames().empty() ? std::string() : at.option->get_lnames().front());
    if (const auto names = names_of_options().find(name); names != names_of_options().end())
      return add_names(names->second);
    if (name == "--columns" || name == "--sort") return add_columns(at.path);
    if (name == "--state") {
      for (const UnitState state : all_unit_states) add(std::string(name_of(state)), "");
      return;
    }
    if (name == "--code" || name == "--explain") {
      for (const auto& guide : finding_guide())
        add(std::string(guide.code), std::string(guide.what));
      return;
    }
    const std::string command = at.path.substr(0, at.path.find(' '));
    for (const auto& key : {command + " " + name, name})
      if (const auto words = words_of_options().find(key); words != words_of_options().end()) {
        for (const auto& word : words->second) add(word, "");
        break;
      }
    const std::string type = at.option->get_type_name();
    out_.files = type.find("FILE") != std::string::npos || type.find("DIR") != std::string::npos;
  }

  void add_positional(const Position& at) {
    if (at.path == "load" || at.path == "publish") out_.files = true;
    if (at.path == "resolve") add_names(Names::places);
    if (at.path == "completion")
      for (const char* shell : {"bash", "zsh", "fish"}) add(shell, "");
  }

 private:
  /// After the last comma of a list.
  void add_columns(const std::string& path) {
    const std::size_t comma = typed_.rfind(',');
    const std::string before = comma == std::string::npos ? "" : typed_.substr(0, comma + 1);
    const std::size_t space = path.rfind(' ');
    for (const auto& column : columns_of(space == std::string::npos ? "" : path.substr(space + 1)))
      add(before + column, "");
  }

  void add_names(Names names) {
    session_.options.quiet = true;
    StoreParts parts;
    parts.outlines = parts.context = parts.boundary_sets = parts.findings = parts.records = false;
    parts.place_words = false;
    session_.read_only(parts);
    const Dataset& dataset = session_.dataset();
    const Language language = Language::sr_latn;
    switch (names) {
      case Names::projects:
        for (const auto& p : dataset.projects) add(p.id.text(), p.title.in(Language::en));
        break;
      case Names::partners:
        for (const auto& p : dataset.partners) add(p.id.text(), p.name.in(Language::en));
        break;
      case Names::districts:
        for (const auto& d : dataset.districts) add_name(d.name.in(Language::en), d.code.text());
        break;
      case Names::areas: {
        std::set<std::string> areas;
        for (const auto& p : dataset.projects) areas.insert(p.area);
        for (const auto& area : areas) add_name(area, "");
        break;
      }
      case Names::places:
        for (const auto& unit : dataset.municipalities)
          add_name(unit.name.in(language), unit.code.text());
        for (const auto& centre : dataset.centres)
          add(centre.id.text(), centre.name.in(Language::en));
        break;
      default:
        break;
    }
  }

  Session& session_;
  std::string typed_;
  Completions out_;
};

}  // namespace

Completions complete(const CLI::App& app, const std::vector<std::string>& words, Session& session) {
  const Position at = position_after(app, words);
  std::string typed = words.empty() ? "" : words.back();
  if (typed == "=") typed.clear();
  Completer completer(session, typed);
  try {
    if (at.option != nullptr) {
      completer.add_values(at);
    } else if (typed.starts_with('-')) {
      completer.add_options(*at.command);
    } else {
      completer.add_commands(*at.command);
      completer.add_positional(at);
    }
  } catch (const Error&) {
    // A shell that waits for names is no place for messages about a store.
  }
  return std::move(completer).finish();
}

}  // namespace obuhvat
