#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/command.h"
#include "cli/findings_report.h"
#include "cli/session.h"
#include "export/library_versions.h"
#include "gazetteer/library_versions.h"
#include "geometry/library_versions.h"
#include "ingest/library_versions.h"
#include "render/library_versions.h"
#include "store/library_versions.h"
#include "store/schema.h"
#include "store/store.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

class InfoCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand(
        "info", "what the store holds and where it came from; versions of every library");
    command->add_flag("--schema", schema_,
                      "the views and tables that query sql can ask, with what each column holds");
    return command;
  }

  int run(Session& session) override {
    if (schema_) {
      session.out()
          << "-- What a store holds, schema " << store_schema_version
          << ". Ask it with: obuhvat query sql 'SELECT ...'\n"
             "-- Geometry is in EPSG:4326; SpatiaLite's functions (ST_...) are there. The "
             "spatial index\n-- of a table is the R-tree idx_TABLE_geom (pkid, xmin, "
             "xmax, ymin, ymax).\n\n"
          << documented_schema();
      return 0;
    }
    const Dataset& dataset = session.dataset();
    std::ostream& out = session.out();
    const auto line = [&](std::string_view what, const std::string& value) {
      if (!value.empty()) out << fmt::format("{:<18}{}\n", what, value);
    };
    std::size_t units = 0;
    for (const auto& m : dataset.municipalities) units += m.is_map_unit() ? 1 : 0;
    line("obuhvat", version());
    line("data", session.has_store() ? session.store_path().string() : "embedded");
    line("projects", std::to_string(dataset.projects.size()));
    line("partners", std::to_string(dataset.partners.size()));
    line("municipalities", std::to_string(units));
    line("centres", std::to_string(dataset.centres.size()));
    line("centres from", dataset.centres_from);
    const auto hidden = std::count_if(dataset.centres.begin(), dataset.centres.end(),
                                      [](const ReceptionCentre& c) { return !c.is_public; });
    line("not public", hidden > 0 ? std::to_string(hidden) : "");
    line("findings", counts_text(count_findings(dataset.findings_in_force())));
    std::vector<std::string> boundaries;
    for (const auto& part : {dataset.boundaries.name, dataset.boundaries.date,
                             dataset.boundaries.licence, dataset.boundaries.detail + " detail"})
      if (!part.empty()) boundaries.push_back(part);
    line("boundaries", join(boundaries, ", "));
    for (const auto& set : dataset.boundary_sets)
      if (set.id != dataset.boundary_set) line("other boundaries", set.id);
    line("gazetteer", dataset.gazetteer_date);
    for (const auto& file : dataset.source_files)
      line("source",
           fmt::format("{} ({} bytes, {}, sha256 {}{})", file.path, file.size, file.reader,
                       file.sha256, file.when.empty() ? "" : ", " + file.when));
    for (const auto& versions :
         {geometry_library_versions(), gazetteer_library_versions(), ingest_library_versions(),
          store_library_versions(), render_library_versions(), export_library_versions()})
      for (const auto& text : versions) line("library", text);
    return 0;
  }

 private:
  bool schema_ = false;
};

}  // namespace

std::unique_ptr<Command> make_info_command() { return std::make_unique<InfoCommand>(); }

}  // namespace obuhvat
