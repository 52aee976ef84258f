#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cartography/compose.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// A sheet to be drawn: what it shows, the records on it, and its path below the language folder
/// without ending, e.g. "projects/tc-0859".
struct PlannedSheet {
  SheetRequest request;  ///< its language is set for each language in turn
  Selection selection;
  std::string stem;
};

/// The sheets that a dataset gives: the overview, one a project, one a partner; `base` narrows
/// the records of each.
std::vector<PlannedSheet> plan_all_sheets(const Dataset& dataset, const Selection& base);

/// The options that say how sheets look; shared by render and publish.
struct SheetOptions {
  std::vector<std::string> languages;  ///< default: en, sr-Latn, sr-Cyrl for publish, en for render
  std::vector<std::string> formats;    ///< png, svg, pdf
  std::string size = "a4";
  bool landscape = false;
  double dpi = 300;
  std::string style = "report";
  std::string policy = "un";
  std::string date;
  int jobs = 0;  ///< 0: as many as the machine has cores

  void declare(CLI::App& command);
  /// Throws UsageError for a value that makes no sense. Opens no file.
  void check() const;
  std::vector<Language> parsed_languages() const;
  PageSize page() const;
};

/// The policy that `name` stands for: a file of the share folder, or a file of the user's.
Policy policy_called(const std::string& name);

/// A finished file of a sheet run: its path below the output folder, and its bytes. Called from
/// several threads at once, each file once.
using FileSink = std::function<void(const std::string& path, const std::string& bytes)>;

enum class Atlas { no, yes };

/// Draws the sheets in every language and format, and an atlas.pdf a language if asked. The bytes
/// do not depend on the number of jobs. Returns what cartography noticed, sheet by sheet.
std::vector<Finding> draw_sheets(const Dataset& dataset, const std::vector<PlannedSheet>& plan,
                                 const SheetOptions& options, Atlas atlas, Session& session,
                                 const FileSink& sink);

/// One sheet as a MapSheet, for --dump.
ComposedSheet compose_planned(const Dataset& dataset, const PlannedSheet& planned,
                              Language language, const SheetOptions& options);

}  // namespace obuhvat
