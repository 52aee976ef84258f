#pragma once

#include <string>

#include "export/json_text.h"
#include "model/coverage.h"

namespace obuhvat {

/// What the metadata member of an export says of the file as a whole.
struct ExportTitle {
  std::string id;  ///< e.g. "project:tc-0859", "overview"
  LocalizedText title;
  Selection selection = {};        ///< by which the records were picked
  std::size_t hidden_centres = 0;  ///< that are not public and were left out
};

/// The member `metadata` of an export, one key a line: id, titles, what was selected, period,
/// counts, the projects and partners that the features name by their ids, which projects have no
/// feature with a geometry and why, the vintage of the boundaries, sources with their licences and
/// dates, the tool and the hashes of its inputs. No date of its own: the same input gives the same
/// bytes.
std::string coverage_metadata(const Dataset& dataset, const CoverageTable& coverage,
                              const ExportTitle& title);

/// The same of a file that holds no join of projects: title, id, sources, tool and inputs.
std::string plain_metadata(const Dataset& dataset, const ExportTitle& title);

/// Where boundaries, names and centres come from: a JSON array of objects
/// what, name, date, licence, detail (null where not known).
std::string data_sources_json(const Dataset& dataset, std::string_view separator = ",");

/// {"start":…,"end":…} with null for an open end; null if nothing is known.
std::string period_json(const Period& period);

}  // namespace obuhvat
