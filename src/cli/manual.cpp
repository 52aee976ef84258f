#include "cli/manual.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>

#include "cli/examples.h"
#include "support/file.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

/// Text for roff: no line is taken for a request, no character for an escape.
std::string roff(std::string_view text) {
  std::string out;
  for (const char32_t c : decode_utf8(text)) {
    if (c > 0x7E)
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(c));
    else if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '\'')
      out += "\\(aq";
    else if (c == '`')
      out += "\\(ga";
    else if (c == '^')
      out += "\\(ha";
    else if (c == '~')
      out += "\\(ti";
    else
      out += static_cast<char>(c);
  }
  if (out.starts_with('.')) out.insert(0, "\\&");
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_shown(const CLI::App& command) { return !command.get_group().empty(); }

std::vector<const CLI::App*> shown_commands(const CLI::App& app) {
  std::vector<const CLI::App*> out;
  for (const CLI::App* sub : app.get_subcommands({}))
    if (is_shown(*sub)) out.push_back(sub);
  return out;
}

void add_option(std::string& page, const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto& name : option.get_snames()) names.push_back(bold("-" + name));
  for (const auto& name : option.get_lnames()) names.push_back(bold("--" + name));
  if (names.empty()) names.push_back(italic(option.get_name(true)));
  page += ".TP\n" + join(names, ", ");
  const bool has_value = !option.get_lnames().empty() && option.get_items_expected_max() > 0;
  const std::string type = option.get_type_name();
  if (has_value && !type.empty()) page += " " + italic(type);
  page += '\n' + roff(sentence(option.get_description())) + '\n';
}

enum class Help { leave_out, show };

void add_options(std::string& page, const CLI::App& command, Help help) {
  for (const CLI::Option* option : command.get_options())
    if (!option->get_group().empty() && (help == Help::show || !option->check_name("--help")))
      add_option(page, *option);
}

void add_examples(std::string& page, const std::vector<Example>& examples, std::string_view kind) {
  if (examples.empty()) return;
  page += fmt::format(".{} EXAMPLES\n", kind);
  for (const auto& [command, what] : examples)
    page += roff(sentence(what)) + "\n.PP\n.nf\n.RS 4\n" + roff(command) + "\n.RE\n.fi\n.PP\n";
}

std::string head(const std::string& name, const std::string& what) {
  std::string upper = name;
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return fmt::format(
      ".\\\" Made by the build of obuhvat from the texts of its help.\n"
      ".TH \"{}\" 1 \"\" \"obuhvat {}\" \"obuhvat\"\n.SH NAME\n{} \\- {}\n",
      roff(upper), version(), roff(name), roff(what));
}

constexpr const char* exit_status = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Input or findings stop it.
.TP
.B 2
Wrong usage.
.TP
.B 3
A file, the disk or the store cannot be read or written.
.TP
.B 70
A bug of obuhvat.
)";

constexpr const char* environment = R"(.SH ENVIRONMENT
.TP
.B OBUHVAT_SHARE
The folder with geodata and styles, if it is not found beside the program.
.TP
.B OBUHVAT_BOUNDARIES
.I embedded
to leave boundaries aside that were fetched in full detail.
.SH FILES
.TP
.I obuhvat.sqlite
The store in the current folder, if
.B \-\-store
names no other. Without one the embedded projects are used.
)";

std::string page_of_program(const CLI::App& app) {
  std::string page = head("obuhvat", "coverage maps, GeoJSON and answers about projects in Serbia");
  page += ".SH SYNOPSIS\n" + bold("obuhvat") + " [" + bold("--store") + " " + italic("FILE") +
          "] [" + bold("--quiet") + " | " + bold("--verbose") + "] " + italic("COMMAND") + " ...\n";
  page += ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n.SH COMMANDS\n";
  for (const CLI::App* command : shown_commands(app))
    page += ".TP\n" + bold(command->get_name()) + "\n" +
            roff(sentence(command->get_description())) + " See " +
            bold("obuhvat-" + command->get_name()) + "(1).\n";
  page += ".SH OPTIONS\n";
  add_options(page, app, Help::show);
  add_examples(page, examples_of(""), "SH");
  return page + exit_status + environment;
}

void add_questions(std::string& page, const CLI::App& command) {
  for (const CLI::App* question : shown_commands(command)) {
    page += fmt::format(".SH \"{}\"\n{}\n", roff("QUERY " + question->get_name()),
                        roff(sentence(question->get_description())));
    add_options(page, *question, Help::leave_out);
    add_examples(page, examples_of(command.get_name() + " " + question->get_name()), "SS");
  }
}

std::string page_of_command(const CLI::App& app, const CLI::App& command) {
  const std::string name = command.get_name();
  std::string page = head("obuhvat-" + name, command.get_description());
  page += ".SH SYNOPSIS\n" + bold("obuhvat " + name) + " [" + italic("OPTIONS") + "]";
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional()) page += " " + italic(option->get_name(true));
  if (!shown_commands(command).empty()) page += " " + italic("QUESTION") + " ...";
  page += "\n.SH DESCRIPTION\n" + roff(sentence(command.get_description())) + "\n.SH OPTIONS\n";
  add_options(page, command, Help::show);
  add_questions(page, command);
  add_examples(page, examples_of(name), "SH");
  page += ".SH GLOBAL OPTIONS\n";
  for (const CLI::Option* option : app.get_options())
    if (!option->check_name("--help") && !option->check_name("--version"))
      add_option(page, *option);
  return page + exit_status + ".SH SEE ALSO\n" + bold("obuhvat") + "(1)\n";
}

}  // namespace

void write_manuals(const CLI::App& app, const fs::path& folder) {
  write_file(folder / "obuhvat.1", page_of_program(app), Overwrite::yes);
  for (const CLI::App* command : shown_commands(app))
    write_file(folder / fmt::format("obuhvat-{}.1", command->get_name()),
               page_of_command(app, *command), Overwrite::yes);
}

}  // namespace obuhvat
