#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/table_records.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

/// A sheet spelled in a test: a line a row, '|' between cells, blanks around them dropped, "\n"
/// within a cell written as "\\n".
inline std::vector<std::vector<std::string>> sheet_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : split(text, '\n')) {
    auto& row = rows.emplace_back();
    for (const auto& cell : split(line, '|')) {
      std::string value(trimmed(cell));
      for (auto at = value.find("\\n"); at != std::string::npos; at = value.find("\\n"))
        value.replace(at, 2, "\n");
      row.push_back(std::move(value));
    }
    while (!row.empty() && row.back().empty()) row.pop_back();
  }
  return rows;
}

/// A table in memory.
class MemoryTable : public TableFile {
 public:
  void add(const std::string& name, const std::string& text) {
    names_.push_back(name);
    sheets_.push_back(sheet_rows(text));
    hidden_.push_back(false);
  }
  void hide(std::size_t index) { hidden_[index] = true; }
  bool is_hidden(std::size_t index) const override { return hidden_[index]; }
  const std::vector<std::string>& sheets() const override { return names_; }
  std::unique_ptr<RowSource> rows(std::size_t index) override {
    return std::make_unique<Rows>(sheets_[index]);
  }

 private:
  class Rows : public RowSource {
   public:
    explicit Rows(const std::vector<std::vector<std::string>>& rows) : rows_(rows) {}
    bool next(std::vector<std::string>& cells) override {
      if (at_ == rows_.size()) return false;
      cells = rows_[at_++];
      return true;
    }
    long row() const override { return static_cast<long>(at_); }

   private:
    const std::vector<std::vector<std::string>>& rows_;
    std::size_t at_ = 0;
  };

  std::vector<std::string> names_;
  std::vector<std::vector<std::vector<std::string>>> sheets_;
  std::vector<bool> hidden_;
};

/// The records of a table, and what was said of them.
class TableReading {
 public:
  explicit TableReading(const std::string& text, const ReadingOptions& options = {})
      : TableReading(one_sheet(text), options) {}
  explicit TableReading(MemoryTable table, const ReadingOptions& options = {})
      : file(read_table(table, {"t.csv", "t.csv", "t.csv"}, options)) {}

  static std::string error_of(const std::string& text, const ReadingOptions& options = {}) {
    return error_of(one_sheet(text), options);
  }
  static std::string error_of(MemoryTable table, const ReadingOptions& options = {}) {
    try {
      TableReading reading(std::move(table), options);
    } catch (const UsageError& error) {
      return std::string("usage: ") + error.what();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  const ProjectRecord& record(std::size_t i = 0) const { return file.records.at(i); }
  const Project& project(std::size_t i = 0) const { return record(i).project; }

  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const auto& r : file.records) all.push_back(r.project.id.text());
    return all;
  }
  /// "Vranje", "Vranje <Pcinjski>", "Vranje 70432", with "*" behind a list.
  std::vector<std::string> places(std::size_t i = 0) const {
    std::vector<std::string> all;
    for (const auto& p : record(i).places)
      all.push_back(p.as_written + (p.hint.empty() ? "" : " <" + p.hint + ">") +
                    (p.code.empty() ? "" : " " + p.code) + (p.is_list ? " *" : ""));
    return all;
  }
  /// "UNDP un", "UNDP ?", with "*" behind a list.
  std::vector<std::string> partners(std::size_t i = 0) const {
    std::vector<std::string> all;
    for (const auto& p : record(i).partners)
      all.push_back(p.name.in(Language::en) + " " + (p.role ? std::string(name_of(*p.role)) : "?") +
                    (p.is_list ? " *" : ""));
    return all;
  }
  std::string period(std::size_t i = 0) const {
    const auto& p = project(i).period;
    return (p.start ? p.start->text() : "?") + " to " + (p.end ? p.end->text() : "?");
  }
  /// "warning row column header: message" of all findings with the code.
  std::vector<std::string> said(const std::string& code) const {
    std::vector<std::string> lines;
    const auto take = [&](const RecordReport& report) {
      for (const auto& f : report.findings())
        if (f.code == code)
          lines.push_back(std::string(name_of(f.severity)) + " " + std::to_string(f.row) + " " +
                          f.column + " " + f.field + ": " + f.message);
    };
    take(file.report);
    for (const auto& r : file.records) take(r.report);
    return lines;
  }
  /// The codes of all findings that are no mere information.
  std::vector<std::string> warnings() const {
    std::vector<std::string> codes;
    const auto take = [&](const RecordReport& report) {
      for (const auto& f : report.findings())
        if (f.severity != Severity::info) codes.push_back(f.code);
    };
    take(file.report);
    for (const auto& r : file.records) take(r.report);
    return codes;
  }

  RecordFile file;

 private:
  static MemoryTable one_sheet(const std::string& text) {
    MemoryTable table;
    table.add("", text);
    return table;
  }
};

}  // namespace obuhvat
