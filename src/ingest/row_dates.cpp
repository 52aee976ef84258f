#include "ingest/row_dates.h"

#include <fmt/format.h>

#include "gazetteer/name_folding.h"
#include "ingest/cell_text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_known = 10000;

/// "08/01/2017" of a column whose header says mm/dd/yyyy, as ISO 8601; else the text as it is.
std::string month_first(std::string_view text) {
  int parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (parts[part] < 10000) parts[part] = parts[part] * 10 + (c - '0');
    } else if ((c == '/' || c == '.' || c == '-') && part < 2) {
      ++part;
    } else {
      return std::string(text);
    }
  }
  if (part != 2 || parts[0] < 1 || parts[0] > 12 || parts[2] < 100) return std::string(text);
  return fmt::format("{:04}-{:02}-{:02}", parts[2], parts[0], parts[1]);
}

/// "Q3", "3", "III", "3rd quarter", "III kvartal": 1 to 4, or 0.
int quarter_in(std::string_view text) {
  if (text.size() > 40) return 0;
  std::string word = fold_name(text).ascii;
  if (word.starts_with("q") || word.starts_with("k")) word.erase(0, 1);
  word = std::string(word.substr(
      word.find_first_not_of(' ') == std::string::npos ? 0 : word.find_first_not_of(' ')));
  word = word.substr(0, word.find(' '));
  for (const auto& [name, number] : {std::pair{"1", 1},
                                     {"2", 2},
                                     {"3", 3},
                                     {"4", 4},
                                     {"i", 1},
                                     {"ii", 2},
                                     {"iii", 3},
                                     {"iv", 4},
                                     {"1st", 1},
                                     {"2nd", 2},
                                     {"3rd", 3},
                                     {"4th", 4}})
    if (word == name) return number;
  return 0;
}

std::string shown(const PartialDate& date) { return date.text(); }

/// "2017.0" of a spreadsheet.
std::string_view without_zero(std::string_view text) {
  if (text.ends_with(".0") && text.size() == 6) text.remove_suffix(2);
  return text;
}

}  // namespace

RowDates::RowDates(const SettledColumns& columns, long header_row, FindingCounter& findings,
                   FieldWriter& writer)
    : findings_(findings),
      writer_(writer),
      start_(columns.first(TableField::start)),
      end_(columns.first(TableField::end)),
      period_(columns.first(TableField::period)),
      year_(columns.first(TableField::year)),
      quarter_(columns.first(TableField::quarter)) {
  for (const auto& column : columns.of(TableField::reported))
    findings_.add(Severity::info, "date-reported", column.place(header_row),
                  "the dates of this column are those of a report, or do not say what they are; "
                  "they are no start and no end, and are left aside",
                  "use --map COLUMN=start, end or period if they are");
}

void RowDates::read(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  date(row, start_, DateSide::start, record, memory);
  date(row, end_, DateSide::end, record, memory);
  period(row, record, memory);
  const bool has_own = memory.hashes[ProjectMemory::start] != 0 ||
                       memory.hashes[ProjectMemory::end] != 0 ||
                       memory.hashes[ProjectMemory::period] != 0;
  if (!has_own) year(row, record);
}

const std::optional<WrittenDate>& RowDates::parsed(const TableColumn& column, std::string_view text,
                                                   DateSide side) {
  auto& known = known_[side == DateSide::start ? 0 : 1];
  std::string key = column.use->month_first ? month_first(text) : std::string(without_zero(text));
  if (known.size() > most_known) known.clear();
  const auto [entry, is_new] = known.try_emplace(std::move(key));
  if (is_new) entry->second = read_written_bound(entry->first, side);
  return entry->second;
}

Period RowDates::period_of(const TableRow& row) {
  Period found;
  if (const auto text = row.content(start_); !text.empty())
    if (const auto& date = parsed(*start_, text, DateSide::start)) found.start = date->date;
  if (const auto text = row.content(end_); !text.empty())
    if (const auto& date = parsed(*end_, text, DateSide::end)) found.end = date->last;
  if (found.start || found.end) return found;
  if (const auto text = row.content(period_); !text.empty())
    if (const auto period = read_written_period(text)) return period->period;
  return found;
}

void RowDates::assumed(const TableColumn& column, long row, std::string_view text,
                       const std::string& what) {
  if (what.empty()) return;
  findings_.add(Severity::info, "date-assumed", column.place(row),
                fmt::format("\"{}\" is read with an assumption: {}", shortened(text), what),
                "write dates as 2017-08-01 to leave no doubt");
}

