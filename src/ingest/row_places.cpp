#include "ingest/row_places.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/name_key.h"
#include "ingest/written_point.h"
#include "ingest/written_values.h"

namespace obuhvat {
namespace {

using F = TableField;

std::string_view first_content(const TableRow& row, const std::vector<TableColumn>& columns) {
  for (const auto& column : columns)
    if (const auto text = row.content(column); !text.empty()) return text;
  return {};
}

/// The country by its name or ISO 3166-1 code, alone or among others.
bool names_serbia(std::string_view text) {
  std::string word;
  const auto is_ours = [&] {
    const std::string name = ascii_key(word);
    return is_country_name(word) || name == "rs" || name == "srb" || name == "688" ||
           name == "r-srbija";
  };
  for (const char c : text) {
    if (std::string_view(",;/|&+\n").find(c) == std::string_view::npos) {
      word += c;
      continue;
    }
    if (is_ours()) return true;
    word.clear();
  }
  return is_ours();
}

}  // namespace

void RowPlaces::read(const TableRow& row, ProjectRecord& record) {
  if (is_abroad(row)) return;
  places(row, record);
  site(row, record);
}

/// True if the row's country is another: "Stari Grad" of that row is not ours.
bool RowPlaces::is_abroad(const TableRow& row) {
  for (const auto& column : columns_.of(F::country)) {
    const auto text = row.content(column);
    if (text.empty()) continue;
    if (names_serbia(text)) return false;
    if (!has_any(row)) return true;
    findings_.add(Severity::warning, "row-other-country", column.place(row.number),
                  fmt::format("the row is of \"{}\": its places are left out", shortened(text)),
                  "correct the country if the places lie in Serbia");
    return true;
  }
  return false;
}

bool RowPlaces::has_any(const TableRow& row) const {
  for (const F field : {F::place, F::city, F::settlement, F::place_code, F::district, F::region,
                        F::site, F::lat, F::coordinates})
    if (!first_content(row, columns_.of(field)).empty()) return true;
  return false;
}

void RowPlaces::places(const TableRow& row, ProjectRecord& record) {
  const auto& municipalities = columns_.of(F::place);
  const auto& codes = columns_.of(F::place_code);
  const auto city = first_content(row, columns_.of(F::city));
  const auto district = first_content(row, columns_.of(F::district));
  const auto region = first_content(row, columns_.of(F::region));
  const std::string_view around = !district.empty() ? district : region;
  bool named = false;
  const auto add_all = [&](const std::vector<TableColumn>& columns, std::string_view hint) {
    std::size_t filled = 0;
    for (const auto& column : columns)
      if (!row.content(column).empty()) ++filled;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto written = row.content(columns[i]);
      if (written.empty()) continue;
      named = true;
      // One code for one place; with as many codes as places each has its own.
      const TableColumn* const code = codes.size() == columns.size()  ? &codes[i]
                                      : filled == 1 && !codes.empty() ? &codes.front()
                                                                      : nullptr;
      add(row, record, columns[i], written, code, written == hint ? std::string_view{} : hint);
    }
  };
  add_all(municipalities, !city.empty() ? city : around);
  if (!named) add_all(columns_.of(F::city), around);
  if (!named) add_all(columns_.of(F::settlement), around);
  if (named) return;
  for (const auto& code : codes)
    if (!row.content(code).empty()) {
      add_codes(row, record, code);
      named = true;
    }
  if (named || around.empty()) return;
  add_all(columns_.of(district.empty() ? F::region : F::district), {});
}

void RowPlaces::add(const TableRow& row, ProjectRecord& record, const TableColumn& column,
                    std::string_view written, const TableColumn* code_column,
                    std::string_view hint) {
  const auto code_text = row.content(code_column);
  const std::uint64_t hash =
      text_hash(hint, text_hash(code_text, text_hash(written, row.project + 1)));
  if (!is_new(hash, record, written)) return;
  if (coverage_in_words(written) == CoverageKind::national) {
    record.project.coverage = CoverageKind::national;
    record.states_coverage = true;
    return;
  }
  WrittenPlace place;
  place.as_written = cell_lines(written);
  place.code = code_of(row, code_column, true);
  place.where = column.place(row.number);
  place.hint = cell_lines(hint);
  place.is_list = place.code.empty() && may_be_list(written);
  known_places_.emplace(hash, record.places.size());
  // By a quarter, not twice: tens of thousands of projects have room to spare otherwise.
  if (record.places.size() == record.places.capacity())
    record.places.reserve(record.places.size() + record.places.size() / 4 + 2);
  record.places.push_back(std::move(place));
}

bool RowPlaces::is_new(std::uint64_t hash, const ProjectRecord& record,
                       std::string_view written) const {
  const auto known = known_places_.find(hash);
  // Two texts may have one hash: then the place is kept, rather twice than never.
  return known == known_places_.end() || known->second >= record.places.size() ||
         record.places[known->second].as_written != written;
}

