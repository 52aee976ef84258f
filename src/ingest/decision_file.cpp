#include "ingest/decision_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "ingest/comma_table.h"
#include "support/csv.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::string_view no_municipality = "-";
constexpr std::size_t needed_columns = 2;  // text and code; a file made by hand has no more

struct Column {
  std::string_view name;
  std::string DecisionRow::*cell;
};
constexpr std::array<Column, 10> known_columns{{{"text", &DecisionRow::text},
                                                {"code", &DecisionRow::code},
                                                {"rule", &DecisionRow::rule},
                                                {"score", &DecisionRow::score},
                                                {"who", &DecisionRow::who},
                                                {"when", &DecisionRow::when},
                                                {"hint", &DecisionRow::hint},
                                                {"candidates", &DecisionRow::candidates},
                                                {"rows", &DecisionRow::rows},
                                                {"file", &DecisionRow::file}}};

bool is_run_by_spreadsheets(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string inert(const std::string& cell) {
  return is_run_by_spreadsheets(cell) && cell != no_municipality ? "'" + cell : cell;
}

std::string as_meant(const std::string& cell) {
  const bool is_inert = cell.starts_with('\'') && is_run_by_spreadsheets(cell.substr(1));
  return is_inert ? cell.substr(1) : cell;
}

[[noreturn]] void refuse(const CsvTable& table, std::size_t row, std::string_view column,
                         const std::string& what) {
  throw Error(fmt::format("{}:{}: {}: {}", table.name(), table.line_of(row), column, what));
}

void check_header(const CsvTable& table) {
  const auto& columns = table.columns();
  for (std::size_t i = 0; i < needed_columns; ++i)
    if (std::find(columns.begin(), columns.end(), known_columns[i].name) == columns.end())
      throw Error(
          fmt::format("{}:1: there is no column \"{}\"; decisions are a CSV file with "
                      "the columns text,code,rule,score,who,when",
                      table.name(), known_columns[i].name));
  std::set<std::string> seen;
  for (const auto& column : columns)
    if (!seen.insert(column).second)
      throw Error(fmt::format("{}:1: the column \"{}\" is there twice; leave one of the two",
                              table.name(), column));
}

bool is_score(std::string_view text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= 1;
}

void check_row(const CsvTable& table, std::size_t number, const DecisionRow& row,
               const Dataset& dataset) {
  if (trimmed(row.text).empty())
    refuse(table, number, "text", "the field is empty; write the name that is decided");
  if (!row.code.empty() && row.code != no_municipality &&
      dataset.municipality(MunicipalityCode{row.code}) == nullptr)
    refuse(
        table, number, "code",
        fmt::format("no municipality has the code \"{}\"; write the five digits of one, - if the "
                    "name is none, or nothing to leave it open",
                    row.code));
  if (!row.score.empty() && !is_score(row.score))
    refuse(
        table, number, "score",
        fmt::format("\"{}\" is not a number from 0 to 1; correct it or leave it empty", row.score));
}

DecisionRow row_of(const CsvTable& table, std::size_t number,
                   const std::vector<std::string>& other_columns) {
  DecisionRow row;
  const auto& columns = table.columns();
  for (const auto& column : known_columns)
    if (std::find(columns.begin(), columns.end(), column.name) != columns.end())
      row.*column.cell = as_meant(table.at(number, column.name));
  row.code = std::string(trimmed(row.code));
  if (row.code.ends_with(".0")) row.code.resize(row.code.size() - 2);  // a cell of numbers
  if (row.code == "–" || row.code == "—") row.code = no_municipality;
  std::replace(row.score.begin(), row.score.end(), ',', '.');
  for (const auto& column : other_columns) row.others.push_back(as_meant(table.at(number, column)));
  return row;
}

std::string candidate_text(const MunicipalityCode& code, const std::string& name, double score,
                           const Dataset& dataset) {
  const Municipality* const unit = dataset.municipality(code);
  const Municipality* const parent =
      unit != nullptr && unit->parent ? dataset.municipality(*unit->parent) : nullptr;
  const std::string within =
      parent == nullptr ? std::string() : fmt::format(" ({})", parent->name.sr_latn);
  return fmt::format("{} {}{} {:.2f}", code.text(), name, within, score);
}

}  // namespace

