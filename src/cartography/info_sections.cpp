// What the sections of a sheet say; info_blocks.cpp sets them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "cartography/dates.h"
#include "cartography/info_blocks.h"
#include "cartography/numbers.h"
#include "cartography/words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string known_words(const KnownSum& sum, Language language) {
  if (sum.known == sum.of) return {};
  return " (" + fmt::format(fmt::runtime(text_of(Word::known_for, language)), sum.known, sum.of) +
         ")";
}

std::string partner_name(const Dataset& dataset, const PartnerId& id, Language language) {
  const Partner* partner = dataset.partner(id);
  if (partner == nullptr) return id.text();
  const std::string name = partner->name.in(language);
  if (partner->acronym.empty() || partner->acronym == name) return name;
  return name + " (" + partner->acronym + ")";
}

/// "Title (1 August 2017 – 31 January 2019)".
std::string project_line(const Project& project, Language language) {
  const std::string period = format_period(project.period, language);
  std::string out = project.title.in(language);
  if (!period.empty()) out += " (" + period + ")";
  return out;
}

void add_partners_of(InfoSection& section, const Project& project, const SheetParts& parts) {
  constexpr std::array roles{std::pair{PartnerRole::un, Word::un_agencies},
                             std::pair{PartnerRole::government, Word::government},
                             std::pair{PartnerRole::implementing, Word::implementing},
                             std::pair{PartnerRole::donor, Word::donors}};
  for (const auto& [role, word] : roles) {
    std::vector<std::string> names;
    for (const auto& partner : project.partners)
      if (partner.role == role)
        names.push_back(partner_name(parts.dataset, partner.partner, parts.language()));
    if (names.empty()) continue;
    const Word heading = role == PartnerRole::donor && names.size() == 1 ? Word::donor : word;
    section.lines.push_back(
        {"", text_of(heading, parts.language()) + ":", "", std::move(names), 0});
  }
  if (project.budget) {
    const int decimals = project.budget->amount == std::floor(project.budget->amount) ? 0 : 2;
    section.lines.push_back({"",
                             text_of(Word::budget, parts.language()) + ":",
                             format_number(project.budget->amount, decimals, parts.language()) +
                                 "\u00a0" + project.budget->currency,
                             {},
                             0});
  }
}

}  // namespace

InfoSection key_figures(const SheetParts& parts) {
  const Language language = parts.language();
  const SheetFacts& facts = parts.facts;
  InfoSection out{"key-figures", text_of(Word::key_figures, language), {}};
  const auto number = [&](double value) { return format_number(value, 0, language); };
  const auto add = [&](const std::string& figure, const std::string& text) {
    out.lines.push_back({figure, "", text, {}, 0});
  };
  if (facts.covered > 0) {
    const auto covered = static_cast<long>(facts.covered);
    std::string text = noun_of(covered, Noun::municipality, language) + " " +
                       text_of(Word::with_activity, language);
    if (facts.covered_city > 0)
      text += ", " + text_of(Word::of_them_city, language) + " " +
              counted(static_cast<long>(facts.covered_city), Noun::city_municipality, language);
    add(number(static_cast<double>(covered)), text);
    const auto districts = static_cast<long>(facts.districts);
    std::string reached = noun_of(districts, Noun::district, language);
    if (facts.reaches_belgrade) reached += " " + text_of(Word::and_belgrade, language);
    if (districts > 0) add(number(static_cast<double>(districts)), reached);
    if (facts.population.known > 0)
      add(number(facts.population.sum),
          fmt::format(fmt::runtime(text_of(Word::population, language)), facts.census) +
              known_words(facts.population, language));
    if (facts.area_km2.known > 0)
      add(number(facts.area_km2.sum) + "\u00a0" + (language == Language::sr_cyrl ? "км²" : "km²"),
          text_of(Word::area, language) + known_words(facts.area_km2, language));
  }
  if (facts.capacity.of > 0) {
    const auto centres = static_cast<long>(facts.capacity.of);
    const bool all = parts.coverage.centre_period.is_unknown();
    add(number(static_cast<double>(centres)),
        noun_of(centres, all ? Noun::centre : Noun::open_centre, language));
    if (facts.capacity.known > 0) {
      std::string text = text_of(Word::known_capacity, language);
      if (!facts.capacity_years.empty()) text += ", " + facts.capacity_years;
      add(number(facts.capacity.sum), text + known_words(facts.capacity, language));
    }
  }
  if (!out.lines.empty() && parts.data.has_kosovo)
    add("", fmt::format(fmt::runtime(text_of(Word::figures_without, language)),
                        parts.policy.kosovo_label.in(language)));
  return out;
}

