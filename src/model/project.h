#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/points.h"
#include "model/ids.h"
#include "model/language.h"
#include "model/period.h"

namespace obuhvat {

enum class ProjectStatus { planned, active, completed };
enum class CoverageKind { municipalities, national, unknown };
enum class PartnerRole { un, government, implementing, donor };

/// How a written place name came to its municipality; see gazetteer/resolution.h.
enum class MatchKind {
  code,
  exact,
  alias,
  transliterated,
  ascii,
  city,  ///< a city that stands for its city municipalities
  fuzzy,
  ambiguous,
  unresolved
};

std::string_view name_of(ProjectStatus status);
std::optional<ProjectStatus> project_status_from(std::string_view name);
std::string_view name_of(CoverageKind kind);
std::optional<CoverageKind> coverage_kind_from(std::string_view name);
std::string_view name_of(PartnerRole role);
std::optional<PartnerRole> partner_role_from(std::string_view name);
std::string_view name_of(MatchKind kind);
std::optional<MatchKind> match_kind_from(std::string_view name);

/// An organisation. Its role is a matter of each project.
struct Partner {
  PartnerId id;
  LocalizedText name;
  std::string acronym;  ///< e.g. "UNDP"; empty if it has none
};

struct ProjectPartner {
  PartnerId partner;
  PartnerRole role = PartnerRole::implementing;
  bool operator==(const ProjectPartner&) const = default;
};

/// One municipality that a project reaches, or a written name that led to none.
struct ProjectPlace {
  std::optional<MunicipalityCode> municipality;  ///< empty if ambiguous or unresolved
  std::string as_written;
  MatchKind match = MatchKind::unresolved;
  double confidence = 0;                ///< 0 to 1
  std::optional<MunicipalityCode> via;  ///< the city that was named instead
};

/// A point where a project works, as its record gives it.
struct ProjectSite {
  std::string name;
  LonLat point;
};

struct Budget {
  double amount = 0;
  std::string currency;  ///< ISO 4217
};

struct ProjectIdentifier {
  std::string type;
  std::string value;
};

struct RecordSource {
  std::string file;
  std::string page;
  std::string language;
};

/// A project as its record states it. What the record does not say stays empty.
struct Project {
  ProjectId id;
  LocalizedText title;
  LocalizedText subtitle;
  Period period;
  std::optional<ProjectStatus> status;
  CoverageKind coverage = CoverageKind::unknown;
  std::optional<int> declared_municipality_count;
  std::vector<ProjectPartner> partners;
  std::vector<ProjectPlace> places;  ///< each municipality at most once, in the order written
  std::vector<ProjectSite> sites;
  std::string area;  ///< thematic area
  std::optional<Budget> budget;
  std::vector<ProjectIdentifier> identifiers;
  std::string notes;
  std::vector<RecordSource> sources;
};

/// Where a project stands on a day.
enum class ProjectState { planned, active, ended, undated };

/// By the word of its record alone; `undated` without one.
ProjectState stated_state(const Project& project);

/// By its dates; if it has none, by its status; `undated` when neither says anything.
ProjectState state_on(const Project& project, const Day& day);

}  // namespace obuhvat
