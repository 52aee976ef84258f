#pragma once

#include <string>

#include "model/language.h"
#include "model/reception_centre.h"

namespace obuhvat {

/// The words that a sheet puts around its data.
enum class Word {
  project_coverage,
  partner_coverage,
  donor_coverage,
  overview,
  overview_title,
  gaps,
  gaps_title,
  district_coverage,
  comparison,
  by_partner,
  by_donor,
  by_year,
  part_of,
  change,
  change_title,
  answer,
  in_the_answer,
  not_in_the_answer,
  of_the_answer,
  municipalities,
  covered,
  not_covered,
  outside_scope,
  national_coverage,
  unknown_coverage,
  with_active,
  with_planned,
  with_ended,
  with_undated,
  no_own_project,
  national_only,
  change_new,
  change_continued,
  change_ended,
  change_neither,
  projects_per_municipality,
  reception_centres,
  not_open_in_period,
  without_project,
  capacity_size,
  capacity_unknown,
  boundaries,
  international_boundary,
  kosovo_line,
  neighbours_boundary,
  district_boundary,
  municipality_boundary,
  inset_extent,
  extent_of_map,
  key_figures,
  with_activity,
  of_them_city,
  and_belgrade,
  population,
  known_for,
  area,
  known_capacity,
  figures_without,
  without_activity,
  population_without,
  centres_without,
  centres_without_heading,
  and_more_in,
  project,
  project_heading,
  projects,
  partners,
  un_agencies,
  government,
  implementing,
  donor,
  donors,
  budget,
  sources,
  boundary_source,
  generalised_overview,
  generalised_report,
  generalised_web,
  full_detail,
  compiled,
  compiled_names,
  compiled_text,
  record,
  crs,
  map_id,
  map_date,
  produced_with,
  publisher,
  state_planned,
  state_active,
  state_ended,
  draft,
  not_cleared,
  and_more,
  not_shown_unlocated,
  national_not_counted,
  north,
  country_name,
  whole_country,
  not_stated,
  coverage_map_of,
  all_city_municipalities,
};

std::string text_of(Word word, Language language);

/// "12 municipalities", "1 opština", "2 opštine", "5 opština", "21 opština".
enum class Noun {
  municipality,
  covered_municipality,
  city_municipality,
  district,
  project,
  national_project,
  centre,
  open_centre,
  idle_municipality,
  idle_centre,
};
/// Without the number: "municipalities", "opštine" for 2.
std::string noun_of(long n, Noun noun, Language language);
std::string counted(long n, Noun noun, Language language);

std::string name_of(CentreType type, Language language);

/// The name of a Serbian number's form: 1, 21, 31 are `one`; 2-4, 22-24 `few`; the rest `many`.
enum class PluralForm { one, few, many };
PluralForm serbian_plural(long n);

}  // namespace obuhvat
