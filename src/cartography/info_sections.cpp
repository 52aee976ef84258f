// What the sections of a sheet say; info_blocks.cpp sets them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "cartography/dates.h"
#include "cartography/info_blocks.h"
#include "cartography/numbers.h"
#include "cartography/sheet_ids.h"
#include "cartography/words.h"
#include "support/serbian_script.h"
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

/// "Title (2017 – 2019)".
std::string project_line(const Project& project, Language language) {
  const auto year = [](const std::optional<PartialDate>& date) {
    return date ? PartialDate::parse(fmt::format("{:04}", date->year())) : std::nullopt;
  };
  const std::string period =
      format_period({year(project.period.start), year(project.period.end)}, language);
  std::string out = project.title.in(language);
  if (!period.empty()) out += " (" + period + ")";
  return out;
}

/// A bold lead and a list after it.
InfoLine list_of(Word lead, std::vector<std::string> items, const SheetParts& parts) {
  InfoLine line;
  line.lead = text_of(lead, parts.language()) + ":";
  line.items = std::move(items);
  return line;
}

InfoLine led(Word lead, std::string text, Language language, std::string_view id = {}) {
  InfoLine line;
  line.lead = text_of(lead, language) + ":";
  line.text = std::move(text);
  line.id = id;
  return line;
}

InfoLine plain(std::string text) {
  InfoLine line;
  line.text = std::move(text);
  return line;
}

