#pragma once

#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// Makes one record of saved pages that tell of one project in two languages, or that were saved
/// twice; expects their lists expanded. Pages of one language are one project if title and dates
/// are the same; pages of two languages if the dates are, and the places lead to the same
/// municipalities, or else all known partners and donors are the same and half of the places are.
/// A page that two others of different titles would fit is left alone (finding
/// "page-versions-unclear"). The merged record stands where the first one stood; its id is made
/// of the English title. Findings: "page-versions-merged", and "page-versions-differ" for each
/// thing that the pages do not agree in.
void merge_page_versions(std::vector<ProjectRecord>& records, const Gazetteer& gazetteer,
                         const std::vector<KnownPartner>& known);

}  // namespace obuhvat
