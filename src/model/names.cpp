// The words that enumerations have in files, in the store and on the command line.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "model/finding.h"
#include "model/municipality.h"
#include "model/project.h"
#include "model/reception_centre.h"

namespace obuhvat {
namespace {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

template <class E, std::size_t N>
std::string_view find_name(const Names<E, N>& names, E value) {
  for (const auto& [e, name] : names)
    if (e == value) return name;
  return {};
}

template <class E, std::size_t N>
std::optional<E> find_value(const Names<E, N>& names, std::string_view name) {
  for (const auto& [e, text] : names)
    if (text == name) return e;
  return std::nullopt;
}

constexpr Names<MunicipalityKind, 4> municipality_kinds{{
    {MunicipalityKind::city, "city"},
    {MunicipalityKind::municipality, "municipality"},
    {MunicipalityKind::city_municipality, "city_municipality"},
    {MunicipalityKind::parent_city, "parent_city"},
}};
constexpr Names<CentreType, 4> centre_types{{
    {CentreType::asylum_centre, "asylum_centre"},
    {CentreType::reception_transit_centre, "reception_transit_centre"},
    {CentreType::temporary_reception_camp, "temporary_reception_camp"},
    {CentreType::refugee_aid_point, "refugee_aid_point"},
}};
constexpr Names<PointPrecision, 3> precisions{{
    {PointPrecision::site, "site"},
    {PointPrecision::settlement, "settlement"},
    {PointPrecision::municipality, "municipality"},
}};
constexpr Names<ProjectStatus, 3> statuses{{
    {ProjectStatus::planned, "planned"},
    {ProjectStatus::active, "active"},
    {ProjectStatus::completed, "completed"},
}};
constexpr Names<CoverageKind, 3> coverage_kinds{{
    {CoverageKind::municipalities, "municipalities"},
    {CoverageKind::national, "national"},
    {CoverageKind::unknown, "unknown"},
}};
constexpr Names<PartnerRole, 4> roles{{
    {PartnerRole::un, "un"},
    {PartnerRole::government, "government"},
    {PartnerRole::implementing, "implementing"},
    {PartnerRole::donor, "donor"},
}};
constexpr Names<MatchKind, 9> match_kinds{{
    {MatchKind::code, "code"},
    {MatchKind::exact, "exact"},
    {MatchKind::alias, "alias"},
    {MatchKind::transliterated, "transliterated"},
    {MatchKind::ascii, "ascii"},
    {MatchKind::city, "city"},
    {MatchKind::fuzzy, "fuzzy"},
    {MatchKind::ambiguous, "ambiguous"},
    {MatchKind::unresolved, "unresolved"},
}};
constexpr Names<Severity, 3> severities{{
    {Severity::info, "info"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
}};

}  // namespace

std::string_view name_of(MunicipalityKind kind) { return find_name(municipality_kinds, kind); }
std::optional<MunicipalityKind> municipality_kind_from(std::string_view name) {
  return find_value(municipality_kinds, name);
}
std::string_view name_of(CentreType type) { return find_name(centre_types, type); }
std::optional<CentreType> centre_type_from(std::string_view name) {
  return find_value(centre_types, name);
}
std::string_view name_of(PointPrecision precision) { return find_name(precisions, precision); }
std::optional<PointPrecision> point_precision_from(std::string_view name) {
  return find_value(precisions, name);
}
std::string_view name_of(ProjectStatus status) { return find_name(statuses, status); }
std::optional<ProjectStatus> project_status_from(std::string_view name) {
  return find_value(statuses, name);
}
std::string_view name_of(CoverageKind kind) { return find_name(coverage_kinds, kind); }
std::optional<CoverageKind> coverage_kind_from(std::string_view name) {
  return find_value(coverage_kinds, name);
}
std::string_view name_of(PartnerRole role) { return find_name(roles, role); }
std::optional<PartnerRole> partner_role_from(std::string_view name) {
  return find_value(roles, name);
}
std::string_view name_of(MatchKind kind) { return find_name(match_kinds, kind); }
std::optional<MatchKind> match_kind_from(std::string_view name) {
  return find_value(match_kinds, name);
}
std::string_view name_of(Severity severity) { return find_name(severities, severity); }
std::optional<Severity> severity_from(std::string_view name) {
  return find_value(severities, name);
}

}  // namespace obuhvat
