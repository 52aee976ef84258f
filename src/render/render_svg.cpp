#include <fmt/format.h>

#include <cassert>

#include "render/base64.h"
#include "render/drawn_text.h"
#include "render/render.h"
#include "render/shared_shapes.h"
#include "render/svg_definitions.h"
#include "render/svg_text.h"
#include "render/text_layout.h"

namespace obuhvat {
namespace {

/// ` name="value"`.
std::string attribute(std::string_view name, std::string_view value) {
  std::string out;
  out.reserve(name.size() + value.size() + 4);
  out += ' ';
  out += name;
  out += "=\"";
  out += value;
  out += '"';
  return out;
}

/// Colour of a fill or a stroke, with its alpha as opacity.
std::string paint(std::string_view what, const Colour& colour) {
  std::string out = attribute(what, svg_colour(colour));
  if (colour.a != 255)
    out += attribute(std::string(what) + "-opacity", svg_number(colour.a / 255.0, 3));
  return out;
}

std::string fill_attributes(const std::optional<Fill>& fill) {
  return fill ? paint("fill", fill->colour) : attribute("fill", "none");
}

std::string stroke_attributes(const std::optional<Stroke>& stroke) {
  if (!stroke || !(stroke->width_mm > 0)) return {};
  std::string out = paint("stroke", stroke->colour);
  out += attribute("stroke-width", svg_number(stroke->width_mm, 3));
  if (!stroke->dash_mm.empty()) {
    std::string dashes;
    for (const double length : stroke->dash_mm)
      dashes += (dashes.empty() ? "" : " ") + svg_number(length, 3);
    out += attribute("stroke-dasharray", dashes) + attribute("stroke-linecap", "butt");
  }
  return out;
}

/// Writes the marks of a sheet in their order.
class SvgMarks {
 public:
  SvgMarks(SvgDefinitions& definitions, SharedShapes& shapes, Language language)
      : definitions_(definitions), shapes_(shapes), language_(language) {
    constexpr std::size_t usual = 400000;  // bytes of a sheet of Serbia
    out_.reserve(usual);
  }

  void write(const PathMark& mark) {
    const auto outline = shapes_.svg_outline(mark.path);
    if (!outline->empty()) write_shape("path", *outline, mark);
  }

  void write(const CircleMark& mark) {
    write_shape("circle",
                attribute("cx", svg_number(mark.centre.x, 2)) +
                    attribute("cy", svg_number(mark.centre.y, 2)) +
                    attribute("r", svg_number(mark.radius_mm, 3)),
                mark);
  }

  void write(const TextMark& mark) {
    const std::string text = drawn_text(mark.text);
    if (text.empty()) return;
    out_ += "<text" + id_attribute(mark.id) +
            attribute("x", svg_number(mark.at.x + trailing_space_mm(mark), 2)) +
            attribute("y", svg_number(mark.at.y, 2)) + font_attributes(mark.font);
    if (mark.align != Align::left)
      out_ += attribute("text-anchor", mark.align == Align::centre ? "middle" : "end");
    out_ += paint("fill", mark.colour);
    // The halo lies below the letters: a stroke painted first, twice as wide as it reaches.
    if (mark.halo)
      out_ += paint("stroke", mark.halo->colour) +
              attribute("stroke-width", svg_number(2 * mark.halo->width_pt * mm_per_pt, 3)) +
              attribute("paint-order", "stroke");
    const Language language = drawn_language(text, mark.language);
    if (language != language_) out_ += attribute("xml:lang", std::string(tag_of(language)));
    // Spaces would be folded.
    if (text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string::npos)
      out_ += attribute("xml:space", "preserve");
    out_ += ">" + xml_text(text) + "</text>\n";
  }

  void write(const PictureMark& mark) {
    const Box<SheetPoint>& box = mark.box;
    if (!(box.width() > 0 && box.height() > 0)) return;
    // xlink:href: Inkscape before 1.3 and most converters know no other.
    out_ += "<image" + id_attribute(mark.id) + attribute("x", svg_number(box.min_x, 2)) +
            attribute("y", svg_number(box.min_y, 2)) +
            attribute("width", svg_number(box.width(), 2)) +
            attribute("height", svg_number(box.height(), 2)) +
            attribute("preserveAspectRatio", "none") +
            attribute("xlink:href", fmt::format("data:{};base64,{}", media_type(*mark.picture),
                                                base64(mark.picture->bytes)));
    out_ += mark.title.empty() ? "/>\n" : ">" + title_element(mark.title) + "</image>\n";
  }

  void write(const LinkMark&) {}

  void write(const GroupBegin& mark) {
    ++depth_;
    out_ += "<g" + id_attribute(mark.id);
    if (mark.clip) out_ += attribute("clip-path", "url(#" + definitions_.clip_id(*mark.clip) + ")");
    out_ += ">\n";
  }

  void write(const GroupEnd&) {
    assert(depth_ > 0);
    --depth_;
    out_ += "</g>\n";
  }

