#pragma once

#include "export/coverage_layers.h"

namespace obuhvat {

enum class HashtagRow { no, yes };

/// Who does what where in the long form that humanitarian offices exchange: one row a project and
/// municipality, ids and names beside each other, names in `language`. A project of national or
/// unknown coverage has one row without a municipality. The total budget of a project stands in its
/// first row only, so that a sum over the column counts it once. With the HXL 1.1 hashtags
/// (hxlstandard.org) as the first row where wanted. `load` reads it back.
AnswerTable three_w_table(const Dataset& dataset, const CoverageTable& coverage, Language language,
                          HashtagRow hashtags);

}  // namespace obuhvat
