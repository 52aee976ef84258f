#include "cli/resolution_report.h"

#include <fmt/format.h>

#include "export/json_string.h"

namespace obuhvat {
namespace {

std::string codes_text(const Resolution& resolution) {
  if (resolution.via) return resolution.via->text();
  return resolution.codes.empty() ? "-" : resolution.codes.front().text();
}

/// `items` through `to_json`, as a JSON array.
template <class T, class ToJson>
std::string json_array(const std::vector<T>& items, ToJson to_json) {
  std::string text = "[";
  for (std::size_t i = 0; i < items.size(); ++i) text += (i > 0 ? "," : "") + to_json(items[i]);
  return text + "]";
}

std::string object_of(const Resolution& r) {
  const auto string_of = [](const std::string& s) { return json_string(s); };
  return fmt::format(
      R"({{"written":{},"kind":"{}","codes":{},"via":{},"name":{},"confidence":{:.2f},)"
      R"("candidates":{},"steps":{}}})",
      json_string(r.written), name_of(r.kind),
      json_array(r.codes, [](const MunicipalityCode& c) { return json_string(c.text()); }),
      r.via ? json_string(r.via->text()) : "null", r.name.empty() ? "null" : json_string(r.name),
      r.confidence, json_array(r.candidates, [](const Candidate& c) {
        return fmt::format(R"({{"code":{},"name":{},"score":{:.2f}}})",
                           json_string(c.code.text()), json_string(c.name), c.score);
      }),
      json_array(r.steps, string_of));
}

}  // namespace

std::string resolutions_text(const std::vector<Resolution>& resolutions) {
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
  }
  return text;
}

std::string resolutions_json(const std::vector<Resolution>& resolutions) {
  std::string text = "[";
  for (std::size_t i = 0; i < resolutions.size(); ++i)
    text += (i > 0 ? ",\n" : "\n") + object_of(resolutions[i]);
  return text + (resolutions.empty() ? "]\n" : "\n]\n");
}

}  // namespace obuhvat
