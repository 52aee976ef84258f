#include "export/aligned_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;
using Cells = std::vector<std::vector<std::u32string>>;

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

/// Widths that fit: the widest columns are cut first, numbers never. Where that is not enough the
/// last columns go; at least one stays.
void fit(std::vector<std::size_t>& widths, const std::vector<bool>& can_be_cut, std::size_t room) {
  const auto total = [&] {
    std::size_t sum = between * (widths.size() - 1);
    for (const std::size_t w : widths) sum += w;
    return sum;
  };
  while (total() > room) {
    std::size_t widest = widths.size();
    std::size_t second = narrowest;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      if (!can_be_cut[c] || widths[c] <= narrowest) continue;
      if (widest == widths.size() || widths[c] > widths[widest]) {
        if (widest != widths.size()) second = std::max(second, widths[widest]);
        widest = c;
      } else {
        second = std::max(second, widths[c]);
      }
    }
    if (widest == widths.size()) {
      if (widths.size() == 1) return;
      widths.pop_back();
      continue;
    }
    const std::size_t excess = total() - room;
    const std::size_t step = std::max<std::size_t>(1, widths[widest] - second);
    widths[widest] -= std::min({excess, step, widths[widest] - narrowest});
  }
}

std::string lines_of(const Cells& cells, const std::vector<std::size_t>& widths,
                     const std::vector<bool>& to_the_right) {
  std::string out;
  for (const auto& line : cells) {
    std::string text;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const std::u32string cell = cut_to(line[c], widths[c]);
      const std::string blanks(widths[c] - std::min(widths[c], width_of(cell)), ' ');
      if (c > 0) text.append(between, ' ');
      text += to_the_right[c] ? blanks + encode_utf8(cell) : encode_utf8(cell) + blanks;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  }
  return out;
}

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
  const std::size_t columns = table.columns.size();
  if (columns == 0) return "\n";
  Cells cells(1);
  for (const auto& name : table.columns) cells[0].push_back(shown(name));
  for (const auto& row : table.rows) {
    auto& line = cells.emplace_back();
    for (std::size_t c = 0; c < columns; ++c)
      line.push_back(shown(plain_text(value_at(row, c), ", ")));
  }
  std::vector<std::size_t> widths(columns);
  std::vector<bool> to_the_right(columns);
  std::vector<bool> can_be_cut(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    for (const auto& line : cells) widths[c] = std::max(widths[c], width_of(line[c]));
    const auto numeric = [c](const auto& row) { return is_number(value_at(row, c)); };
    to_the_right[c] = std::any_of(table.rows.begin(), table.rows.end(), numeric) &&
                      std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
                        return numeric(row) || is_unknown(value_at(row, c));
                      });
    can_be_cut[c] = !to_the_right[c];
  }
  if (width) fit(widths, can_be_cut, *width);
  std::string out = lines_of(cells, widths, to_the_right);
  if (widths.size() < columns) {
    std::vector<std::string> left_out(
        table.columns.begin() + static_cast<std::ptrdiff_t>(widths.size()), table.columns.end());
    out += fmt::format("(no room for: {}; choose with --columns)\n", join(left_out, ", "));
  }
  return out;
}

}  // namespace obuhvat
