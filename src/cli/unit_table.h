#pragma once

#include "cli/export_request.h"

namespace obuhvat {

/// One row a municipality for people who work in a spreadsheet: the columns of the question
/// `municipalities` (query/questions.h), then the titles and names that their ids stand for, in
/// `language`: project_titles, partner_names, centre_names.
AnswerTable unit_table(const Dataset& dataset, const ExportRequest& request,
                       UncoveredUnits uncovered, Language language);

}  // namespace obuhvat
