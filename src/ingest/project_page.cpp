#include "ingest/project_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/page_fields.h"
#include "ingest/page_text.h"
#include "support/error.h"

namespace obuhvat {

namespace {

std::string_view why_refused(PageVerdict verdict) {
  switch (verdict) {
    case PageVerdict::several:
      return "this page lists several projects; save the page of each project, or copy its table "
             "into a spreadsheet or .csv";
    case PageVerdict::notice:
      return "this page is about a tender, a vacancy or an event by its title; save the page of "
             "the project";
    case PageVerdict::project:
    case PageVerdict::no_project:
      break;
  }
  return "nothing says that this is a page about a project; it needs a title and labels such as "
         "\"Project Duration:\", \"Project Partners:\", \"Donors:\" or \"Period "
         "implementacije:\", each with its value";
}

}  // namespace

RecordFile read_project_page(std::string_view text, const RecordInput& input) {
  RecordFile file(input.name);
  const PageText page = read_page_text(text, input.shown);
  ProjectRecord record(input.name, RecordOrigin::page);
  if (const auto verdict = read_page_fields(page, record); verdict != PageVerdict::project)
    throw Error(fmt::format("{}: {}", input.shown, why_refused(verdict)));
  file.records.push_back(std::move(record));
  return file;
}

}  // namespace obuhvat
