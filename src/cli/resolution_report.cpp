#include "cli/resolution_report.h"

#include <fmt/format.h>

#include "export/json_text.h"

namespace obuhvat {
namespace {

std::string codes_text(const Resolution& resolution) {
  if (resolution.via) return resolution.via->text();
  return resolution.codes.empty() ? "-" : resolution.codes.front().text();
}

std::string object_of(const Resolution& r) {
  std::vector<std::string> candidates;
  for (const auto& c : r.candidates)
    candidates.push_back(JsonObject()
                             .string("code", c.code.text())
                             .string("name", c.name)
                             .value("score", json_number(c.score, 2))
                             .text());
  return JsonObject()
      .string("written", r.written)
      .string("kind", name_of(r.kind))
      .value("codes", json_ids(r.codes))
      .string_or_null("via", r.via ? r.via->text() : "")
      .string_or_null("name", r.name)
      .value("confidence", json_number(r.confidence, 2))
      .value("candidates", json_array(candidates))
      .value("steps", json_strings(r.steps))
      .text();
}

}  // namespace

std::string resolutions_text(const std::vector<Resolution>& resolutions, Steps steps) {
  std::string text;
  for (const auto& r : resolutions) {
    text += fmt::format("{}\t{}\t{}\t{}\t{:.2f}", r.written, codes_text(r),
                        r.name.empty() ? "-" : r.name, name_of(r.kind), r.confidence);
    if (!r.is_resolved() && !r.candidates.empty()) {
      text += '\t';
      for (std::size_t i = 0; i < r.candidates.size(); ++i)
        text += fmt::format("{}{} {}", i > 0 ? "; " : "", r.candidates[i].code.text(),
                            r.candidates[i].name);
    }
    text += '\n';
    if (steps == Steps::no) continue;
    for (const auto& step : r.steps) text += fmt::format("    {}\n", step);
  }
  return text;
}

std::string resolutions_json(const std::vector<Resolution>& resolutions) {
  std::string text = "[";
  for (std::size_t i = 0; i < resolutions.size(); ++i)
    text += (i > 0 ? ",\n" : "\n") + object_of(resolutions[i]);
  return text + (resolutions.empty() ? "]\n" : "\n]\n");
}

std::string resolution_line(const Resolution& resolution) { return object_of(resolution) + '\n'; }

const std::vector<std::string>& ResolutionCells::names() {
  static const std::vector<std::string> names{"code", "name", "kind", "confidence", "candidates"};
  return names;
}

ResolutionCells cells_of(const Resolution& r) {
  using Value = AnswerTable::Value;
  AnswerTable::List candidates;
  if (!r.is_resolved())
    for (const auto& c : r.candidates) candidates.push_back(c.code.text());
  Value code;
  if (r.via)
    code = r.via->text();
  else if (!r.codes.empty())
    code = r.codes.front().text();
  return {{code, r.name.empty() ? Value{} : Value{r.name}, std::string(name_of(r.kind)),
           AnswerTable::Decimal{r.confidence, 2}, candidates}};
}

}  // namespace obuhvat
