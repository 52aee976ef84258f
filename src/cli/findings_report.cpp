#include "cli/findings_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "export/table_writer.h"

namespace obuhvat {
namespace {

std::string counted(std::size_t n, std::string_view word) {
  return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
}

}  // namespace

FindingCounts count_findings(const std::vector<Finding>& findings) {
  FindingCounts counts;
  for (const auto& finding : findings) {
    if (finding.severity == Severity::error) ++counts.errors;
    if (finding.severity == Severity::warning) ++counts.warnings;
    if (finding.severity == Severity::info) ++counts.infos;
  }
  return counts;
}

std::string counts_text(const FindingCounts& counts) {
  std::string text;
  const auto add = [&](std::size_t n, std::string_view word) {
    if (n > 0) text += (text.empty() ? "" : ", ") + counted(n, word);
  };
  add(counts.errors, "error");
  add(counts.warnings, "warning");
  add(counts.infos, "note");
  return text.empty() ? "no findings" : text;
}

std::vector<Finding> in_reading_order(std::vector<Finding> findings) {
  // Their numbers are sorted, not they: a finding is nine texts.
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t k) {
    const Finding &a = findings[i], &b = findings[k];
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.file, a.row, a.field, i) < std::tie(b.file, b.row, b.field, k);
  });
  std::vector<Finding> out;
  out.reserve(findings.size());
  for (const std::size_t i : order) out.push_back(std::move(findings[i]));
  return out;
}

std::string findings_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& finding : in_reading_order(findings)) text += to_text(finding) + "\n";
  return text;
}

std::string findings_json(const std::vector<Finding>& findings) {
  AnswerTable table;
  table.columns = {"severity", "code",  "file",    "sheet",   "row",
                   "column",   "field", "project", "message", "suggestion"};
  const auto text = [](const std::string& s) {
    return s.empty() ? AnswerTable::Value{} : AnswerTable::Value{s};
  };
  for (const auto& f : in_reading_order(findings))
    table.rows.push_back(
        {std::string(name_of(f.severity)), f.code, text(f.file), text(f.sheet),
         f.row > 0 ? AnswerTable::Value{static_cast<std::int64_t>(f.row)} : AnswerTable::Value{},
         text(f.column), text(f.field), text(f.project), f.message, text(f.suggestion)});
  return write_table(table, TableFormat::json);
}

}  // namespace obuhvat
