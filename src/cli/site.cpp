#include "export/site.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/centre_privacy.h"
#include "cli/command.h"
#include "cli/detail_option.h"
#include "cli/session.h"
#include "cli/sheet_options.h"
#include "cli/site_notes.h"
#include "support/file.h"
#include "support/output_folder.h"

namespace obuhvat {
namespace {

class SiteCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("site", "write the offline web map");
    command->add_option("-o,--output", output_, "the folder (default: site)")->type_name("DIR");
    command->add_option("--policy", policy_, "wording of un, iom or eu, or a file (default: un)")
        ->type_name("NAME|FILE");
    declare_detail(*command, detail_, "report");
    privacy_.declare(*command);
    return command;
  }

  int run(Session& session) override {
    const Policy policy = policy_called(policy_);
    OutputFolder folder(output_);
    Dataset dataset = session.dataset();
    dataset.draw_at(detail_level_from(detail_).value_or(DetailLevel::report));
    if (policy.hides_donors()) hide_donors(dataset);
    if (const auto finding = privacy_.apply(dataset)) session.say(to_text(*finding));
    for (const auto& [name, bytes] :
         make_site(dataset, site_notes(policy, session.geodata().names)))
      write_file(folder.staged(name), bytes, Overwrite::no);
    folder.commit();
    session.say(fmt::format("open {}/index.html in a browser", output_));
    return 0;
  }

 private:
  std::string output_ = "site";
  std::string policy_ = "un";
  std::string detail_;
  CentrePrivacy privacy_;
};

}  // namespace

std::unique_ptr<Command> make_site_command() { return std::make_unique<SiteCommand>(); }

}  // namespace obuhvat
