#include "cartography/atlas_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cartography/upper_case.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// The city or district that tells a municipality from another of its name.
std::string whereabouts(const Municipality& unit, const Dataset& dataset, Language language) {
  if (unit.parent)
    if (const Municipality* city = dataset.municipality(*unit.parent); city != nullptr)
      return city->name.in(language);
  const District* district = dataset.district(unit.district);
  return district == nullptr ? "" : district->name.in(language);
}

}  // namespace

std::string letter_of(const std::string& name) {
  const std::u32string letters = decode_utf8(name);
  if (letters.empty()) return {};
  const std::string first = upper_case(encode_utf8(letters.substr(0, 1)));
  const char32_t next = letters.size() > 1 ? letters[1] : U' ';
  if ((first == "L" || first == "N") && (next == U'j' || next == U'J')) return first + "j";
  if (first == "D" && (next == U'ž' || next == U'Ž')) return first + "ž";
  return first;
}

std::vector<PageRun> runs_of(const std::vector<std::size_t>& pages) {
  std::vector<PageRun> out;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (end - i >= 3) {
      out.push_back({pages[i], pages[end - 1]});
    } else {
      for (std::size_t k = i; k < end; ++k) out.push_back({pages[k], pages[k]});
    }
    i = end;
  }
  return out;
}

PlaceIndex index_places(const std::vector<AtlasEntry>& entries, std::size_t first_page,
                        const Dataset& dataset, Language language, const NameOrder& before) {
  std::map<MunicipalityCode, std::vector<std::size_t>> pages;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (const auto& code : entries[i].municipalities) {
      auto& of_unit = pages[code];
      if (of_unit.empty() || of_unit.back() != first_page + i) of_unit.push_back(first_page + i);
    }

  std::map<std::string, int> bearers;
  PlaceIndex out;
  for (const auto& unit : dataset.municipalities) {
    if (!unit.is_map_unit()) continue;
    ++bearers[unit.name.in(language)];
    if (!pages.contains(unit.code)) ++out.not_covered;
  }
  for (auto& [code, of_unit] : pages) {
    const Municipality* unit = dataset.municipality(code);
    if (unit == nullptr) throw Error(fmt::format("no municipality has the code {}", code.text()));
    std::string name = unit->name.in(language);
    const std::string letter = letter_of(name);
    const std::string where = whereabouts(*unit, dataset, language);
    if (bearers[name] > 1 && !where.empty()) name += " (" + where + ")";
    out.places.push_back({std::move(name), letter, std::move(of_unit)});
  }
  std::stable_sort(
      out.places.begin(), out.places.end(),
      [&](const IndexedPlace& a, const IndexedPlace& b) { return before(a.name, b.name); });
  return out;
}

}  // namespace obuhvat
