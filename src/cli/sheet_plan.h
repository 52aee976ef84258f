#pragma once

#include <string>
#include <vector>

#include "cartography/compose.h"

namespace obuhvat {

/// A sheet to be drawn: what it shows, the records on it, and its path below the language folder
/// without ending, e.g. "projects/tc-0859".
struct PlannedSheet {
  SheetRequest request;  ///< its language and page are set when it is drawn
  CoverageTable coverage;
  std::string stem;
};

/// Whether sheets of donors may be made: not where the policy hides donors.
enum class DonorSheets { no, yes };

/// Collects the sheets of a run. `base` narrows the records of every sheet.
class SheetPlan {
 public:
  SheetPlan(const Dataset& dataset, Selection base) : dataset_(dataset), base_(std::move(base)) {}

  /// The overview, the gaps, one sheet a project, one a partner, one a donor.
  void add_all(DonorSheets donors);
  void add_overview();
  void add_gaps();
  void add_project(const ProjectId& id);
  void add_partner(const PartnerId& id);
  void add_donor(const PartnerId& id);
  void add_district(const DistrictCode& code);
  void add_every_district();
  /// Small maps by "partner", "donor" or "year"; twelve on a sheet. Throws Error if there is
  /// nothing to compare.
  void add_multiples(const std::string& by);
  void add_change(const Day& from, const Day& to);

  /// Gives all sheets of counts the same classes: those of the counts of the whole dataset under
  /// the base selection but for its districts, by partner, donor and year, too. So a sheet has the same classes whatever
  /// others are drawn with it.
  void share_classes(const ClassStyle& style);
  /// Names the files by a template of {number}, {name}, {kind}, {size} and {date}; a field that is
  /// empty goes with the "_" or "-" before it. Throws UsageError for another field.
  void name_files(const std::string& name_template, const std::string& size,
                  const std::string& date);

  std::vector<PlannedSheet> sheets;

 private:
  PlannedSheet& add(SheetKind kind, std::string stem, const Selection& selection);
  std::vector<SheetPanel> panels_by(const std::string& by, const Selection& base) const;

  const Dataset& dataset_;
  Selection base_;
};

/// True if some project has the partner in the role.
bool pays_for_a_project(const Dataset& dataset, const PartnerId& id);

}  // namespace obuhvat
