#include "ingest/project_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/page_fields.h"
#include "ingest/page_text.h"
#include "support/error.h"

namespace obuhvat {

RecordFile read_project_page(std::string_view text, const RecordInput& input) {
  RecordFile file(input.name);
  const PageText page = read_page_text(text, input.shown);
  ProjectRecord record(input.name, RecordOrigin::page);
  if (!read_page_fields(page, record))
    throw Error(
        fmt::format("{}: nothing says that this is a page about a project; it needs a title and "
                    "labels such as \"Project Duration:\", \"Project Partners:\", \"Donors:\" or "
                    "\"Period implementacije:\", each with its value",
                    input.shown));
  file.records.push_back(std::move(record));
  return file;
}

}  // namespace obuhvat
