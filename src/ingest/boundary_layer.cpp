#include "ingest/boundary_layer.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include "ingest/boundary_areas.h"
#include "ingest/boundary_corners.h"
#include "ingest/boundary_crs.h"
#include "ingest/boundary_dataset.h"
#include "ingest/boundary_delivery.h"
#include "ingest/boundary_findings.h"
#include "ingest/boundary_layer_choice.h"
#include "ingest/boundary_texts.h"
#include "ingest/gdal_errors.h"
#include "ingest/ogr_boundaries.h"
#include "ingest/shapefile_parts.h"
#include "ingest/whos_on_first.h"
#include "support/error.h"

namespace obuhvat {
namespace {

std::string called(const BoundaryFeature& feature, long row) {
  std::string text = row > 0 ? fmt::format("feature {}", row) : fmt::format("{}", feature.id);
  const std::string name = feature.names.empty() ? std::string() : feature.names.front();
  if (row > 0 && feature.id != std::to_string(row))
    text += name.empty() ? fmt::format(" (id {})", feature.id)
                         : fmt::format(" ({}, id {})", name, feature.id);
  else if (!name.empty())
    text += fmt::format(" ({})", name);
  return text;
}

/// Takes features in, those that are sound and new.
class FeatureTaking {
 public:
  FeatureTaking(BoundaryLayer& layer, const BoundaryReading& reading, BoundaryFindings& findings)
      : layer_(layer),
        invalid_(reading.repair ? InvalidAreas::repair : InvalidAreas::refuse),
        findings_(findings) {}

  void take(BoundaryFeature feature, long row) {
    const std::string who = called(feature, row);
    if (!settle_area(feature.area, invalid_, row, who, findings_)) return;
    const std::size_t seen = areas_.find_or_add(layer_.features, feature);
    if (seen < layer_.features.size()) {
      findings_.add(Severity::warning, "boundary-duplicate", row,
                    fmt::format("{} has the same area as {}; it is left out", who,
                                called(layer_.features[seen], rows_[seen])),
                    "take one of the two out of the file");
      return;
    }
    layer_.features.push_back(std::move(feature));
    rows_.push_back(row);
  }

