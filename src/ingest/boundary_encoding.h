#pragma once

#include <string>
#include <vector>

#include "ingest/boundary_findings.h"
#include "ingest/ogr_boundaries.h"

namespace obuhvat {

/// Makes the texts UTF-8, tidy, and of one script a word. If they are no UTF-8 they are read in
/// `declared` (GDAL's name for a code page; ISO-8859-1 counts as nothing, it is what writers put
/// who do not know), else in what their letters tell. Alternatives in one name ("A|B") become names
/// of their own. Adds `encoding-assumed` and `boundary-mixed-script`.
void settle_texts(std::vector<RawBoundary>& features, const std::string& declared,
                  BoundaryFindings& findings);

}  // namespace obuhvat
