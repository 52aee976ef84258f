#include "ingest/markup_root.h"

#include <algorithm>

#include "support/text.h"

namespace obuhvat {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

/// Behind the ">" of a document type; entities may be declared in brackets within it.
std::size_t end_of_document_type(std::string_view text) {
  const std::size_t bracket = text.find('[');
  const std::size_t end = text.find('>');
  if (bracket > end) return end;
  const std::size_t closing = text.find("]", bracket);
  return closing == text.npos ? text.npos : text.find('>', closing);
}

}  // namespace

std::string markup_root(std::string_view text) {
  for (;;) {
    text = trimmed(text);
    if (!text.starts_with('<')) return {};
    std::size_t end = text.npos;
    if (text.starts_with("<?")) {
      end = text.find("?>");
      if (end != text.npos) ++end;
    } else if (text.starts_with("<!--")) {
      end = text.find("-->", 4);
      if (end != text.npos) end += 2;
    } else if (text.starts_with("<!")) {
      const std::string start = lower(text.substr(0, 64));
      if (start.starts_with("<!doctype html")) return "html";
      end = end_of_document_type(text);
    } else {
      std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
      if (const auto colon = name.find(':'); colon != name.npos) name.remove_prefix(colon + 1);
      return std::string(name);
    }
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
}

bool is_html_element(std::string_view name) {
  static constexpr std::string_view names[] = {
      "html", "head", "body",   "title",  "meta",    "link",    "base",  "script",   "style",
      "main", "div",  "header", "nav",    "article", "section", "aside", "footer",   "p",
      "h1",   "h2",   "h3",     "h4",     "h5",      "h6",      "ul",    "ol",       "dl",
      "span", "a",    "br",     "center", "table",   "form",    "img",   "noscript", "strong"};
  return std::find(std::begin(names), std::end(names), lower(name)) != std::end(names);
}

}  // namespace obuhvat