  const std::string& text() const {
    assert(depth_ == 0);
    return out_;
  }

 private:
  std::string id_attribute(const std::string& id) {
    return id.empty() ? "" : attribute("id", definitions_.unique_id(id));
  }

  /// How far to the right of its place an aligned text begins, as browsers count the space after
  /// the last letter in and the other formats do not.
  static double trailing_space_mm(const TextMark& mark) {
    const double space = mark.font.spacing_pt * mm_per_pt;
    return mark.align == Align::left ? 0 : mark.align == Align::centre ? space / 2 : space;
  }

  static const char* media_type(const Picture& picture) {
    return picture.format == Picture::Format::png ? "image/png" : "image/svg+xml";
  }

  static std::string title_element(const std::string& title) {
    return title.empty() ? "" : "<title>" + xml_text(title) + "</title>";
  }

  static std::string font_attributes(const Font& font) {
    std::string out;
    if (font.family != Font{}.family)
      out += attribute("font-family", "'" + xml_text(font.family) + "',sans-serif");
    out += attribute("font-size", svg_number(font.size_pt * mm_per_pt, 3));
    if (font.bold) out += attribute("font-weight", "bold");
    if (font.italic) out += attribute("font-style", "italic");
    if (font.spacing_pt != 0)
      out += attribute("letter-spacing", svg_number(font.spacing_pt * mm_per_pt, 3));
    return out;
  }

  /// `shape` is the attributes that give an element of the kind its form.
  template <class M>
  void write_shape(const char* kind, const std::string& shape, const M& mark) {
    if (mark.fill && mark.fill->hatch) {
      write_hatched_shape(kind, shape, mark);
      return;
    }
    out_ += '<';
    out_ += kind;
    out_ += id_attribute(mark.id);
    out_ += shape;
    out_ += fill_attributes(mark.fill);
    out_ += stroke_attributes(mark.stroke);
    if (mark.title.empty()) {
      out_ += "/>\n";
    } else {
      out_ += '>';
      out_ += title_element(mark.title);
      out_ += "</";
      out_ += kind;
      out_ += ">\n";
    }
  }

  /// The shape twice, but written once: in the colour of the fill, then in the hatch.
  template <class M>
  void write_hatched_shape(const char* kind, const std::string& shape, const M& mark) {
    const std::string id = id_attribute(mark.id);
    const std::string area = definitions_.unique_id(mark.id.empty() ? "area" : mark.id + "-area");
    out_ += fmt::format("<g{}{}>{}<{} id=\"{}\"{}/>", id, fill_attributes(mark.fill),
                        title_element(mark.title), kind, area, shape);
    out_ += fmt::format("<use xlink:href=\"#{}\" fill=\"url(#{})\"", area,
                        definitions_.hatch_id(*mark.fill->hatch));
    if (mark.fill->colour.a != 255) out_ += attribute("fill-opacity", "1");
    out_ += stroke_attributes(mark.stroke) + "/></g>\n";
  }

  SvgDefinitions& definitions_;
  SharedShapes& shapes_;
  Language language_;
  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string render_svg(const MapSheet& sheet) {
  SharedShapes shapes;
  return render_svg(sheet, shapes);
}

std::string render_svg(const MapSheet& sheet, SharedShapes& shapes) {
  SvgDefinitions definitions;
  const std::string title_id = definitions.unique_id("sheet-title");
  const std::string description_id = definitions.unique_id("sheet-description");
  SvgMarks marks(definitions, shapes, sheet.language);
  for (const Mark& mark : sheet.marks) std::visit([&](const auto& m) { marks.write(m); }, mark);

  const std::string width = svg_number(sheet.width_mm, 2);
  const std::string height = svg_number(sheet.height_mm, 2);
  const std::string_view tag = tag_of(sheet.language);
  std::string labelled_by = title_id;
  if (!sheet.description.empty()) labelled_by += " " + description_id;
  // Joins, caps and the fill rule are inherited by every mark. Without geometricPrecision browsers
  // round the widths of small letters to pixels.
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      " version=\"1.1\" width=\"{0}mm\" height=\"{1}mm\" viewBox=\"0 0 {0} {1}\""
      " xml:lang=\"{2}\" lang=\"{2}\" role=\"img\" aria-labelledby=\"{3}\""
      " font-family=\"'Noto Sans',sans-serif\" fill-rule=\"evenodd\" stroke-linejoin=\"round\""
      " stroke-linecap=\"round\" text-rendering=\"geometricPrecision\">\n",
      width, height, tag, labelled_by);
  out += fmt::format("<title id=\"{}\">{}</title>\n", title_id, xml_text(sheet.title));
  if (!sheet.description.empty())
    out += fmt::format("<desc id=\"{}\">{}</desc>\n", description_id, xml_text(sheet.description));
  const std::string defined = definitions.xml();
  out.reserve(out.size() + defined.size() + marks.text().size() + 100);
  out += defined;
  out += fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n", width, height);
  out += marks.text();
  return out + "</svg>\n";
}

}  // namespace obuhvat
