#include "render/svg_text.h"

#include <array>
#include <cmath>
#include <cstdint>

#include "render/drawn_text.h"

namespace obuhvat {
namespace {

/// Appends value / 10^digits; true if it has a decimal point.
bool append_scaled(std::string& out, std::int64_t value, int digits) {
  if (value == 0) {
    out += '0';
    return false;
  }
  if (value < 0) out += '-';
  auto left = static_cast<std::uint64_t>(std::abs(value));
  int decimals = digits;
  for (; decimals > 0 && left % 10 == 0; --decimals) left /= 10;
  // From the last digit; a number below one has no zero before its point.
  std::array<char, 24> text{};
  std::size_t at = text.size();
  for (int i = 0; i < decimals; ++i, left /= 10) text[--at] = static_cast<char>('0' + left % 10);
  if (decimals > 0) text[--at] = '.';
  for (; left > 0; left /= 10) text[--at] = static_cast<char>('0' + left % 10);
  out.append(text.data() + at, text.size() - at);
  return decimals > 0;
}

/// Path data with as few separators as the grammar allows.
class PathData {
 public:
  void step(char command, std::initializer_list<std::int64_t> hundredths) {
    // Numbers that follow a move are lines; a second move must say so.
    const bool repeated =
        command != 'm' && (command == last_command_ || (command == 'l' && last_command_ == 'm'));
    if (!repeated) text_ += command;
    bool first = !repeated;
    for (const std::int64_t value : hundredths) {
      const bool begins_with_point = value > 0 && value < 100;
      const bool joins = first || value < 0 || (begins_with_point && last_has_point_);
      if (!joins) text_ += ' ';
      last_has_point_ = append_scaled(text_, value, 2);
      first = false;
    }
    last_command_ = repeated ? last_command_ : command;
  }
  void close() {
    text_ += 'z';
    last_command_ = 'z';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  char last_command_ = 0;
  bool last_has_point_ = false;
};

using GridPoint = std::array<std::int64_t, 2>;

GridPoint on_grid(const SheetPoint& p) {
  return {std::llround(p.x * 100), std::llround(p.y * 100)};
}

}  // namespace

std::string svg_number(double value, int digits) {
  constexpr std::array powers{1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0};
  std::string out;
  append_scaled(out, std::llround(value * powers.at(static_cast<std::size_t>(digits))), digits);
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out = drawn_text(text);
  if (out.find_first_of("&<>\"") == std::string::npos) return out;
  const std::string plain = std::move(out);
  out.clear();
  for (const char c : plain) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string svg_colour(const Colour& c) {
  const bool is_short = c.r % 17 == 0 && c.g % 17 == 0 && c.b % 17 == 0;
  std::string out = "#";
  for (const std::uint8_t part : {c.r, c.g, c.b}) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (!is_short) out += digits[part >> 4];
    out += digits[part & 15];
  }
  return out;
}

std::string svg_path_data(const std::vector<SubPath>& path) {
  PathData data;
  GridPoint at{0, 0};  // 'm' is relative, too; at the start of a path it counts from 0 0
  for (const SubPath& part : path) {
    if (part.points.empty()) continue;
    const GridPoint start = on_grid(part.points.front());
    data.step('m', {start[0] - at[0], start[1] - at[1]});
    at = start;
    bool has_moved = false;
    for (std::size_t i = 1; i < part.points.size(); ++i) {
      const GridPoint to = on_grid(part.points[i]);
      const std::int64_t dx = to[0] - at[0];
      const std::int64_t dy = to[1] - at[1];
      const bool closes = part.closed && has_moved && i + 1 == part.points.size() && to == start;
      if ((dx == 0 && dy == 0) || closes) continue;
      if (dy == 0)
        data.step('h', {dx});
      else if (dx == 0)
        data.step('v', {dy});
      else
        data.step('l', {dx, dy});
      at = to;
      has_moved = true;
    }
    if (!has_moved) data.step('h', {0});  // a dot, by its round caps
    if (part.closed) {
      data.close();
      at = start;
    }
  }
  return data.take();
}

}  // namespace obuhvat
