#include "cli/centre_privacy.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace obuhvat {

void CentrePrivacy::declare(CLI::App& command) {
  command.add_flag("--with-non-public-centres", shows_all,
                   "show also the reception centres that are marked not public");
}

std::optional<Finding> CentrePrivacy::apply(Dataset& dataset) const {
  if (shows_all) return std::nullopt;
  const std::size_t hidden = hide_non_public_centres(dataset);
  if (hidden == 0) return std::nullopt;
  Finding finding;
  finding.severity = Severity::info;
  finding.code = "centre-not-public";
  finding.message = fmt::format(
      "{} marked not public and left out",
      hidden == 1 ? "1 reception centre is" : fmt::format("{} reception centres are", hidden));
  finding.suggestion =
      "add --with-non-public-centres if whoever reads this may know where they are";
  return finding;
}

}  // namespace obuhvat
