#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/findings_report.h"
#include "cli/geojson_run.h"
#include "cli/loading.h"
#include "cli/session.h"
#include "cli/sheet_run.h"
#include "cli/site_notes.h"
#include "export/site.h"
#include "store/store.h"
#include "support/error.h"
#include "support/file.h"
#include "support/output_folder.h"

namespace obuhvat {
namespace {

class PublishCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command =
        app.add_subcommand("publish", "load + check + render + export + site, in one go");
    command->add_option("RECORDS", loading_.records,
                        "files or folders of records (default: the store, else the embedded "
                        "projects)");
    command->add_option("--out", output_, "the folder (default: out)")->type_name("DIR");
    command->add_flag("--strict", loading_.strict, "warnings stop it too");
    command->add_flag("--skip-invalid", loading_.skip_invalid,
                      "leave records with errors out and publish the rest");
    sheets_.declare(*command);
    return command;
  }

  int run(Session& session) override {
    if (sheets_.languages.empty()) sheets_.languages = {"en", "sr-Latn", "sr-Cyrl"};
    if (sheets_.formats.empty()) sheets_.formats = {"pdf", "png", "svg"};
    sheets_.check();
    loading_.date = sheets_.date;
    OutputFolder folder(output_);
    Dataset dataset = load(session);
    const auto write = [&](const std::string& path, const std::string& bytes) {
      write_file(folder.staged(path), bytes, Overwrite::no);
    };
    write_store(folder.staged("obuhvat.sqlite"), dataset);
    for (const auto& file : all_geojson(dataset, {})) write("geojson/" + file.path, file.bytes);
    for (const auto& [name, bytes] : make_site(dataset, site_notes(sheets_.policy)))
      write("site/" + name, bytes);
    const auto plan = plan_all_sheets(dataset, {});
    std::vector<Finding> findings = dataset.findings;
    const auto drawn = draw_sheets(
        dataset, plan, sheets_, Atlas::yes, session,
        [&](const std::string& path, const std::string& bytes) { write("maps/" + path, bytes); });
    findings.insert(findings.end(), drawn.begin(), drawn.end());
    write("findings.txt", findings_text(findings));
    write("findings.json", findings_json(findings));
    folder.commit();
    const FindingCounts counts = count_findings(findings);
    session.say(fmt::format("{} sheets in {} languages, GeoJSON, web map and store in {}; {}{}",
                            plan.size(), sheets_.parsed_languages().size(), output_,
                            counts_text(counts),
                            findings.empty() ? "" : fmt::format(" (in {}/findings.txt)", output_)));
    return 0;
  }

 private:
  Dataset load(Session& session) {
    if (loading_.records.empty() && session.has_store()) {
      session.say(fmt::format("publishing the store {}", session.store_path().string()));
      const FindingCounts counts = count_findings(session.dataset().findings);
      if (loading_.strict && counts.warnings > 0)
        throw Error(fmt::format("{} and --strict: nothing was published",
                                counts_text({0, counts.warnings, 0})));
      return session.dataset();
    }
    Dataset dataset = session.geodata().dataset;
    load_records(loading_, session, dataset);
    return dataset;
  }

  LoadingOptions loading_;
  SheetOptions sheets_;
  std::string output_ = "out";
};

}  // namespace

std::unique_ptr<Command> make_publish_command() { return std::make_unique<PublishCommand>(); }

}  // namespace obuhvat
