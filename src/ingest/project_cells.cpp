#include "ingest/project_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ingest/amount_scale.h"
#include "ingest/header_words.h"
#include "ingest/json_fields.h"
#include "ingest/name_key.h"
#include "ingest/written_values.h"

namespace obuhvat {
namespace {

using F = TableField;
using M = ProjectMemory;

constexpr std::size_t longest_notes = 8000;  // bytes, of all rows of a project
constexpr std::size_t most_items = 50;       // identifiers and sources of a project

/// A number in the notation of spreadsheets for large ones: "1.3E+05".
std::optional<double> with_exponent(std::string_view text) {
  if (text.find_first_of("eE") == std::string_view::npos) return std::nullopt;
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(number) ||
      number < 0)
    return std::nullopt;
  return number;
}

std::optional<int> whole_number(std::string_view text) {
  if (text.ends_with(".0") || text.ends_with(",0")) text.remove_suffix(2);
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

}  // namespace

ProjectCells::ProjectCells(const SettledColumns& columns, long header_row, FindingCounter& findings)
    : columns_(columns),
      findings_(findings),
      writer_(findings),
      dates_(columns, header_row, findings, writer_),
      partners_(columns, findings),
      places_(columns, findings) {
  const auto& titles = columns.of(F::title);
  title_is_plain_ = titles.size() < 2 &&
                    std::none_of(titles.begin(), titles.end(), [](const TableColumn& column) {
                      return column.use->states_language;
                    });
}

void ProjectCells::read(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  titles(row, record, memory);
  dates_.read(row, record, memory);
  status(row, record, memory);
  coverage(row, record, memory);
  declared_count(row, record, memory);
  area(row, record, memory);
  if (!has_merged_budget(row, memory)) budget(row, record, memory);
  read_partners(row, record);
  places_.read(row, record);
  for (const auto& column : columns_.of(F::notes)) notes(row, column, record);
  if (columns_.has(F::title))  // else it is a part of the title
    for (const auto& column : columns_.of(F::activity)) notes(row, column, record);
  identifiers(row, record);
  source(row, record);
}

void ProjectCells::read_partners(const TableRow& row, ProjectRecord& record) {
  partners_.read(row, record, plain_language(row, {}));
}

Language ProjectCells::plain_language(const TableRow& row, const ColumnUse& use) const {
  if (use.language) return *use.language;
  const auto language = row.content(columns_.first(F::language));
  if (language.empty() || language.size() > 20) return Language::en;
  const std::string key = ascii_key(language);
  return key.starts_with("sr") || key.starts_with("serb") ? Language::sr_latn : Language::en;
}

void ProjectCells::titles(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const auto write = [&](F field, M::Field id, LocalizedText& text, std::string_view name) {
    for (const auto& column : columns_.of(field)) {
      const auto content = row.content(column);
      if (content.empty()) continue;
      const Language language = language_by_letters(content, plain_language(row, *column.use));
      std::string& target = text.exact(language);
      if (target != content)
        writer_.set(target, clean_text(content), record, memory, id, name,
                    column.place(row.number));
    }
  };
  write(F::title, M::title, record.project.title, "title");
  write(F::subtitle, M::subtitle, record.project.subtitle, "subtitle");
  record.title_is_plain = title_is_plain_;
}

void ProjectCells::ignored(const TableColumn& column, long row, std::string_view text,
                           std::string_view why, std::string_view suggestion) {
  findings_.add(Severity::warning, "field-value", column.place(row),
                fmt::format("\"{}\" {}; it is ignored", shortened(text), why), suggestion);
}

void ProjectCells::status(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const TableColumn* const column = columns_.first(F::status);
  const auto text = row.content(column);
  if (text.empty() || FieldWriter::is_known(memory, M::status, text)) return;
  const auto value = status_in_words(text);
  if (!value)
    return ignored(*column, row.number, text, "is no known status",
                   "write planned, active or completed");
  writer_.set(record.project.status, *value, record, memory, M::status, "status",
              column->place(row.number), [](ProjectStatus s) { return std::string(name_of(s)); });
}

void ProjectCells::coverage(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const TableColumn* const column = columns_.first(F::coverage);
  const auto text = row.content(column);
  if (text.empty() || FieldWriter::is_known(memory, M::coverage, text)) return;
  auto value = coverage_in_words(text);
  if (!value) {
    const std::string key = ascii_key(text);
    value = coverage_kind_from(key);
    if (!value && (key == "opstine" || key == "lokalni" || key == "local"))
      value = CoverageKind::municipalities;
  }
  if (!value)
    return ignored(*column, row.number, text, "is no known coverage",
                   "write municipalities, national or unknown");
  if (!record.states_coverage) {
    record.project.coverage = *value;
    record.states_coverage = true;
    FieldWriter::note_row(record, "coverage", row.number);
  } else if (record.project.coverage != *value) {
    writer_.differs(record, memory, M::coverage, "coverage", column->place(row.number),
                    std::string(name_of(record.project.coverage)), std::string(name_of(*value)));
  }
}

void ProjectCells::declared_count(const TableRow& row, ProjectRecord& record,
                                  ProjectMemory& memory) {
  const TableColumn* const column = columns_.first(F::declared_count);
  const auto text = row.content(column);
  if (text.empty() || FieldWriter::is_known(memory, M::count, text)) return;
  const auto value = whole_number(text);
  if (!value)
    return ignored(*column, row.number, text, "is not a whole number from 0",
                   "copy the number that the source states");
  writer_.set(record.project.declared_municipality_count, *value, record, memory, M::count,
              "declared_municipality_count", column->place(row.number),
              [](int n) { return std::to_string(n); });
}

void ProjectCells::area(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const TableColumn* const column = columns_.first(F::area);
  const auto text = row.content(column);
  if (text.empty() || FieldWriter::is_known(memory, M::area, text)) return;
  writer_.set(record.project.area, clean_text(text), record, memory, M::area, "area",
              column->place(row.number));
}

std::string ProjectCells::currency(const TableRow& row, const TableColumn& sum,
                                   const std::string& in_cell) {
  const TableColumn* const column = columns_.first(F::currency);
  const auto text = row.content(column);
  const std::string beside = text.empty() ? std::string() : currency_in(text);
  if (!text.empty() && beside.empty())
    ignored(*column, row.number, text, "is no currency", "write three capital letters, e.g. EUR");
  if (!in_cell.empty() && !beside.empty() && in_cell != beside)
    findings_.add(
        Severity::warning, "currency-differs", column->place(row.number),
        fmt::format("the sum is in {}, but the column of currencies says {}; the sum's own "
                    "counts",
                    in_cell, beside),
        "correct the one that is wrong");
  if (!in_cell.empty()) return in_cell;
  return beside.empty() ? sum.use->currency : beside;
}

/// The first column of sums that has one in this row.
const TableColumn* ProjectCells::sum_of(const TableRow& row) const {
  for (const auto& column : columns_.of(F::budget))
    if (!row.content(column).empty()) return &column;
  return nullptr;
}

/// In what the header says that its sums are, unless the cell says it itself.
double ProjectCells::scaled(double amount, std::string_view text, const TableColumn& column,
                            long row) {
  const double scale = column.use->scale;
  if (scale == 1 || names_amount_scale(text)) return amount;
  const double cents = std::round(amount * scale * 100);  // 1.005 thousand is 1005
  if (!std::isfinite(cents)) return amount;
  if (!told_scale_)
    findings_.add(Severity::info, "amount-scaled", column.place(row),
                  fmt::format("the header says {}: {} is read as {}",
                              scale == 1e3 ? "thousands" : "millions", amount, cents / 100),
                  "correct the header if the sums are written in full");
  told_scale_ = true;
  return cents / 100;
}

void ProjectCells::budget(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const TableColumn* const column = sum_of(row);
  if (column == nullptr) return;
  const auto text = row.content(column);
  const std::uint64_t beside = text_hash(row.content(columns_.first(F::currency)), column->index);
  const bool is_first = memory.hashes[M::budget] == 0;
  if (FieldWriter::is_known(memory, M::budget, text, beside)) return;
  const FieldPlace where = column->place(row.number);
  std::optional<WrittenAmount> amount;
  if (const auto number = with_exponent(text))
    amount = WrittenAmount{*number, "", ""};
  else
    amount = read_written_amount(text);
  const std::string unit = amount ? currency(row, *column, amount->currency) : std::string();
  if (!amount || unit.empty()) {
    if (is_first) memory.hashes[M::budget] = 0;  // a later row may have it
    if (!amount)
      return ignored(*column, row.number, text, "is no sum",
                     "write the sum as a plain number, e.g. 130000.00");
    findings_.add(
        Severity::warning, "field-value", where, "the budget has no currency; it is ignored",
        "write the currency in the header, e.g. \"Budget (EUR)\", or in a column of its own");
    return;
  }
  if (!amount->assumed.empty())
    findings_.add(
        Severity::info, "amount-assumed", where,
        fmt::format("\"{}\" is read with an assumption: {}", shortened(text), amount->assumed),
        "write sums as plain numbers, e.g. 130000.00");
  auto& own = record.project.budget;
  const auto shown = [](const Budget& b) { return fmt::format("{} {}", b.amount, b.currency); };
  const Budget budget{scaled(amount->amount, text, *column, row.number), unit};
  if (!own) {
    own = budget;
    FieldWriter::note_row(record, "budget", row.number);
  } else if (own->amount != budget.amount || own->currency != budget.currency) {
    writer_.differs(record, memory, M::budget, "budget", where, shown(*own), shown(budget));
  }
}

/// True if the sum stands in a cell that is merged with the row above: it is not added to each.
bool ProjectCells::has_merged_budget(const TableRow& row, ProjectMemory& memory) {
  const TableColumn* const column = sum_of(row);
  if (column == nullptr || !row.is_carried(*column)) return false;
  const bool is_of_another = memory.hashes[M::budget] == 0 && !memory.told[M::budget];
  if (is_of_another) {
    memory.told[M::budget] = true;
    findings_.add(Severity::warning, "budget-merged", column->place(row.number),
                  "the sum is merged over several projects; it counts for none but the first",
                  "write into each row the budget of its own project");
  }
  return true;
}

void ProjectCells::notes(const TableRow& row, const TableColumn& column, ProjectRecord& record) {
  const auto text = row.content(column);
  if (text.empty()) return;
  if (!known_notes_.insert(text_hash(text, row.project + 1)).second) return;
  auto& notes = record.project.notes;
  if (notes.size() + text.size() > longest_notes) {
    findings_.add(Severity::warning, "notes-too-long", column.place(row.number),
                  "the notes of a project's rows are longer than 8000 bytes; what follows is left "
                  "aside",
                  "give a project one note");
    return;
  }
  if (!notes.empty()) notes += '\n';
  notes += cell_lines(text);
}

void ProjectCells::identifiers(const TableRow& row, ProjectRecord& record) {
  for (const auto& column : columns_.of(F::identifier)) {
    const auto text = row.content(column);
    auto& own = record.project.identifiers;
    if (text.empty() || own.size() >= most_items) continue;
    const bool is_iati = header_key(column.header).find("iati") != std::string::npos;
    ProjectIdentifier identifier{is_iati ? "iati" : column.header, clean_text(text)};
    if (std::none_of(own.begin(), own.end(), [&](const ProjectIdentifier& other) {
          return other.type == identifier.type && other.value == identifier.value;
        }))
      own.push_back(std::move(identifier));
  }
}

void ProjectCells::source(const TableRow& row, ProjectRecord& record) {
  const auto file = row.content(columns_.first(F::source));
  const auto page = row.content(columns_.first(F::page));
  const auto language = row.content(columns_.first(F::language));
  auto& own = record.project.sources;
  if ((file.empty() && page.empty() && language.empty()) || own.size() >= most_items) return;
  if (std::none_of(own.begin(), own.end(), [&](const RecordSource& other) {
        return other.file == file && other.page == page && other.language == language;
      }))
    own.push_back({clean_text(file), clean_text(page), clean_text(language)});
}

}  // namespace obuhvat
