#include "cartography/atlas.h"

#include <algorithm>
#include <iterator>

#include "cartography/atlas_contents.h"
#include "cartography/atlas_cover.h"
#include "cartography/atlas_form.h"
#include "cartography/atlas_index.h"
#include "cartography/atlas_places.h"
#include "cartography/atlas_words.h"

namespace obuhvat {
namespace {

constexpr std::size_t cover_pages = 1;

ShowsKosovo kosovo_of(const Dataset& dataset) {
  const bool shows =
      std::any_of(dataset.context.begin(), dataset.context.end(),
                  [](const ContextArea& area) { return area.kind == ContextKind::kosovo; });
  return shows ? ShowsKosovo::yes : ShowsKosovo::no;
}

std::vector<MapSheet> contents_of(const AtlasForm& form, const std::vector<AtlasEntry>& entries,
                                  bool has_index) {
  std::vector<ContentsEntry> lines;
  for (const auto& entry : entries)
    lines.push_back({entry.section, entry.title, entry.detail, lines.size()});
  if (has_index)
    lines.push_back({"", text_of(AtlasWord::index, form.language()), "", lines.size()});
  return contents_pages(form, lines, cover_pages);
}

std::vector<AtlasBookmark> bookmarks_of(const std::vector<AtlasEntry>& entries,
                                        std::size_t first_page, bool has_index, Language language) {
  std::vector<AtlasBookmark> out;
  out.push_back({text_of(AtlasWord::cover, language), 0, 0});
  out.push_back({text_of(AtlasWord::contents, language), cover_pages, 0});
  std::string section;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    if (!entry.section.empty() && entry.section != section)
      out.push_back({entry.section, first_page + i, 0});
    section = entry.section;
    out.push_back({entry.title, first_page + i, section.empty() ? 0 : 1});
  }
  if (has_index)
    out.push_back({text_of(AtlasWord::index, language), first_page + entries.size(), 0});
  return out;
}

}  // namespace

ComposedAtlas compose_atlas(const std::vector<AtlasEntry>& entries, const AtlasFacts& facts,
                            const Dataset& dataset, const NameOrder& before, const Style& style,
                            const Policy& policy, const TextMetrics& metrics) {
  if (entries.empty()) return {};
  const AtlasForm form(*entries.front().sheet, facts.title, facts.language, style, metrics);
  const bool has_index = std::any_of(entries.begin(), entries.end(), [](const AtlasEntry& entry) {
    return !entry.municipalities.empty();
  });
  ComposedAtlas out;
  const auto append = [&](std::vector<MapSheet> pages) {
    std::move(pages.begin(), pages.end(), std::back_inserter(out.pages));
  };
  out.pages.push_back(cover_page(form, facts, policy, kosovo_of(dataset)));
  append(contents_of(form, entries, has_index));
  const std::size_t first_page = out.pages.size();
  for (const auto& entry : entries) out.pages.push_back(*entry.sheet);
  append(index_pages(form, index_places(entries, first_page, dataset, facts.language, before)));
  for (std::size_t i = cover_pages; i < out.pages.size(); ++i)
    put_page_number(out.pages[i], i + 1, style, metrics);
  out.bookmarks = bookmarks_of(entries, first_page, has_index, facts.language);
  return out;
}

}  // namespace obuhvat
