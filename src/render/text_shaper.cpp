#include <fmt/format.h>

#include <algorithm>

#include "render/drawn_text.h"
#include "render/render.h"
#include "render/text_layout.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

const TextExtent* MeasuredTexts::find(std::string_view text, const Font& font,
                                      Language language) const {
  const auto is_wanted = [&](const OfFont& of) {
    // The size first: it tells most fonts apart, and the family none.
    return of.font.size_pt == font.size_pt && of.language == language && of.font == font;
  };
  // Mostly that of the line before.
  if (last_ >= fonts_.size() || !is_wanted(fonts_[last_]))
    last_ = static_cast<std::size_t>(std::find_if(fonts_.begin(), fonts_.end(), is_wanted) -
                                     fonts_.begin());
  if (last_ == fonts_.size()) return nullptr;
  const auto found = fonts_[last_].lines.find(text);
  return found == fonts_[last_].lines.end() ? nullptr : &found->second;
}

void MeasuredTexts::keep(std::string_view text, const Font& font, Language language,
                         const TextExtent& extent) {
  constexpr std::size_t most = 50000;  // lines; some 10 MB
  if (count_ >= most) {
    fonts_.clear();
    count_ = 0;
  }
  auto of = std::find_if(fonts_.begin(), fonts_.end(), [&](const OfFont& known) {
    return known.language == language && known.font == font;
  });
  if (of == fonts_.end()) of = fonts_.insert(of, {font, language, {}});
  of->lines.emplace(text, extent);
  ++count_;
}

TextLayout* TextShaper::Handle::try_shape(const std::string& line, const Font& font,
                                          Language language) {
  named.shape(line, font, language);
  if (named.first_unknown().empty()) return &named;
  // Only a line that needs it is shaped with the other scripts' fonts, so that the look of a
  // line never depends on what was drawn before it.
  if (!signs) signs = std::make_unique<TextLayout>(FontSet::signs);
  signs->shape(line, font, language);
  if (signs->first_unknown().empty()) return signs.get();
  if (!fallback) fallback = std::make_unique<TextLayout>(FontSet::fallback);
  fallback->shape(line, font, language);
  return fallback->first_unknown().empty() ? fallback.get() : nullptr;
}

ShapedLine TextShaper::Handle::shape(std::string_view text, const Font& font, Language language) {
  if (!has_font_family(font.family))
    throw Error(fmt::format(
        "there is no font family called \"{}\"; name another in the style, or put its files into "
        "a folder that OBUHVAT_FONTS names",
        font.family));
  const std::string line = drawn_text(text);
  TextLayout* layout = try_shape(line, font, language);
  if (layout == nullptr) {
    const std::u32string unknown = fallback->first_unknown();
    throw Error(
        fmt::format("no font has the character {} (U+{:04X}) of \"{}\"; replace it in the record",
                    encode_utf8(unknown), static_cast<std::uint32_t>(unknown.front()), line));
  }
  return {layout->line(), layout->extent()};
}

TextShaper::TextShaper() : handle_(std::make_unique<Handle>()) {}
TextShaper::~TextShaper() = default;

TextExtent TextShaper::measure(std::string_view text, const Font& font, Language language) const {
  auto& measured = handle_->measured;
  if (const TextExtent* known = measured.find(text, font, language)) return *known;
  const TextExtent extent = handle_->shape(text, font, language).extent;
  measured.keep(text, font, language, extent);
  return extent;
}

bool TextShaper::can_draw(std::string_view text) const {
  return handle_->try_shape(drawn_text(text), Font{}, Language::en) != nullptr;
}

}  // namespace obuhvat
