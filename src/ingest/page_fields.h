#pragma once

#include "ingest/page_text.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// Fills a record with what a page says; false if nothing on it says that it is about a project.
/// Lists of partners and places stay lists.
bool read_page_fields(const PageText& page, ProjectRecord& record);

}  // namespace obuhvat
