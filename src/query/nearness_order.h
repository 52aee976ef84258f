#pragma once

#include <optional>
#include <vector>

#include "model/answer_table.h"
#include "query/nearness.h"

namespace obuhvat {

/// Sorts the rows by `metres` (one a row; infinite for what is nowhere, which is left out), keeps
/// those within the limits, and adds the column distance_km. Does nothing without `near`.
void apply_nearness(AnswerTable& table, const std::vector<double>& metres,
                    const std::optional<Nearness>& near);

}  // namespace obuhvat
