#include "cartography/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cartography/dates.h"
#include "cartography/numbers.h"
#include "cartography/upper_case.h"
#include "cartography/words.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool has_partner(const Project& project, const PartnerId& partner) {
  return std::any_of(project.partners.begin(), project.partners.end(),
                     [&](const ProjectPartner& p) { return p.partner == partner; });
}

/// Those that the coverage joined, and the asked-for one even if none of its places was found.
std::vector<const Project*> projects_of(const Dataset& dataset, const CoverageTable& coverage,
                                        const SheetRequest& request) {
  std::set<ProjectId> ids(coverage.unlocated.begin(), coverage.unlocated.end());
  ids.insert(coverage.national.begin(), coverage.national.end());
  // What covers the country or no known place says nothing about one district or a change.
  if (request.kind == SheetKind::change) ids.clear();
  if (request.kind == SheetKind::district) {
    ids.clear();
    ids.insert(coverage.national.begin(), coverage.national.end());
  }
  for (const auto& unit : coverage.units) ids.insert(unit.projects.begin(), unit.projects.end());
  if (request.kind == SheetKind::project) ids = {request.project};
  std::vector<const Project*> out;
  for (const auto& project : dataset.projects)
    if (ids.contains(project.id) &&
        (request.kind != SheetKind::partner || has_partner(project, request.partner)))
      out.push_back(&project);
  std::stable_sort(out.begin(), out.end(), [](const Project* a, const Project* b) {
    const auto first_day = [](const Project& p) {
      return p.period.start ? p.period.start->first_day() : Day{9999, 12, 31};
    };
    return first_day(*a) < first_day(*b);
  });
  return out;
}

Period period_of(const std::vector<const Project*>& projects) {
  if (projects.size() == 1) return projects.front()->period;
  Period out;
  bool open_end = false;
  for (const Project* project : projects) {
    const auto& [start, end] = project->period;
    if (start && (!out.start || start->first_day() < out.start->first_day())) out.start = start;
    if (end && (!out.end || out.end->last_day() < end->last_day())) out.end = end;
    if (start && !end) open_end = true;
  }
  if (open_end) out.end.reset();
  return out;
}

void count_units(SheetFacts& facts, const Dataset& dataset, const CoverageTable& coverage) {
  std::set<DistrictCode> districts;
  KnownSum census_2011;
  facts.units = coverage.units.size();
  for (const auto& row : coverage.units) {
    const Municipality* unit = dataset.municipality(row.municipality);
    if (!row.is_covered() || unit == nullptr) continue;
    ++facts.covered;
    if (unit->kind == MunicipalityKind::city_municipality) ++facts.covered_city;
    if (unit->district == DistrictCode("00"))
      facts.reaches_belgrade = true;
    else
      districts.insert(unit->district);
    const auto add = [](KnownSum& sum, const auto& value) {
      ++sum.of;
      if (!value) return;
      ++sum.known;
      sum.sum += static_cast<double>(*value);
    };
    add(facts.population, unit->population_2022);
    add(census_2011, unit->population_2011);
    add(facts.area_km2, unit->area_km2);
  }
  facts.districts = districts.size();
  // The later census, unless it leaves far more unknown.
  if (census_2011.known > facts.population.known + facts.population.of / 4) {
    facts.population = census_2011;
    facts.census = 2011;
  }
}

void count_gaps(SheetFacts& facts, const Dataset& dataset, const CoverageTable& coverage) {
  for (const auto& row : coverage.units) {
    const Municipality* unit = dataset.municipality(row.municipality);
    if (unit == nullptr || row.is_covered()) continue;
    facts.idle_centres.insert(facts.idle_centres.end(), row.centres.begin(), row.centres.end());
    ++facts.idle;
    ++facts.idle_population.of;
    const auto& population = facts.census == 2011 ? unit->population_2011 : unit->population_2022;
    if (!population) continue;
    ++facts.idle_population.known;
    facts.idle_population.sum += static_cast<double>(*population);
  }
}

