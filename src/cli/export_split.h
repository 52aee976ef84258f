#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cli/export_request.h"

namespace obuhvat {

/// What `export --split` makes one file of.
enum class SplitBy { project, partner, donor, district };

std::optional<SplitBy> split_by_from(std::string_view name);

/// The selections of the files, and their names without folder and ending: safe slugs of the ids,
/// each its own. Only groups that the selection reaches, in the order of their ids.
struct SplitPart {
  std::string name;
  Selection selection;
};
std::vector<SplitPart> split(const Dataset& dataset, const Selection& base, SplitBy by);

}  // namespace obuhvat
