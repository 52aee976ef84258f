#include "ingest/duplicate_projects.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>

#include "ingest/name_key.h"
#include "ingest/project_union.h"

namespace obuhvat {
namespace {

/// Titles are compared with those that begin or end with the same letters only, and with no more
/// than so many of them: thousands of "Support to ..." must not become millions of comparisons.
constexpr std::size_t block_letters = 12;
constexpr std::size_t most_of_a_block = 64;

/// One project that another may be a duplicate of.
struct Known {
  const Project* project = nullptr;
  ProjectRecord* record = nullptr;  ///< null: from the dataset
  std::vector<std::string> keys;    ///< of its titles
};

std::vector<std::string> title_keys(const Project& project) {
  std::vector<std::string> keys;
  for (const Language language : all_languages)
    if (std::string key = ascii_key(project.title.exact(language)); !key.empty())
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
  return keys;
}

class DuplicateFinder {
 public:
  void add(Known known) {
    const auto number = static_cast<std::uint32_t>(known_.size());
    by_id_.emplace(known.project->id.text(), number);
    for (const auto& key : known.keys)
      for (const auto& block : blocks_of(key))
        if (auto& members = blocks_[block]; members.size() < most_of_a_block)
          members.push_back(number);
    known_.push_back(std::move(known));
  }

  /// The first that has the same id, else the first that looks the same; nullptr if none does.
  Known* same_as(const Project& project, const std::vector<std::string>& keys) {
    if (const auto found = by_id_.find(project.id.text()); found != by_id_.end())
      return &known_[found->second];
    for (const auto& key : keys)
      for (const auto& block : blocks_of(key)) {
        const auto found = blocks_.find(block);
        if (found == blocks_.end()) continue;
        for (const std::uint32_t number : found->second)
          if (looks_same(known_[number], project, key)) return &known_[number];
      }
    return nullptr;
  }

 private:
  /// Of two blocks that share a number more titles are compared than need be, no more.
  static std::array<std::size_t, 2> blocks_of(const std::string& key) {
    const std::string_view text = key;
    const std::size_t n = std::min(block_letters, text.size());
    const std::hash<std::string_view> hash;
    return {hash(text.substr(0, n)), ~hash(text.substr(text.size() - n))};
  }

  static bool looks_same(const Known& known, const Project& project, const std::string& key) {
    return may_be_same(known.project->period, project.period) &&
           std::any_of(known.keys.begin(), known.keys.end(),
                       [&](const std::string& other) { return nearly_same_keys(other, key); });
  }

  std::vector<Known> known_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::size_t, std::vector<std::uint32_t>> blocks_;
};

std::string place_of(const ProjectRecord& record) {
  return fmt::format("{}:{}", record.report.file(), record.row);
}

/// Where the other one stands: its file, or the store.
std::string described(const Known& known) {
  return known.record == nullptr
             ? fmt::format("\"{}\" of the store", known.project->id.text())
             : fmt::format("\"{}\" ({})", known.project->id.text(), place_of(*known.record));
}

void tell_difference(ProjectRecord& record, const Disagreement& d, const std::string& other) {
  record.report.add(Severity::warning, "duplicate-differs",
                    record.place_of(d.field.substr(0, d.field.find('.'))),
                    fmt::format("{} is \"{}\" here and \"{}\" in {}; the first counts", d.field,
                                d.kept, d.left, other),
                    "correct the one that is wrong");
}

class Settlement {
 public:
  Settlement(MergeDuplicates merge, const std::set<std::string>& reloaded)
      : merge_(merge), reloaded_(reloaded) {}

  void know(const Project& project) { finder_.add({&project, nullptr, title_keys(project)}); }

  void settle(ProjectRecord& record) {
    auto keys = title_keys(record.project);
    Known* const known = finder_.same_as(record.project, keys);
    if (known == nullptr) {
      finder_.add({&record.project, &record, std::move(keys)});
      return;
    }
    const bool same_id = known->project->id == record.project.id;
    const bool is_update =
        same_id && known->record == nullptr && reloaded_.contains(record.report.file());
    if (is_update) {
      known->project = &record.project;
      known->record = &record;
    } else if (merge_ == MergeDuplicates::yes) {
      merge(record, *known, same_id);
    } else if (!same_id) {
      record.report.add(Severity::warning, "duplicate-project", record.place_of("title"),
                        fmt::format("\"{}\" has nearly the same title and dates as {}; both count",
                                    record.project.id.text(), described(*known)),
                        "leave one of them, or join them with --merge, if they are one project");
      finder_.add({&record.project, &record, std::move(keys)});
    }
  }

 private:
  void merge(ProjectRecord& record, Known& known, bool same_id) {
    const std::string why = same_id ? "the same id" : "nearly the same title and dates";
    record.report.add(Severity::info, "duplicate-project", record.place_of("title"),
                      fmt::format("\"{}\" has {} as {} and was merged with it",
                                  record.project.id.text(), why, described(known)),
                      "load without --merge if they are two projects");
    if (known.record != nullptr) {
      for (const auto& d : unite(known.record->project, record.project))
        tell_difference(*known.record, d, place_of(record));
      // What was found in the absorbed record concerns the one that stays.
      record.report.assign_to(known.project->id.text());
      record.is_usable = false;
      return;
    }
    Project united = *known.project;
    for (const auto& d : unite(united, record.project))
      tell_difference(record, d, place_of(record));
    record.project = std::move(united);
    record.is_merged = true;
    known.project = &record.project;
    known.record = &record;
  }

  MergeDuplicates merge_;
  const std::set<std::string>& reloaded_;
  DuplicateFinder finder_;
};

}  // namespace

void settle_duplicates(std::vector<ProjectRecord>& records, const std::set<std::string>& reloaded,
                       MergeDuplicates merge, const Dataset& dataset) {
  std::set<std::string> ids;
  for (const auto& record : records)
    if (record.is_usable) ids.insert(record.project.id.text());
  Settlement settlement(merge, reloaded);
  for (const auto& project : dataset.projects)
    if (merge == MergeDuplicates::yes || !ids.contains(project.id.text())) settlement.know(project);
  for (auto& record : records)
    if (record.is_usable) settlement.settle(record);
}

}  // namespace obuhvat
