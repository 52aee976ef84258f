#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/answer_table.h"
#include "model/dataset.h"

namespace obuhvat {

/// One row a boundary set: id, in_use, name, date, licence, origin, details (levels that it has),
/// municipality_count.
AnswerTable ask_boundary_sets(const Dataset& dataset);

/// One row a map unit: code, name, evidence (code, name, seat: what speaks for the match), making
/// (whole, part, merged, divided, borrowed), feature_ids, feature_name, area_km2 (of the outline at
/// full detail, on the ellipsoid), published_km2, difference_percent, explanation. What was not
/// recorded is empty. Geometry: the most detailed outline of the set.
AnswerTable ask_boundaries(const Dataset& dataset, const BoundarySet& set, Language language);

/// One row a feature of the delivery that is no unit: feature_id, feature_name, reason.
AnswerTable ask_leftovers(const BoundarySet& set);

/// A name without what does not count when two publishers write it: case, script, diacritics.
using NameFold = std::function<std::string(std::string_view)>;

/// One row a unit of either set: code, name, change, old_name, new_name, old_km2, new_km2,
/// difference_km2, moved_km2 (ground that is in one outline only), ground_from (codes of other
/// units that held at least 1 % of it in the old set). `change` is one of
/// - `same`: less than 1 % of the area moved;
/// - `moved`;
/// - `new`, `gone`: only one set has it;
/// - `split`: the old set had its city as one feature; `joined`: the new one has;
/// and `renamed` beside it if the publishers' names differ beyond `fold`.
/// Compared is the most detailed level that both sets have (column detail), else the best of each.
/// Areas are on the ellipsoid. Geometry: the new outline, or the
/// old one of what is gone.
AnswerTable ask_boundary_changes(const Dataset& dataset, const BoundarySet& before,
                                 const BoundarySet& after, Language language, const NameFold& fold);

}  // namespace obuhvat
