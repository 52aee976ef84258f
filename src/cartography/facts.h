#pragma once

#include <string>
#include <vector>

#include "cartography/compose.h"

namespace obuhvat {

/// A sum over those of `of` members whose value is known.
struct KnownSum {
  double sum = 0;
  std::size_t known = 0;
  std::size_t of = 0;
};

/// What a sheet says in words and figures, each counted once.
struct SheetFacts {
  std::vector<const Project*> projects;  ///< that the sheet shows, from the one that began first
  Period period;
  std::size_t units = 0;         ///< in the scope of the selection
  std::size_t covered = 0;       ///< of them, with a project of their own
  std::size_t covered_city = 0;  ///< of the covered, city municipalities
  std::size_t districts = 0;     ///< of the covered, without the City of Belgrade
  bool reaches_belgrade = false;
  KnownSum population;
  int census = 2022;  ///< the year of `population`
  KnownSum area_km2;
  std::size_t idle = 0;                ///< units without a project of their own
  KnownSum idle_population;            ///< of those, census of `census`
  std::vector<CentreId> idle_centres;  ///< open, and no project names their municipality
  /// Of SheetKind::change: units covered on the later day only, on both, on the earlier only.
  std::size_t started = 0, continued = 0, ended = 0;
  KnownSum capacity;           ///< of the centres open in the period
  std::string capacity_years;  ///< of those figures, "2015–2017"; may be empty

  std::string id;
  std::string kicker;
  std::string title;
  std::string subtitle;  ///< may be empty
  std::string summary;
  std::string description;  ///< one sentence: the alt text
};

/// Throws Error for an id that the dataset does not have.
SheetFacts gather_facts(const Dataset& dataset, const CoverageTable& coverage,
                        const SheetRequest& request);

}  // namespace obuhvat
