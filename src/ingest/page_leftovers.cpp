#include "ingest/page_leftovers.h"

#include <fmt/format.h>

#include "ingest/page_labels.h"
#include "ingest/page_places.h"
#include "ingest/written_date.h"
#include "ingest/written_values.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_value = 80;  // bytes; more is running text

std::string_view looks_like(const std::string& label, const std::string& value) {
  if (value.size() > longest_value) return {};
  if (is_label_of_places(label)) return "places";
  if (is_label_of_page(label)) return {};
  if (read_written_period(value) || read_written_date(value, Serial::no)) return "a date";
  const auto amount = read_written_amount(value);
  return amount && !amount->currency.empty() ? "a sum of money" : "";
}

}  // namespace

void tell_leftovers(const PageParts& parts, RecordReport& report) {
  for (const auto& value : parts.unknown) {
    const PageLine& line = value.lines.front();
    const std::string_view what = looks_like(value.label.written, line.text);
    const bool is_sentence = !running_lists(value.label.written + ": " + line.text).empty();
    if (what.empty() || is_sentence) continue;  // read as a sentence
    report.add(Severity::warning, "page-label-unknown", {line.row, ""},
               fmt::format("\"{}: {}\" looks like {}, and the label is none that is known; it is "
                           "not read",
                           value.label.written, line.text, what),
               "write a label such as \"Duration:\", \"Budget:\" or \"Locations:\" before it");
  }
  if (!parts.leads_away) return;
  report.add(Severity::info, "page-other-projects", {parts.leads_away->row, ""},
             fmt::format("what stands below \"{}\" is not read: it tells of other projects",
                         parts.leads_away->text),
             "save the pages of those projects as well");
}

}  // namespace obuhvat
