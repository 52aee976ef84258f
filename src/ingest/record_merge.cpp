#include "ingest/record_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace obuhvat {
namespace {

auto parts(const ProjectPlace& p) {
  return std::tie(p.municipality, p.as_written, p.match, p.confidence, p.via);
}
auto parts(const ProjectSite& s) { return std::tie(s.name, s.point); }
auto parts(const Budget& b) { return std::tie(b.amount, b.currency); }
auto parts(const ProjectIdentifier& i) { return std::tie(i.type, i.value); }
auto parts(const RecordSource& s) { return std::tie(s.file, s.page, s.language); }

template <class T>
bool same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T& x, const T& y) { return parts(x) == parts(y); });
}

/// Where a record stands, for messages.
std::string place_text(const ProjectRecord& record) {
  return fmt::format("{}:{}", record.report.file(), record.row);
}

}  // namespace

bool same_project(const Project& a, const Project& b) {
  const bool same_budget = a.budget.has_value() == b.budget.has_value() &&
                           (!a.budget || parts(*a.budget) == parts(*b.budget));
  return a.id == b.id && a.title == b.title && a.subtitle == b.subtitle && a.period == b.period &&
         a.status == b.status && a.coverage == b.coverage &&
         a.declared_municipality_count == b.declared_municipality_count &&
         a.partners == b.partners && same(a.places, b.places) && same(a.sites, b.sites) &&
         a.area == b.area && same_budget && same(a.identifiers, b.identifiers) &&
         a.notes == b.notes && same(a.sources, b.sources);
}

void merge_records(std::vector<ProjectRecord>& records, const std::set<std::string>& reloaded,
                   Dataset& dataset) {
  std::map<ProjectId, ProjectRecord*> last;
  for (auto& record : records) {
    if (!record.is_usable) continue;
    const FieldPlace where = record.place_of("id");
    const std::string& id = record.project.id.text();
    const auto [entry, is_first] = last.emplace(record.project.id, &record);
    if (!is_first) {
      const bool differs = !same_project(entry->second->project, record.project);
      record.report.add(
          Severity::warning, "duplicate-project", where,
          fmt::format("two records have the id \"{}\", {} and {}{}", id, place_text(*entry->second),
                      place_text(record),
                      differs ? "; the later one counts" : ", and say the same"),
          differs ? "give one of them another id, or leave one" : "leave one of them");
      entry->second = &record;
    }
  }
  for (auto& [id, record] : last) {
    const Project* const former = dataset.project(id);
    if (former == nullptr || record->is_merged || same_project(*former, record->project)) continue;
    const bool update = reloaded.contains(record->report.file());
    const bool in_run =
        std::any_of(record->report.findings().begin(), record->report.findings().end(),
                    [](const Finding& finding) { return finding.code == "duplicate-project"; });
    if (in_run) continue;  // said already, with both places
    record->report.add(
        update ? Severity::info : Severity::warning, "duplicate-project", record->place_of("id"),
        fmt::format("a project \"{}\" was loaded before and differs; this record replaces it",
                    id.text()),
        update ? "" : "give one of them another id if they are two projects");
  }
  const auto is_replaced = [&](const std::string& id) { return last.contains(ProjectId{id}); };
  std::erase_if(dataset.findings, [&](const Finding& f) { return is_replaced(f.project); });
  std::erase_if(dataset.projects, [&](const Project& p) { return is_replaced(p.id.text()); });
  for (auto& record : records) {
    const bool counts = record.is_usable && last.at(record.project.id) == &record;
    if (record.is_usable && !counts) continue;  // the later record speaks for both
    if (counts) record.report.assign_to(record.project.id.text());
    dataset.findings.insert(dataset.findings.end(), record.report.findings().begin(),
                            record.report.findings().end());
    if (counts) dataset.projects.push_back(std::move(record.project));
  }
  dataset.sort();
}

}  // namespace obuhvat
