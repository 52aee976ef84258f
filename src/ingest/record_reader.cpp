#include "ingest/record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "ingest/partner_matching.h"
#include "ingest/place_count.h"
#include "ingest/place_matching.h"
#include "ingest/project_json.h"
#include "ingest/record_checks.h"
#include "ingest/record_merge.h"
#include "support/error.h"
#include "support/file.h"
#include "support/sha256.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

bool is_record_name(const fs::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending == ".json" && !path.filename().string().starts_with('.');
}

/// The *.json files of a folder, sorted by name.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem))
    if (is_record_name(entry->path()) && !fs::is_directory(entry->path(), problem))
      files.push_back(entry->path());
  if (problem) throw IoError(fmt::format("cannot read {}: {}", folder.string(), problem.message()));
  if (files.empty())
    throw Error(
        fmt::format("{}: the folder holds no *.json file; give a folder of project "
                    "records, or the files themselves",
                    folder.string()));
  std::sort(files.begin(), files.end());
  return files;
}

/// All files that `paths` stand for, each once, in their order.
std::vector<fs::path> files_of(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  std::set<fs::path> seen;
  const auto add = [&](const fs::path& file) {
    std::error_code problem;
    fs::path same = fs::canonical(file, problem);
    if (seen.insert(problem ? file : same).second) files.push_back(file);
  };
  for (const auto& path : paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      add(path);
      continue;
    }
    for (const auto& file : files_in(path)) add(file);
  }
  return files;
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.file, a.row) < std::tie(b.file, b.row);
  });
}

/// All that one run reads, before any of it reaches the dataset.
struct Reading {
  std::vector<ProjectRecord> records;
  std::vector<Finding> findings;  ///< those that concern no single record
  std::vector<SourceFile> files;
};

Reading read_all(const std::vector<fs::path>& paths, const std::string& date) {
  Reading reading;
  for (const auto& path : files_of(paths)) {
    const std::string text = read_file(path);
    const std::string name = path.filename().string();
    RecordFile json = read_project_json(text, path.string(), name);
    std::move(json.records.begin(), json.records.end(), std::back_inserter(reading.records));
    const auto& findings = json.report.findings();
    reading.findings.insert(reading.findings.end(), findings.begin(), findings.end());
    const SourceFile file{name, sha256_hex(text), static_cast<long>(text.size()), date,
                          "project-json"};
    const auto same = std::find_if(reading.files.begin(), reading.files.end(),
                                   [&](const SourceFile& other) { return other.path == name; });
    if (same == reading.files.end())
      reading.files.push_back(file);
    else
      *same = file;
  }
  return reading;
}

}  // namespace

void read_records(const std::vector<fs::path>& paths, const Gazetteer& gazetteer,
                  const Geodata& geodata, const std::string& date, Dataset& dataset) {
  Reading reading = read_all(paths, date);  // throws before anything is changed

  std::set<std::string> names;
  for (const auto& file : reading.files) names.insert(file.path);
  std::set<std::string> reloaded;
  for (const auto& file : dataset.source_files)
    if (names.contains(file.path)) reloaded.insert(file.path);
  std::erase_if(dataset.findings, [&](const Finding& finding) {
    const bool of_file = finding.project.empty() && names.contains(finding.file);
    return of_file || finding.code == "partner-similar";  // these are found anew
  });
  std::erase_if(dataset.source_files,
                [&](const SourceFile& file) { return names.contains(file.path); });

  PartnerDirectory partners(geodata.partners, dataset.partners, reading.records);
  for (auto& record : reading.records) {
    if (!record.is_usable) continue;
    partners.match_partners(record);
    const auto resolutions = match_places(record, gazetteer, dataset);
    check_place_count(record, resolutions, dataset);
    check_record(record, dataset);
  }
  merge_records(reading.records, reloaded, dataset);
  dataset.partners = partners.partners_of(dataset.projects);

  const auto append = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  append(dataset.findings, reading.findings);
  append(dataset.findings, partners.similar_partners(dataset));
  sort_findings(dataset.findings);
  append(dataset.source_files, reading.files);
  std::sort(dataset.source_files.begin(), dataset.source_files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
}

}  // namespace obuhvat
