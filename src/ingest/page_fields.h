#pragma once

#include "ingest/page_text.h"
#include "ingest/project_record.h"

namespace obuhvat {

enum class PageVerdict {
  project,
  no_project,  ///< nothing on it says that it is about a project
  several,     ///< it lists projects
  notice       ///< it is about a tender, a vacancy or an event
};

/// Fills a record with what a page says, if it is about one project. Lists of partners and places
/// stay lists.
PageVerdict read_page_fields(const PageText& page, ProjectRecord& record);

}  // namespace obuhvat
