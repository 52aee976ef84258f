#include "ingest/page_html.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>

#include "ingest/list_text.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

struct FreeText {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

constexpr std::array unseen{"script"sv, "style"sv,    "nav"sv,    "noscript"sv, "template"sv,
                            "footer"sv, "aside"sv,    "svg"sv,    "iframe"sv,   "button"sv,
                            "select"sv, "textarea"sv, "object"sv, "head"sv,     "form"sv};
constexpr std::array blocks{
    "p"sv,       "div"sv,      "li"sv,     "ul"sv,      "ol"sv,     "dl"sv,         "dt"sv,
    "dd"sv,      "table"sv,    "tr"sv,     "td"sv,      "th"sv,     "caption"sv,    "section"sv,
    "article"sv, "header"sv,   "main"sv,   "address"sv, "figure"sv, "figcaption"sv, "blockquote"sv,
    "pre"sv,     "fieldset"sv, "legend"sv, "tbody"sv,   "thead"sv,  "details"sv,    "summary"sv,
    "center"sv,  "body"sv,     "html"sv};
/// Blocks that stand apart: a value never goes on behind them.
constexpr std::array apart{"hr"sv,      "table"sv,  "dl"sv,  "section"sv,
                           "article"sv, "header"sv, "main"sv};

template <class List>
bool is_one_of(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string_view name_of_node(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name)
                                        : std::string_view();
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, FreeText> value(
      xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
  return value ? plain_spaces(reinterpret_cast<const char*>(value.get())) : std::string();
}

std::string content(const xmlNode* node) {
  const std::unique_ptr<xmlChar, FreeText> text(xmlNodeGetContent(node));
  return text ? plain_spaces(reinterpret_cast<const char*>(text.get())) : std::string();
}

/// The left one of two cells, or the term of a definition.
bool is_label(const xmlNode* node) {
  const auto name = name_of_node(node);
  if (name == "dt") return true;
  if (name != "td" && name != "th") return false;
  int cells = 0;
  bool is_first = false;
  for (const xmlNode* cell = node->parent->children; cell != nullptr; cell = cell->next) {
    if (cell->type != XML_ELEMENT_NODE) continue;
    is_first = is_first || (cells == 0 && cell == node);
    if (++cells > 2) return false;
  }
  return is_first && cells == 2;
}

/// A cell of a row of three or more.
bool is_cell_of_row(const xmlNode* node) {
  const auto name = name_of_node(node);
  if (name != "td" && name != "th") return false;
  int cells = 0;
  for (const xmlNode* cell = node->parent->children; cell != nullptr && cells < 3;
       cell = cell->next)
    if (cell->type == XML_ELEMENT_NODE) ++cells;
  return cells >= 3;
}

/// What a browser does not show.
bool is_hidden(const xmlNode* node) {
  if (xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr ||
      attribute(node, "aria-hidden") == "true")
    return true;
  std::string style = attribute(node, "style");
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

/// Walks the tree without recursion (a hostile page may nest deeply) and gathers lines.
class HtmlLines {
 public:
  explicit HtmlLines(PageText& page) : page_(page) {}

  void walk(const xmlNode* root) {
    for (const xmlNode* node = root; node != nullptr;) {
      const bool goes_in = enter(node);
      if (goes_in && node->children != nullptr) {
        node = node->children;
        continue;
      }
      leave(node);
      while (node != root && node->next == nullptr) {
        node = node->parent;
        leave(node);
      }
      node = node == root ? nullptr : node->next;
    }
    finish();
  }

 private:
  bool enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (text_.find_first_not_of(" \t\r\n") == std::string::npos) row_ = xmlGetLineNo(node);
      if (node->content != nullptr) text_ += reinterpret_cast<const char*>(node->content);
      return false;
    }
    if (node->type != XML_ELEMENT_NODE) return node->type != XML_COMMENT_NODE;
    const auto name = name_of_node(node);
    if (name == "title" && page_.title.empty()) page_.title = content(node);
    if (name == "html") page_.language = attribute(node, "lang");
    if (name == "head") read_head(node);
    if (is_one_of(unseen, name) || is_hidden(node)) {
      if (name != "script" && name != "style") finish();
      return false;
    }
    if (name == "br") finish();
    if (is_heading(name) || is_one_of(apart, name)) blank(node);
    if (is_heading(name) || is_one_of(blocks, name)) {
      finish();
      if (is_heading(name)) kind_ = PageLine::Kind::heading;
      rank_ = is_heading(name) ? name[1] - '0' : 0;
      is_cell_ = is_cell_of_row(node) || (is_cell_ && name != "tr");
      if (name == "li") kind_ = PageLine::Kind::bullet;
      if (is_label(node)) kind_ = PageLine::Kind::label;
      // An empty value must not be taken for the one of the next label.
      if (name == "td" || name == "dd") row_ = xmlGetLineNo(node);
    }
    return true;
  }

  void leave(const xmlNode* node) {
    const auto name = name_of_node(node);
    if (!is_heading(name) && !is_one_of(blocks, name)) return;
    finish();
    kind_ = PageLine::Kind::text;
    rank_ = 0;
    if (name == "td" || name == "th") is_cell_ = false;
    if (is_one_of(apart, name)) blank(node);
  }

  void read_head(const xmlNode* head) {
    for (const xmlNode* node = head->children; node != nullptr; node = node->next)
      if (name_of_node(node) == "title" && page_.title.empty()) page_.title = content(node);
  }

  void finish() {
    std::string text = plain_spaces(text_);
    text_.clear();
    if (text.empty()) return;
    page_.lines.push_back({kind_, std::move(text), row_, rank_, is_cell_});
    // <li><p>..</p><p>..</p>: the second line is no item of its own.
    if (kind_ == PageLine::Kind::bullet) kind_ = PageLine::Kind::text;
  }

  void blank(const xmlNode* node) {
    finish();
    if (!page_.lines.empty() && page_.lines.back().kind != PageLine::Kind::blank)
      page_.lines.push_back({PageLine::Kind::blank, {}, xmlGetLineNo(node)});
  }

  PageText& page_;
  std::string text_;
  PageLine::Kind kind_ = PageLine::Kind::text;
  long row_ = 0;
  int rank_ = 0;
  bool is_cell_ = false;
};

}  // namespace

PageText lines_of_html(std::string_view html, const std::string& shown) {
  PageText page;
  page.is_html = true;
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  const Document document(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", options));
  const xmlNode* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr)
    throw Error(fmt::format("{}: the HTML cannot be read; save the page anew, or as text", shown));
  HtmlLines(page).walk(root);
  return page;
}

}  // namespace obuhvat
