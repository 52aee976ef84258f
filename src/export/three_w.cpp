#include "export/three_w.h"

#include <algorithm>
#include <map>

#include "support/text.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

struct Column {
  std::string_view name;
  std::string_view hashtag;
};

constexpr Column columns[] = {
    {"Project ID", "#activity+code"},
    {"Project title", "#activity+name"},
    {"Status", "#status"},
    {"Start date", "#date+start"},
    {"End date", "#date+end"},
    {"Coverage", "#meta+coverage"},
    {"Sector", "#sector+name"},
    {"UN agencies", "#org+un"},
    {"Government partners", "#org+gov"},
    {"Implementing partners", "#org+impl"},
    {"Donors", "#org+funding"},
    {"District", "#adm1+name"},
    {"Municipality", "#adm2+name"},
    {"Municipality code", "#adm2+code"},
    {"Named as", "#meta+as_written"},
    {"Total budget", "#value+budget"},
    {"Currency", "#value+currency"},
    {"Source", "#meta+source"},
};

Value known(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

std::string date_text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

class Rows {
 public:
  Rows(const Dataset& dataset, Language language, AnswerTable& table)
      : dataset_(dataset), language_(language), table_(table) {}

  void add(const Project& project, const Municipality* unit) {
    auto& row = table_.rows.emplace_back();
    row.emplace_back(project.id.text());
    row.push_back(known(project.title.in(language_)));
    row.push_back(known(std::string(project.status ? name_of(*project.status) : "")));
    row.push_back(known(date_text(project.period.start)));
    row.push_back(known(date_text(project.period.end)));
    row.emplace_back(std::string(name_of(project.coverage)));
    row.push_back(known(project.area));
    for (const PartnerRole role :
         {PartnerRole::un, PartnerRole::government, PartnerRole::implementing, PartnerRole::donor})
      row.push_back(known(partners(project, role)));
    add_place(row, project, unit);
    const bool is_first = last_ != &project;
    last_ = &project;
    const bool tells_budget = is_first && project.budget;
    row.push_back(tells_budget ? Value(AnswerTable::Decimal{project.budget->amount, 2}) : Value());
    row.push_back(tells_budget ? known(project.budget->currency) : Value());
    row.push_back(known(source(project)));
  }

 private:
  std::string partners(const Project& project, PartnerRole role) const {
    std::vector<std::string> names;
    for (const auto& entry : project.partners) {
      if (entry.role != role) continue;
      const Partner* partner = dataset_.partner(entry.partner);
      names.push_back(partner != nullptr ? partner->name.in(language_) : entry.partner.text());
    }
    return join(names, "; ");
  }

  void add_place(std::vector<Value>& row, const Project& project, const Municipality* unit) const {
    if (unit == nullptr) {
      row.resize(row.size() + 4);
      return;
    }
    const District* district = dataset_.district(unit->district);
    row.push_back(known(district != nullptr ? district->name.in(language_) : ""));
    row.emplace_back(unit->name.in(language_));
    row.emplace_back(unit->code.text());
    const auto place =
        std::find_if(project.places.begin(), project.places.end(),
                     [&](const ProjectPlace& p) { return p.municipality == unit->code; });
    row.push_back(known(place != project.places.end() ? place->as_written : ""));
  }

  static std::string source(const Project& project) {
    std::vector<std::string> names;
    for (const auto& s : project.sources) names.push_back(s.page.empty() ? s.file : s.page);
    return join(names, "; ");
  }

  const Dataset& dataset_;
  Language language_;
  AnswerTable& table_;
  const Project* last_ = nullptr;
};

}  // namespace

AnswerTable three_w_table(const Dataset& dataset, const CoverageTable& coverage, Language language,
                          HashtagRow hashtags) {
  AnswerTable table;
  table.kind = "project_municipality";
  for (const auto& column : columns) table.columns.emplace_back(column.name);
  if (hashtags == HashtagRow::yes) {
    auto& row = table.rows.emplace_back();
    for (const auto& column : columns) row.emplace_back(std::string(column.hashtag));
  }
  std::map<ProjectId, std::vector<const Municipality*>> units;
  for (const auto& here : coverage.units)
    for (const auto& id : here.projects)
      units[id].push_back(dataset.municipality(here.municipality));
  Rows rows(dataset, language, table);
  for (const auto& id : projects_in(coverage)) {
    const Project* project = dataset.project(id);
    if (project == nullptr) continue;
    for (const Municipality* unit : units[id]) rows.add(*project, unit);
    if (units[id].empty()) rows.add(*project, nullptr);
  }
  return table;
}

}  // namespace obuhvat
