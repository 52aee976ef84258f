#pragma once

#include <string>

#include "export/geojson.h"
#include "export/json_text.h"

namespace obuhvat {

/// The member `metadata` of an export, one key a line: title, id, period, sources with their
/// licences and dates, tool and inputs, and which projects are not drawn and why.
std::string coverage_metadata(const Dataset& dataset, const CoverageTable& coverage,
                              const ExportTitle& title);

/// The same of a file that holds no join of projects: title, id, sources, tool and inputs.
std::string plain_metadata(const Dataset& dataset, const ExportTitle& title);

/// Where boundaries, names and centres come from: a JSON array of objects
/// what, name, date, licence, detail (null where not known).
std::string data_sources_json(const Dataset& dataset, std::string_view separator = ",");

/// {"start":…,"end":…} with null for an open end; null if nothing is known.
std::string period_json(const Period& period);

/// The projects that the units of `coverage` name, and those it lists as national or unlocated;
/// sorted, each once.
std::vector<ProjectId> projects_in(const CoverageTable& coverage);

}  // namespace obuhvat
