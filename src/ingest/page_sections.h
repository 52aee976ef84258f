#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/page_text.h"
#include "ingest/page_values.h"

namespace obuhvat {

// What of a page is not about its project, and which pages are about no project at all.

/// "Related projects", "Slične vesti", "Read more": below it other things are told.
bool leads_away(const PageLine& line);

/// "Contact", "Kontakt", "Address": what stands below it is where somebody sits.
bool is_contact_heading(const PageLine& line);

/// True if a table has a row of labels, one for each column: several projects, one in each row.
bool has_header_row(const PageText& page);

/// True if the values are those of several projects: a second period that stands with a donor or
/// a place, and is not a copy of the first such set.
bool are_of_several_projects(const std::vector<PageValue>& values);

/// True for the title of a tender, a vacancy or an event.
bool is_title_of_no_project(std::string_view title);

/// "Bulevar oslobođenja 83, Belgrade": a street with its number.
bool is_street_address(std::string_view text);

}  // namespace obuhvat
