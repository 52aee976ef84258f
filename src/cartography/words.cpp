#include "cartography/words.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "cartography/numbers.h"

namespace obuhvat {
namespace {

// Serbian Cyrillic stands here only where it is not the Latin letter by letter.
struct Row {
  Word word;
  LocalizedText text;
};

const std::array rows{
    Row{Word::project_coverage, {"PROJECT COVERAGE", "OBUHVAT PROJEKTA", ""}},
    Row{Word::partner_coverage, {"PARTNER COVERAGE", "OBUHVAT PARTNERA", ""}},
    Row{Word::donor_coverage, {"DONOR COVERAGE", "OBUHVAT DONATORA", ""}},
    Row{Word::overview, {"OVERVIEW", "PREGLED", ""}},
    Row{Word::overview_title,
        {"Projects in the municipalities of Serbia", "Projekti u opštinama Srbije", ""}},
    Row{Word::gaps, {"GAPS", "BEZ POKRIVENOSTI", ""}},
    Row{Word::gaps_title,
        {"Municipalities and reception centres that no project reaches",
         "Opštine i prihvatni centri do kojih ne dopire nijedan projekat", ""}},
    Row{Word::district_coverage, {"DISTRICT COVERAGE", "OBUHVAT OKRUGA", ""}},
    Row{Word::comparison, {"COMPARISON", "POREĐENJE", ""}},
    Row{Word::by_partner, {"Project coverage by partner", "Obuhvat projekata po partnerima", ""}},
    Row{Word::by_donor, {"Project coverage by donor", "Obuhvat projekata po donatorima", ""}},
    Row{Word::by_year, {"Project coverage by year", "Obuhvat projekata po godinama", ""}},
    Row{Word::part_of, {"part {}", "{}. deo", ""}},
    Row{Word::change, {"CHANGE", "PROMENA", ""}},
    Row{Word::change_title, {"Change of project coverage", "Promena obuhvata projekata", ""}},
    Row{Word::answer, {"ANSWER", "ODGOVOR", ""}},
    Row{Word::in_the_answer, {"In the answer", "U odgovoru", ""}},
    Row{Word::not_in_the_answer, {"Not in the answer", "Nije u odgovoru", ""}},
    Row{Word::of_the_answer, {"in the answer", "u odgovoru", ""}},
    Row{Word::municipalities, {"Municipalities", "Opštine", ""}},
    Row{Word::covered, {"Municipality covered", "Pokrivena opština", ""}},
    Row{Word::not_covered, {"No activity reported", "Bez prijavljenih aktivnosti", ""}},
    Row{Word::outside_scope, {"Outside the scope of the map", "Van obuhvata karte", ""}},
    Row{Word::national_coverage, {"National coverage", "Nacionalna pokrivenost", ""}},
    Row{Word::unknown_coverage,
        {"Coverage not stated in the record", "Obuhvat nije naveden u izvoru", ""}},
    Row{Word::with_active, {"With an active project", "Sa projektom u toku", ""}},
    Row{Word::with_planned, {"With a planned project", "Sa planiranim projektom", ""}},
    Row{Word::with_ended, {"With ended projects only", "Samo sa završenim projektima", ""}},
    Row{Word::with_undated,
        {"With projects of unknown state", "Sa projektima nepoznatog stanja", ""}},
    Row{Word::no_own_project, {"No project of its own", "Bez sopstvenog projekta", ""}},
    Row{Word::national_only, {"National coverage only", "Samo nacionalna pokrivenost", ""}},
    Row{Word::change_new, {"New", "Novo", ""}},
    Row{Word::change_continued, {"Continued", "Nastavljeno", ""}},
    Row{Word::change_ended, {"Ended", "Završeno", ""}},
    Row{Word::change_neither,
        {"No active project on either day", "Bez aktivnog projekta oba dana", ""}},
    Row{Word::projects_per_municipality,
        {"Projects per municipality", "Broj projekata po opštini", ""}},
    Row{Word::reception_centres, {"Reception centres", "Prihvatni centri", ""}},
    Row{Word::not_open_in_period, {"not open in the period", "nije otvoren u periodu", ""}},
    Row{Word::without_project, {"No project in its municipality", "U opštini nema projekta", ""}},
    Row{Word::capacity_size, {"Capacity, places", "Kapacitet, mesta", ""}},
    Row{Word::capacity_unknown, {"or not known", "ili nepoznat", ""}},
    Row{Word::boundaries, {"Boundaries", "Granice", ""}},
    Row{Word::international_boundary, {"International boundary", "Državna granica", ""}},
    Row{Word::kosovo_line, {"Line between Serbia and {}", "Linija Srbija – {}", ""}},
    Row{Word::neighbours_boundary, {"Other international boundary", "Druga državna granica", ""}},
    Row{Word::district_boundary, {"District boundary", "Granica okruga", ""}},
    Row{Word::municipality_boundary, {"Municipality boundary", "Granica opštine", ""}},
    Row{Word::inset_extent, {"Area of an inset map", "Područje uvećane karte", ""}},
    Row{Word::extent_of_map, {"Area of this map", "Područje ove karte", ""}},
    Row{Word::key_figures, {"Key figures", "Ključni podaci", ""}},
    Row{Word::with_activity, {"with at least one activity", "sa najmanje jednom aktivnošću", ""}},
    Row{Word::of_them_city, {"of which", "od toga", ""}},
    Row{Word::and_belgrade, {"and the City of Belgrade", "i Grad Beograd", ""}},
    Row{Word::population,
        {"inhabitants of these municipalities, census {}", "stanovnika tih opština, popis {}.",
         ""}},
    Row{Word::known_for, {"known for {} of {}", "poznato za {} od {}", ""}},
    Row{Word::area, {"area of these municipalities", "površina tih opština", ""}},
    Row{Word::known_capacity, {"places in these centres", "mesta u tim centrima", ""}},
    Row{Word::figures_without, {"Figures do not include {}.", "Podaci ne obuhvataju: {}.", ""}},
    Row{Word::without_activity, {"without a project of their own", "bez sopstvenog projekta", ""}},
    Row{Word::population_without,
        {"inhabitants of municipalities without a project of their own, census {}",
         "stanovnika opština bez sopstvenog projekta, popis {}.", ""}},
    Row{Word::centres_without,
        {"without a project in their municipality", "bez projekta u njihovoj opštini", ""}},
    Row{Word::centres_without_heading, {"Centres without a project", "Centri bez projekta", ""}},
    Row{Word::and_more_in, {"{} places", "mesta: {}", ""}},
    Row{Word::project, {"project", "projekat", ""}},
    Row{Word::project_heading, {"Project", "Projekat", ""}},
    Row{Word::projects, {"Projects", "Projekti", ""}},
    Row{Word::partners, {"Partners", "Partneri", ""}},
    Row{Word::un_agencies, {"UN agencies", "Agencije UN", ""}},
    Row{Word::government, {"Government", "Državni organi", ""}},
    Row{Word::implementing, {"Implementing partners", "Partneri u realizaciji", ""}},
    Row{Word::donor, {"Donor", "Donator", ""}},
    Row{Word::donors, {"Donors", "Donatori", ""}},
    Row{Word::budget, {"Budget", "Budžet", ""}},
    Row{Word::sources, {"Sources and notes", "Izvori i napomene", ""}},
    Row{Word::boundary_source, {"Boundaries", "Granice", ""}},
    Row{Word::generalised_overview,
        {"generalised to about 1:2\u00a0500\u00a0000", "generalisano na oko 1:2\u00a0500\u00a0000",
         ""}},
    Row{Word::generalised_report,
        {"generalised to about 1:1\u00a0000\u00a0000", "generalisano na oko 1:1\u00a0000\u00a0000",
         ""}},
    Row{Word::generalised_web, {"generalised for the screen", "generalisano za ekran", ""}},
    Row{Word::full_detail, {"full detail", "bez generalizacije", ""}},
    Row{Word::compiled,
        {"Names, codes and reception centres", "Nazivi, šifre i prihvatni centri", ""}},
    Row{Word::compiled_names, {"Names and codes", "Nazivi i šifre", ""}},
    Row{Word::compiled_text, {"compiled from public sources", "prema javnim izvorima", ""}},
    Row{Word::record, {"Project record", "Podaci o projektu", ""}},
    Row{Word::crs, {"Map projection", "Projekcija karte", ""}},
    Row{Word::map_id, {"Map", "Karta", ""}},
    Row{Word::map_date, {"Date of map", "Datum karte", ""}},
    Row{Word::produced_with, {"Made with {}", "Izrađeno programom {}", "Израђено програмом {}"}},
    Row{Word::publisher, {"Published by", "Izdavač", ""}},
    Row{Word::state_planned, {"planned", "planiran", ""}},
    Row{Word::state_active, {"active", "u toku", ""}},
    Row{Word::state_ended, {"ended", "završen", ""}},
    Row{Word::draft, {"DRAFT", "NACRT", ""}},
    Row{Word::not_cleared, {"not cleared for publication", "nije odobreno za objavljivanje", ""}},
    Row{Word::and_more, {"and {} more", "i još {}", ""}},
    Row{Word::not_shown_unlocated,
        {"Not on the map, because the record states no places: {}.",
         "Nije na karti jer u izvoru nisu navedena mesta: {}.", ""}},
    Row{Word::national_not_counted,
        {"Projects with national coverage are not counted in single municipalities: {}.",
         "Projekti sa nacionalnom pokrivenošću ne broje se u pojedinačnim opštinama: {}.", ""}},
    Row{Word::north, {"N", "S", ""}},
    Row{Word::country_name, {"Serbia", "Srbija", ""}},
    Row{Word::whole_country, {"national coverage", "nacionalna pokrivenost", ""}},
    Row{Word::not_stated, {"coverage not stated", "obuhvat nije naveden", ""}},
    Row{Word::coverage_map_of, {"Coverage map", "Karta obuhvata", ""}},
    Row{Word::all_city_municipalities,
        {"all of them city municipalities", "sve su gradske opštine", ""}},
};

struct Forms {
  Noun noun;
  LocalizedText one, few, many;  // English has one and many
};

const std::array nouns{
    Forms{Noun::municipality,
          {"municipality", "opština", ""},
          {"municipalities", "opštine", ""},
          {"municipalities", "opština", ""}},
    Forms{Noun::covered_municipality,
          {"municipality covered", "pokrivena opština", ""},
          {"municipalities covered", "pokrivene opštine", ""},
          {"municipalities covered", "pokrivenih opština", ""}},
    Forms{Noun::city_municipality,
          {"city municipality", "gradska opština", ""},
          {"city municipalities", "gradske opštine", ""},
          {"city municipalities", "gradskih opština", ""}},
    Forms{Noun::district,
          {"district", "okrug", ""},
          {"districts", "okruga", ""},
          {"districts", "okruga", ""}},
    Forms{Noun::project,
          {"project", "projekat", ""},
          {"projects", "projekta", ""},
          {"projects", "projekata", ""}},
    Forms{Noun::national_project,
          {"national project", "nacionalni projekat", ""},
          {"national projects", "nacionalna projekta", ""},
          {"national projects", "nacionalnih projekata", ""}},
    Forms{Noun::centre,
          {"reception centre", "prihvatni centar", ""},
          {"reception centres", "prihvatna centra", ""},
          {"reception centres", "prihvatnih centara", ""}},
    Forms{Noun::open_centre,
          {"reception centre open in the period", "prihvatni centar otvoren u periodu", ""},
          {"reception centres open in the period", "prihvatna centra otvorena u periodu", ""},
          {"reception centres open in the period", "prihvatnih centara otvorenih u periodu", ""}},
    Forms{Noun::idle_municipality,
          {"municipality without a project of its own", "opština bez sopstvenog projekta", ""},
          {"municipalities without a project of their own", "opštine bez sopstvenog projekta", ""},
          {"municipalities without a project of their own", "opština bez sopstvenog projekta", ""}},
    Forms{Noun::idle_centre,
          {"reception centre without a project in its municipality",
           "prihvatni centar bez projekta u svojoj opštini", ""},
          {"reception centres without a project in their municipality",
           "prihvatna centra bez projekta u svojoj opštini", ""},
          {"reception centres without a project in their municipality",
           "prihvatnih centara bez projekta u svojoj opštini", ""}},
};

}  // namespace

std::string text_of(Word word, Language language) {
  for (const auto& row : rows)
    if (row.word == word) return row.text.in(language);
  return {};
}

PluralForm serbian_plural(long n) {
  const long tens = n % 100;
  const long units = n % 10;
  if (units == 1 && tens != 11) return PluralForm::one;
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return PluralForm::few;
  return PluralForm::many;
}

std::string noun_of(long n, Noun noun, Language language) {
  for (const auto& forms : nouns) {
    if (forms.noun != noun) continue;
    PluralForm form = n == 1 ? PluralForm::one : PluralForm::many;
    if (language != Language::en) form = serbian_plural(n);
    const LocalizedText& text = form == PluralForm::one   ? forms.one
                                : form == PluralForm::few ? forms.few
                                                          : forms.many;
    return text.in(language);
  }
  return {};
}

std::string counted(long n, Noun noun, Language language) {
  return format_number(static_cast<double>(n), 0, language) + " " + noun_of(n, noun, language);
}

std::string name_of(CentreType type, Language language) {
  LocalizedText text;
  switch (type) {
    case CentreType::asylum_centre:
      text = {"Asylum centre", "Centar za azil", ""};
      break;
    case CentreType::reception_transit_centre:
      text = {"Reception and transit centre", "Prihvatno-tranzitni centar", ""};
      break;
    case CentreType::temporary_reception_camp:
      text = {"Temporary reception camp", "Privremeni prihvatni kamp", ""};
      break;
    case CentreType::refugee_aid_point:
      text = {"Refugee aid point", "Prihvatna tačka", ""};
      break;
  }
  return text.in(language);
}

}  // namespace obuhvat