InfoSection participants(const SheetParts& parts) {
  const Language language = parts.language();
  if (parts.request.kind == SheetKind::project) {
    InfoSection out{"partners", text_of(Word::partners, language), {}};
    for (const Project* project : parts.facts.projects) {
      add_partners_of(out, *project, parts);
      if (project->partners.empty()) out.heading = text_of(Word::project_heading, language);
    }
    return out;
  }
  InfoSection out{"projects", text_of(Word::projects, language), {}};
  for (const Project* project : parts.facts.projects)
    out.lines.push_back({"", "", project_line(*project, language), {}, 0});
  return out;
}

InfoSection sources(const SheetParts& parts) {
  const Language language = parts.language();
  InfoSection out{"sources", text_of(Word::sources, language), {}};
  const auto add = [&](Word lead, const std::vector<std::string>& pieces) {
    std::vector<std::string> given;
    for (const auto& piece : pieces)
      if (!piece.empty()) given.push_back(piece);
    if (!given.empty())
      out.lines.push_back({"", text_of(lead, language) + ":", join(given, ", "), {}, 0});
  };
  const BoundarySource& boundaries = parts.dataset.boundaries;
  const std::string detail = boundaries.detail == "overview" ? text_of(Word::generalised, language)
                             : boundaries.detail == "full"   ? text_of(Word::full_detail, language)
                                                             : boundaries.detail;
  if (!boundaries.name.empty())
    add(Word::boundary_source,
        {boundaries.name, format_iso_date(boundaries.date, language), boundaries.licence, detail});
  if (!parts.dataset.gazetteer_date.empty())
    add(Word::compiled, {text_of(Word::compiled_text, language),
                         format_iso_date(parts.dataset.gazetteer_date, language)});
  // Saved pages of one name are one source.
  std::vector<std::string> pages;
  for (const Project* project : parts.facts.projects)
    for (const auto& source : project->sources) {
      const std::string page = source.page.empty() ? source.file : source.page;
      if (!page.empty() && std::find(pages.begin(), pages.end(), page) == pages.end())
        pages.push_back(page);
    }
  constexpr std::size_t most_pages = 3;
  if (pages.size() > most_pages) {
    const std::size_t more = pages.size() - most_pages;
    pages.resize(most_pages);
    pages.push_back(fmt::format(fmt::runtime(text_of(Word::and_more, language)), more));
  }
  if (!pages.empty()) add(Word::record, {join(pages, "; ")});
  add(Word::crs, {fmt::format("{} ({})", parts.projection.crs_name(), parts.projection.crs())});
  if (parts.request.kind != SheetKind::project) {
    const auto note = [&](const std::vector<ProjectId>& ids, Word word) {
      if (ids.empty()) return;
      out.lines.push_back(
          {"",
           "",
           fmt::format(fmt::runtime(text_of(word, language)),
                       counted(static_cast<long>(ids.size()), Noun::project, language)),
           {},
           0});
    };
    note(parts.coverage.national, Word::national_not_counted);
    note(parts.coverage.unlocated, Word::not_shown_unlocated);
  }
  return out;
}

}  // namespace obuhvat
