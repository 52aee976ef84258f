#include "support/csv.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/error.h"

namespace obuhvat {
namespace {

/// Splits one record off `text` at `position`; counts the lines it passes.
std::vector<std::string> next_record(std::string_view text, std::size_t& position,
                                     std::size_t& line, const std::string& name) {
  std::vector<std::string> fields(1);
  const std::size_t start_line = line;
  while (position < text.size()) {
    const char c = text[position++];
    if (c == '"' && fields.back().empty()) {
      for (;;) {
        if (position >= text.size())
          throw Error(fmt::format("{}:{}: a quoted field does not close; add the missing \"", name,
                                  start_line));
        const char q = text[position++];
        if (q == '\n') ++line;
        if (q != '"') {
          fields.back() += q;
        } else if (position < text.size() && text[position] == '"') {
          fields.back() += '"';
          ++position;
        } else {
          break;
        }
      }
    } else if (c == ',') {
      fields.emplace_back();
    } else if (c == '\n') {
      ++line;
      return fields;
    } else if (c != '\r' || position >= text.size() || text[position] != '\n') {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

CsvTable CsvTable::parse(std::string_view text, const std::string& name) {
  CsvTable table;
  table.name_ = name;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t position = 0;
  std::size_t line = 1;
  // A user's file may have blank lines, or a "sep=;" that was taken off, above its header.
  do {
    table.header_ = next_record(text, position, line, name);
  } while (table.header_.size() == 1 && table.header_.front().empty() && position < text.size());
  while (position < text.size()) {
    const std::size_t start_line = line;
    auto fields = next_record(text, position, line, name);
    if (fields.size() == 1 && fields[0].empty()) continue;
    if (fields.size() != table.header_.size())
      throw Error(fmt::format("{}:{}: {} fields, but the header has {}", name, start_line,
                              fields.size(), table.header_.size()));
    table.rows_.push_back(std::move(fields));
    table.lines_.push_back(start_line);
  }
  return table;
}

const std::string& CsvTable::at(std::size_t row, std::string_view column) const {
  const auto found = std::find(header_.begin(), header_.end(), column);
  if (found == header_.end())
    throw Error(fmt::format("{}:1: there is no column \"{}\"", name_, column));
  return rows_.at(row)[static_cast<std::size_t>(found - header_.begin())];
}

std::string csv_record(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
      out += fields[i];
      continue;
    }
    out += '"';
    for (const char c : fields[i]) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += '\n';
  return out;
}

}  // namespace obuhvat
