#include "ingest/made_ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "ingest/record_merge.h"

namespace obuhvat {
namespace {

class MadeIds {
 public:
  explicit MadeIds(const Dataset& dataset) : dataset_(dataset) {}

  void take(const ProjectRecord& record) { taken_.emplace(record.project.id.text(), &record); }

  void settle(ProjectRecord& record) {
    const std::string made = record.project.id.text();
    const std::string id = free_id(record, made);
    if (id != made) {
      record.project.id = ProjectId(id);
      record.report.add(
          Severity::info, "id-made-apart", record.place_of("title"),
          fmt::format("another project has the title \"{}\"; this one gets the id \"{}\"",
                      record.project.title.in(Language::en), id),
          "give ids in the source, or load with --merge if they are one project");
    }
    take(record);
  }

 private:
  std::string free_id(const ProjectRecord& record, const std::string& made) const {
    std::vector<std::string> choices{made};
    if (const auto& start = record.project.period.start)
      choices.push_back(fmt::format("{}-{}", made, start->year()));
    for (int n = 2; n < most_of_one_title; ++n) choices.push_back(fmt::format("{}-{}", made, n));
    for (const auto& id : choices)
      if (is_of_this_file(record, id)) return id;
    for (const auto& id : choices)
      if (is_free(record, id)) return id;
    return made;
  }

  /// Loaded before from this file: it is this project.
  bool is_of_this_file(const ProjectRecord& record, const std::string& id) const {
    const Project* const former = dataset_.project(ProjectId(id));
    return former != nullptr && !taken_.contains(id) &&
           may_be_same(former->period, record.project.period) &&
           std::any_of(former->sources.begin(), former->sources.end(),
                       [&](const RecordSource& s) { return s.file == record.report.file(); });
  }

  bool is_free(const ProjectRecord& record, const std::string& id) const {
    if (const auto found = taken_.find(id); found != taken_.end()) {
      Project same = record.project;
      same.id = ProjectId(id);
      return says_the_same(*found->second, record, same);
    }
    const Project* const former = dataset_.project(ProjectId(id));
    return former == nullptr || may_be_same(former->period, record.project.period);
  }

  static bool says_the_same(const ProjectRecord& other, const ProjectRecord& record,
                            const Project& project) {
    return other.report.file() != record.report.file() && same_project(other.project, project);
  }

  static constexpr int most_of_one_title = 1000;

  const Dataset& dataset_;
  std::unordered_map<std::string, const ProjectRecord*> taken_;
};

}  // namespace

void keep_made_ids_apart(std::vector<ProjectRecord>& records, const Dataset& dataset) {
  MadeIds ids(dataset);
  for (const auto& record : records)
    if (record.is_usable && !record.id_is_made) ids.take(record);
  for (auto& record : records)
    if (record.is_usable && record.id_is_made) ids.settle(record);
}

}  // namespace obuhvat