void count_changes(SheetFacts& facts, const SheetRequest& request) {
  if (request.kind != SheetKind::change) return;
  const CoverageTable& before = request.panels.front().coverage;
  for (const auto& now : request.panels.back().coverage.units) {
    const Coverage* then = before.unit(now.municipality);
    const bool was = then != nullptr && then->is_covered();
    if (was && now.is_covered()) ++facts.continued;
    if (was && !now.is_covered()) ++facts.ended;
    if (!was && now.is_covered()) ++facts.started;
  }
}

void count_capacity(SheetFacts& facts, const Dataset& dataset, const CoverageTable& coverage) {
  std::set<int> years;
  // On the sheet of a part of the country only the centres of its units count.
  std::vector<CentreId> ids = coverage.centres;
  const auto units = static_cast<std::size_t>(
      std::count_if(dataset.municipalities.begin(), dataset.municipalities.end(),
                    [](const Municipality& m) { return m.is_map_unit(); }));
  if (coverage.units.size() < units) {
    ids.clear();
    for (const auto& unit : coverage.units)
      ids.insert(ids.end(), unit.centres.begin(), unit.centres.end());
  }
  for (const auto& id : ids) {
    const ReceptionCentre* centre = dataset.centre(id);
    if (centre == nullptr) continue;
    ++facts.capacity.of;
    if (!centre->capacity) continue;
    ++facts.capacity.known;
    facts.capacity.sum += static_cast<double>(*centre->capacity);
    if (const auto date = PartialDate::parse(centre->capacity_date)) years.insert(date->year());
  }
  if (years.empty()) return;
  facts.capacity_years = fmt::format("{}", *years.begin());
  if (years.size() > 1) facts.capacity_years += fmt::format("–{}", *years.rbegin());
}

/// "33 municipalities covered, of which 17 city municipalities", "national coverage" ...
std::vector<std::string> coverage_words(const SheetFacts& facts, const CoverageTable& coverage,
                                        const SheetRequest& request) {
  const Language language = request.language;
  std::vector<std::string> parts;
  const auto count = [&](std::size_t n, Noun noun) {
    return counted(static_cast<long>(n), noun, language);
  };
  if (request.kind == SheetKind::gaps) {
    parts.push_back(count(facts.idle, Noun::idle_municipality));
    if (!facts.idle_centres.empty())
      parts.push_back(count(facts.idle_centres.size(), Noun::idle_centre));
    return parts;
  }
  if (request.kind == SheetKind::answer) {
    if (facts.covered > 0) parts.push_back(count(facts.covered, Noun::municipality));
    if (!coverage.centres.empty()) parts.push_back(count(coverage.centres.size(), Noun::centre));
    return parts;
  }
  if (request.kind == SheetKind::change) {
    const auto add = [&](Word word, std::size_t n) {
      parts.push_back(text_of(word, language) + ": " +
                      format_number(static_cast<double>(n), 0, language));
    };
    add(Word::change_new, facts.started);
    add(Word::change_continued, facts.continued);
    add(Word::change_ended, facts.ended);
    return parts;
  }
  if (facts.covered > 0 || (coverage.national.empty() && coverage.unlocated.empty())) {
    std::string text = count(facts.covered, Noun::covered_municipality);
    if (facts.covered_city > 0)
      text += facts.covered_city < facts.covered
                  ? ", " + text_of(Word::of_them_city, language) + " " +
                        count(facts.covered_city, Noun::city_municipality)
                  : ", " + text_of(Word::all_city_municipalities, language);
    parts.push_back(text);
  }
  if (request.kind == SheetKind::project) {
    if (!coverage.national.empty()) parts.push_back(text_of(Word::whole_country, language));
    if (!coverage.unlocated.empty()) parts.push_back(text_of(Word::not_stated, language));
  } else if (!coverage.national.empty()) {
    parts.push_back(count(coverage.national.size(), Noun::national_project));
  }
  return parts;
}

std::string partner_title(const Dataset& dataset, const SheetRequest& request) {
  const Partner* partner = dataset.partner(request.partner);
  if (partner == nullptr)
    throw Error(fmt::format("no partner has the id \"{}\"", request.partner.text()));
  const std::string title = partner->name.in(request.language);
  if (partner->acronym.empty() || partner->acronym == title) return title;
  return title + " (" + partner->acronym + ")";
}

