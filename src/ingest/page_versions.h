#pragma once

#include <vector>

#include "gazetteer/gazetteer.h"
#include "ingest/geodata.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// Makes one record of saved pages that tell of one project in two languages, or that were saved
/// twice; expects their lists expanded. Pages of one title (in both scripts) are one project if no
/// stated date, donor, partner, budget or place contradicts; pages of two languages if the dates
/// agree, and the places lead to the same municipalities, or else all known partners and donors
/// are the same and half of the places are. Dates of whole years need three places or more, or the
/// same partners, donors and number. Other donors, partners or budgets always keep pages apart.
/// What is in doubt and a page that two others would fit is left alone (finding
/// "page-versions-unclear"). The merged record stands where the first one stood; its id is made
/// of the English title. Findings: "page-versions-merged", and "page-versions-differ" for each
/// thing that the pages do not agree in.
void merge_page_versions(std::vector<ProjectRecord>& records, const Gazetteer& gazetteer,
                         const std::vector<KnownPartner>& known);

}  // namespace obuhvat
