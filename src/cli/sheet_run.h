#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cartography/base_maps.h"
#include "cli/sheet_options.h"
#include "cli/sheet_plan.h"
#include "render/shared_shapes.h"

namespace obuhvat {

class Session;

/// What the sheets of a run have in common and is made once, when it is first needed. `outlines`:
/// see BaseMaps.
struct SharedWork {
  SharedWork(const Dataset& dataset, const SheetOptions& options, OutlineReader outlines = {})
      : base(dataset, options.crs, options.detail_level(), std::move(outlines)) {}

  BaseMaps base;
  SharedShapes shapes;
};

/// The sheets of a run and how they look. Points to what the caller keeps.
struct SheetRun {
  const Dataset& dataset;
  SharedWork& shared;  ///< of this dataset, and of the CRS and detail of the options
  const std::vector<PlannedSheet>& plan;
  const SheetOptions& options;
  const Style& style;
  const Policy& policy;
  /// Names that must not be read on any sheet; see hidden_names().
  std::vector<std::string> hidden = {};
};

/// The names of all donors of the dataset in every language, where the policy hides donors.
std::vector<std::string> hidden_names(const Dataset& dataset, const Policy& policy);

/// What finished sheets are held to: the rules of their layout and colours, or all the rules of a
/// sheet for publication.
enum class Lint { layout, publication };

/// One file that a run writes.
struct SheetFile {
  std::string path;  ///< below the output folder, "en/projects/tc-0859.png"
  std::string stem;  ///< the path without ending
  std::string ending;
};

/// What stands beside each map: its alt text (.txt) and its table (.csv).
enum class Companions { no, yes };

/// The files of one sheet in one language.
std::vector<SheetFile> files_of(const PlannedSheet& planned, Language language,
                                const SheetOptions& options, Companions companions);

/// A finished file and its bytes. Called from several threads at once, each file once.
using FileSink = std::function<void(const SheetFile& file, const std::string& bytes)>;

/// Whether the sheets are kept when they were drawn, as an atlas needs them. Otherwise a run of any
/// number of sheets needs the memory of one a job.
enum class Keep { findings, sheets };

struct SheetResults {
  std::vector<Finding> findings;  ///< of each sheet those of the composer, then those of the lint
  std::vector<ComposedSheet> sheets;
};

/// Lays out the sheets of the plan in each language, language by language, and draws each in every
/// format; without a sink it only lays them out. Sheets, findings and bytes do not depend on the
/// number of jobs, nor on what other sheets there are.
SheetResults make_sheets(const SheetRun& run, Lint lint, Keep keep, Session& session,
                         Companions companions = Companions::no, const FileSink& sink = nullptr);

/// The atlas of each language, in the order of the languages.
std::vector<std::string> draw_atlases(const SheetRun& run,
                                      const std::vector<ComposedSheet>& sheets);

}  // namespace obuhvat
