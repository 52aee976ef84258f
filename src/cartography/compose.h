#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cartography/classes.h"
#include "cartography/map_sheet.h"
#include "cartography/policy.h"
#include "cartography/style.h"
#include "cartography/text_metrics.h"
#include "model/answer_table.h"
#include "model/coverage.h"

namespace obuhvat {

enum class SheetKind {
  project,    ///< where one project works, in the colour of its state
  partner,    ///< how many projects of one partner, in any role, work in each unit
  donor,      ///< the same for those that one partner pays for
  overview,   ///< how many projects work in each unit
  gaps,       ///< units and centres that nobody reaches
  district,   ///< one district by itself: how many projects work in each of its units
  multiples,  ///< a small map for each of several partners, donors or years
  change,     ///< what began, went on and ended between two days
  answer      ///< the units of an answer to a question, whether a project works there or not
};

/// One of the maps of SheetKind::multiples, or one of the two days of SheetKind::change.
struct SheetPanel {
  LocalizedText title;  ///< of multiples
  Day day;              ///< of change
  CoverageTable coverage;
};

/// Width and height of the page in millimetres.
struct PageSize {
  double width_mm = 210;
  double height_mm = 297;
  std::string name = "A4";  ///< printed beside the scale; empty for a size of no name
};

struct SheetRequest {
  SheetKind kind = SheetKind::overview;
  ProjectId project;      ///< for SheetKind::project
  PartnerId partner;      ///< for SheetKind::partner and SheetKind::donor
  DistrictCode district;  ///< for SheetKind::district
  LocalizedText title;    ///< for SheetKind::answer; other sheets have titles of their own
  std::string subtitle;   ///< likewise: the question
  /// For SheetKind::multiples at least one, for SheetKind::change two, the earlier first.
  std::vector<SheetPanel> panels;
  std::string panels_by;  ///< "partner", "donor" or "year": what the panels of multiples are
  std::size_t part = 0;   ///< of several sheets of multiples, from 1; 0: there is only one
  Language language = Language::en;
  PageSize page;
  std::string date;        ///< the date of the map, ISO 8601; empty: not printed
  std::optional<Day> day;  ///< on which projects are active, planned or ended; without it their
                           ///< records' own word is taken
  /// Classes of counts that this sheet shares with others; empty: made for it alone.
  std::vector<CountClass> classes;
  bool with_table = true;  ///< whether ComposedSheet::table is wanted
  std::string crs = "EPSG:8682";
  std::optional<DetailLevel> detail;  ///< of the boundaries; without it chosen by scale
};

/// A block of the page and where it stands: "title", "map", "legend", "inset-belgrade" ... Blocks
/// overlap only where one of them is the map.
struct PlacedBlock {
  std::string id;
  Box<SheetPoint> box;
};

/// A finished sheet and what was noticed while it was made: labels dropped, text cut, rules of
/// cartography that it breaks.
struct ComposedSheet {
  MapSheet sheet;
  std::vector<Finding> findings;
  std::vector<PlacedBlock> blocks;
  double scale = 0;   ///< number of the map's scale: 2250000 for 1 : 2 250 000
  AnswerTable table;  ///< what the map shows: see sheet_table.h; empty if it was not wanted
};

class BaseMaps;

/// Draws one map. `coverage` is coverage_of() for the selection that the sheet shows; of an answer,
/// its units are those that count as covered. `base` is made of the dataset and of the request's
/// CRS and detail, and may be shared by all the sheets that have these in common.
/// Throws Error for an id that the dataset does not have.
ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics, const BaseMaps& base);

/// Draws a map that shares nothing with others.
/// Throws Error also for a CRS that cannot be used.
ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics);

}  // namespace obuhvat
