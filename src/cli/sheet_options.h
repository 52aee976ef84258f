#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cartography/compose.h"

namespace CLI {
class App;
}

namespace obuhvat {

/// The options that say how sheets look; shared by render, publish and check.
struct SheetOptions {
  std::vector<std::string> languages;  ///< tags; may be empty: the command has its own default
  std::vector<std::string> formats;    ///< png, svg, pdf
  std::string size = "a4";
  bool landscape = false;
  double dpi = 300;
  std::string style = "report";
  std::string policy = "un";
  std::string date;
  std::string crs = "EPSG:8682";
  std::string detail;  ///< a DetailLevel; empty: chosen by the scale of each map
  int jobs = 0;        ///< 0: as many as the machine has cores

  void declare(CLI::App& command);
  /// Without the options that only drawing needs: formats, dpi.
  void declare_looks(CLI::App& command);
  /// Throws UsageError for a value that makes no sense; takes a format once that is given twice.
  /// Opens no file.
  void check();
  std::vector<Language> parsed_languages() const;
  PageSize page() const;
  std::optional<DetailLevel> detail_level() const { return detail_level_from(detail); }
  Style load_style() const;
};

/// The policy that `name` stands for, a file of the share folder or a file of the user's, with the
/// pictures of its logos.
Policy policy_called(const std::string& name);

}  // namespace obuhvat