/// "multiples-partner-2", "PARTNER COVERAGE" and the like.
void name_sheet(SheetFacts& facts, const Dataset& dataset, const SheetRequest& request) {
  const Language language = request.language;
  const auto name = [&](std::string id, Word kicker, std::string title) {
    facts.id = std::move(id);
    facts.kicker = text_of(kicker, language);
    facts.title = std::move(title);
  };
  switch (request.kind) {
    case SheetKind::project: {
      const Project* project = dataset.project(request.project);
      if (project == nullptr)
        throw Error(fmt::format("no project has the id \"{}\"", request.project.text()));
      name("project-" + slug(project->id.text()), Word::project_coverage,
           project->title.in(language));
      facts.subtitle = project->subtitle.in(language);
      break;
    }
    case SheetKind::partner:
      name("partner-" + slug(request.partner.text()), Word::partner_coverage,
           partner_title(dataset, request));
      break;
    case SheetKind::donor:
      name("donor-" + slug(request.partner.text()), Word::donor_coverage,
           partner_title(dataset, request));
      break;
    case SheetKind::overview:
      name("overview", Word::overview, text_of(Word::overview_title, language));
      break;
    case SheetKind::gaps:
      name("gaps", Word::gaps, text_of(Word::gaps_title, language));
      break;
    case SheetKind::district: {
      const District* district = dataset.district(request.district);
      if (district == nullptr)
        throw Error(fmt::format("no district has the code \"{}\"", request.district.text()));
      name("district-" + slug(district->code.text()), Word::district_coverage,
           district->name.in(language));
      break;
    }
    case SheetKind::multiples: {
      const Word by = request.panels_by == "year"    ? Word::by_year
                      : request.panels_by == "donor" ? Word::by_donor
                                                     : Word::by_partner;
      name("multiples-" + request.panels_by, Word::comparison, text_of(by, language));
      if (request.part == 0) break;
      facts.id += fmt::format("-{}", request.part);
      facts.title +=
          ", " + fmt::format(fmt::runtime(text_of(Word::part_of, language)), request.part);
      break;
    }
    case SheetKind::change:
      name("change", Word::change, text_of(Word::change_title, language));
      break;
    case SheetKind::answer:
      name("answer", Word::answer, request.title.in(language));
      facts.subtitle = request.subtitle;
      break;
  }
}

/// What the sheet is about in time: that of its projects, or the two days that it compares.
std::string period_words(const SheetFacts& facts, const SheetRequest& request) {
  if (request.kind == SheetKind::change)
    return format_period(
        {PartialDate::of(request.panels.front().day), PartialDate::of(request.panels.back().day)},
        request.language);
  return format_period(facts.period, request.language);
}

}  // namespace

SheetFacts gather_facts(const Dataset& dataset, const CoverageTable& coverage,
                        const SheetRequest& request) {
  const Language language = request.language;
  SheetFacts facts;
  name_sheet(facts, dataset, request);
  facts.projects = projects_of(dataset, coverage, request);
  facts.period = period_of(facts.projects);
  count_units(facts, dataset, coverage);
  count_gaps(facts, dataset, coverage);
  count_changes(facts, request);
  count_capacity(facts, dataset, coverage);

  std::vector<std::string> parts;
  const bool is_answer = request.kind == SheetKind::answer;
  const std::string period = period_words(facts, request);
  if (!period.empty() && !is_answer) parts.push_back(period);
  if (request.kind != SheetKind::project && (!is_answer || !facts.projects.empty()))
    parts.push_back(counted(static_cast<long>(facts.projects.size()), Noun::project, language));
  for (auto& words : coverage_words(facts, coverage, request)) parts.push_back(std::move(words));
  if (!parts.empty()) parts.front() = capitalised(parts.front());
  facts.summary = join(parts, " · ");

  facts.description = text_of(Word::coverage_map_of, language) + ": " + facts.title;
  if (!facts.summary.empty()) facts.description += "; " + join(parts, "; ");
  if (facts.capacity.of > 0 && request.kind != SheetKind::gaps)
    facts.description +=
        "; " + counted(static_cast<long>(facts.capacity.of), Noun::centre, language);
  facts.description += ".";
  return facts;
}

}  // namespace obuhvat
