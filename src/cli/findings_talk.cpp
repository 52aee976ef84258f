#include "cli/findings_talk.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/session.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_told = 100;  // lines on the terminal; `check` has them all

}  // namespace

FindingCounts tell_findings(std::vector<Finding> findings, Session& session) {
  const FindingCounts counts = count_findings(findings);
  findings = in_reading_order(std::move(findings));
  const std::size_t loud = counts.errors + counts.warnings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (i >= loud)
      session.detail(to_text(findings[i]));
    else if (i < most_told || i < counts.errors)
      session.say(to_text(findings[i]));
  }
  if (loud > most_told && loud > counts.errors)
    session.say(fmt::format("and {} warnings more", loud - std::max(most_told, counts.errors)));
  return counts;
}

}  // namespace obuhvat
