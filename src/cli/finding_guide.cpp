#include "cli/finding_guide.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/finding_pages.h"

namespace obuhvat {
namespace {

constexpr std::size_t line_width = 78;

/// Breaks at blanks so that no line is longer than a terminal shows.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (column > 0 && column + 1 + word.size() > line_width) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return out + "\n";
}

}  // namespace

std::span<const FindingGuide> finding_guide() {
  static const std::vector<FindingGuide> all = [] {
    std::vector<FindingGuide> pages;
    for (const auto part :
         {file_finding_pages(), table_finding_pages(), iati_finding_pages(), page_finding_pages(),
          record_finding_pages(), place_finding_pages(), boundary_finding_pages(),
          centre_finding_pages(), sheet_finding_pages()})
      pages.insert(pages.end(), part.begin(), part.end());
    std::sort(pages.begin(), pages.end(),
              [](const FindingGuide& a, const FindingGuide& b) { return a.code < b.code; });
    return pages;
  }();
  return all;
}

const FindingGuide* guide_of(std::string_view code) {
  const auto pages = finding_guide();
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.code == code; });
  return found == pages.end() ? nullptr : &*found;
}

std::string guide_text(const FindingGuide& guide, std::size_t count) {
  return fmt::format("{}\n\n{}\nWhy it matters\n{}\nWhat to do\n{}\n{}\n", guide.code,
                     wrapped(guide.what), wrapped(guide.why), wrapped(guide.fix),
                     count == 0   ? std::string("None is listed at present.")
                     : count == 1 ? std::string("One is listed at present: obuhvat check")
                                  : fmt::format("{} are listed at present: obuhvat check", count));
}

std::string guide_overview() {
  std::size_t width = 0;
  for (const auto& page : finding_guide()) width = std::max(width, page.code.size());
  std::string text;
  for (const auto& page : finding_guide())
    text += fmt::format("{:<{}}  {}\n", page.code, width, page.what);
  return text;
}

}  // namespace obuhvat