 private:
  BoundaryLayer& layer_;
  InvalidAreas invalid_;
  BoundaryFindings& findings_;
  SeenAreas areas_;
  std::vector<long> rows_;
};

BoundaryNumbers numbers_of(const RawBoundaries& raw, const BoundaryReading& reading,
                           const std::string& shown) {
  BoundaryNumbers numbers{shown, raw.crs, reading.crs, {}};
  if (raw.has_unread_prj) numbers.no_crs = "its .prj cannot be read, so " + numbers.no_crs;
  std::vector<Box<MapPoint>> boxes;
  for (const auto& feature : raw.features)
    if (const auto box = box_of(feature.area); !box.is_empty() && is_finite(feature.area))
      boxes.push_back(box);
  if (boxes.empty())
    for (const auto& feature : raw.features) boxes.push_back(box_of(feature.area));
  for (const auto& box : sound_boxes(std::move(boxes))) {
    numbers.box.include(box);
    numbers.centres.push_back(box.centre());
  }
  return numbers;
}

/// Whether the area can be kept.
bool tell_stray_corner(const MultiPolygon<MapPoint>& numbers, const BoundaryFeature& feature,
                       long row, BoundaryFindings& findings) {
  const auto stray = stray_corner(numbers, feature.area);
  if (!stray) return true;
  const bool is_number = std::isfinite(stray->at.x) && std::isfinite(stray->at.y);
  findings.add(Severity::error, "boundary-invalid", row,
               fmt::format("{}: a corner at {},{} {}", called(feature, row), stray->at.x,
                           stray->at.y, is_number ? "lies far outside Serbia" : "is no number"),
               "mend the file");
  return stray->is_on_earth;
}

/// The publisher's ids, if every feature has one of its own; else the numbers in the file.
void settle_ids(std::vector<RawBoundary>& features) {
  std::set<std::string> ids;
  for (const auto& feature : features)
    if (!feature.id.empty()) ids.insert(feature.id);
  if (ids.size() == features.size()) return;
  for (auto& feature : features) feature.id = std::to_string(feature.row);
}

void swap_axes(MultiPolygon<MapPoint>& area) {
  const auto swap_ring = [](Ring<MapPoint>& ring) {
    for (auto& p : ring) std::swap(p.x, p.y);
  };
  for (auto& polygon : area) {
    swap_ring(polygon.outer);
    for (auto& hole : polygon.holes) swap_ring(hole);
  }
}

void take_features(RawBoundaries raw, const BoundaryReading& reading, const std::string& shown,
                   BoundaryLayer& layer, BoundaryFindings& findings) {
  const BoundaryCrs crs = settle_crs(numbers_of(raw, reading, shown), findings);
  layer.crs = crs.conversion.crs();
  layer.crs_was_recognised = crs.was_recognised;
  layer.operation = crs.conversion.operation();
  layer.code_fields = raw.code_fields;
  layer.name_fields = raw.name_fields;
  settle_ids(raw.features);
  FeatureTaking taking(layer, reading, findings);
  for (auto& given : raw.features) {
    if (crs.are_swapped) swap_axes(given.area);
    BoundaryFeature feature{std::move(given.id),    std::move(given.codes),
                            std::move(given.names), std::move(given.hints),
                            std::move(given.kind),  crs.conversion.degrees(given.area)};
    const bool can_be_kept = tell_stray_corner(given.area, feature, given.row, findings);
    given.area = {};  // a large delivery is not held twice
    if (can_be_kept) taking.take(std::move(feature), given.row);
  }
}

struct Candidate {
  LayerOffer offer;
  std::size_t file = 0;
};

/// Opens the files one after the other. One of several that cannot be opened (a catalogue's entry
/// beside the boundaries) is passed over.
/// Everything that the files of a delivery offer. `only` gets the dataset of a delivery of one
/// file, still open: opening GeoJSON means reading it to the end.
std::vector<Candidate> candidates_of(const BoundaryDelivery& delivery, OgrDataset& only) {
  std::vector<Candidate> candidates;
  std::string why;
  for (std::size_t i = 0; i < delivery.files.size(); ++i) {
    GdalErrors errors;
    OgrDataset dataset = open_dataset(delivery.files[i], delivery.shown);
    if (dataset)
      for (auto& offer : offers_of(*dataset, delivery.files[i].name))
        candidates.push_back({std::move(offer), i});
    if (errors.has_failed() && why.empty()) why = errors.first();
    if (delivery.files.size() == 1) only = std::move(dataset);
  }
  if (candidates.empty())
    throw Error(
        fmt::format("{} is damaged, cut off, or no file of boundaries{}; get it anew from the "
                    "publisher, or give GeoJSON, a shapefile or a GeoPackage",
                    delivery.shown, why.empty() ? "" : ": " + why));
  return candidates;
}

void read_files(const BoundaryDelivery& delivery, const BoundaryReading& reading,
                BoundaryLayer& layer, BoundaryFindings& findings) {
  const GdalSettings settings;
  OgrDataset dataset;
  const auto candidates = candidates_of(delivery, dataset);
  std::vector<LayerOffer> offers;
  for (const auto& candidate : candidates) offers.push_back(candidate.offer);
  const Candidate& chosen = candidates[choose_layer(offers, reading.layer, delivery.shown)];
  const DeliveredFile& file = delivery.files[chosen.file];

  RawBoundaries raw;
  std::string shown = delivery.shown;
  if (delivery.files.size() > 1) shown += fmt::format(" ({})", file.name);
  {
    GdalErrors errors;
    if (!dataset) dataset = open_dataset(file, delivery.shown);
    OGRLayer* const ogr_layer =
        dataset ? dataset->GetLayerByName(chosen.offer.layer.c_str()) : nullptr;
    if (ogr_layer == nullptr)
      throw Error(fmt::format("{} is damaged: {}; get it anew from the publisher", shown,
                              errors.has_failed() ? errors.first() : "its layer cannot be opened"));
    layer.format = dataset->GetDriverName();
    layer.layer = without_controls(chosen.offer.layer);
    raw = read_ogr_boundaries(*ogr_layer, layer.format, reading, shown, findings);
    raw.has_unread_prj = raw.crs.empty() && has_prj(file);
    dataset.reset();
  }
  take_features(std::move(raw), reading, shown, layer, findings);
  layer.file = source_file_of(delivery, &file);
}

std::string iso_date(long seconds) {
  using namespace std::chrono;
  const year_month_day day{floor<days>(sys_seconds{std::chrono::seconds{seconds}})};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

void refuse_options(const BoundaryDelivery& delivery, const BoundaryReading& reading) {
  for (const auto& [value, option] :
       {std::pair{&reading.layer, "--layer"}, std::pair{&reading.code_field, "--code-field"},
        std::pair{&reading.name_field, "--name-field"}, std::pair{&reading.crs, "--source-crs"}})
    if (!value->empty())
      throw UsageError(
          fmt::format("{} is a folder of Who's On First, of which layers, attributes "
                      "and CRS are known; leave out {}",
                      delivery.shown, option));
}

void read_wof_folder(const BoundaryDelivery& delivery, const BoundaryReading& reading,
                     BoundaryLayer& layer, BoundaryFindings& findings) {
  refuse_options(delivery, reading);
  layer.format = "Who's On First";
  layer.name_fields = {"wof:name"};
  layer.crs = "EPSG:4326";
  long newest = 0;
  FeatureTaking taking(layer, reading, findings);
  for (auto& place : read_whos_on_first(delivery.path)) {
    newest = std::max(newest, place.modified);
    BoundaryFeature feature;
    feature.id = tidied(place.id);
    if (std::string name = tidied(place.name); !name.empty()) feature.names = {std::move(name)};
    feature.kind = tidied(place.placetype);
    feature.area = std::move(place.area);
    taking.take(std::move(feature), 0);
  }
  layer.source.name = "Who's On First";
  layer.source.licence = "CC0 1.0";
  if (newest > 0) layer.source.date = iso_date(newest);
  layer.file = source_file_of(delivery, nullptr);
}

}  // namespace

BoundaryLayer read_boundaries(const std::filesystem::path& path, const BoundaryReading& reading) {
  const BoundaryDelivery delivery = find_delivery(path);
  BoundaryLayer layer;
  BoundaryFindings findings(delivery.name);
  if (delivery.is_whos_on_first)
    read_wof_folder(delivery, reading, layer, findings);
  else
    read_files(delivery, reading, layer, findings);
  layer.findings = findings.take();
  return layer;
}

}  // namespace obuhvat
