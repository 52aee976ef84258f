#include "cartography/map_sheet.h"

#include <fmt/format.h>

#include <string_view>

namespace obuhvat {
namespace {

/// At most `digits` decimals, no trailing zeros, no "-0".
std::string number(double value, int digits) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string coordinate(double mm) { return number(mm, 2); }
std::string width(double value) { return number(value, 3); }

std::string point(const SheetPoint& p) { return coordinate(p.x) + " " + coordinate(p.y); }

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string colour(const Colour& c) {
  const std::string rgb = fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b);
  return c.a == 255 ? rgb : rgb + fmt::format("{:02x}", c.a);
}

std::string fill(const std::optional<Fill>& f) {
  if (!f) return {};
  std::string out = " fill " + colour(f->colour);
  if (f->hatch)
    out += fmt::format(" hatch {} angle {} every {} width {}", colour(f->hatch->colour),
                       number(f->hatch->angle, 2), width(f->hatch->spacing_mm),
                       width(f->hatch->width_mm));
  return out;
}

std::string stroke(const std::optional<Stroke>& s) {
  if (!s) return {};
  std::string out = fmt::format(" stroke {} width {}", colour(s->colour), width(s->width_mm));
  if (!s->dash_mm.empty()) out += " dash";
  for (const double length : s->dash_mm) out += " " + width(length);
  return out;
}

std::string id(const std::string& name) { return name.empty() ? "" : " id " + quoted(name); }
std::string title(const std::string& text) { return text.empty() ? "" : " title " + quoted(text); }

std::string_view name_of(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::centre:
      return "centre";
    case Align::right:
      return "right";
  }
  return "";
}

std::string line_of(const PathMark& mark) {
  std::string out =
      "path" + id(mark.id) + title(mark.title) + fill(mark.fill) + stroke(mark.stroke);
  for (const auto& part : mark.path) {
    out += part.closed ? " ring" : " line";
    for (const auto& p : part.points) out += (&p == part.points.data() ? " " : ", ") + point(p);
  }
  return out;
}

std::string line_of(const CircleMark& mark) {
  return "circle" + id(mark.id) + title(mark.title) + " at " + point(mark.centre) + " radius " +
         width(mark.radius_mm) + fill(mark.fill) + stroke(mark.stroke);
}

std::string line_of(const TextMark& mark) {
  std::string out = "text" + id(mark.id) + " " + quoted(mark.text) + " at " + point(mark.at);
  out += fmt::format(" {} {} {}pt", name_of(mark.align), quoted(mark.font.family),
                     width(mark.font.size_pt));
  if (mark.font.bold) out += " bold";
  if (mark.font.italic) out += " italic";
  if (mark.font.spacing_pt != 0) out += " spaced " + width(mark.font.spacing_pt) + "pt";
  out += " " + colour(mark.colour);
  if (mark.halo)
    out += " halo " + colour(mark.halo->colour) + " " + width(mark.halo->width_pt) + "pt";
  return out + " " + std::string(tag_of(mark.language));
}

std::string box(const Box<SheetPoint>& b) {
  return point({b.min_x, b.min_y}) + ", " + point({b.max_x, b.max_y});
}

std::string line_of(const PictureMark& mark) {
  const bool png = mark.picture->format == Picture::Format::png;
  return "picture" + id(mark.id) + title(mark.title) +
         fmt::format(" {} of {} bytes in {}", png ? "png" : "svg", mark.picture->bytes.size(),
                     box(mark.box));
}

std::string line_of(const LinkMark& mark) {
  return fmt::format("link to page {} in {}", mark.page + 1, box(mark.box));
}

std::string line_of(const GroupBegin& group) {
  std::string out = "group" + id(group.id);
  if (group.clip) out += " clip " + box(*group.clip);
  return out;
}

std::string line_of(const GroupEnd&) { return "end"; }

std::string head_of(const MapSheet& sheet) {
  std::string out =
      fmt::format("sheet {} {} x {} mm {}\n", quoted(sheet.id), coordinate(sheet.width_mm),
                  coordinate(sheet.height_mm), tag_of(sheet.language));
  const auto add = [&](const char* name, const std::string& text) {
    if (!text.empty()) out += fmt::format("{} {}\n", name, quoted(text));
  };
  add("title", sheet.title);
  add("description", sheet.description);
  add("author", sheet.author);
  add("date", sheet.date);
  for (const auto& keyword : sheet.keywords) add("keyword", keyword);
  for (const auto& map : sheet.maps)
    out += fmt::format("map {} in {} {} ({}) 1:{:.0f}\n", quoted(map.id), box(map.box), map.crs,
                       map.unit, map.denominator);
  return out;
}

}  // namespace

std::string to_text(const MapSheet& sheet) {
  std::string out = head_of(sheet);
  std::size_t depth = 0;
  for (const Mark& mark : sheet.marks) {
    if (std::holds_alternative<GroupEnd>(mark) && depth > 0) --depth;
    out.append(2 * depth, ' ');
    out += std::visit([](const auto& m) { return line_of(m); }, mark) + "\n";
    if (std::holds_alternative<GroupBegin>(mark)) ++depth;
  }
  return out;
}

}  // namespace obuhvat
