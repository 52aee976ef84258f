#include "gazetteer/place_scope.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "gazetteer/place_wording.h"
#include "gazetteer/places_elsewhere.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::array<std::string_view, 9> this_country{
    "srbija", "serbia", "republika srbija", "republic of serbia", "srbije", "republike srbije",
    "srbiji", "rs",     "srbija bez kosova"};
constexpr std::array<std::string_view, 3> vojvodina{"vojvodina", "ap vojvodina",
                                                    "autonomna pokrajina vojvodina"};
/// Names of districts that the register does not have.
struct OtherDistrictName {
  std::string_view ascii;
  std::array<std::string_view, 3> codes;
};
constexpr std::array<OtherDistrictName, 9> other_district_names{{{"beogradski", {"00"}},
                                                                 {"severna backa", {"01"}},
                                                                 {"srednji banat", {"02"}},
                                                                 {"severni banat", {"03"}},
                                                                 {"juzni banat", {"04"}},
                                                                 {"zapadna backa", {"05"}},
                                                                 {"juzna backa", {"06"}},
                                                                 {"backa", {"01", "05", "06"}},
                                                                 {"banat", {"02", "03", "04"}}}};
constexpr std::size_t nuts2_letters = 4;
constexpr std::string_view last_district_of_vojvodina = "07";

void sort_and_thin(std::vector<UnitNumber>& units) {
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
}

