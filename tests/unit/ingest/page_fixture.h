#pragma once

#include <string>
#include <vector>

#include "ingest/project_page.h"
#include "ingest/written_lists.h"
#include "shipped_geodata.h"

namespace obuhvat {

/// One page as a record, its lists taken apart.
inline ProjectRecord record_of_page(const std::string& text, const std::string& name = "a.txt") {
  RecordFile file = read_project_page(text, {"folder/" + name, "folder/" + name, name});
  ProjectRecord record = std::move(file.records.at(0));
  expand_lists(record, ShippedGeodata::get().gazetteer, ShippedGeodata::get().geodata.partners);
  return record;
}

inline std::string in_one(const LocalizedText& text) {
  std::string out;
  for (const Language language : all_languages)
    if (const auto& own = text.exact(language); !own.empty())
      out.append(out.empty() ? "" : " / ").append(tag_of(language)).append(" ").append(own);
  return out;
}

/// "title: en Foo", "start: 2017-08-01" and so on for each field that has a value.
inline std::vector<std::string> fields_of(const ProjectRecord& record) {
  const Project& project = record.project;
  std::vector<std::string> lines;
  const auto put = [&](const std::string& field, const std::string& value) {
    if (!value.empty()) lines.push_back(field + ": " + value);
  };
  put("title", in_one(project.title));
  put("subtitle", in_one(project.subtitle));
  if (project.period.start) put("start", project.period.start->text());
  if (project.period.end) put("end", project.period.end->text());
  if (project.status) put("status", std::string(name_of(*project.status)));
  if (record.states_coverage) put("coverage", std::string(name_of(project.coverage)));
  if (project.declared_municipality_count)
    put("count", std::to_string(*project.declared_municipality_count));
  for (const auto& partner : record.partners)
    put(partner.role ? std::string(name_of(*partner.role)) : "partner", in_one(partner.name));
  put("area", project.area);
  if (project.budget)
    put("budget",
        project.budget->currency + " " + std::to_string(static_cast<long>(project.budget->amount)));
  for (const auto& identifier : project.identifiers) put(identifier.type, identifier.value);
  for (const auto& source : project.sources)
    put("source", source.file + ", " + source.page + ", " + source.language);
  return lines;
}

inline std::vector<std::string> places_of(const ProjectRecord& record) {
  std::vector<std::string> names;
  for (const auto& place : record.places)
    names.push_back(place.hint.empty() ? place.as_written : place.as_written + " | " + place.hint);
  return names;
}

/// "info page-donor-unlabelled 4 partners: message" for each finding.
inline std::vector<std::string> findings_of(const RecordReport& report) {
  std::vector<std::string> lines;
  for (const auto& finding : report.findings())
    lines.push_back(std::string(name_of(finding.severity)) + " " + finding.code + " " +
                    std::to_string(finding.row) + " " + finding.field + ": " + finding.message);
  return lines;
}

inline std::vector<std::string> codes_of(const RecordReport& report) {
  std::vector<std::string> codes;
  for (const auto& finding : report.findings()) codes.push_back(finding.code);
  return codes;
}

}  // namespace obuhvat
