#include "ingest/page_text.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>

#include "ingest/list_text.h"
#include "ingest/page_html.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t largest_page = 16 * 1024 * 1024;
constexpr std::size_t first_part = 4096;  // bytes in which HTML shows itself

std::string to_utf8(std::string_view text, const char* encoding, const std::string& shown) {
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<int32_t>(text.size());
  std::string out(text.size() * 3 + 16, '\0');
  const int32_t length = ucnv_convert("UTF-8", encoding, out.data(),
                                      static_cast<int32_t>(out.size()), text.data(), size, &status);
  if (U_FAILURE(status))
    throw Error(fmt::format("{}: the text cannot be read as {}: {}; save it as UTF-8", shown,
                            encoding, u_errorName(status)));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

bool starts_with_utf16_mark(std::string_view text) {
  return text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff");
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_html(std::string_view text) {
  const std::string start = lower_ascii(text.substr(0, first_part));
  const auto first = start.find_first_not_of(" \t\r\n\xef\xbb\xbf");
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
    PageLine line{PageLine::Kind::text, plain_spaces(text.substr(at, end - at)), ++row};
    const auto bare = without_bullet(line.text);
    if (bare.empty())
      line = {PageLine::Kind::blank, {}, row};
    else if (bare.size() < line.text.size())
      line = {PageLine::Kind::bullet, std::string(bare), row};
    page.lines.push_back(std::move(line));
    at = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++at;
  }
  return page;
}

}  // namespace

PageText read_page_text(std::string_view text, const std::string& shown, RecordReport& report) {
  if (text.size() > largest_page)
    throw Error(fmt::format("{}: {} MB are too much for a saved page; give a file with one page",
                            shown, text.size() / (1024 * 1024)));
  std::string decoded;
  if (starts_with_utf16_mark(text)) {
    decoded = to_utf8(text, "UTF-16", shown);
    text = decoded;
  }
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const bool html = is_html(text);
  if (html && (is_utf8(text) || declares_encoding(text))) return lines_of_html(text, shown);
  if (!is_utf8(text)) {
    report.add(Severity::info, "page-encoding-assumed", {},
               "the page is not UTF-8; it is read as windows-1250", "save it as UTF-8");
    decoded = to_utf8(text, "windows-1250", shown);
    text = decoded;
  }
  return html ? lines_of_html(text, shown) : lines_of(text);
}

}  // namespace obuhvat
