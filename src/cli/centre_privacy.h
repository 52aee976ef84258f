#pragma once

#include <optional>

#include "model/dataset.h"

namespace CLI {
class App;
}

namespace obuhvat {

/// Whether what a command publishes shows reception centres that are marked not public; shared by
/// render, export, site and publish. Unless asked they are left out.
struct CentrePrivacy {
  bool shows_all = false;

  void declare(CLI::App& command);  ///< --with-non-public-centres
  /// Takes them off the dataset unless asked not to. The finding says how many were left out, and
  /// no name: findings are published too. nullopt if none was.
  std::optional<Finding> apply(Dataset& dataset) const;
};

}  // namespace obuhvat
