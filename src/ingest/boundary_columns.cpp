#include "ingest/boundary_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Words = std::vector<std::string_view>;

// As they are after folded(): small letters and digits alone. "opstina__1" is what GDAL makes of
// opstina_imel in a shapefile that has opstina_ime as well.
const Words code_words = {"opstinamaticnibroj",
                          "maticnibroj",
                          "maticnibrojopstine",
                          "matbr",
                          "matbroj",
                          "opstinamb",
                          "mb",
                          "mbopstine",
                          "opstinasifra",
                          "sifraopstine",
                          "sifra",
                          "code",
                          "kod",
                          "municode",
                          "municipalitycode",
                          "adm2pcode",
                          "pcode",
                          "lau",
                          "lauid",
                          "laucode",
                          "lau2",
                          "refrsopstina",
                          "refrsmaticnibroj",
                          "refrs",
                          "gisco",
                          "матичниброј",
                          "шифра"};
const Words name_words = {"opstinaimel",
                          "opstina1",
                          "opstinaime",
                          "opstina",
                          "nazivlatinica",
                          "nazivlat",
                          "imelatinica",
                          "naziv",
                          "nazivopstine",
                          "nazivcirilica",
                          "imeopstine",
                          "ime",
                          "imel",
                          "opstinanaziv",
                          "municipality",
                          "municipalityname",
                          "adm2sr",
                          "adm2srlatn",
                          "adm2en",
                          "adm2ref",
                          "adm2name",
                          "adm2alt1en",
                          "adm2alt2en",
                          "name2",
                          "varname2",
                          "nlname2",
                          "shapename",
                          "namesrlatn",
                          "namesr",
                          "name",
                          "nameen",
                          "officialname",
                          "altname",
                          "wofname",
                          "launame",
                          "launamelatn",
                          "launamenational",
                          "namelatn",
                          "namn",
                          "gen",
                          "назив",
                          "НАЗИВ",
                          "Назив",
                          "име",
                          "ИМЕ",
                          "Име"};
const Words hint_words = {
    "okrugimel", "okrugime", "okrug",  "okrugsifra", "okrugnaziv", "district", "name1", "varname1",
    "nlname1",   "adm1en",   "adm1sr", "adm1ref",    "adm1pcode",  "adm1name", "grad",  "gradime",
    "gradimel",  "city",     "region", "županija",   "isin",       "округ"};
const Words kind_words = {"wofplacetype", "placetype", "adminlevel", "engtype2",
                          "type2",        "shapetype", "type1"};
const Words id_words = {"wofid", "shapeid", "gid2", "osmid", "osmwayid", "id", "fid", "objectid"};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
             static_cast<unsigned char>(c) > 127)
      out += c;
  }
  return out;
}

// The names of a shapefile's attributes are cut to so many bytes.
constexpr std::size_t longest_dbf_name = 10;

bool is_same(std::string_view name, std::string_view folded_name, std::string_view word) {
  if (folded_name == word) return true;
  return name.size() == longest_dbf_name && folded_name.size() >= 8 &&
         word.starts_with(folded_name);
}

/// Positions of the attributes that have one of the names, in the order of the words.
std::vector<std::size_t> positions(const std::vector<std::string>& names, const Words& words) {
  std::vector<std::size_t> found;
  for (const auto word : words)
    for (std::size_t i = 0; i < names.size(); ++i)
      if (is_same(names[i], folded(names[i]), word) && std::ranges::count(found, i) == 0)
        found.push_back(i);
  return found;
}

/// Mostly official codes: some attributes mix them with the codes of settlements or of cities.
bool holds_codes(const std::vector<std::vector<std::string>>& sample, std::size_t column) {
  std::size_t filled = 0;
  std::size_t codes = 0;
  for (const auto& row : sample) {
    if (row[column].empty()) continue;
    ++filled;
    if (is_official_code(row[column])) ++codes;
  }
  return codes > 0 && codes * 10 >= filled * 7;
}

/// RGZ's way for units of any level: okrug_ime (Cyrillic), okrug_imel (Latin).
std::vector<std::size_t> ending_like_names(const std::vector<std::string>& names) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = folded(names[i]);
    if (name.ends_with("ime") || name.ends_with("imel") || name.ends_with("naziv"))
      found.push_back(i);
  }
  return found;
}

std::size_t named_by_user(const std::vector<std::string>& names, const std::string& wanted,
                          std::string_view option, const std::string& shown) {
  const auto exact = std::ranges::find(names, wanted);
  if (exact != names.end()) return static_cast<std::size_t>(exact - names.begin());
  for (std::size_t i = 0; i < names.size(); ++i)
    if (folded(names[i]) == folded(wanted)) return i;
  throw UsageError(fmt::format("{} has no attribute \"{}\" for {}; it has {}", shown, wanted,
                               option, names.empty() ? "none at all" : join(names, ", ")));
}

}  // namespace

bool is_official_code(const std::string& text) {
  if (text.size() != 5 || text[0] < '7' || text[0] > '9') return false;
  if (text.find_first_not_of("0123456789") != std::string::npos) return false;
  constexpr std::array weights = {5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (text[i] - '0');
  const int rest = (11 - sum % 11) % 11;
  return rest % 10 == text[4] - '0';
}

bool tells_municipality(const std::string& attribute) {
  const std::string name = folded(attribute);
  return name.starts_with("opstin") || name.starts_with("adm2") || name.starts_with("municipal") ||
         name == "name2" || name == "gid2" || name.starts_with("lau") || name == "maticnibroj" ||
         name == "maticnibr";
}

BoundaryColumns find_columns(const std::vector<std::string>& names,
                             const std::vector<std::vector<std::string>>& sample,
                             const BoundaryReading& reading, const std::string& shown) {
  BoundaryColumns columns;
  if (!reading.code_field.empty()) {
    columns.codes = {named_by_user(names, reading.code_field, "--code-field", shown)};
  } else {
    columns.codes = positions(names, code_words);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (std::ranges::count(columns.codes, i) == 0 && holds_codes(sample, i))
        columns.codes.push_back(i);
  }
  columns.names =
      reading.name_field.empty()
          ? positions(names, name_words)
          : std::vector{named_by_user(names, reading.name_field, "--name-field", shown)};
  if (columns.names.empty()) columns.names = ending_like_names(names);
  columns.hints = positions(names, hint_words);
  if (const auto kinds = positions(names, kind_words); !kinds.empty()) columns.kind = kinds.front();
  if (const auto ids = positions(names, id_words); !ids.empty()) columns.id = ids.front();
  return columns;
}

}  // namespace obuhvat
