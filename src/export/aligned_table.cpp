#include "export/aligned_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

constexpr std::size_t narrowest = 8;  // of a column that is cut
constexpr std::size_t between = 2;    // blanks

bool is_unknown(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// One line, valid UTF-8, nothing that moves the cursor.
std::u32string shown(const std::string& text) {
  std::u32string points = decode_utf8(text);
  for (char32_t& c : points)
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'\u2028' || c == U'\u2029') c = U' ';
  return points;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

std::size_t width_of(const std::u32string& text) {
  return text.size() -
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_combining));
}

/// Its first columns, the last of them an ellipsis if anything is lost.
std::u32string cut_to(const std::u32string& text, std::size_t width) {
  if (width_of(text) <= width) return text;
  std::u32string out;
  std::size_t used = 0;
  for (const char32_t c : text) {
    if (!is_combining(c) && ++used == width) break;
    out += c;
  }
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return out + U'…';
}

/// The cells of a table, and how wide each column is printed.
class Layout {
 public:
  explicit Layout(const AnswerTable& table) : table_(table) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      Column column{table.columns[c], 0, false, {shown(table.columns[c])}};
      const auto numeric = [c](const auto& row) { return is_number(value_at(row, c)); };
      column.is_right = std::any_of(table.rows.begin(), table.rows.end(), numeric) &&
                        std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
                          return numeric(row) || is_unknown(value_at(row, c));
                        });
      for (const auto& row : table.rows)
        column.cells.push_back(shown(plain_text(value_at(row, c), ", ")));
      for (const auto& cell : column.cells) column.width = std::max(column.width, width_of(cell));
      columns_.push_back(std::move(column));
    }
  }

  std::size_t total() const {
    std::size_t sum = between * (columns_.size() - 1);
    for (const auto& column : columns_) sum += column.width;
    return sum;
  }

  /// Leaves AnswerTable::main_columns, if there are any; returns the names of the others.
  std::vector<std::string> keep_main_columns() {
    const auto& main = table_.main_columns;
    const auto is_other = [&](const Column& column) {
      return std::find(main.begin(), main.end(), column.name) == main.end();
    };
    std::vector<std::string> names;
    if (std::all_of(columns_.begin(), columns_.end(), is_other)) return names;
    for (const auto& column : columns_)
      if (is_other(column)) names.push_back(column.name);
    std::erase_if(columns_, is_other);
    return names;
  }

  /// Cuts the widest columns first, numbers never. Where that is not enough the last columns go, but
  /// for the first; returns their names.
  std::vector<std::string> fit(std::size_t room) {
    std::vector<std::string> names;
    while (total() > room) {
      if (Column* widest = widest_to_cut()) {
        const std::size_t next = second_width(*widest);
        const std::size_t step = std::max<std::size_t>(1, widest->width - next);
        widest->width -= std::min({total() - room, step, widest->width - narrowest});
      } else if (columns_.size() > 1) {
        names.insert(names.begin(), columns_.back().name);
        columns_.pop_back();
      } else {
        break;
      }
    }
    return names;
  }

  std::string text() const {
    std::string out;
    for (std::size_t line = 0; line <= table_.rows.size(); ++line) {
      std::string text;
      for (const auto& column : columns_) {
        const std::u32string cell = cut_to(column.cells[line], column.width);
        const std::string blanks(column.width - std::min(column.width, width_of(cell)), ' ');
        if (&column != &columns_.front()) text.append(between, ' ');
        text += column.is_right ? blanks + encode_utf8(cell) : encode_utf8(cell) + blanks;
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + '\n';
    }
    return out;
  }

 private:
  struct Column {
    std::string name;
    std::size_t width;
    bool is_right;  ///< numbers
    std::vector<std::u32string> cells;  ///< the header first
  };

  static bool can_be_cut(const Column& column) {
    return !column.is_right && column.width > narrowest;
  }
  Column* widest_to_cut() {
    Column* widest = nullptr;
    for (auto& column : columns_)
      if (can_be_cut(column) && (widest == nullptr || column.width > widest->width))
        widest = &column;
    return widest;
  }
  /// Of the others that can be cut, the widest.
  std::size_t second_width(const Column& widest) const {
    std::size_t width = narrowest;
    for (const auto& column : columns_)
      if (&column != &widest && can_be_cut(column)) width = std::max(width, column.width);
    return width;
  }

  const AnswerTable& table_;
  std::vector<Column> columns_;
};

}  // namespace

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) ||
         std::holds_alternative<AnswerTable::Decimal>(value);
}

std::string plain_text(const Value& value, std::string_view list_separator) {
  struct Writer {
    std::string_view separator;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const AnswerTable::Decimal& number) const {
      return std::isfinite(number.value) ? fmt::format("{:.{}f}", number.value, number.decimals)
                                         : "";
    }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const AnswerTable::List& list) const { return join(list, separator); }
  };
  return std::visit(Writer{list_separator}, value);
}

/// A row may be shorter than the header; what is not there is unknown.
const Value& value_at(const std::vector<Value>& row, std::size_t column) {
  static const Value unknown;
  return column < row.size() ? row[column] : unknown;
}

std::string aligned_table(const AnswerTable& table, std::optional<std::size_t> width) {
  if (table.columns.empty()) return "\n";
  Layout layout(table);
  std::vector<std::string> left_out;
  if (width && layout.total() > *width) left_out = layout.keep_main_columns();
  if (width)
    for (auto& name : layout.fit(*width)) left_out.push_back(std::move(name));
  std::string out = layout.text();
  if (!left_out.empty())
    out += fmt::format("(no room for: {}; choose with --columns)\n", join(left_out, ", "));
  return out;
}

}  // namespace obuhvat
