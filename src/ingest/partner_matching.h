#pragma once

#include <map>
#include <string>
#include <vector>

#include "ingest/geodata.h"
#include "ingest/project_record.h"
#include "model/dataset.h"

namespace obuhvat {

/// The organisations of all projects, each under one id: known ones with their full official
/// names, others as the records name them.
class PartnerDirectory {
 public:
  /// `present` are the partners of the dataset, `records` all that are about to be read: an id
  /// that one of them gives counts for a bare name in another, whatever their order.
  PartnerDirectory(const std::vector<KnownPartner>& known, const std::vector<Partner>& present,
                   const std::vector<ProjectRecord>& records);

  /// Fills record.project.partners; doubts go into the record's report.
  void match_partners(ProjectRecord& record);

  /// Those that `projects` name, sorted by id.
  std::vector<Partner> partners_of(const std::vector<Project>& projects) const;

  /// Findings "partner-similar" for two of the partners whose names are nearly the same.
  std::vector<Finding> similar_partners(const Dataset& dataset) const;

 private:
  PartnerId identify(const WrittenPartner& written, RecordReport& report);
  void learn(const PartnerId& id, const LocalizedText& name);
  const KnownPartner* known(const PartnerId& id) const;

  std::map<PartnerId, KnownPartner> known_;
  std::map<PartnerId, Partner> others_;
  std::map<std::string, PartnerId> known_by_key_;  ///< by name_key of each spelling and id
  std::map<std::string, PartnerId> others_by_key_;
};

}  // namespace obuhvat
