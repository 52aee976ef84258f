#include "ingest/record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "ingest/duplicate_projects.h"
#include "ingest/made_ids.h"
#include "ingest/page_versions.h"
#include "ingest/partner_matching.h"
#include "ingest/place_count.h"
#include "ingest/place_matching.h"
#include "ingest/record_checks.h"
#include "ingest/record_files.h"
#include "ingest/record_merge.h"
#include "ingest/repeated_findings.h"
#include "ingest/written_lists.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

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

Reading read_all(const std::vector<fs::path>& paths, const ReadingOptions& options) {
  Reading reading;
  for (const auto& listed : files_of(paths)) {
    ReadFile file = read_record_file(listed, options);
    if (reading.records.empty())
      reading.records = std::move(file.records.records);
    else
      std::move(file.records.records.begin(), file.records.records.end(),
                std::back_inserter(reading.records));
    const auto& findings = file.records.report.findings();
    reading.findings.insert(reading.findings.end(), findings.begin(), findings.end());
    if (!file.source) continue;
    const auto same =
        std::find_if(reading.files.begin(), reading.files.end(),
                     [&](const SourceFile& other) { return other.path == file.source->path; });
    if (same == reading.files.end())
      reading.files.push_back(*file.source);
    else
      *same = *file.source;
  }
  return reading;
}

/// Partners and places of each record, found and unified; then what they say of one another.
void match(std::vector<ProjectRecord>& records, PartnerDirectory& partners, PlaceCourt& court,
           RepeatedFindings& repeated, const Dataset& dataset) {
  for (auto& record : records) {
    if (!record.is_usable) continue;
    const std::size_t said = record.report.size();
    partners.match_partners(record);
    const auto resolutions = match_places(record, court, dataset);
    check_place_count(record, resolutions, dataset);
    if (record.origin == RecordOrigin::table && record.project.sources.empty())
      record.project.sources.push_back({record.report.file(), "", ""});
    repeated.fold(record, said);
    // Of half a million rows only what they led to is kept.
    std::vector<WrittenPlace>().swap(record.places);
    std::vector<WrittenPartner>().swap(record.partners);
  }
}

void check(std::vector<ProjectRecord>& records, RepeatedFindings& repeated,
           const Dataset& dataset) {
  for (auto& record : records) {
    if (!record.is_usable) continue;
    const std::size_t said = record.report.size();
    check_record(record, dataset);
    repeated.fold(record, said);
  }
}

}  // namespace

OpenNames read_records(const std::vector<fs::path>& paths, const Gazetteer& gazetteer,
                       const Geodata& geodata, const ReadingOptions& options, Dataset& dataset) {
  Reading reading = read_all(paths, options);  // throws before anything is changed
  ListExpander lists(gazetteer, geodata.partners);
  for (auto& record : reading.records) lists.expand(record);
  merge_page_versions(reading.records, gazetteer, geodata.partners);

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
  PlaceCourt court(gazetteer, options.decisions);
  RepeatedFindings repeated;
  match(reading.records, partners, court, repeated, dataset);
  keep_made_ids_apart(reading.records, dataset);
  settle_duplicates(reading.records, reloaded, options.merge, dataset);
  check(reading.records, repeated, dataset);
  repeated.finish();
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
  return std::move(court.open_names());
}

}  // namespace obuhvat
