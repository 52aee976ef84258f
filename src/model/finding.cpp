#include "model/finding.h"

#include <fmt/format.h>

namespace obuhvat {

std::string to_text(const Finding& finding) {
  std::string text = fmt::format("{}: ", name_of(finding.severity));
  if (!finding.file.empty()) {
    text += finding.file;
    if (!finding.sheet.empty()) text += fmt::format("[{}]", finding.sheet);
    if (finding.row > 0) text += fmt::format(":{}", finding.row);
    if (!finding.column.empty()) text += ":" + finding.column;
    text += ": ";
  }
  if (!finding.field.empty()) text += finding.field + ": ";
  text += finding.message;
  if (!finding.suggestion.empty()) text += "; " + finding.suggestion;
  return text + fmt::format(" [{}]", finding.code);
}

}  // namespace obuhvat
