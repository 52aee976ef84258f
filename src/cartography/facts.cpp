#include "cartography/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cartography/dates.h"
#include "cartography/numbers.h"
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
  std::set<ProjectId> ids(coverage.national.begin(), coverage.national.end());
  ids.insert(coverage.unlocated.begin(), coverage.unlocated.end());
  for (const auto& unit : coverage.units) ids.insert(unit.projects.begin(), unit.projects.end());
  if (request.kind == SheetKind::project) ids = {request.project};
  std::vector<const Project*> out;
  for (const auto& project : dataset.projects)
    if (ids.contains(project.id) &&
        (request.kind != SheetKind::partner || has_partner(project, request.partner)))
      out.push_back(&project);
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

void count_capacity(SheetFacts& facts, const Dataset& dataset, const CoverageTable& coverage) {
  std::set<int> years;
  for (const auto& id : coverage.centres) {
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
std::string coverage_words(const SheetFacts& facts, const CoverageTable& coverage,
                           const SheetRequest& request) {
  const Language language = request.language;
  std::vector<std::string> parts;
  if (facts.covered > 0 || (coverage.national.empty() && coverage.unlocated.empty())) {
    std::string text =
        counted(static_cast<long>(facts.covered), Noun::covered_municipality, language);
    if (facts.covered_city > 0 && facts.covered_city < facts.covered)
      text += ", " + text_of(Word::of_them_city, language) + " " +
              counted(static_cast<long>(facts.covered_city), Noun::city_municipality, language);
    parts.push_back(text);
  }
  if (request.kind == SheetKind::project) {
    if (!coverage.national.empty()) parts.push_back(text_of(Word::whole_country, language));
    if (!coverage.unlocated.empty()) parts.push_back(text_of(Word::not_stated, language));
  } else if (!coverage.national.empty()) {
    parts.push_back(
        counted(static_cast<long>(coverage.national.size()), Noun::national_project, language));
  }
  return join(parts, " · ");
}

void name_sheet(SheetFacts& facts, const Dataset& dataset, const SheetRequest& request) {
  const Language language = request.language;
  switch (request.kind) {
    case SheetKind::project: {
      const Project* project = dataset.project(request.project);
      if (project == nullptr)
        throw Error(fmt::format("no project has the id \"{}\"", request.project.text()));
      facts.id = "project-" + slug(project->id.text());
      facts.kicker = text_of(Word::project_coverage, language);
      facts.title = project->title.in(language);
      facts.subtitle = project->subtitle.in(language);
      break;
    }
    case SheetKind::partner: {
      const Partner* partner = dataset.partner(request.partner);
      if (partner == nullptr)
        throw Error(fmt::format("no partner has the id \"{}\"", request.partner.text()));
      facts.id = "partner-" + slug(partner->id.text());
      facts.kicker = text_of(Word::partner_coverage, language);
      facts.title = partner->name.in(language);
      if (!partner->acronym.empty() && partner->acronym != facts.title)
        facts.title += " (" + partner->acronym + ")";
      break;
    }
    case SheetKind::overview:
      facts.id = "overview";
      facts.kicker = text_of(Word::overview, language);
      facts.title = text_of(Word::overview_title, language);
      break;
  }
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
  count_capacity(facts, dataset, coverage);

  std::vector<std::string> parts;
  const std::string period = format_period(facts.period, language);
  if (!period.empty()) parts.push_back(period);
  if (request.kind != SheetKind::project)
    parts.push_back(counted(static_cast<long>(facts.projects.size()), Noun::project, language));
  const std::string words = coverage_words(facts, coverage, request);
  if (!words.empty()) parts.push_back(words);
  facts.summary = join(parts, " · ");

  facts.description = text_of(Word::coverage_map_of, language) + ": " + facts.title;
  if (!facts.summary.empty()) facts.description += "; " + join(parts, "; ");
  if (!coverage.centres.empty())
    facts.description +=
        "; " + counted(static_cast<long>(coverage.centres.size()), Noun::centre, language);
  facts.description += ".";
  return facts;
}

}  // namespace obuhvat
