#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/boundary_layer.h"
#include "model/dataset.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// What `load` and `publish` share about boundaries: which delivery is read, how, and what it is
/// called.
struct BoundaryOptions {
  std::string file;     ///< the delivery: a file or folder; empty: none
  std::string context;  ///< areas to be drawn around it: Kosovo, countries; empty: as before
  BoundaryReading reading;
  std::optional<double> snap;  ///< metres
  bool is_partial = false;
  std::string name, date, licence, origin;  ///< instead of what the delivery says of itself
  std::string use;                          ///< the id of a set that the store holds
  std::string forget;                       ///< likewise

  void declare(CLI::App& command);
  /// Throws UsageError for values that make no sense. Opens no file.
  void check() const;
  bool is_given() const { return !file.empty() || !use.empty() || !forget.empty(); }
};

/// Reads, matches, checks and generalises the delivery, adds it to the sets of `dataset` (instead
/// of one with the same id) and puts it in use; or changes the set in use. Findings are told and go
/// into the dataset. Returns what to say once the dataset is kept. Throws Error if findings stop
/// it, with `strict` also for warnings.
std::vector<std::string> load_boundaries(const BoundaryOptions& options, bool strict,
                                         Session& session, Dataset& dataset);

}  // namespace obuhvat
