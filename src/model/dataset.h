#pragma once

#include <string>
#include <vector>

#include "geometry/polygon.h"
#include "model/boundary_set.h"
#include "model/finding.h"
#include "model/municipality.h"
#include "model/project.h"
#include "model/reception_centre.h"

namespace obuhvat {

/// A file that the store was made from.
struct SourceFile {
  std::string path;  ///< file name without folders, so that a store does not tell who made it
  std::string sha256;
  long size = 0;       ///< bytes
  std::string when;    ///< ISO 8601 date given with --date, else empty: never the clock
  std::string reader;  ///< e.g. "project-json"
};

/// All that one store holds. Municipalities, districts, centres, partners and projects are
/// sorted by code or id, each at most once.
struct Dataset {
  std::vector<Municipality> municipalities;
  std::vector<District> districts;
  std::vector<ReceptionCentre> centres;
  std::vector<Partner> partners;
  std::vector<Project> projects;
  std::vector<Finding> findings;
  std::vector<SourceFile> source_files;
  std::vector<ContextArea> context;        ///< as drawn now
  BoundarySource boundaries;               ///< of the outlines as drawn now
  std::vector<BoundarySet> boundary_sets;  ///< sorted by id; empty: only what is drawn now
  std::string boundary_set;                ///< the id of the one in use; empty: none of them
  std::string centres_from;    ///< the user's file of the centres; "none"; empty: the shipped ones
  std::string gazetteer_date;  ///< when the names, codes, centres were compiled, ISO 8601

  // nullptr if there is none; found by bisection.
  const Municipality* municipality(const MunicipalityCode& code) const;
  const District* district(const DistrictCode& code) const;
  const ReceptionCentre* centre(const CentreId& id) const;
  const Partner* partner(const PartnerId& id) const;
  const Project* project(const ProjectId& id) const;

  /// The map unit that holds the point: on a common border the one with the lower code;
  /// nullptr outside all of them.
  const Municipality* municipality_at(const LonLat& point) const;

  /// nullptr if there is none of that id.
  const BoundarySet* boundaries_called(std::string_view id) const;
  /// The set in use, nullptr if the dataset holds no sets.
  const BoundarySet* boundaries_in_use() const { return boundaries_called(boundary_set); }
  /// Takes the outlines and the context of the set in use at that level (BoundarySet::level). A
  /// unit that the set lacks has no boundary then. Does nothing without a set.
  void draw_at(DetailLevel level);
  /// The same with a level that was read from elsewhere.
  void draw(BoundaryLevel level);

  /// The findings without those on deliveries of boundary sets that are not in use.
  std::vector<Finding> findings_in_force() const;

  /// Puts all the lists in the order promised above.
  void sort();
};

/// Takes the boundary sets of `stored`, and which of them is in use, into a dataset that holds the
/// shipped set only. That of the product goes before a stored one of its id.
void keep_boundary_sets(Dataset&& stored, Dataset& dataset);

/// Takes every donor off the projects, and the partners that are nothing but donors. Notes of
/// projects that name a donor are emptied and findings that do are dropped, for nobody looks over
/// them before they leave the house; titles and subtitles stay, the lint of the sheets names them.
void hide_donors(Dataset& dataset);

/// Takes the centres that are not public off the dataset, and the findings that name one, so that
/// no map, export or count shows them; returns how many centres there were.
std::size_t hide_non_public_centres(Dataset& dataset);

}  // namespace obuhvat
