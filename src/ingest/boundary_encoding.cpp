#include "ingest/boundary_encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "ingest/boundary_texts.h"
#include "ingest/text_encoding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t largest_sample = std::size_t{1} << 20;

template <class Visit>
void for_each_text(std::vector<RawBoundary>& features, const Visit& visit) {
  for (auto& feature : features) {
    visit(feature.id);
    visit(feature.kind);
    for (auto* const texts : {&feature.codes, &feature.names, &feature.hints})
      for (auto& text : *texts) visit(text);
  }
}

bool is_code_page(const std::string& encoding) {
  return encoding.starts_with("CP") ||
         (encoding.starts_with("ISO-8859-") && encoding != "ISO-8859-1");
}

/// How well a text decoded so reads as Serbian Cyrillic: letters that Serbian has, less those it
/// has not and capitals within words.
long likeness(std::string_view text) {
  constexpr std::u32string_view capitals = U"АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
  constexpr std::u32string_view small = U"абвгдђежзијклљмнњопрстћуфхцчџш";
  long sum = 0;
  bool was_small = false;
  for (const char32_t c : decode_utf8(text)) {
    const bool is_small = small.find(c) != std::u32string_view::npos;
    const bool is_capital = capitals.find(c) != std::u32string_view::npos;
    if (is_small || (is_capital && !was_small))
      ++sum;
    else if (c >= 0x80)
      --sum;
    was_small = is_small;
  }
  return sum;
}

/// A few names are little to tell the two code pages of Cyrillic apart by how often letters occur.
std::string cyrillic_encoding(const std::string& sample, const std::string& guess) {
  const std::string other = guess == "windows-1251" ? "ISO-8859-5" : "windows-1251";
  return likeness(as_utf8(sample, other)) > likeness(as_utf8(sample, guess)) ? other : guess;
}

std::string encoding_of(std::vector<RawBoundary>& features, const std::string& declared,
                        BoundaryFindings& findings) {
  bool is_plain = true;
  std::string sample;
  for_each_text(features, [&](const std::string& text) {
    if (!is_utf8(text)) is_plain = false;
    if (sample.size() < largest_sample) sample += text + "\n";
  });
  if (is_plain) return "UTF-8";
  if (is_code_page(declared)) return declared;
  std::string encoding = encoding_of_letters(sample);
  if (encoding == "windows-1251" || encoding == "ISO-8859-5")
    encoding = cyrillic_encoding(sample, encoding);
  if (encoding != "UTF-8")
    findings.add(
        Severity::info, "encoding-assumed", 0,
        fmt::format("the names are not UTF-8; by their letters they are read as {}", encoding),
        "look at the names; if they are garbled, save the file as UTF-8");
  return encoding;
}

/// GADM: "Sabac|Шабац".
void part_alternatives(std::vector<std::string>& names) {
  std::vector<std::string> parted;
  for (const auto& name : names)
    for (const auto& part : split(name, '|')) {
      std::string text = tidied(part);
      if (!text.empty() && std::ranges::count(parted, text) == 0) parted.push_back(std::move(text));
    }
  names = std::move(parted);
}

}  // namespace

void settle_texts(std::vector<RawBoundary>& features, const std::string& declared,
                  BoundaryFindings& findings) {
  const std::string encoding = encoding_of(features, declared, findings);
  long mended = 0;
  std::string first;
  for_each_text(features, [&](std::string& text) {
    const std::string written = tidied(as_utf8(text, encoding));
    text = in_one_script(written);
    if (text != written && mended++ == 0) first = written;
  });
  for (auto& feature : features) part_alternatives(feature.names);
  if (mended > 0)
    findings.add(Severity::info, "boundary-mixed-script", 0,
                 fmt::format("{} {} letters of the other script that look the same, the first is "
                             "\"{}\"; they are read as if all were of one",
                             mended, mended == 1 ? "text has" : "texts have", first),
                 "type the letters anew in one script");
}

}  // namespace obuhvat
