#include "cli/atlas_run.h"

#include <set>

#include "cartography/dates.h"
#include "cartography/facts.h"
#include "cartography/upper_case.h"
#include "cartography/words.h"
#include "gazetteer/collation.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string section_of(SheetKind kind, Language language) {
  switch (kind) {
    case SheetKind::project:
      return text_of(Word::projects, language);
    case SheetKind::partner:
      return text_of(Word::partners, language);
    case SheetKind::donor:
      return text_of(Word::donors, language);
    case SheetKind::district:
      return LocalizedText{"Districts", "Okruzi", ""}.in(language);
    case SheetKind::overview:
    case SheetKind::gaps:
    case SheetKind::multiples:
    case SheetKind::change:
    case SheetKind::answer:
      break;
  }
  return {};
}

std::vector<MunicipalityCode> covered_by(const CoverageTable& coverage) {
  std::vector<MunicipalityCode> out;
  for (const auto& unit : coverage.units)
    if (unit.is_covered()) out.push_back(unit.municipality);
  return out;
}

AtlasEntry entry_of(const Dataset& dataset, const DrawnSheet& drawn) {
  SheetRequest request = drawn.planned->request;
  request.language = drawn.sheet->language;
  AtlasEntry entry;
  entry.sheet = drawn.sheet;
  entry.section = section_of(request.kind, request.language);
  entry.title = drawn.sheet->title;
  entry.detail = gather_facts(dataset, drawn.planned->coverage, request).summary;
  entry.municipalities = covered_by(drawn.planned->coverage);
  return entry;
}

/// All the projects of the sheets, and the units that one of them covers.
AtlasFacts facts_of(const Dataset& dataset, const std::vector<DrawnSheet>& sheets) {
  std::set<ProjectId> projects;
  std::set<MunicipalityCode> units;
  for (const auto& drawn : sheets) {
    const CoverageTable& coverage = drawn.planned->coverage;
    projects.insert(coverage.national.begin(), coverage.national.end());
    projects.insert(coverage.unlocated.begin(), coverage.unlocated.end());
    for (const auto& unit : coverage.units) {
      projects.insert(unit.projects.begin(), unit.projects.end());
      if (unit.is_covered()) units.insert(unit.municipality);
    }
  }
  AtlasFacts facts;
  const MapSheet& first = *sheets.front().sheet;
  const Language language = first.language;
  facts.language = language;
  facts.title =
      LocalizedText{"Atlas of project coverage", "Atlas obuhvata projekata", ""}.in(language);
  facts.date = first.date;
  if (projects.empty()) return facts;  // a selection of no project would be one of all
  Selection all;
  all.projects.assign(projects.begin(), projects.end());
  SheetRequest overview;
  overview.language = language;
  const std::string period =
      format_period(gather_facts(dataset, coverage_of(dataset, all), overview).period, language);
  if (!period.empty()) facts.subtitle.push_back(capitalised(period));
  std::string counts = counted(static_cast<long>(projects.size()), Noun::project, language);
  if (!units.empty())
    counts +=
        " · " + counted(static_cast<long>(units.size()), Noun::covered_municipality, language);
  facts.subtitle.push_back(counts);
  return facts;
}

}  // namespace

ComposedAtlas atlas_of(const Dataset& dataset, const std::vector<DrawnSheet>& sheets,
                       const Style& style, const Policy& policy, const TextMetrics& metrics) {
  std::vector<AtlasEntry> entries;
  for (const auto& drawn : sheets) entries.push_back(entry_of(dataset, drawn));
  const AtlasFacts facts = facts_of(dataset, sheets);
  const Collation collation(facts.language);
  const auto before = [&](const std::string& a, const std::string& b) {
    return collation.before(a, b);
  };
  return compose_atlas(entries, facts, dataset, before, style, policy, metrics);
}

std::string atlas_pdf(const Dataset& dataset, const std::vector<DrawnSheet>& sheets,
                      const Style& style, const Policy& policy, const TextShaper& shaper) {
  const ComposedAtlas atlas = atlas_of(dataset, sheets, style, policy, shaper);
  std::vector<const MapSheet*> pages;
  for (const auto& page : atlas.pages) pages.push_back(&page);
  std::vector<Bookmark> bookmarks;
  for (const auto& mark : atlas.bookmarks) bookmarks.push_back({mark.text, mark.page, mark.level});
  return render_pdf(pages, bookmarks, shaper);
}

}  // namespace obuhvat
