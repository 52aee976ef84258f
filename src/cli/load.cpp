#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/boundary_loading.h"
#include "cli/centre_loading.h"
#include "cli/command.h"
#include "cli/findings_report.h"
#include "cli/loading.h"
#include "cli/selectors.h"
#include "cli/session.h"
#include "store/store.h"

namespace obuhvat {
namespace {

class LoadCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "load", "read project records and boundaries into the store; list findings");
    options_.declare(*command, "the embedded projects, unless only boundaries are given");
    boundaries_.declare(*command);
    centres_.declare(*command);
    command->add_flag("--replace", replace_, "forget the projects that the store holds");
    command->add_option("--date", options_.date, "the day of loading, to be remembered")
        ->type_name("YYYY-MM-DD");
    return command;
  }

  int run(Session& session) override {
    check_date_option(options_.date);
    boundaries_.check();
    std::size_t projects = 0;
    FindingCounts counts;
    std::vector<std::string> news;  // true once the store is written
    update_store(session.store_path(), [&](Dataset& dataset) {
      refresh_geodata(session, dataset);
      news = load_boundaries(boundaries_, options_.strict, session, dataset);
      for (auto& text :
           load_centres(centres_, options_.strict, options_.skip_invalid, session, dataset))
        news.push_back(std::move(text));
      if (!options_.records.empty() || (!boundaries_.is_given() && !centres_.is_given()))
        load_records(options_, session, dataset);
      projects = dataset.projects.size();
      counts = count_findings(dataset.findings_in_force());
    });
    for (const auto& text : news) session.say(text);
    session.say(fmt::format("{} holds {} project{}; {}{}", session.store_path().string(), projects,
                            projects == 1 ? "" : "s", counts_text(counts),
                            counts.errors + counts.warnings + counts.infos > 0
                                ? " (list them with: obuhvat check)"
                                : ""));
    return 0;
  }

 private:
  /// The store gets today's municipalities, districts and, unless it has its own, centres; its
  /// projects and boundary sets stay.
  void refresh_geodata(Session& session, Dataset& dataset) const {
    Dataset fresh = session.geodata().dataset;
    keep_centres(std::move(dataset), fresh);
    if (!replace_) {
      fresh.partners = std::move(dataset.partners);
      fresh.projects = std::move(dataset.projects);
      fresh.findings = std::move(dataset.findings);
      fresh.source_files = std::move(dataset.source_files);
    }
    keep_boundary_sets(std::move(dataset), fresh);
    dataset = std::move(fresh);
  }

  LoadingOptions options_;
  BoundaryOptions boundaries_;
  CentreOptions centres_;
  bool replace_ = false;
};

}  // namespace

std::unique_ptr<Command> make_load_command() { return std::make_unique<LoadCommand>(); }

}  // namespace obuhvat
