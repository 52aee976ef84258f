#include "ingest/place_count.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ingest/place_matching.h"
#include "support/text.h"

namespace obuhvat {
namespace {

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

/// What was named within one unit of local self-government.
struct NamedUnit {
  MunicipalityCode code;
  bool as_whole = false;                  ///< by its own name, not only by its members'
  std::vector<MunicipalityCode> members;  ///< city municipalities named, each once
  std::size_t names = 0;                  ///< written names that led here
};

class PlaceCount {
 public:
  PlaceCount(const std::vector<Resolution>& resolutions, const Project& project,
             const Dataset& dataset)
      : project_(project), dataset_(dataset) {
    for (const auto& resolution : resolutions) {
      if (!resolution.is_resolved()) {
        ++unplaced_;
        continue;
      }
      const MunicipalityCode code = resolution.via.value_or(resolution.codes.front());
      const Municipality* const unit = dataset.municipality(code);
      const bool is_member = unit != nullptr && unit->parent.has_value();
      NamedUnit& named = unit_of(is_member ? *unit->parent : code);
      ++named.names;
      if (!is_member)
        named.as_whole = true;
      else if (std::find(named.members.begin(), named.members.end(), code) == named.members.end())
        named.members.push_back(code);
    }
  }

  std::size_t unit_count() const { return units_.size(); }
  std::size_t unplaced_count() const { return unplaced_; }

  std::string units_text() const {
    std::vector<std::string> reasons;
    for (const auto& unit : units_) add_reasons(unit, reasons);
    std::string text = unplaced_ == 0 ? std::string("they are ")
                                      : fmt::format("{} to no municipality, the others are ",
                                                    counted(unplaced_, "name leads", "names lead"));
    text += counted(units_.size(), "local self-government unit", "local self-government units");
    return reasons.empty() ? text : text + ", because " + listed(reasons);
  }

  std::string map_text() const {
    std::size_t own = 0;
    std::vector<std::string> own_members;         // of a city that is named too
    std::map<MunicipalityCode, std::size_t> via;  // city -> units drawn for it
    std::size_t total = 0;
    for (const auto& place : project_.places)
      if (place.via) ++via[*place.via];
    for (const auto& place : project_.places) {
      if (!place.municipality) continue;
      ++total;
      if (place.via) continue;
      const Municipality* const unit = dataset_.municipality(*place.municipality);
      if (unit != nullptr && unit->parent && via.contains(*unit->parent))
        own_members.push_back(unit->name.en);
      else
        ++own;
    }
    if (total == 0) return "on the map no unit";
    std::vector<std::string> parts;
    if (own > 0)
      parts.push_back(fmt::format("{} under {} own name", own, own == 1 ? "its" : "their"));
    if (!own_members.empty())
      parts.push_back(fmt::format("{} under {} own", listed(own_members),
                                  own_members.size() == 1 ? "its" : "their"));
    for (const auto& [city, count] : via)
      parts.push_back(fmt::format("the {}{} of {} via {}", has_own_member(city) ? "other " : "",
                                  counted(count, "city municipality", "city municipalities"),
                                  name_of(city), dataset_.municipality(city)->name.sr_latn));
    std::string text = fmt::format("on the map {}: ", counted(total, "unit", "units"));
    if (parts.size() > 2) {  // each part may hold an "and" of its own
      parts.back() = "and " + parts.back();
      return text + join(parts, ", ");
    }
    return text + listed(parts);
  }

 private:
  NamedUnit& unit_of(const MunicipalityCode& code) {
    for (auto& unit : units_)
      if (unit.code == code) return unit;
    units_.push_back({code, false, {}, 0});
    return units_.back();
  }

  bool has_own_member(const MunicipalityCode& city) const {
    return std::any_of(units_.begin(), units_.end(), [&](const NamedUnit& unit) {
      return unit.code == city && !unit.members.empty();
    });
  }

  /// Why several written names are one unit.
  void add_reasons(const NamedUnit& unit, std::vector<std::string>& reasons) const {
    std::vector<std::string> members;
    for (const auto& code : unit.members) members.push_back(name_of(code));
    const bool one = members.size() == 1;
    if (unit.as_whole && !members.empty())
      reasons.push_back(fmt::format("{} {} of the City of {}, which is named too", listed(members),
                                    one ? "is a city municipality" : "are city municipalities",
                                    name_of(unit.code)));
    else if (members.size() > 1)
      reasons.push_back(fmt::format("{} are city municipalities of one city, {}", listed(members),
                                    name_of(unit.code)));
    const std::size_t distinct = members.size() + (unit.as_whole ? 1 : 0);
    if (unit.names > distinct)
      reasons.push_back(fmt::format("{} {} named more than once",
                                    distinct == 1 ? name_of(one ? unit.members[0] : unit.code)
                                                  : "a part of the City of " + name_of(unit.code),
                                    "is"));
  }

  std::string name_of(const MunicipalityCode& code) const {
    const Municipality* const unit = dataset_.municipality(code);
    return unit == nullptr ? code.text() : unit->name.en;
  }

  const Project& project_;
  const Dataset& dataset_;
  std::vector<NamedUnit> units_;
  std::size_t unplaced_ = 0;
};

}  // namespace

void check_place_count(ProjectRecord& record, const std::vector<Resolution>& resolutions,
                       const Dataset& dataset) {
  if (!record.project.declared_municipality_count) return;
  const auto declared = static_cast<std::size_t>(*record.project.declared_municipality_count);
  const std::size_t written = resolutions.size();
  if (declared == written) return;
  const std::string start =
      fmt::format("{} declared, {} written", counted(declared, "municipality", "municipalities"),
                  written == 0 ? "no name" : counted(written, "name", "names"));
  const FieldPlace where = record.place_of("declared_municipality_count");
  const PlaceCount count(resolutions, record.project, dataset);
  const bool explained = count.unplaced_count() == 0 && count.unit_count() == declared;
  const std::string message =
      written == 0 ? start : fmt::format("{}: {}; {}", start, count.units_text(), count.map_text());
  record.report.add(explained ? Severity::info : Severity::warning, "place-count-mismatch", where,
                    message,
                    explained            ? "nothing to correct: the numbers agree"
                    : written < declared ? "look in the source for a name that is missing here"
                                         : "look in the source for a name that does not belong "
                                           "here, or for a number that it corrects");
}

}  // namespace obuhvat
