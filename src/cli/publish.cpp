#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/boundary_loading.h"
#include "cli/centre_loading.h"
#include "cli/centre_privacy.h"
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
#include "support/freed_memory.h"
#include "support/output_folder.h"

namespace obuhvat {
namespace {

class PublishCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command =
        app.add_subcommand("publish", "load + check + render + export + site, in one go");
    loading_.declare(*command, "the store, else the embedded projects");
    boundaries_.declare(*command);
    centres_.declare(*command);
    command->add_option("--out", output_, "the folder (default: out)")->type_name("DIR");
    sheets_.declare(*command);
    privacy_.declare(*command);
    return command;
  }

  int run(Session& session) override {
    if (sheets_.languages.empty()) sheets_.languages = {"en", "sr-Latn", "sr-Cyrl"};
    if (sheets_.formats.empty()) sheets_.formats = {"pdf", "png", "svg"};
    sheets_.check();
    boundaries_.check();
    loading_.date = sheets_.date;
    OutputFolder folder(output_);
    const Style style = sheets_.load_style();
    const Policy policy = policy_called(sheets_.policy);
    Dataset dataset = load(session);
    // What leaves the house must not name who would be at risk.
    const auto hidden = hidden_names(dataset, policy);
    if (policy.hides_donors()) hide_donors(dataset);
    const std::size_t centres = dataset.centres.size();
    if (const auto finding = privacy_.apply(dataset)) dataset.findings.push_back(*finding);
    const std::size_t hidden_centres = centres - dataset.centres.size();
    const auto write = [&](const std::string& path, const std::string& bytes) {
      write_file(folder.staged(path), bytes, Overwrite::no);
    };
    write_store(folder.staged("obuhvat.sqlite"), dataset);
    dataset.draw_at(sheets_.detail_level().value_or(DetailLevel::report));
    for (const auto& file : all_geojson(dataset, {}, CoordinateDecimals::six, hidden_centres))
      write("geojson/" + file.path, file.bytes);
    for (const auto& [name, bytes] :
         make_site(dataset, site_notes(policy, session.geodata().names)))
      write("site/" + name, bytes);
    keep_freed_memory();
    SheetPlan plan(dataset, {});
    plan.add_all(DonorSheets::yes);
    plan.share_classes(style.classes);
    SharedWork shared(dataset, sheets_);
    const SheetRun run{dataset, shared, plan.sheets, sheets_, style, policy, hidden};
    const auto [noticed, composed] =
        make_sheets(run, Lint::publication, Keep::sheets, session, Companions::yes,
                    [&](const SheetFile& file, const std::string& bytes) {
                      write("maps/" + file.path, bytes);
                    });
    if (const FindingCounts counts = count_findings(noticed);
        loading_.strict && counts.errors + counts.warnings > 0) {
      session.say(findings_text(noticed));
      throw Error(fmt::format("{} on the sheets and --strict: nothing was published",
                              counts_text({counts.errors, counts.warnings, 0})));
    }
    const auto atlases = draw_atlases(run, composed);
    for (std::size_t i = 0; i < atlases.size(); ++i)
      write(fmt::format("maps/{}/atlas.pdf", tag_of(sheets_.parsed_languages()[i])), atlases[i]);
    std::vector<Finding> findings = dataset.findings_in_force();
    findings.insert(findings.end(), noticed.begin(), noticed.end());
    write("findings.txt", findings_text(findings));
    write("findings.json", findings_json(findings));
    folder.commit();
    const FindingCounts counts = count_findings(findings);
    session.say(fmt::format("{} sheets in {} language{}, GeoJSON, web map and store in {}; {}{}",
                            plan.sheets.size(), sheets_.parsed_languages().size(),
                            sheets_.parsed_languages().size() == 1 ? "" : "s", output_,
                            counts_text(counts),
                            findings.empty() ? "" : fmt::format(" (in {}/findings.txt)", output_)));
    return 0;
  }

 private:
  Dataset load(Session& session) {
    if (loading_.records.empty() && session.has_store()) {
      session.say(fmt::format("publishing the store {}", session.store_path().string()));
      const FindingCounts counts = count_findings(session.dataset().findings_in_force());
      if (loading_.strict && counts.warnings > 0)
        throw Error(fmt::format("{} and --strict: nothing was published",
                                counts_text({0, counts.warnings, 0})));
      Dataset dataset = session.take_dataset();
      load_parts(session, dataset);
      return dataset;
    }
    Dataset dataset = session.geodata().dataset;
    load_parts(session, dataset);
    load_records(loading_, session, dataset);
    return dataset;
  }

  void load_parts(Session& session, Dataset& dataset) const {
    for (const auto& news : load_boundaries(boundaries_, loading_.strict, session, dataset))
      session.say(news);
    for (const auto& news :
         load_centres(centres_, loading_.strict, loading_.skip_invalid, session, dataset))
      session.say(news);
  }

  LoadingOptions loading_;
  BoundaryOptions boundaries_;
  CentreOptions centres_;
  SheetOptions sheets_;
  CentrePrivacy privacy_;
  std::string output_ = "out";
};

}  // namespace

std::unique_ptr<Command> make_publish_command() { return std::make_unique<PublishCommand>(); }

}  // namespace obuhvat
