#include "ingest/iati_texts.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/json_fields.h"
#include "support/serbian_script.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// Lines of a paragraph folded, paragraphs kept.
std::string paragraphs(const std::string& text) {
  std::string out;
  bool gap = false;
  for (const auto& line : split(text, '\n')) {
    const std::string clean = clean_text(line);
    if (clean.empty()) {
      gap = !out.empty();
      continue;
    }
    if (!out.empty()) out += gap ? '\n' : ' ';
    gap = false;
    out += clean;
  }
  return out;
}

class TextCollector {
 public:
  TextCollector(const std::string& field, RecordReport& report) : field_(field), report_(report) {}

  void add(const IatiElement& element) {
    const std::string text = paragraphs(element.text);
    if (text.empty()) return;
    const std::string language = lower(element.language);
    const bool cyrillic = is_mostly_cyrillic(text);
    const bool serbian = language.starts_with("sr") || language == "sh" || language == "hbs" ||
                         language == "scr" || language == "scc";
    if (language.empty()) {
      put(cyrillic ? Language::sr_cyrl : Language::en, text, element);
      is_plain_ = true;
    } else if (serbian) {
      put(cyrillic ? Language::sr_cyrl : Language::sr_latn, text, element);
    } else if (language == "en" || language.starts_with("en-")) {
      put(Language::en, text, element);
    } else if (foreign_.empty()) {
      foreign_ = text;
      foreign_element_ = &element;
    }
  }

  IatiText finish() {
    if (text_.is_empty() && !foreign_.empty()) {
      text_.en = foreign_;
      report_.add(Severity::info, "iati-language", {foreign_element_->line, field_},
                  fmt::format("the text is in \"{}\" only; it is shown as the English one",
                              clean_text(foreign_element_->language)),
                  "add it in English or Serbian");
    }
    return {text_, is_plain_};
  }

 private:
  void put(Language language, const std::string& text, const IatiElement& element) {
    std::string& place = text_.exact(language);
    if (place.empty())
      place = text;
    else if (place != text)
      report_.add(
          Severity::info, "iati-text-twice", {element.line, field_},
          fmt::format("there is a second text in {}; the first one counts", tag_of(language)),
          "leave one of them, or mark each with its own xml:lang");
  }

  const std::string& field_;
  RecordReport& report_;
  LocalizedText text_;
  std::string foreign_;
  const IatiElement* foreign_element_ = nullptr;
  bool is_plain_ = false;
};

}  // namespace

IatiText iati_text(const std::vector<const IatiElement*>& elements, const std::string& field,
                   RecordReport& report) {
  TextCollector collector(field, report);
  for (const IatiElement* const element : elements) {
    const auto narratives = element->all("narrative");
    for (const IatiElement* const narrative : narratives) collector.add(*narrative);
    if (narratives.empty()) collector.add(*element);
  }
  return collector.finish();
}

}  // namespace obuhvat