/// Who pays for the projects of the sheet: each once, in the order of the records.
std::vector<std::string> donors_of(const SheetParts& parts) {
  std::vector<std::string> names;
  for (const Project* project : parts.facts.projects)
    for (const auto& partner : project->partners) {
      if (partner.role != PartnerRole::donor) continue;
      const std::string name = partner_name(parts.dataset, partner.partner, parts.language());
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  return names;
}

void add_donors(InfoSection& section, const SheetParts& parts) {
  auto names = donors_of(parts);
  if (names.empty() || parts.policy.hides_donors()) return;
  const Word lead = names.size() == 1 ? Word::donor : Word::donors;
  section.lines.push_back(list_of(lead, std::move(names), parts));
  section.lines.back().id = sheet_id::donor_credit;
}

void add_partners_of(InfoSection& section, const Project& project, const SheetParts& parts) {
  constexpr std::array roles{std::pair{PartnerRole::un, Word::un_agencies},
                             std::pair{PartnerRole::government, Word::government},
                             std::pair{PartnerRole::implementing, Word::implementing}};
  for (const auto& [role, word] : roles) {
    std::vector<std::string> names;
    for (const auto& partner : project.partners)
      if (partner.role == role)
        names.push_back(partner_name(parts.dataset, partner.partner, parts.language()));
    if (!names.empty()) section.lines.push_back(list_of(word, std::move(names), parts));
  }
  add_donors(section, parts);
  if (project.budget) {
    const int decimals = project.budget->amount == std::floor(project.budget->amount) ? 0 : 2;
    section.lines.push_back(led(Word::budget,
                                format_number(project.budget->amount, decimals, parts.language()) +
                                    "\u00a0" + project.budget->currency,
                                parts.language()));
  }
}

/// Figures with the words that explain them.
class Figures {
 public:
  explicit Figures(const SheetParts& parts) : parts_(parts), language_(parts.language()) {}

  void count(std::size_t n, Noun noun, const std::string& words = {}) {
    const auto value = static_cast<long>(n);
    std::string text = noun_of(value, noun, language_);
    if (!words.empty()) text += " " + words;
    add(format_number(static_cast<double>(n), 0, language_), text);
  }
  void sum(const KnownSum& sum, const std::string& text, const std::string& unit = {}) {
    if (sum.known == 0) return;
    add(format_number(sum.sum, 0, language_) + unit, text + known_words(sum, language_));
  }
  void add(const std::string& figure, const std::string& text) {
    InfoLine line;
    line.figure = figure;
    line.text = text;
    lines.push_back(std::move(line));
  }
  std::string word(Word word) const { return text_of(word, language_); }
  std::string population_words(Word word) const {
    return fmt::format(fmt::runtime(text_of(word, language_)), parts_.facts.census);
  }

  std::vector<InfoLine> lines;

 private:
  const SheetParts& parts_;
  Language language_;
};

void add_coverage_figures(Figures& out, const SheetParts& parts) {
  const SheetFacts& facts = parts.facts;
  if (facts.covered == 0) return;
  std::string text =
      out.word(parts.request.kind == SheetKind::answer ? Word::of_the_answer : Word::with_activity);
  if (facts.covered_city == facts.covered) {
    text += ", " + out.word(Word::all_city_municipalities);
  } else if (facts.covered_city > 0) {
    text +=
        ", " + out.word(Word::of_them_city) + " " +
        counted(static_cast<long>(facts.covered_city), Noun::city_municipality, parts.language());
  }
  out.count(facts.covered, Noun::municipality, text);
  if (facts.districts > 0 && parts.request.kind != SheetKind::district)
    out.count(facts.districts, Noun::district,
              facts.reaches_belgrade ? out.word(Word::and_belgrade) : "");
  out.sum(facts.population, out.population_words(Word::population));
  out.sum(facts.area_km2, out.word(Word::area),
          parts.language() == Language::sr_cyrl ? "\u00a0км²" : "\u00a0km²");
}

void add_change_figures(Figures& out, const SheetParts& parts) {
  const SheetFacts& facts = parts.facts;
  for (const auto& [n, word] : {std::pair{facts.started, Word::change_new},
                                std::pair{facts.continued, Word::change_continued},
                                std::pair{facts.ended, Word::change_ended}})
    out.count(n, Noun::municipality, "(" + out.word(word) + ")");
}

void add_gap_figures(Figures& out, const SheetParts& parts) {
  const SheetFacts& facts = parts.facts;
  out.count(facts.idle, Noun::municipality, out.word(Word::without_activity));
  out.sum(facts.idle_population, out.population_words(Word::population_without));
  out.count(facts.idle_centres.size(), Noun::centre, out.word(Word::centres_without));
}

/// The largest first.
InfoSection idle_centres(const SheetParts& parts) {
  InfoSection out{
      "idle-centres", text_of(Word::centres_without_heading, parts.language()), {}, true};
  std::vector<const ReceptionCentre*> centres;
  for (const auto& id : parts.facts.idle_centres)
    if (const ReceptionCentre* centre = parts.dataset.centre(id)) centres.push_back(centre);
  std::stable_sort(centres.begin(), centres.end(), [](const auto* a, const auto* b) {
    return a->capacity.value_or(0) > b->capacity.value_or(0);
  });
  for (const ReceptionCentre* centre : centres) {
    const Municipality* unit = parts.dataset.municipality(centre->municipality);
    std::string text = centre->name.in(parts.language());
    if (unit != nullptr) text += ", " + unit->name.in(parts.language());
    if (centre->capacity)
      text +=
          " (" +
          fmt::format(fmt::runtime(text_of(Word::and_more_in, parts.language())),
                      format_number(static_cast<double>(*centre->capacity), 0, parts.language())) +
          ")";
    out.lines.push_back(plain(text));
  }
  return out;
}

/// "SRB_ETRS89 / UTM zone 34N" with the one word of it that is not a name in the language.
std::string crs_name_in(Language language, std::string name) {
  constexpr std::string_view zone = " zone ";
  const std::size_t at = name.find(zone);
  if (language != Language::en && at != std::string::npos)
    name.replace(at, zone.size(), language == Language::sr_cyrl ? " зона " : " zona ");
  return name;
}

/// The pages that the records of the sheet were taken from, those in its language where there
/// are such.
std::vector<std::string> pages_of(const SheetParts& parts) {
  const bool english = parts.language() == Language::en;
  std::vector<std::string> own, all;
  const auto add = [](std::vector<std::string>& list, const std::string& page) {
    if (std::find(list.begin(), list.end(), page) == list.end()) list.push_back(page);
  };
  for (const Project* project : parts.facts.projects)
    for (const auto& source : project->sources) {
      std::string page = source.page.empty() ? source.file : source.page;
      if (page.empty()) continue;
      if (parts.language() == Language::sr_cyrl && source.language == "sr-Latn")
        page = to_serbian_cyrillic(page);
      add(all, page);
      if (source.language.empty() || english == (source.language == "en")) add(own, page);
    }
  return own.empty() ? all : own;
}

Word word_of(DetailLevel level) {
  switch (level) {
    case DetailLevel::report:
      return Word::generalised_report;
    case DetailLevel::web:
      return Word::generalised_web;
    case DetailLevel::overview:
      return Word::generalised_overview;
    case DetailLevel::full:
      break;
  }
  return Word::full_detail;
}

}  // namespace

