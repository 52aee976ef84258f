#include "cartography/lint.h"

#include <fmt/format.h>

#include "cartography/lint_rules.h"
#include "support/text.h"

namespace obuhvat {

void SheetLint::report(Severity severity, std::string_view code, std::string message,
                       std::string suggestion) {
  Finding finding;
  finding.severity = severity;
  finding.code = code;
  finding.field = sheet.id + "." + std::string(tag_of(sheet.language));
  finding.message = std::move(message);
  finding.suggestion = std::move(suggestion);
  findings.push_back(std::move(finding));
}

std::string quoted_text(std::string_view text) {
  constexpr std::size_t most = 60;
  std::u32string letters = decode_utf8(text);
  if (letters.size() <= most) return fmt::format("\"{}\"", text);
  letters.resize(most - 1);
  return fmt::format("\"{}…\"", encode_utf8(letters));
}

std::string and_others(std::size_t count) {
  if (count <= 1) return {};
  return count == 2 ? " and 1 other" : fmt::format(" and {} others", count - 1);
}

std::vector<Finding> lint_sheet(const MapSheet& sheet, const std::vector<PlacedBlock>& blocks,
                                const LintOptions& options, const TextMetrics& metrics) {
  SheetLint lint{sheet, blocks, options, lay_out(sheet, metrics), {}};
  for (const auto rule : {lint_fields, lint_empty_fields, lint_crs, lint_donors, lint_text_sizes,
                          lint_edges, lint_text_overlaps, lint_symbol_overlaps, lint_block_overlaps,
                          lint_contrast, lint_classes, lint_legend, lint_draft})
    rule(lint);
  return std::move(lint.findings);
}

}  // namespace obuhvat
