#include "ingest/page_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/page_html.h"
#include "ingest/page_lines.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t largest_page = 16 * 1024 * 1024;
constexpr std::size_t first_part = 4096;  // bytes in which HTML shows itself

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_html(std::string_view text) {
  const std::string start = lower_ascii(text.substr(0, first_part));
  const auto first = start.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return false;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<main",
                                     "<article", "<div", "<section", "<h1", "<table", "<p>"})
    if (start.compare(first, tag.size(), tag) == 0) return true;
  return start.find("<html") != std::string::npos || start.find("<body") != std::string::npos;
}

PageText lines_of(std::string_view text) {
  PageText page;
  long row = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    for (auto& line : page_lines_of(text.substr(at, end - at), ++row))
      page.lines.push_back(std::move(line));
    at = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++at;
  }
  return page;
}

}  // namespace

PageText read_page_text(std::string_view text, const std::string& shown) {
  if (text.size() > largest_page)
    throw Error(fmt::format("{}: {} MB are too much for a saved page; give a file with one page",
                            shown, text.size() / (1024 * 1024)));
  return is_html(text) ? lines_of_html(text, shown) : lines_of(text);
}

}  // namespace obuhvat
