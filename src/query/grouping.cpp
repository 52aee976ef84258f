#include "query/grouping.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/answer_values.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;
using Key = std::string;

std::optional<std::size_t> find_column(const AnswerTable& table, std::string_view name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

/// Tells in which groups a row is.
class GroupFinder {
 public:
  GroupFinder(const Dataset& dataset, const Question& question, const AnswerTable& answer,
              GroupBy by)
      : dataset_(dataset),
        question_(question),
        answer_(answer),
        by_(by),
        id_(find_column(answer, answer.kind == "municipality" ? "code" : "id").value_or(0)),
        projects_(find_column(answer, "project_ids")) {
    for (const auto& project : dataset.projects)
      for (const auto& date : {project.period.start, project.period.end})
        if (date) last_year_ = std::max(last_year_, date->year());
    for (const auto& centre : dataset.centres)
      for (const auto& date : {centre.open.start, centre.open.end})
        if (date) last_year_ = std::max(last_year_, date->year());
  }

  const std::string& id_of(const std::vector<Value>& row) const {
    return std::get<std::string>(row[id_]);
  }

  std::set<Key> groups_of(const std::vector<Value>& row) const {
    std::set<Key> out;
    const bool has_place = answer_.kind == "municipality" || answer_.kind == "reception_centre";
    if (by_ == GroupBy::district && has_place) {
      const MunicipalityCode code(answer_.kind == "municipality"
                                      ? id_of(row)
                                      : dataset_.centre(CentreId(id_of(row)))->municipality.text());
      if (const Municipality* unit = dataset_.municipality(code)) out.insert(unit->district.text());
      return out;
    }
    if (by_ == GroupBy::year && answer_.kind == "reception_centre") {
      add_years(dataset_.centre(CentreId(id_of(row)))->open, out);
      return out;
    }
    if ((by_ == GroupBy::partner && answer_.kind == "partner") ||
        (by_ == GroupBy::donor && answer_.kind == "donor"))
      return {id_of(row)};
    for (const auto& id : projects_of(row))
      if (const Project* project = dataset_.project(ProjectId(id))) add_groups(*project, out);
    return out;
  }

 private:
  AnswerTable::List projects_of(const std::vector<Value>& row) const {
    if (!projects_) return {id_of(row)};  // of an answer of projects
    return std::get<AnswerTable::List>(row[*projects_]);
  }

  void add_groups(const Project& project, std::set<Key>& out) const {
    switch (by_) {
      case GroupBy::district:
        for (const auto& place : project.places)
          if (const auto* unit =
                  place.municipality ? dataset_.municipality(*place.municipality) : nullptr)
            if (is_in_scope(*unit)) out.insert(unit->district.text());
        return;
      case GroupBy::partner:
        for (const auto& entry : project.partners) out.insert(entry.partner.text());
        return;
      case GroupBy::donor:
        for (const auto& entry : project.partners)
          if (entry.role == PartnerRole::donor) out.insert(entry.partner.text());
        return;
      case GroupBy::year:
        add_years(project.period, out);
        return;
    }
  }

  bool is_in_scope(const Municipality& unit) const {
    const auto& districts = question_.selection.districts;
    return question_.wants(unit.code) &&
           (districts.empty() ||
            std::find(districts.begin(), districts.end(), unit.district) != districts.end());
  }

  void add_years(const Period& period, std::set<Key>& out) const {
    if (!period.start) return;
    int first = period.start->year();
    int last = period.end ? period.end->year() : std::max(first, last_year_);
    // Only the years that were asked about.
    const auto& during = question_.selection.during;
    const auto& on = question_.selection.active_on;
    if (during.start) first = std::max(first, during.start->year());
    if (during.end) last = std::min(last, during.end->year());
    if (on) first = std::max(first, on->year), last = std::min(last, on->year);
    for (int year = first; year <= last; ++year) out.insert(std::to_string(year));
  }

  const Dataset& dataset_;
  const Question& question_;
  const AnswerTable& answer_;
  GroupBy by_;
  std::size_t id_;
  std::optional<std::size_t> projects_;
  int last_year_ = 0;
};

struct Group {
  std::vector<std::string> ids;
  PartlyKnownSum figures;  ///< population or capacity
};

/// The figure that belongs to a row of its own; nullptr where there is none.
const char* figure_column(const std::string& kind) {
  if (kind == "municipality") return "population";
  if (kind == "reception_centre") return "capacity";
  return nullptr;
}

std::vector<std::string> key_columns(GroupBy by) {
  switch (by) {
    case GroupBy::district:
      return {"district_code", "district"};
    case GroupBy::partner:
      return {"partner_id", "partner"};
    case GroupBy::donor:
      return {"donor_id", "donor"};
    case GroupBy::year:
      break;
  }
  return {"year"};
}

std::vector<Value> key_values(const Dataset& dataset, GroupBy by, const Key& key,
                              Language language) {
  if (by == GroupBy::year) return {key.empty() ? Value{} : Value{std::int64_t{std::stoi(key)}}};
  if (by == GroupBy::district)
    return {text_or_nothing(key),
            text_or_nothing(district_name(dataset, DistrictCode(key), language))};
  const Partner* partner = dataset.partner(PartnerId(key));
  return {text_or_nothing(key),
          value_if(partner != nullptr, [&] { return partner->name.in(language); })};
}

std::string name_of_rows(const std::string& kind) {
  return kind == "reception_centre" ? "centre" : kind;
}

}  // namespace

std::optional<GroupBy> group_by_from(std::string_view name) {
  if (name == "district") return GroupBy::district;
  if (name == "partner") return GroupBy::partner;
  if (name == "donor") return GroupBy::donor;
  if (name == "year") return GroupBy::year;
  return std::nullopt;
}

GroupedAnswer grouped(const Dataset& dataset, const Question& question, const AnswerTable& answer,
                      GroupBy by) {
  const GroupFinder finder(dataset, question, answer, by);
  const char* const figure = figure_column(answer.kind);
  const auto figures = figure != nullptr ? find_column(answer, figure) : std::nullopt;
  std::map<Key, Group> groups;
  GroupedAnswer out;
  out.total = answer.rows.size();
  for (const auto& row : answer.rows) {
    std::set<Key> keys = finder.groups_of(row);
    if (keys.size() > 1) ++out.in_several;
    if (keys.empty()) keys.insert("");
    std::optional<long> number;
    if (figures)
      if (const auto* known = std::get_if<std::int64_t>(&row[*figures])) number = *known;
    for (const auto& key : keys) {
      Group& group = groups[key];
      group.ids.push_back(finder.id_of(row));
      group.figures.add(number);
    }
  }
  const std::string rows = name_of_rows(answer.kind);
  out.table.kind = "group";
  out.table.columns = key_columns(by);
  out.table.columns.push_back(rows + "_count");
  if (figures) {
    out.table.columns.emplace_back(figure);
    out.table.columns.push_back(std::string(figure) + "_unknown");
  }
  out.table.columns.push_back(rows + (answer.kind == "municipality" ? "_codes" : "_ids"));
  const auto add = [&](const Key& key, const Group& group) {
    auto& row = out.table.rows.emplace_back(key_values(dataset, by, key, question.language));
    row.push_back(count_value(group.ids.size()));
    if (figures) {
      row.push_back(group.figures.value());
      row.push_back(count_value(group.figures.unknown));
    }
    row.emplace_back(group.ids);
  };
  for (const auto& [key, group] : groups)
    if (!key.empty()) add(key, group);
  if (const auto none = groups.find(""); none != groups.end()) add("", none->second);
  return out;
}

}  // namespace obuhvat
