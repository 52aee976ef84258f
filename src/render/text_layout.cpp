#include "render/text_layout.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>

#include "render/drawn_text.h"
#include "support/error.h"

namespace obuhvat {
namespace {

PangoLanguage* pango_language(Language language) {
  // "sr" for Serbian in Latin, too: a foreign word in Cyrillic between takes Serbian forms.
  return pango_language_from_string(language == Language::en ? "en" : "sr");
}

Handle<PangoFontDescription> description_of(const Font& font) {
  Handle<PangoFontDescription> description(pango_font_description_new());
  pango_font_description_set_family(description.get(), font.family.c_str());
  pango_font_description_set_absolute_size(description.get(), font.size_pt * PANGO_SCALE);
  pango_font_description_set_weight(description.get(),
                                    font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(description.get(),
                                   font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

/// Null when there is nothing to say.
Handle<PangoAttrList> attributes_of(const Font& font) {
  if (font.spacing_pt == 0) return nullptr;
  Handle<PangoAttrList> attributes(pango_attr_list_new());
  pango_attr_list_insert(
      attributes.get(),
      pango_attr_letter_spacing_new(static_cast<int>(std::lround(font.spacing_pt * PANGO_SCALE))));
  return attributes;
}

constexpr double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

}  // namespace

TextLayout::TextLayout(FontSet set) {
  FcConfig* config = font_configuration(FontSet::named);  // becomes current first, see there
  if (set != FontSet::named) config = font_configuration(set);
  map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!map_) throw Error("cannot set up fonts: cairo was built without FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
  context_.reset(pango_font_map_create_context(map_.get()));

  const Handle<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);

  layout_.reset(pango_layout_new(context_.get()));
  pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
}

TextLayout::~TextLayout() {
  // Pango's font map does not give its reference back by itself.
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), nullptr);
}

void TextLayout::shape(const std::string& line, const Font& font, Language language) {
  pango_context_set_language(context_.get(), pango_language(drawn_language(line, language)));
  pango_layout_context_changed(layout_.get());
  pango_layout_set_font_description(layout_.get(), description_of(font).get());
  pango_layout_set_attributes(layout_.get(), attributes_of(font).get());
  pango_layout_set_text(layout_.get(), line.data(), static_cast<int>(line.size()));
}

PangoLayoutLine* TextLayout::line() const {
  return pango_layout_get_line_readonly(layout_.get(), 0);
}

std::u32string TextLayout::first_unknown() const {
  if (pango_layout_get_unknown_glyphs_count(layout_.get()) == 0) return {};
  for (const GSList* run = line()->runs; run != nullptr; run = run->next) {
    const PangoGlyphString* glyphs = static_cast<const PangoGlyphItem*>(run->data)->glyphs;
    for (int i = 0; i < glyphs->num_glyphs; ++i) {
      const PangoGlyph glyph = glyphs->glyphs[i].glyph;
      if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 && glyph != PANGO_GLYPH_EMPTY)
        return std::u32string(1, static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
    }
  }
  return U"\uFFFD";
}

TextExtent TextLayout::extent() const {
  PangoRectangle logical;
  pango_layout_line_get_extents(line(), nullptr, &logical);
  const GObjectHandle<PangoFont> font(
      pango_context_load_font(context_.get(), pango_layout_get_font_description(layout_.get())));
  const Handle<PangoFontMetrics> metrics(
      pango_font_get_metrics(font.get(), pango_context_get_language(context_.get())));
  return {points(logical.width) * mm_per_pt,
          points(pango_font_metrics_get_ascent(metrics.get())) * mm_per_pt,
          points(pango_font_metrics_get_descent(metrics.get())) * mm_per_pt};
}

}  // namespace obuhvat
