#include "cli/sheet_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/sheet_counts.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t panels_on_a_sheet = 12;

template <class T>
void add_missing(std::vector<T>& to, const std::vector<T>& from) {
  for (const auto& value : from)
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
  std::sort(to.begin(), to.end());
}

std::string name_of(SheetKind kind) {
  switch (kind) {
    case SheetKind::project:
      return "project";
    case SheetKind::partner:
      return "partner";
    case SheetKind::donor:
      return "donor";
    case SheetKind::overview:
      return "overview";
    case SheetKind::gaps:
      return "gaps";
    case SheetKind::district:
      return "district";
    case SheetKind::multiples:
      return "multiples";
    case SheetKind::change:
      return "change";
    case SheetKind::answer:
      return "answer";
  }
  return {};
}

std::string filled(const std::string& name_template,
                   const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string out;
  for (std::size_t at = 0; at < name_template.size();) {
    const std::size_t end = name_template[at] == '{' ? name_template.find('}', at) : at;
    if (end == at || end == std::string::npos) {
      out += name_template[at++];
      continue;
    }
    const std::string name = name_template.substr(at + 1, end - at - 1);
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
    if (field == fields.end())
      throw UsageError(fmt::format(
          "--name-template has no field {{{}}}; use {{number}}, {{name}}, {{kind}}, {{size}} and "
          "{{date}}",
          name));
    if (!field->second.empty())
      out += field->second;
    else if (!out.empty() && (out.back() == '_' || out.back() == '-'))
      out.pop_back();
    at = end + 1;
  }
  return out;
}

}  // namespace

bool pays_for_a_project(const Dataset& dataset, const PartnerId& id) {
  return std::any_of(dataset.projects.begin(), dataset.projects.end(), [&](const Project& p) {
    return std::find(p.partners.begin(), p.partners.end(),
                     ProjectPartner{id, PartnerRole::donor}) != p.partners.end();
  });
}

PlannedSheet& SheetPlan::add(SheetKind kind, std::string stem, const Selection& selection) {
  PlannedSheet& sheet = sheets.emplace_back();
  sheet.request.kind = kind;
  sheet.coverage = coverage_of(dataset_, selection);
  sheet.stem = std::move(stem);
  return sheet;
}

void SheetPlan::add_all(DonorSheets donors) {
  add_overview();
  add_gaps();
  for (const auto& project : dataset_.projects) add_project(project.id);
  for (const auto& partner : dataset_.partners) add_partner(partner.id);
  if (donors == DonorSheets::no) return;
  for (const auto& partner : dataset_.partners)
    if (pays_for_a_project(dataset_, partner.id)) add_donor(partner.id);
}

void SheetPlan::add_overview() { add(SheetKind::overview, "overview", base_); }

void SheetPlan::add_gaps() { add(SheetKind::gaps, "gaps", base_); }

void SheetPlan::add_project(const ProjectId& id) {
  Selection selection = base_;
  selection.projects = {id};
  add(SheetKind::project, "projects/" + slug(id.text()), selection).request.project = id;
}

void SheetPlan::add_partner(const PartnerId& id) {
  Selection selection = base_;
  selection.partners = {id};
  add(SheetKind::partner, "partners/" + slug(id.text()), selection).request.partner = id;
}

void SheetPlan::add_donor(const PartnerId& id) {
  Selection selection = base_;
  selection.donors = {id};
  add(SheetKind::donor, "donors/" + slug(id.text()), selection).request.partner = id;
}

void SheetPlan::add_district(const DistrictCode& code) {
  Selection selection = base_;
  selection.districts = {code};
  add(SheetKind::district, "districts/" + slug(code.text()), selection).request.district = code;
}

void SheetPlan::add_every_district() {
  std::set<DistrictCode> with_units;
  for (const auto& unit : dataset_.municipalities)
    if (unit.is_map_unit()) with_units.insert(unit.district);
  for (const auto& code : with_units) add_district(code);
}

