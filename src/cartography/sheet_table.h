#pragma once

#include "cartography/theme.h"
#include "model/answer_table.h"

namespace obuhvat {

/// The map as a table, for those who cannot see it: a row for each unit in the scope of the sheet,
/// sorted by code, with its class in the words of the legend. A sheet of small maps has a column
/// of project counts for each of them instead.
AnswerTable sheet_table(const Dataset& dataset, const MapData& data, const Theme& theme,
                        const SheetRequest& request);

}  // namespace obuhvat
