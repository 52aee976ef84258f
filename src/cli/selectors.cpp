#include "cli/selectors.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// The ids of `written` that `list` holds, each once; Error for the first that it does not.
template <class IdType, class T>
std::vector<IdType> ids_of(const std::vector<std::string>& written, const std::vector<T>& list,
                           std::string_view what, std::string_view how_to_list) {
  std::vector<IdType> ids;
  for (const auto& text : written) {
    const IdType id(text);
    const bool known =
        std::any_of(list.begin(), list.end(), [&](const T& t) { return t.id == id; });
    if (!known) {
      std::vector<std::string> choices;
      for (const auto& t : list) choices.push_back(t.id.text());
      const std::string near = nearest(text, choices);
      throw Error(fmt::format("there is no {} \"{}\"{}; list them with: {}", what, text,
                              near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near),
                              how_to_list));
    }
    if (!holds(ids, id)) ids.push_back(id);
  }
  return ids;
}

std::string lower_ascii(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::vector<std::string> names_of(const District& district) {
  std::vector<std::string> names{district.code.text(), district.iso_3166_2, district.nuts3};
  for (const std::string& name : {district.name.en, district.name.sr_latn, district.name.sr_cyrl}) {
    names.push_back(name);
    for (const std::string_view ending : {" District", " okrug", " округ"})
      if (name.ends_with(ending)) names.push_back(name.substr(0, name.size() - ending.size()));
  }
  return names;
}

DistrictCode parse_district(const std::string& text, const Dataset& dataset) {
  std::vector<std::string> choices;
  for (const auto& district : dataset.districts)
    for (const auto& name : names_of(district)) {
      if (!name.empty() && lower_ascii(name) == lower_ascii(text)) return district.code;
      choices.push_back(name);
    }
  const std::string near = nearest(text, choices);
  throw Error(fmt::format("there is no district \"{}\"{}; give its code (00 to 24) or its name",
                          text, near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near)));
}

/// True for four, two and two digits with hyphens between, whatever they say.
bool looks_like_a_day(const std::string& text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  return true;
}

PartialDate parse_date(const std::string& text, const std::string& option) {
  if (const auto date = PartialDate::parse(text)) return *date;
  if (looks_like_a_day(text))
    throw UsageError(fmt::format("{} {}: the calendar has no such day", option, text));
  throw UsageError(
      fmt::format("{} {} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY", option, text));
}

}  // namespace

void SelectorOptions::declare(CLI::App& command) {
  command.add_option("--project", projects, "only these projects (ids)")->type_name("ID");
  command.add_option("--partner", partners, "only projects of these partners (ids, any role)")
      ->type_name("ID");
  command.add_option("--donor", donors, "only projects of these donors (ids)")->type_name("ID");
  command.add_option("--district", districts, "only municipalities of this district")
      ->type_name("CODE|NAME");
  auto* on = command.add_option("--active-on", active_on, "only projects active on this day")
                 ->type_name("YYYY-MM-DD");
  command.add_option("--from", from, "only projects that run on or after this date")
      ->type_name("DATE")
      ->excludes(on);
  command.add_option("--to", to, "only projects that run on or before this date")
      ->type_name("DATE")
      ->excludes(on);
}

void SelectorOptions::check() const { dates(); }

Selection SelectorOptions::dates() const {
  Selection selection;
  if (!active_on.empty()) selection.active_on = parse_day(active_on, "--active-on");
  if (!from.empty()) selection.during.start = parse_date(from, "--from");
  if (!to.empty()) selection.during.end = parse_date(to, "--to");
  if (selection.during.start && selection.during.end &&
      selection.during.end->last_day() < selection.during.start->first_day())
    throw UsageError(fmt::format("--from {} lies after --to {}; exchange them", from, to));
  return selection;
}

Selection SelectorOptions::selection(const Dataset& dataset) const {
  Selection selection = dates();
  selection.projects =
      ids_of<ProjectId>(projects, dataset.projects, "project", "obuhvat query projects");
  selection.partners =
      ids_of<PartnerId>(partners, dataset.partners, "partner", "obuhvat query partners");
  selection.donors =
      ids_of<PartnerId>(donors, dataset.partners, "partner", "obuhvat query partners");
  for (const auto& text : districts)
    if (const DistrictCode code = parse_district(text, dataset); !holds(selection.districts, code))
      selection.districts.push_back(code);
  return selection;
}

bool SelectorOptions::is_empty() const {
  return projects.empty() && partners.empty() && donors.empty() && districts.empty() &&
         active_on.empty() && from.empty() && to.empty();
}

bool SelectorOptions::picks_projects() const {
  SelectorOptions rest = *this;
  rest.districts.clear();
  return !rest.is_empty();
}

Day parse_day(const std::string& text, const std::string& option) {
  const auto date = PartialDate::parse(text);
  if (!date && looks_like_a_day(text))
    throw UsageError(fmt::format("{} {}: the calendar has no such day", option, text));
  if (!date || !date->day())
    throw UsageError(fmt::format("{} {} is not a day; write YYYY-MM-DD{}", option, text,
                                 date && option == "--active-on"
                                     ? fmt::format(", or for all of it --from {0} --to {0}", text)
                                     : ""));
  return date->first_day();
}

void check_date_option(const std::string& text) {
  if (!text.empty()) parse_day(text, "--date");
}

Language parse_language(const std::string& tag) {
  if (const auto language = language_from_tag(tag)) return *language;
  throw UsageError(
      fmt::format("--lang {} is not a language of obuhvat; choose en, sr-Latn or sr-Cyrl", tag));
}

}  // namespace obuhvat