std::string RowPlaces::code_of(const TableRow& row, const TableColumn* column, bool has_name) {
  const auto text = row.content(column);
  if (text.empty()) return {};
  std::string code = municipality_code_in(text);
  if (!code.empty()) return code;
  if (!has_name) return cell_lines(text);
  findings_.add(Severity::warning, "place-code-form", column->place(row.number),
                fmt::format("\"{}\" is no municipality code of five digits; the name counts",
                            shortened(text)),
                "write the official code, e.g. 70432 for Vranje, or leave it out");
  return {};
}

/// A cell of codes alone: one or several.
void RowPlaces::add_codes(const TableRow& row, ProjectRecord& record, const TableColumn& column) {
  const auto text = row.content(column);
  const auto add_one = [&](std::string code) {
    const std::uint64_t hash = text_hash(code, row.project + 1) ^ 0x5555;
    const auto known = known_places_.find(hash);
    if (known != known_places_.end() && known->second < record.places.size() &&
        record.places[known->second].code == code)
      return;
    WrittenPlace place;
    place.code = std::move(code);
    place.where = column.place(row.number);
    known_places_.emplace(hash, record.places.size());
    // By a quarter, not twice: tens of thousands of projects have room to spare otherwise.
    if (record.places.size() == record.places.capacity())
      record.places.reserve(record.places.size() + record.places.size() / 4 + 2);
    record.places.push_back(std::move(place));
  };
  if (auto code = municipality_code_in(text); !code.empty()) return add_one(std::move(code));
  std::string part;
  for (const char c : std::string(text) + ";") {
    if (c != ',' && c != ';' && c != '/' && c != '|' && c != '\n' && c != ' ') {
      part += c;
      continue;
    }
    if (part.empty()) continue;
    std::string code = municipality_code_in(part);
    add_one(code.empty() ? cell_lines(part) : std::move(code));
    part.clear();
  }
}

std::optional<LonLat> RowPlaces::point(const TableRow& row) {
  const TableColumn* const both = columns_.first(F::coordinates);
  const TableColumn* const lat_column = columns_.first(F::lat);
  const TableColumn* const lon_column = columns_.first(F::lon);
  const auto lat_text = row.content(lat_column);
  const auto lon_text = row.content(lon_column);
  const bool in_two = !lat_text.empty() || !lon_text.empty();
  const auto text = in_two ? std::string_view{} : row.content(both);
  if (!in_two && text.empty()) return std::nullopt;
  const TableColumn& column = !in_two ? *both : lat_column != nullptr ? *lat_column : *lon_column;
  std::optional<WrittenPoint> written;
  if (in_two) {
    // "44.8, 20.4" in the one of them: "44,8" alone is a number with a decimal comma.
    if (lon_text.empty() != lat_text.empty()) {
      const auto one = lat_text.empty() ? lon_text : lat_text;
      if (!read_written_coordinate(one)) written = read_written_point(one, PointOrder::lat_first);
    }
    const auto lat = read_written_coordinate(lat_text);
    const auto lon = read_written_coordinate(lon_text);
    if (lat && lon) written = written_point(*lon, *lat);
  } else {
    written = read_written_point(
        text, both->use->lon_first ? PointOrder::lon_first : PointOrder::lat_first);
  }
  if (!written) {
    const std::string shown =
        in_two ? fmt::format("lat \"{}\", lon \"{}\"", shortened(lat_text), shortened(lon_text))
               : fmt::format("\"{}\"", shortened(text));
    findings_.add(Severity::warning, "field-value", column.place(row.number),
                  fmt::format("{} is no point on Earth; it is ignored", shown),
                  "give latitude (-90 to 90) and longitude (-180 to 180) in degrees");
    return std::nullopt;
  }
  if (written->was_swapped)
    findings_.add(
        Severity::warning, "coordinates-swapped", column.place(row.number),
        "latitude and longitude lie in Serbia only the other way round; they are taken so",
        "swap the two columns, or map them with --map COLUMN=lat and --map COLUMN=lon");
  return written->point;
}

void RowPlaces::site(const TableRow& row, ProjectRecord& record) {
  const TableColumn* const name_column = columns_.first(F::site);
  const auto name = row.content(name_column);
  const auto found = point(row);
  if (!found) {
    if (!name.empty())
      findings_.add(Severity::info, "site-without-point", name_column->place(row.number),
                    "the site has no coordinates; its name is left aside",
                    "give latitude and longitude if the site shall be on the map");
    return;
  }
  std::string shown =
      cell_lines(name.empty() ? first_content(row, columns_.of(F::settlement)) : name);
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  const std::uint64_t hash =
      text_hash(fmt::format("{} {}", found->lon, found->lat), text_hash(shown, row.project + 1));
  auto& sites = record.project.sites;
  const auto known = known_sites_.find(hash);
  if (known != known_sites_.end() && known->second < sites.size() &&
      sites[known->second].name == shown && sites[known->second].point == *found)
    return;
  known_sites_.emplace(hash, sites.size());
  sites.push_back({std::move(shown), *found});
  const TableColumn* const lat = columns_.first(F::lat);
  record.sites.push_back(
      (lat != nullptr ? *lat : *columns_.first(F::coordinates)).place(row.number));
}

}  // namespace obuhvat
