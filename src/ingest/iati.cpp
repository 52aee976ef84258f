#include "ingest/iati.h"

#include <fmt/format.h>

#include "ingest/iati_activity.h"
#include "ingest/iati_elements.h"
#include "ingest/json_fields.h"

namespace obuhvat {
namespace {

/// The activities that are no project in Serbia.
struct LeftOut {
  long count = 0;
  long without_country = 0;
  long first_row = 0;
  std::string first_id;  ///< in an export of one line the row tells nothing
};

void tell(const LeftOut& left_out, long all, RecordReport& report) {
  if (left_out.count == 0) return;
  report.add(Severity::info, "iati-other-country", {left_out.first_row, "recipient-country"},
             fmt::format("{} of {} activities are left out, as none of them names Serbia (RS) as a "
                         "recipient country{}; the first is {}in line {}",
                         left_out.count, all,
                         left_out.without_country == 0 ? std::string()
                                                       : fmt::format(" ({} name no country at all)",
                                                                     left_out.without_country),
                         left_out.first_id.empty() ? std::string()
                                                   : fmt::format("\"{}\" ", left_out.first_id),
                         left_out.first_row),
             "add recipient-country RS to those that work in Serbia");
}

}  // namespace

RecordFile read_iati(const RecordInput& input, const ReadingOptions& options) {
  RecordFile file(input.name);
  long all = 0;
  LeftOut left_out;
  for_each_iati_activity(input, options, [&](const IatiElement& root, const IatiElement& activity) {
    if (++all == 1 && root.attribute("version").starts_with('1'))
      file.report.add(Severity::info, "iati-version", {root.line, "version"},
                      fmt::format("the file is in IATI {}; it is read as far as that is like "
                                  "IATI 2",
                                  root.attribute("version")),
                      "give the file in IATI 2.03 if there is one");
    const IatiCountries countries = countries_of(activity);
    if (countries.serbia) {
      file.records.push_back(iati_record(activity, countries, input.name));
      return;
    }
    if (++left_out.count == 1) {
      left_out.first_row = activity.line;
      if (const IatiElement* const id = activity.child("iati-identifier"))
        left_out.first_id = clean_text(id->text);
    }
    if (!countries.any) ++left_out.without_country;
  });
  tell(left_out, all, file.report);
  if (all == 0)
    file.report.add(Severity::warning, "iati-empty", {1, ""}, "the file holds no activity",
                    "check that it was written in full");
  return file;
}

}  // namespace obuhvat
