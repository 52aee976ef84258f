#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// Which reception centres a dataset holds; shared by load and publish.
struct CentreOptions {
  std::string from;  ///< a file, "embedded" or "none"; empty: as they were

  void declare(CLI::App& command);
  bool is_given() const { return !from.empty(); }
};

/// Puts the centres that are asked for in place of those of the dataset, tells the findings on
/// them, and throws Error if they stop it: errors, unless rows with errors shall be left out, and
/// with `strict` warnings. Returns what to say once the dataset is kept.
std::vector<std::string> load_centres(const CentreOptions& options, bool strict, bool skip_invalid,
                                      Session& session, Dataset& dataset);

/// Takes the centres of `from` over into `to` where they are not the shipped ones, with their
/// findings and their source file; what else `from` holds stays there.
void keep_centres(Dataset&& from, Dataset& to);

}  // namespace obuhvat