std::vector<SheetPanel> SheetPlan::panels_by(const std::string& by, const Selection& base) const {
  std::vector<SheetPanel> out;
  const auto panel = [&](LocalizedText title, const Selection& selection) {
    out.push_back({std::move(title), {}, coverage_of(dataset_, selection)});
  };
  if (by == "year") {
    for (const int year : years_of(dataset_, base)) {
      Selection selection = base;
      selection.during = year_within(year, base.during);
      const std::string text = fmt::format("{}", year);
      panel({text, text + ".", ""}, selection);
    }
    return out;
  }
  for (const auto& partner : dataset_.partners) {
    Selection selection = base;
    auto& named = by == "donor" ? selection.donors : selection.partners;
    if (!named.empty() && std::find(named.begin(), named.end(), partner.id) == named.end())
      continue;
    if (by == "donor" && !pays_for_a_project(dataset_, partner.id)) continue;
    named = {partner.id};
    panel(partner.name, selection);
    if (out.back().coverage.covered_count() == 0 && out.back().coverage.national.empty())
      out.pop_back();  // an empty map would say nothing
  }
  return out;
}

void SheetPlan::add_multiples(const std::string& by) {
  const std::vector<SheetPanel> panels = panels_by(by, base_);
  if (panels.empty())
    throw Error(fmt::format("there is nothing to compare by {}: no project of the selection {}", by,
                            by == "year" ? "has a date" : "names a " + by + " and a place"));
  const std::size_t parts = (panels.size() + panels_on_a_sheet - 1) / panels_on_a_sheet;
  // Each part about as full as the others.
  const std::size_t each = (panels.size() + parts - 1) / parts;
  for (std::size_t part = 0; part * each < panels.size(); ++part) {
    std::string stem = "multiples-" + by;
    if (parts > 1) stem += fmt::format("-{}", part + 1);
    PlannedSheet& sheet = add(SheetKind::multiples, stem, base_);
    sheet.request.panels_by = by;
    sheet.request.part = parts > 1 ? part + 1 : 0;
    const std::size_t end = std::min(panels.size(), (part + 1) * each);
    sheet.request.panels.assign(panels.begin() + static_cast<std::ptrdiff_t>(part * each),
                                panels.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

void SheetPlan::add_change(const Day& from, const Day& to) {
  Selection selection = base_;
  selection.during = {PartialDate::of(from), PartialDate::of(to)};
  PlannedSheet& sheet = add(SheetKind::change, "change", selection);
  for (const Day& day : {from, to}) {
    Selection on = base_;
    on.active_on = day;
    sheet.request.panels.push_back({{}, day, coverage_of(dataset_, on)});
  }
  // What runs on neither of the days is no part of the change.
  for (auto& unit : sheet.coverage.units) {
    unit.projects.clear();
    unit.partners.clear();
    for (const auto& panel : sheet.request.panels)
      if (const Coverage* row = panel.coverage.unit(unit.municipality)) {
        add_missing(unit.projects, row->projects);
        add_missing(unit.partners, row->partners);
      }
  }
  sheet.coverage.national.clear();
  sheet.coverage.unlocated.clear();
}

void SheetPlan::share_classes(const ClassStyle& style) {
  const auto shows_counts = [](const PlannedSheet& sheet) {
    return sheet.request.kind != SheetKind::project && sheet.request.kind != SheetKind::change;
  };
  if (std::none_of(sheets.begin(), sheets.end(), shows_counts)) return;
  Selection country = base_;
  country.districts.clear();
  const auto classes = count_classes(counts_of_sheets(dataset_, country), style);
  for (auto& sheet : sheets) sheet.request.classes = classes;
}

void SheetPlan::name_files(const std::string& name_template, const std::string& size,
                           const std::string& date) {
  if (name_template.empty()) return;
  std::string day = date;
  std::erase(day, '-');
  std::size_t number = 0;
  for (auto& sheet : sheets) {
    const std::size_t slash = sheet.stem.rfind('/');
    const std::string name = slash == std::string::npos ? sheet.stem : sheet.stem.substr(slash + 1);
    sheet.stem = filled(name_template, {{"number", fmt::format("{:03}", ++number)},
                                        {"name", name},
                                        {"kind", name_of(sheet.request.kind)},
                                        {"size", size},
                                        {"date", day}});
    if (sheet.stem.empty())
      throw UsageError(fmt::format(
          "--name-template {} gives a sheet no name; put {{number}} into it", name_template));
    if (sheet.stem.find('/') != std::string::npos || sheet.stem.starts_with('.'))
      throw UsageError(
          "--name-template names files, not folders: leave out \"/\" and a leading "
          "\".\"");
  }
  std::set<std::string> stems;
  for (const auto& sheet : sheets)
    if (!stems.insert(sheet.stem).second)
      throw UsageError(fmt::format(
          "--name-template gives two sheets the name {}; put {{number}} into it", sheet.stem));
}

}  // namespace obuhvat