std::vector<UnitNumber> common_units(const std::vector<UnitNumber>& a,
                                     const std::vector<UnitNumber>& b) {
  std::vector<UnitNumber> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

bool PlaceScope::allows(UnitNumber unit) const {
  return !is_understood() || std::binary_search(units.begin(), units.end(), unit);
}

ScopeReader::ScopeReader(const NameIndex& index, const std::vector<District>& districts)
    : index_(index) {
  for (UnitNumber u = 0; u < index_.units().size(); ++u)
    districts_[index_.units()[u].district.text()].push_back(u);
  for (const auto& district : districts) {
    for (const auto* name : {&district.name.sr_latn, &district.name.sr_cyrl, &district.name.en}) {
      const std::string bare = without_district_words(fold_name(*name).ascii);
      auto& codes = district_names_[bare];
      if (codes.empty() || codes.back() != district.code.text())
        codes.push_back(district.code.text());
    }
    // The numbers of ISO 3166-2 and NUTS: "RS-20", "RS20", "RS225".
    for (const auto* number : {&district.iso_3166_2, &district.nuts3}) {
      if (number->empty()) continue;
      const std::string folded = fold_name(*number).ascii;
      district_names_[folded] = {district.code.text()};
      district_names_[compact(folded)] = {district.code.text()};
    }
    for (const auto* region :
         {&district.region.sr_latn, &district.region.sr_cyrl, &district.region.en})
      if (!region->empty()) add_district(fold_name(*region).ascii, district.code.text());
    if (!district.seat.empty())
      district_seats_[fold_name(district.seat).ascii].push_back(district.code.text());
  }
  // "RS22" is the 22nd district without its hyphen, and a region of NUTS 2: it may be either.
  for (const auto& district : districts)
    if (district.nuts3.size() > nuts2_letters)
      add_district(fold_name(district.nuts3.substr(0, nuts2_letters)).ascii, district.code.text());
  for (const auto& other : other_district_names)
    for (const auto code : other.codes)
      if (!code.empty()) district_names_[std::string(other.ascii)].emplace_back(code);
  for (const auto name : places_elsewhere()) elsewhere_[fold_name(name).ascii] = true;
  for (const auto name : countries_elsewhere()) elsewhere_[fold_name(name).ascii] = true;
}

void ScopeReader::add_district(const std::string& name, const std::string& code) {
  auto& codes = district_names_[name];
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

void ScopeReader::add_units_of_district(const std::string& code,
                                        std::vector<UnitNumber>& units) const {
  const auto found = districts_.find(code);
  if (found != districts_.end())
    units.insert(units.end(), found->second.begin(), found->second.end());
}

bool ScopeReader::reads_district(std::string_view ascii, Where where, bool is_unit,
                                 std::vector<UnitNumber>& units) const {
  const std::string bare = without_district_words(ascii);
  const bool says_district = bare.size() != ascii.size();
  if (is_unit && !says_district && where == Where::in_text) return false;
  bool found_any = false;
  const auto add_all = [&](const StringMap<std::vector<std::string>>& from) {
    const auto found = from.find(bare);
    if (found == from.end()) return;
    found_any = true;
    for (const auto& code : found->second) add_units_of_district(code, units);
  };
  add_all(district_names_);
  if (where == Where::in_hint) add_all(district_seats_);
  return found_any;
}

PlaceScope ScopeReader::read(std::string_view text, Where where) const {
  PlaceScope scope = read_whole(text, where);
  if (scope.meaning != PlaceScope::Meaning::not_understood || where != Where::in_hint) return scope;
  const auto parts = parts_of(text);
  if (parts.size() < 2) return scope;
  // "Haskovo, Bulgaria" lies elsewhere, "Niš, Serbia" in Niš.
  for (const auto& part : parts) {
    const PlaceScope one = read_whole(part, where);
    if (one.meaning == PlaceScope::Meaning::elsewhere) {
      scope.meaning = one.meaning;
      return scope;
    }
    if (!one.is_understood()) continue;
    const bool is_first = !scope.is_understood() || scope.is_whole_country;
    if (is_first || !one.is_whole_country) {
      scope.units = is_first ? one.units : common_units(scope.units, one.units);
      scope.is_whole_country = one.is_whole_country;
    }
    scope.meaning = one.meaning;
  }
  return scope;
}

PlaceScope ScopeReader::read_whole(std::string_view text, Where where) const {
  PlaceScope scope;
  scope.text = std::string(trimmed(text));
  const FoldedName name = fold_name(text);
  if (name.ascii.empty()) return scope;
  const auto understood = [&scope] {
    sort_and_thin(scope.units);
    scope.meaning = PlaceScope::Meaning::somewhere_here;
    return scope;
  };

  if (std::find(this_country.begin(), this_country.end(), name.ascii) != this_country.end()) {
    for (UnitNumber u = 0; u < index_.units().size(); ++u) scope.units.push_back(u);
    scope.is_whole_country = true;
    return understood();
  }
  if (std::find(vojvodina.begin(), vojvodina.end(), name.ascii) != vojvodina.end()) {
    for (UnitNumber u = 0; u < index_.units().size(); ++u) {
      const auto& district = index_.units()[u].district.text();
      if (district >= "01" && district <= last_district_of_vojvodina) scope.units.push_back(u);
    }
    return understood();
  }
  if (districts_.contains(std::string_view(name.ascii))) {
    add_units_of_district(name.ascii, scope.units);
    return understood();
  }

  std::vector<UnitNumber> named;
  if (const UnitNumber unit = index_.by_code(name.ascii); unit != no_unit) {
    named.push_back(unit);
  } else {
    for (const auto& reading : readings_of(name)) {
      for (const auto& match : index_.by_name(reading.name).units) named.push_back(match.unit);
      if (named.empty()) named = index_.by_case_form(reading.name).units;
      if (!named.empty()) break;
    }
  }
  bool here = !named.empty();
  // A district's own name must not be cut to a unit's: "Bor District" is more than Bor.
  here = reads_district(name.ascii, where, here, scope.units) || here;
  for (const auto unit : named) {
    scope.units.push_back(unit);
    const auto& members = index_.units()[unit].members;
    scope.units.insert(scope.units.end(), members.begin(), members.end());
  }
  if (here) return understood();
  if (elsewhere_.contains(std::string_view(name.ascii)))
    scope.meaning = PlaceScope::Meaning::elsewhere;
  return scope;
}

}  // namespace obuhvat
