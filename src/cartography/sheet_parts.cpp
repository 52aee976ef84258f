#include "cartography/sheet_parts.h"

namespace obuhvat {

void SheetParts::report(Severity severity, std::string code, std::string message,
                        std::string suggestion) const {
  Finding finding;
  finding.severity = severity;
  finding.code = std::move(code);
  finding.field = facts.id + "." + std::string(tag_of(request.language));
  if (request.kind == SheetKind::project) finding.project = request.project.text();
  finding.message = std::move(message);
  finding.suggestion = std::move(suggestion);
  findings.push_back(std::move(finding));
}

}  // namespace obuhvat