InfoSection key_figures(const SheetParts& parts) {
  const Language language = parts.language();
  const SheetFacts& facts = parts.facts;
  Figures out(parts);
  if (parts.request.kind == SheetKind::change) add_change_figures(out, parts);
  if (parts.request.kind == SheetKind::gaps) add_gap_figures(out, parts);
  if (parts.request.kind != SheetKind::change) add_coverage_figures(out, parts);
  if (facts.capacity.of > 0) {
    const bool all = parts.coverage.centre_period.is_unknown();
    out.count(facts.capacity.of, all ? Noun::centre : Noun::open_centre);
    std::string text = text_of(Word::known_capacity, language);
    if (!facts.capacity_years.empty()) text += ", " + facts.capacity_years;
    out.sum(facts.capacity, text);
  }
  if (!out.lines.empty() && parts.data.ground->has_kosovo)
    out.lines.push_back(plain(fmt::format(fmt::runtime(text_of(Word::figures_without, language)),
                                          parts.policy.kosovo_label.in(language))));
  return {"key-figures", text_of(Word::key_figures, language), std::move(out.lines), false};
}

InfoSection participants(const SheetParts& parts) {
  const Language language = parts.language();
  if (parts.request.kind == SheetKind::gaps) return idle_centres(parts);
  if (parts.request.kind == SheetKind::project) {
    InfoSection out{"partners", text_of(Word::partners, language), {}, true};
    for (const Project* project : parts.facts.projects) {
      add_partners_of(out, *project, parts);
      if (project->partners.empty()) out.heading = text_of(Word::project_heading, language);
    }
    return out;
  }
  InfoSection out{"projects", text_of(Word::projects, language), {}, true};
  add_donors(out, parts);
  for (const Project* project : parts.facts.projects)
    out.lines.push_back(plain(project_line(*project, language)));
  return out;
}

InfoSection sources(const SheetParts& parts) {
  const Language language = parts.language();
  InfoSection out{"sources", text_of(Word::sources, language), {}, false};
  const auto add = [&](Word lead, std::string_view id, const std::vector<std::string>& pieces) {
    std::vector<std::string> given;
    for (const auto& piece : pieces)
      if (!piece.empty()) given.push_back(piece);
    if (!given.empty()) out.lines.push_back(led(lead, join(given, ", "), language, id));
  };
  const BoundarySource& boundaries = parts.data.ground->source;
  const auto level = detail_level_from(boundaries.detail);
  const std::string detail = level ? text_of(word_of(*level), language) : boundaries.detail;
  if (!boundaries.name.empty())
    add(Word::boundary_source, sheet_id::boundary_source,
        {boundaries.name, format_iso_date(boundaries.date, language), boundaries.licence, detail});
  // Centres of a user's file are not among what was compiled for the product.
  const bool ships_centres = parts.dataset.centres_from.empty();
  if (!parts.dataset.gazetteer_date.empty())
    add(ships_centres ? Word::compiled : Word::compiled_names, sheet_id::data_date,
        {text_of(Word::compiled_text, language),
         format_iso_date(parts.dataset.gazetteer_date, language)});
  if (!ships_centres && !parts.dataset.centres.empty())
    add(Word::reception_centres, {}, {parts.dataset.centres_from});
  std::vector<std::string> pages = pages_of(parts);
  constexpr std::size_t most_pages = 3;
  if (pages.size() > most_pages) {
    const std::size_t more = pages.size() - most_pages;
    pages.resize(most_pages);
    pages.push_back(fmt::format(fmt::runtime(text_of(Word::and_more, language)), more));
  }
  if (!pages.empty()) add(Word::record, sheet_id::record_source, {join(pages, "; ")});
  add(Word::crs, sheet_id::crs,
      {fmt::format("{} ({})", crs_name_in(language, parts.projection().crs_name()),
                   parts.projection().crs())});
  if (parts.request.kind == SheetKind::project || parts.request.kind == SheetKind::change)
    return out;
  const auto note = [&](const std::vector<ProjectId>& ids, Word word) {
    if (!ids.empty())
      out.lines.push_back(
          plain(fmt::format(fmt::runtime(text_of(word, language)),
                            counted(static_cast<long>(ids.size()), Noun::project, language))));
  };
  note(parts.coverage.national, Word::national_not_counted);
  if (parts.request.kind != SheetKind::district)
    note(parts.coverage.unlocated, Word::not_shown_unlocated);
  return out;
}

}  // namespace obuhvat
