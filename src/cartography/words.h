#pragma once

#include <string>

#include "model/language.h"
#include "model/project.h"
#include "model/reception_centre.h"

namespace obuhvat {

/// The words that a sheet puts around its data.
enum class Word {
  project_coverage,
  partner_coverage,
  overview,
  overview_title,
  legend,
  covered,
  not_covered,
  outside_scope,
  national_coverage,
  unknown_coverage,
  projects_per_municipality,
  reception_centres,
  not_open_in_period,
  capacity_size,
  capacity_unknown,
  boundaries,
  international_boundary,
  kosovo_line,
  neighbours_boundary,
  district_boundary,
  municipality_boundary,
  inset_extent,
  key_figures,
  with_activity,
  of_them_city,
  and_belgrade,
  population,
  known_for,
  area,
  known_capacity,
  figures_without,
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
  generalised,
  full_detail,
  compiled,
  compiled_text,
  record,
  crs,
  map_id,
  map_date,
  produced_with,
  publisher,
  status_planned,
  status_active,
  status_completed,
  and_more,
  not_shown_unlocated,
  national_not_counted,
  north,
  country_name,
  whole_country,
  not_stated,
  coverage_map_of,
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
};
/// Without the number: "municipalities", "opštine" for 2.
std::string noun_of(long n, Noun noun, Language language);
std::string counted(long n, Noun noun, Language language);

std::string name_of(CentreType type, Language language);
std::string name_of_status(ProjectStatus status, Language language);

/// The name of a Serbian number's form: 1, 21, 31 are `one`; 2-4, 22-24 `few`; the rest `many`.
enum class PluralForm { one, few, many };
PluralForm serbian_plural(long n);

}  // namespace obuhvat