void RowDates::date(const TableRow& row, const TableColumn* column, DateSide side,
                    ProjectRecord& record, ProjectMemory& memory) {
  const auto text = row.content(column);
  if (text.empty()) return;
  const auto field = side == DateSide::start ? ProjectMemory::start : ProjectMemory::end;
  const bool is_first = memory.hashes[field] == 0;
  if (FieldWriter::is_known(memory, field, text)) return;
  const auto& date = parsed(*column, text, side);
  if (!date) {
    if (is_first) memory.hashes[field] = 0;  // a later row may have a date
    if (side == DateSide::end && means_open_end(text)) return;
    findings_.add(Severity::warning, "field-value", column->place(row.number),
                  fmt::format("\"{}\" is not a date; it is ignored", shortened(text)),
                  "write 2017, 2017-08 or 2017-08-01");
    return;
  }
  assumed(*column, row.number, text, date->assumed);
  auto& own = record.project.period;
  if (side == DateSide::start)
    writer_.set(own.start, date->date, record, memory, field, "start", column->place(row.number),
                shown);
  else
    writer_.set(own.end, date->last, record, memory, field, "end", column->place(row.number),
                shown);
}

void RowDates::period(const TableRow& row, ProjectRecord& record, ProjectMemory& memory) {
  const auto text = row.content(period_);
  if (text.empty()) return;
  const bool is_first = memory.hashes[ProjectMemory::period] == 0;
  if (FieldWriter::is_known(memory, ProjectMemory::period, text)) return;
  const auto period = read_written_period(text);
  if (!period) {
    if (is_first) memory.hashes[ProjectMemory::period] = 0;
    findings_.add(Severity::warning, "field-value", period_->place(row.number),
                  fmt::format("\"{}\" is not a period; it is ignored", shortened(text)),
                  "write two dates, e.g. 2017-08-01 - 2019-01-31");
    return;
  }
  assumed(*period_, row.number, text, period->assumed);
  if (!period->remark.empty())
    findings_.add(
        Severity::info, "period-remark", period_->place(row.number),
        fmt::format("the period has a remark: \"{}\"; it is left aside", shortened(period->remark)),
        "put it into a column of notes");
  auto& own = record.project.period;
  const FieldPlace where = period_->place(row.number);
  if (period->period.start)
    writer_.set(own.start, *period->period.start, record, memory, ProjectMemory::period, "start",
                where, shown);
  if (period->period.end)
    writer_.set(own.end, *period->period.end, record, memory, ProjectMemory::period, "end", where,
                shown);
}

void RowDates::year(const TableRow& row, ProjectRecord& record) {
  const auto year_text = without_zero(row.content(year_));
  const auto quarter_text = row.content(quarter_);
  if (year_text.empty() && quarter_text.empty()) return;
  const TableColumn& column = year_text.empty() ? *quarter_ : *year_;
  const int quarter = quarter_text.empty() ? 0 : quarter_in(quarter_text);
  const std::string text = year_text.empty() ? std::string(quarter_text)
                           : quarter > 0     ? fmt::format("Q{} {}", quarter, year_text)
                                             : std::string(year_text);
  if (!year_text.empty() && !quarter_text.empty() && quarter == 0)
    findings_.add(
        Severity::warning, "field-value", quarter_->place(row.number),
        fmt::format("\"{}\" is no quarter; the year alone counts", shortened(quarter_text)),
        "write Q1, Q2, Q3 or Q4");
  std::optional<PartialDate> first, last;
  if (const auto& date = parsed(column, text, DateSide::start)) {
    first = date->date;
    last = date->last;
  } else if (const auto period = read_written_period(text)) {
    first = period->period.start;
    last = period->period.end;
  }
  if (!first || !last) {
    findings_.add(Severity::warning, "field-value", column.place(row.number),
                  fmt::format("\"{}\" is no year or quarter; it is ignored", shortened(text)),
                  "write 2017, or 2017 and Q3");
    return;
  }
  // A project that has a row for each year lasts from the first to the last of them.
  auto& own = record.project.period;
  if (!own.start || first->first_day() < own.start->first_day()) own.start = first;
  if (!own.end || own.end->last_day() < last->last_day()) own.end = last;
}

}  // namespace obuhvat