DecisionBook DecisionFile::book() const {
  DecisionBook book;
  for (const auto& row : rows) {
    if (row.code.empty()) continue;
    Decision decision;
    decision.text = row.text;
    decision.hint = row.hint;
    if (row.code == no_municipality)
      decision.meaning = Decision::Meaning::no_municipality;
    else
      decision.code = MunicipalityCode{row.code};
    decision.rule = row.rule;
    std::from_chars(row.score.data(), row.score.data() + row.score.size(), decision.score);
    decision.who = row.who;
    decision.when = row.when;
    book.add(std::move(decision));
  }
  return book;
}

DecisionFile decisions_in(const CsvTable& table, const Dataset& dataset) {
  check_header(table);
  DecisionFile file;
  for (const auto& column : table.columns())
    if (std::none_of(known_columns.begin(), known_columns.end(),
                     [&](const Column& known) { return known.name == column; }))
      file.other_columns.push_back(column);
  std::map<std::string, std::size_t> decided;
  for (std::size_t number = 0; number < table.row_count(); ++number) {
    DecisionRow row = row_of(table, number, file.other_columns);
    check_row(table, number, row, dataset);
    if (!row.code.empty()) {
      const auto [first, is_new] =
          decided.emplace(DecisionBook::key_of(row.text, row.hint), number);
      const std::string earlier = as_meant(table.at(first->second, "code"));
      if (!is_new && trimmed(earlier) != row.code)
        refuse(
            table, number, "code",
            fmt::format("\"{}\" is decided as {} here and as {} in line {}; leave one of the two",
                        row.text, row.code, trimmed(earlier), table.line_of(first->second)));
    }
    file.rows.push_back(std::move(row));
  }
  return file;
}

DecisionFile read_decision_file(const std::filesystem::path& path, const Dataset& dataset) {
  return decisions_in(read_comma_table(path), dataset);
}

std::string decision_file_text(const DecisionFile& file) {
  std::vector<std::string> cells;
  for (const auto& column : known_columns) cells.emplace_back(column.name);
  for (const auto& column : file.other_columns) cells.push_back(inert(column));
  std::string text = csv_record(cells);
  for (const auto& row : file.rows) {
    cells.clear();
    for (const auto& column : known_columns) cells.push_back(inert(row.*column.cell));
    for (std::size_t i = 0; i < file.other_columns.size(); ++i)
      cells.push_back(i < row.others.size() ? inert(row.others[i]) : std::string());
    text += csv_record(cells);
  }
  return text;
}

void OpenNames::note(const Resolution& resolution, std::string_view hint, std::string_view place) {
  const bool is_open = !resolution.is_settled && (resolution.kind == MatchKind::ambiguous ||
                                                  resolution.kind == MatchKind::unresolved ||
                                                  resolution.kind == MatchKind::fuzzy);
  if (!is_open || trimmed(resolution.written).empty()) return;
  Open& open = names_[DecisionBook::key_of(resolution.written, hint)];
  if (open.count++ > 0) return;
  open.resolution = resolution;
  open.hint = std::string(hint);
  open.place = std::string(place);
}

std::vector<DecisionRow> OpenNames::rows(const Dataset& dataset) const {
  std::vector<DecisionRow> rows;
  for (const auto& [key, open] : names_) {
    const Resolution& resolution = open.resolution;
    DecisionRow row;
    row.text = resolution.written;
    row.hint = open.hint;
    row.rule = std::string(name_of(resolution.kind));
    double score = resolution.confidence;
    if (resolution.kind == MatchKind::fuzzy)
      row.code = resolution.via.value_or(resolution.codes.front()).text();
    else if (!resolution.candidates.empty())
      score = resolution.candidates.front().score;
    row.score = fmt::format("{:.2f}", score);
    std::vector<std::string> candidates;
    for (const auto& candidate : resolution.candidates)
      candidates.push_back(
          candidate_text(candidate.code, candidate.name, candidate.score, dataset));
    row.candidates = join(candidates, "; ");
    row.rows = std::to_string(open.count);
    row.file = open.place;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string unresolved_list(const OpenNames& names, const Dataset& dataset) {
  return decision_file_text({{}, names.rows(dataset)});
}

std::size_t extend(DecisionFile& file, const std::vector<DecisionRow>& rows) {
  std::set<std::string> known;
  for (const auto& row : file.rows) known.insert(DecisionBook::key_of(row.text, row.hint));
  std::size_t added = 0;
  for (const auto& row : rows) {
    if (!known.insert(DecisionBook::key_of(row.text, row.hint)).second) continue;
    file.rows.push_back(row);
    file.rows.back().others.assign(file.other_columns.size(), {});
    ++added;
  }
  return added;
}

}  // namespace obuhvat
