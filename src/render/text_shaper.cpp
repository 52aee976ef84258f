#include <fmt/format.h>

#include "render/drawn_text.h"
#include "render/render.h"
#include "render/text_layout.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

TextLayout* TextShaper::Handle::try_shape(const std::string& line, const Font& font,
                                          Language language) {
  named.shape(line, font, language);
  if (named.first_unknown().empty()) return &named;
  // Only a line that needs it is shaped with the other scripts' fonts, so that the look of a
  // line never depends on what was drawn before it.
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
  constexpr std::size_t most = 50000;  // lines; some 10 MB
  std::string key = fmt::format("{}\n{}\n{}\n{}{}{}\n", font.family, font.size_pt, font.spacing_pt,
                                font.bold, font.italic, static_cast<int>(language));
  key += text;
  auto& measured = handle_->measured;
  const auto known = measured.find(key);
  if (known != measured.end()) return known->second;
  if (measured.size() >= most) measured.clear();
  return measured[std::move(key)] = handle_->shape(text, font, language).extent;
}

bool TextShaper::can_draw(std::string_view text) const {
  return handle_->try_shape(drawn_text(text), Font{}, Language::en) != nullptr;
}

}  // namespace obuhvat
